// The documents to compare with a quotation: which they are, and what is in them.

import { placesOf, tokensOf } from "./search-compare.js"
import { first, scored } from "./search-matches.js"
import { plain, responsible } from "./search-passage.js"
import { significantWords, empty } from "./search-query.js"

// Of the words that are looked for, the longest are read, and the rarest of these decide which documents are compared.
const READ = 6
const RARE = 4
export const COMPARED = 4
// What the record of a debate notes between the words of a speaker: *(Applause.)*, in older records without emphasis.
const ASIDE = /\*\(([^()]*)\)\*|\((["«“]?\s*\p{Lu}\p{Ll}[^()]*)\)/gu

/** @typedef {import("./search-compare.js").Source} Source */

/** @type {Record<string, string>} */
const EVENTS = { question: "published", answer: "answered" }

/**
 * Returns the addresses of some documents with the most of the rarest words of some texts, how many have all of these, and whether no
 * document has one of the words.
 * @param {import("./search-engine.js").Engine} engine
 * @param {string[]} texts
 * @param {number} skip
 */
export async function candidates({ index }, texts, skip) {
  const asked = texts.flatMap(text =>
    significantWords({ ...empty(), words: index.tokenizer.words(text) }, index.root.common)
      .sort((a, b) => b.length - a.length).slice(0, Math.ceil(READ / texts.length)))
  const found = await Promise.all([...new Set(asked)].map(word => index.term(word)))
  const rare = found.flatMap(term => term ?? []).sort((a, b) => a.documents - b.documents).slice(0, RARE)
  /** @type {Map<number, number>} */
  const sums = new Map()
  for (const { lists } of rare) {
    for (const postings of await Promise.all(lists.map(list => index.postings(list)))) {
      const { numbers, scores } = scored(postings, index.count, index.root.levels)
      numbers.forEach((number, i) => sums.set(number, (sums.get(number) ?? 0) + 1e9 + scores[i]))
    }
  }
  const numbers = Int32Array.from([...sums.keys()].sort((a, b) => a - b))
  const scores = Float64Array.from(numbers, number => sums.get(number) ?? 0)
  const some = first({ numbers, scores }, "", skip + COMPARED).slice(skip)
  return {
    addresses: await Promise.all(some.map(async number => (await index.document(number)).address)),
    all: scores.filter(score => score >= rare.length * 1e9).length,
    lacks: found.some(term => !term),
  }
}

/** Reads the texts of a document. @param {string} address @param {{ requests: number, bytes: number }} spent @returns {Promise<Source>} */
export async function load(address, spent) {
  const found = await (await fetch(`${address}index.json`)).json()
  spent.requests++
  spent.bytes += JSON.stringify(found).length
  const { labels = {}, events = [] } = found.derived ?? {}
  const authors = (labels.authors ?? []).filter((/** @type {any} */ { id }) =>
    found.authors?.some((/** @type {any} */ { author }) => author === id)).map((/** @type {any} */ { name }) => name).join(", ")
  const ministry = labels.ministries?.find((/** @type {any} */ { id }) => id === responsible(found.ministries))?.name ?? ""
  // A text without a page of its own is on that of its event; a debate on that of any event of its day.
  /** @param {string} role @param {string} on @returns {{ on?: string, page?: string }} */
  const event = (role, on) => events.find((/** @type {any} */ { type, page }) => page && type === EVENTS[role])
    ?? events.find((/** @type {any} */ happened) => happened.page && happened.on === on) ?? {}
  const said = [
    { role: "title", markdown: found.title },
    { role: "abstract", markdown: found.abstract },
    ...(found.texts ?? []),
  ]
  return {
    address,
    title: found.title,
    kind: labels.kinds?.[0]?.name ?? "",
    number: found.number ?? "",
    date: found.published,
    texts: said.filter(({ markdown }) => markdown).map(({ role, markdown, speaker, on, page }) => {
      const marked = speaker ? markdown.replace(ASIDE, (/** @type {string} */ _, /** @type {string} */ one, /** @type {string} */ other) =>
        `\u0001(${one ?? other})\u0001`) : markdown
      const { own, asides } = divided(plain(marked).normalize("NFC"))
      const tokens = tokensOf(own)
      const printed = page ? { on, page } : event(role, on)
      const who = speaker ?? (role === "answer" ? ministry : authors)
      const text = { role, plain: own, tokens, asides, places: placesOf(tokens), on: printed.on ?? "", page: printed.page ?? "", who }
      if (!asides.length) return text
      const bare = tokens.filter(({ start }) => !asides.some(aside => start >= aside.start && start < aside.end))
      return { ...text, bare: { ...text, isBare: true, tokens: bare, places: placesOf(bare) } }
    }),
  }
}

/** A text without the marks around asides, and where these are. @param {string} marked */
function divided(marked) {
  let own = ""
  const asides = []
  for (const [i, part] of marked.split("\u0001").entries()) {
    if (i % 2) asides.push({ start: own.length, end: own.length + part.length })
    own += part
  }
  return { own, asides }
}

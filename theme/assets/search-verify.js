// Checks a quotation: reads the documents that have its rarest words, until its words have been found in them or too much was loaded.

import { SOLID, best, hasAll, nearest, placesOf, told, tokensOf, trimmed, wordsIn } from "./search-compare.js"
import { first, scored } from "./search-matches.js"
import { plain, responsible } from "./search-passage.js"
import { significantWords, empty } from "./search-query.js"

// Words that are looked for together; of them the longest are read, and the rarest of these decide which documents are compared.
const WINDOW = 24
const READ = 6
const RARE = 4
const COMPARED = 4
const MOST_COMPARED = 16
// What the record of a debate notes between the words of a speaker: *(Applause.)*, in older records without emphasis.
const ASIDE = /\*\(([^()]*)\)\*|\((["«“]?\s*\p{Lu}\p{Ll}[^()]*)\)/gu
// From then on nothing more is looked for. What has been begun may take half as much again.
const MOST_REQUESTS = 40
const MOST_BYTES = 500_000

/**
 * @typedef {import("./search-compare.js").Run} Run
 * @typedef {import("./search-compare.js").Source} Source
 * @typedef {import("./search-compare.js").Token} Token
 */

/** @type {Record<string, string>} */
const EVENTS = { question: "published", answer: "answered" }

/**
 * Checks a quotation.
 * @param {import("./search-engine.js").Engine} engine
 * @param {string} quotation
 */
export async function verify(engine, quotation) {
  const text = quotation.normalize("NFC")
  const tokens = trimmed(tokensOf(text))
  /** @type {Map<string, Source>} */
  const sources = new Map()
  /** @type {Run[]} */
  const runs = []
  const spent = engine.index.spent = { requests: 0, bytes: 0 }
  const hasMore = () => spent.requests < MOST_REQUESTS && spent.bytes < MOST_BYTES
  let isWhole = true
  let hasFailed = false
  /**
   * Reads some documents that have the rarest words of parts of the quotation; returns whether there are any.
   * @param {Token[][]} parts
   * @param {number} skip
   */
  const read = async (parts, skip) => {
    const texts = parts.filter(part => part.length).map(part => part.map(token => text.slice(token.start, token.end)).join(" "))
    const { addresses } = await candidates(engine, texts, skip)
    for (const address of addresses) {
      if (sources.has(address) || !hasMore()) continue
      const source = await load(address, spent).catch(() => null)
      if (source) sources.set(address, source)
      else hasFailed = true
    }
    return addresses.length > 0
  }
  /**
   * The other documents that have all that was found in one, and whether there may be more.
   * @param {Source} source
   * @param {Run[]} found
   */
  const others = async (source, found) => {
    const parts = found.map(({ from, length }) => tokens.slice(from, from + length).map(token => text.slice(token.start, token.end)).join(" "))
    let possible = 1
    let skip = 0
    for (; skip < Math.min(possible, MOST_COMPARED) && hasMore(); skip += COMPARED) {
      const { addresses, all } = await candidates(engine, parts, skip)
      possible = all
      for (const address of addresses) {
        if (sources.has(address) || !hasMore()) continue
        const loaded = await load(address, spent).catch(() => null)
        if (loaded) sources.set(address, loaded)
      }
    }
    const same = [...sources.values()].filter(other => other !== source && hasAll(other, found)).sort((a, b) => a.date < b.date ? -1 : 1)
    return {
      others: same.map(({ address, title, kind, number, date }) => ({ address, title, kind, number, date })),
      mayBeMore: possible > skip || !hasMore(),
    }
  }
  const open = [[0, tokens.length]]
  for (let next; (next = open.shift());) {
    const [from, until] = next
    if (wordsIn(tokens, from, until) < Math.min(SOLID, wordsIn(tokens, 0, tokens.length))) continue
    let found = best(tokens, from, until, [...sources.values()])
    for (let at = from; !found.length && at < until; at += WINDOW) {
      const part = tokens.slice(at, Math.min(at + WINDOW * 2, until))
      for (let skip = 0; !found.length && skip < MOST_COMPARED; skip += COMPARED) {
        if (!hasMore()) isWhole = false
        else if (!await read([part], skip)) break
        found = best(tokens, from, until, [...sources.values()])
      }
    }
    if (!found.length) continue
    // Many documents may have what was found: perhaps one of them has the rest too, or the whole in one piece.
    const rest = tokens.slice(from, until).filter((_, i) => !found.some(run => from + i >= run.from && from + i < run.from + run.length))
    const isOne = () => found.length === 1 && found[0].length === until - from
    for (let skip = 0; !isOne() && hasMore() && skip < MOST_COMPARED / 2; skip += COMPARED) {
      if (!await read([rest.slice(0, WINDOW), tokens.slice(from, Math.min(from + WINDOW, until))], skip)) break
      found = best(tokens, from, until, [...sources.values()])
    }
    runs.push(...found)
    open.push([from, found[0].from], [found[found.length - 1].from + found[found.length - 1].length, until])
  }
  if (!runs.length) runs.push(...nearest(tokens, [...sources.values()]))
  if (hasFailed && !sources.size) throw new Error("no document could be read")
  runs.sort((a, b) => a.from - b.from)
  const words = wordsIn(tokens, 0, tokens.length)
  const twins = new Map()
  for (const source of new Set(runs.map(run => run.source))) {
    twins.set(source.address, await others(source, runs.filter(run => run.source === source)))
  }
  const { sources: named, ...said } = told(text, tokens, runs)
  return {
    isWhole, spent, words, least: Math.min(SOLID, words), compared: sources.size, ...said,
    sources: named.map(source => ({ ...source, ...twins.get(source.address) })),
  }
}

/**
 * Returns the addresses of some documents with the most of the rarest words of some texts, and how many have all of these.
 * @param {import("./search-engine.js").Engine} engine
 * @param {string[]} texts
 * @param {number} skip
 */
async function candidates({ index }, texts, skip) {
  const asked = texts.flatMap(text =>
    significantWords({ ...empty(), words: index.tokenizer.words(text) }, index.root.common)
      .sort((a, b) => b.length - a.length).slice(0, Math.ceil(READ / texts.length)))
  const terms = (await Promise.all([...new Set(asked)].map(word => index.term(word)))).flatMap(term => term ?? [])
  const rare = terms.sort((a, b) => a.documents - b.documents).slice(0, RARE)
  /** @type {Map<number, number>} */
  const sums = new Map()
  for (const { lists } of rare) {
    for (const postings of await Promise.all(lists.map(list => index.postings(list)))) {
      const { numbers, scores } = scored(postings, index.count, index.root.levels)
      numbers.forEach((number, i) => sums.set(number, (sums.get(number) ?? 0) + 1e9 + scores[i]))
    }
  }
  const numbers = Int32Array.from([...sums.keys()].sort((a, b) => a - b))
  const found = { numbers, scores: Float64Array.from(numbers, number => sums.get(number) ?? 0) }
  const some = first(found, "", skip + COMPARED).slice(skip)
  return {
    addresses: await Promise.all(some.map(async number => (await index.document(number)).address)),
    all: found.scores.filter(score => score >= rare.length * 1e9).length,
  }
}

/** @param {string} address @param {{ requests: number, bytes: number }} spent @returns {Promise<Source>} */
async function load(address, spent) {
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
      return {
        role, plain: own, tokens, asides, places: placesOf(tokens), on: printed.on ?? "", page: printed.page ?? "",
        who: speaker ?? (role === "answer" ? ministry : authors),
      }
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

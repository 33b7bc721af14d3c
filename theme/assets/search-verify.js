// Checks a quotation: reads the documents that have its rarest words, until its words have been found in them or too much was loaded.

import { SOLID, best, placesOf, told, tokensOf, trimmed, wordsIn } from "./search-compare.js"
import { first, scored } from "./search-matches.js"
import { plain, responsible } from "./search-passage.js"
import { significantWords, empty } from "./search-query.js"

// Words that are looked for together; of them the longest are read, and the rarest of these decide which documents are compared.
const WINDOW = 24
const READ = 6
const RARE = 4
const COMPARED = 4
const MOST_COMPARED = 16
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
    const addresses = await candidates(engine, texts, skip)
    for (const address of addresses) {
      if (sources.has(address) || !hasMore()) continue
      const source = await load(address, spent).catch(() => null)
      if (source) sources.set(address, source)
      else hasFailed = true
    }
    return addresses.length > 0
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
  if (hasFailed && !sources.size) throw new Error("no document could be read")
  runs.sort((a, b) => a.from - b.from)
  const words = wordsIn(tokens, 0, tokens.length)
  return { isWhole, spent, words, least: Math.min(SOLID, words), compared: sources.size, ...told(text, tokens, runs) }
}

/**
 * Returns the addresses of the documents with the most of the rarest words of some texts.
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
  return Promise.all(first(found, "", skip + COMPARED).slice(skip).map(async number => (await index.document(number)).address))
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
      const own = plain(markdown).normalize("NFC")
      const tokens = tokensOf(own)
      const printed = page ? { on, page } : event(role, on)
      return {
        role, plain: own, tokens, places: placesOf(tokens), on: printed.on ?? "", page: printed.page ?? "",
        who: speaker ?? (role === "answer" ? ministry : authors),
      }
    }),
  }
}

// Checks a quotation: which of its words stand word for word in which document. What is called the same has been compared character by
// character; only case, spaces, apostrophes and quotation marks may differ.

import { first, scored } from "./search-matches.js"
import { plain, responsible } from "./search-passage.js"
import { significantWords, empty } from "./search-query.js"

// A run of at least this number of words is found anywhere; a shorter one only beside a longer one of the same text.
const SOLID = 4
const NEAR = 12
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
 * @typedef {{ start: number, end: number, key: string, isWord: boolean }} Token a word or a sign of a text
 * @typedef {{ role: string, who: string, on: string, page: string, plain: string, tokens: Token[], places: Map<string, number[]> }} Text
 * @typedef {{ address: string, title: string, kind: string, number: string, date: string, texts: Text[] }} Source
 * @typedef {{ from: number, at: number, length: number, source: Source, text: Text }} Run tokens of the quotation from one on are those
 *   of a text at a place
 * @typedef {{ kind: "same" | "differs" | "omits" | "cut" | "none", text: string, reads: string, source: number, part: number }} Piece
 */

/** @type {Record<string, string>} */
const EVENTS = { question: "published", answer: "answered" }

/** Divides a text into words and signs. @param {string} text @returns {Token[]} */
export function tokensOf(text) {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\u00ad\u200b-\u200d\u2060\ufeff]/gu), ({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
    key: token.toLowerCase().replace(/[’ʼ‘`´]/g, "'").replace(/[«»“”„‟]/g, "\""),
    isWord: /^[\p{L}\p{M}\p{N}]/u.test(token),
  }))
}

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
  runs.sort((a, b) => a.from - b.from)
  return { isWhole, spent, words: wordsIn(tokens, 0, tokens.length), ...told(text, tokens, runs) }
}

/** Leaves out the signs at both ends, which belong to the sentence around a quotation. @param {Token[]} tokens */
function trimmed(tokens) {
  const [from, until] = [tokens.findIndex(token => token.isWord), tokens.findLastIndex(token => token.isWord) + 1]
  return from < 0 ? [] : tokens.slice(from, until)
}

/** @param {Token[]} tokens @param {number} from @param {number} until */
const wordsIn = (tokens, from, until) => tokens.slice(from, until).filter(token => token.isWord).length

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

/** @param {Token[]} tokens */
function placesOf(tokens) {
  /** @type {Map<string, number[]>} */
  const places = new Map()
  for (const [i, { key }] of tokens.entries()) places.set(key, [...(places.get(key) ?? []), i])
  return places
}

/**
 * Returns the runs of the text that has the longest one.
 * @param {Token[]} tokens
 * @param {number} from
 * @param {number} until
 * @param {Source[]} sources
 */
function best(tokens, from, until, sources) {
  /** @type {Run[]} */
  let found = []
  let most = 0
  for (const source of sources) {
    for (const text of source.texts) {
      const runs = common(tokens, text, [from, until, 0, text.tokens.length], source, false)
      const words = runs.reduce((sum, run) => sum + wordsIn(tokens, run.from, run.from + run.length), 0)
      if (words > most || (words === most && runs.length < found.length)) [found, most] = [runs, words]
    }
  }
  return found
}

/**
 * Returns the runs that a part of the quotation and a part of a text have in common, in order: the longest one, and those before and
 * after it.
 * @param {Token[]} tokens
 * @param {Text} text
 * @param {number[]} span first and last token of both
 * @param {Source} source
 * @param {boolean} isBeside whether the parts are beside a run
 * @returns {Run[]}
 */
function common(tokens, text, [from, until, start, end], source, isBeside) {
  const run = longest(tokens, text, [from, until, start, end])
  const words = wordsIn(tokens, run.from, run.from + run.length)
  const least = Math.min(SOLID, wordsIn(tokens, 0, tokens.length))
  if (!words || (words < least && !(isBeside && end - start <= until - from + NEAR))) return []
  const after = [run.from + run.length, run.at + run.length]
  /** @param {number[]} span @returns {Run[]} */
  const rest = ([a, b, c, d]) => a < b && c < d ? common(tokens, text, [a, b, c, d], source, true) : []
  const before = rest([from, run.from, start, run.at])
  const behind = rest([after[0], until, after[1], end])
  return [
    ...(before.length ? before : rest([from, run.from, Math.max(start, run.at - (run.from - from) - NEAR), run.at])),
    { ...run, source, text },
    ...(behind.length ? behind : rest([after[0], until, after[1], Math.min(end, after[1] + until - after[0] + NEAR)])),
  ]
}

/** The longest common run. @param {Token[]} tokens @param {Text} text @param {number[]} span */
function longest(tokens, { places }, [from, until, start, end]) {
  let run = { from, at: start, length: 0 }
  /** @type {Map<number, number>} */
  let ending = new Map()
  for (let i = from; i < until; i++) {
    /** @type {Map<number, number>} */
    const next = new Map()
    for (const at of places.get(tokens[i].key) ?? []) {
      if (at < start || at >= end) continue
      const length = (ending.get(at - 1) ?? 0) + 1
      next.set(at, length)
      if (length > run.length) run = { from: i - length + 1, at: at - length + 1, length }
    }
    ending = next
  }
  return run
}

/**
 * Tells the whole quotation piece by piece.
 * @param {string} text
 * @param {Token[]} tokens
 * @param {Run[]} runs in order
 */
function told(text, tokens, runs) {
  /** @type {Piece[]} */
  const pieces = []
  /** @type {Source[]} */
  const sources = [...new Set(runs.map(run => run.source))]
  const words = (/** @type {string} */ of, /** @type {Token[]} */ part) => part.length ? of.slice(part[0].start, part[part.length - 1].end) : ""
  /** @type {Run | undefined} */
  let last
  /** @param {number} until @param {Run} [next] */
  const gap = (until, next) => {
    const from = last ? last.from + last.length : 0
    const quoted = tokens.slice(from, until)
    const isSame = last !== undefined && last.text === next?.text
    const end = last ? last.at + last.length : 0
    const reads = isSame ? last?.text.tokens.slice(end, next?.at) ?? []
      : last ? last.text.tokens.slice(end, end + quoted.length)
      : next ? next.text.tokens.slice(Math.max(next.at - quoted.length, 0), next.at) : []
    const isCut = quoted.length > 0 && quoted.every(({ key }) => /^[….[\]()]$/.test(key)) && quoted.some(({ key }) => /[….]/.test(key))
    if (!quoted.length && !(isSame && reads.length)) return
    const of = last ?? next
    pieces.push({
      kind: isCut ? "cut" : !of || (!isSame && quoted.length > SOLID * 2) ? "none" : quoted.length ? "differs" : "omits",
      text: words(text, quoted),
      reads: of && !isCut && (isSame || quoted.length < SOLID * 2) ? words(of.text.plain, reads) : "",
      source: of ? sources.indexOf(of.source) : -1,
      part: of ? of.source.texts.indexOf(of.text) : -1,
    })
  }
  for (const run of runs) {
    gap(run.from, run)
    const part = tokens.slice(run.from, run.from + run.length)
    pieces.push({
      kind: "same", text: words(text, part), reads: "", source: sources.indexOf(run.source), part: run.source.texts.indexOf(run.text),
    })
    last = run
  }
  gap(tokens.length)
  const kinds = new Set(pieces.map(piece => piece.kind))
  const verdict = !kinds.has("same") ? "absent"
    : ["differs", "omits", "none"].some(kind => kinds.has(/** @type {any} */ (kind))) ? "differs"
    : pieces.length > 1 ? "parts" : "exact"
  return {
    verdict,
    pieces,
    sources: sources.map(({ texts, ...source }) => ({ ...source, texts: texts.map(({ role, who, on, page }) => ({ role, who, on, page })) })),
  }
}

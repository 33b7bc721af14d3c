// Checks a quotation: reads the documents that have its rarest words, until its words have been found in them or too much was loaded.

import { SOLID, best, cutsIn, elsewhere, hasAll, nearest, placesOf, tokensOf, trimmed, wordsIn } from "./search-compare.js"
import { first, scored } from "./search-matches.js"
import { plain, responsible } from "./search-passage.js"
import { significantWords, empty } from "./search-query.js"
import { isQuoted, labelOf, told } from "./search-verdict.js"

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
// Words that are looked for one after the other, in all documents, if this costs no more.
const IN_A_ROW = 8
const ROW_REQUESTS = 26
const ROW_BYTES = 250_000

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
  const whole = trimmed(tokensOf(text))
  const spent = engine.index.spent = { requests: 0, bytes: 0 }
  const check = new Check(engine, text, spent)
  let label = whole.slice(0, labelOf(text, whole))
  let tokens = trimmed(whole.slice(label.length))
  let runs = await check.runs(tokens)
  if (label.length && isQuoted(label, runs[0])) {
    [label, tokens] = [[], whole]
    runs = await check.runs(tokens)
  }
  if (check.hasFailed && !check.sources.size) throw new Error("no document could be read")
  const words = wordsIn(tokens, 0, tokens.length)
  const twins = new Map()
  for (const source of new Set(runs.map(run => run.source))) {
    twins.set(source.address, await check.others(tokens, source, runs.filter(run => run.source === source)))
  }
  const { sources: named, ...said } = told(text, label, tokens, runs)
  return {
    isWhole: check.isWhole, isEverywhere: check.isEverywhere, spent, words, least: Math.min(SOLID, words), compared: check.sources.size, ...said,
    // The words as they can be looked for, one after the other.
    asked: tokens.length ? text.slice(tokens[0].start, tokens[tokens.length - 1].end).replace(/["«»“”„]/g, " ").replace(/\s+/g, " ") : "",
    sources: named.map(source => ({ ...source, ...twins.get(source.address) })),
  }
}

/** The documents that were compared with a quotation, and what was found in them. */
class Check {
  /** @type {Map<string, Source>} */
  sources = new Map()
  isWhole = true
  /** Whether no document has the words one after the other. */
  isEverywhere = false
  hasFailed = false

  /** @param {import("./search-engine.js").Engine} engine @param {string} text @param {{ requests: number, bytes: number }} spent */
  constructor(engine, text, spent) {
    this.engine = engine
    this.text = text
    this.spent = spent
  }

  get hasMore() {
    return this.spent.requests < MOST_REQUESTS && this.spent.bytes < MOST_BYTES
  }

  /** Some words as they are written: l’ensemble, not l ’ ensemble. @param {Token[]} part */
  wordsOf(part) {
    return part.map(({ start, end }, i) => (i && start > part[i - 1].end ? " " : "") + this.text.slice(start, end)).join("")
  }

  /** @param {string[]} addresses */
  async load(addresses) {
    for (const address of addresses) {
      if (this.sources.has(address) || !this.hasMore) continue
      const source = await load(address, this.spent).catch(() => null)
      if (source) this.sources.set(address, source)
      else this.hasFailed = true
    }
    return addresses.length > 0
  }

  /**
   * Reads some documents that have the rarest words of parts of the quotation; returns whether there are any.
   * @param {Token[][]} parts
   * @param {number} skip
   */
  async read(parts, skip) {
    const texts = parts.filter(part => part.length).map(part => this.wordsOf(part))
    const { addresses, lacks } = await candidates(this.engine, texts, skip)
    this.isEverywhere ||= lacks
    return this.load(addresses)
  }

  /**
   * The other documents that have all that was found in one, and whether there may be more.
   * @param {Token[]} tokens
   * @param {Source} source
   * @param {Run[]} found
   */
  async others(tokens, source, found) {
    const parts = found.map(({ from, length }) => this.wordsOf(tokens.slice(from, from + length)))
    let possible = 1
    let skip = 0
    for (; skip < Math.min(possible, MOST_COMPARED) && this.hasMore; skip += COMPARED) {
      const { addresses, all } = await candidates(this.engine, parts, skip)
      possible = all
      await this.load(addresses)
    }
    const same = [...this.sources.values()].filter(other => other !== source && hasAll(other, found)).sort((a, b) => a.date < b.date ? -1 : 1)
    return {
      others: same.map(({ address, title, kind, number, date }) => ({ address, title, kind, number, date })),
      mayBeMore: possible > skip || !this.hasMore,
    }
  }

  /** What documents have of a quotation, in its order. @param {Token[]} tokens */
  async runs(tokens) {
    /** @type {Run[]} */
    const runs = []
    const open = [[0, tokens.length]]
    for (let next; (next = open.shift());) {
      const [from, until] = next
      if (wordsIn(tokens, from, until) < Math.min(SOLID, wordsIn(tokens, 0, tokens.length))) continue
      const found = this.mended(tokens, await this.part(tokens, from, until), [from, until])
      if (!found.length) {
        const cuts = cutsIn(tokens, from, until)
        if (cuts.length) open.push([from, cuts[0][0]], ...cuts.map((cut, i) => [cut[1], cuts[i + 1]?.[0] ?? until]))
        continue
      }
      runs.push(...found)
      open.push([from, found[0].from], [found[found.length - 1].from + found[found.length - 1].length, until])
    }
    if (!runs.length) runs.push(...nearest(tokens, [...this.sources.values()]))
    /** @param {Run} a @param {Run} b */
    const inOrder = (a, b) => a.from - b.from
    runs.sort(inOrder)
    return [...runs, ...elsewhere(tokens, runs)].sort(inOrder)
  }

  /** What one text has of a part of a quotation. @param {Token[]} tokens @param {number} from @param {number} until */
  async part(tokens, from, until) {
    const look = () => best(tokens, from, until, [...this.sources.values()])
    let found = look()
    const isOne = () => found.length === 1 && found[0].length === until - from
    // Of a few words none need be rare.
    const isShort = wordsIn(tokens, from, until) <= IN_A_ROW
    if (isShort && !isOne() && await this.inARow(tokens.slice(from, until))) found = look()
    for (let at = from; !found.length && at < until; at += WINDOW) {
      const part = tokens.slice(at, Math.min(at + WINDOW * 2, until))
      for (let skip = 0; !found.length && skip < MOST_COMPARED; skip += COMPARED) {
        if (!this.hasMore) this.isWhole = false
        else if (!await this.read([part], skip)) break
        found = look()
      }
    }
    if (found.length) {
      // Many documents may have what was found: perhaps one of them has the rest too, or the whole in one piece.
      const rest = tokens.slice(from, until).filter((_, i) => !found.some(run => from + i >= run.from && from + i < run.from + run.length))
      for (let skip = 0; !isOne() && this.hasMore && skip < MOST_COMPARED / 2; skip += COMPARED) {
        if (!await this.read([rest.slice(0, WINDOW), tokens.slice(from, Math.min(from + WINDOW, until))], skip)) break
        found = look()
      }
    }
    if (!isShort && !isOne() && await this.inARow(tokens.slice(from, until))) found = look()
    return found
  }

  /**
   * Replaces the few words that stand near what was found in a text by more that another text has in their place: what another speaker said.
   * @param {Token[]} tokens
   * @param {Run[]} found
   * @param {number[]} span
   */
  mended(tokens, found, [from, until]) {
    /** @param {Run} run */
    const isSolid = run => wordsIn(tokens, run.from, run.from + run.length) >= SOLID
    const [start, end] = [found.findIndex(isSolid), found.findLastIndex(isSolid)]
    if (start < 0) return found
    /** @param {Run[]} weak @param {number} first @param {number} last */
    const more = (weak, first, last) => {
      const words = (/** @type {Run[]} */ runs) => runs.reduce((sum, run) => sum + wordsIn(tokens, run.from, run.from + run.length), 0)
      const others = [[found[start].source], [...this.sources.values()]].map(sources => best(tokens, first, last, sources))
      return others.find(runs => words(runs) > words(weak)) ?? weak
    }
    return [
      ...more(found.slice(0, start), from, found[start].from),
      ...found.slice(start, end + 1),
      ...more(found.slice(end + 1), found[end].from + found[end].length, until),
    ]
  }

  /** Reads documents that have the first words of a part one after the other; returns whether there are any. @param {Token[]} part */
  async inARow(part) {
    const { index } = this.engine
    const words = index.tokenizer.words(this.wordsOf(part)).slice(0, IN_A_ROW)
    if (words.length < 2 || cutsIn(part, 0, part.length).length || this.spent.requests > ROW_REQUESTS) return false
    const terms = await Promise.all(words.map(word => index.term(word)))
    const bytes = terms.flatMap(term => term?.lists ?? []).reduce((sum, list) => sum + list.postings.length + list.positions.length, 0)
    if (terms.every(Boolean) && bytes > ROW_BYTES) return false
    const found = await this.engine.phrase(words)
    if (!found.numbers.length) this.isEverywhere = true
    return this.load(await Promise.all(first(found, "", COMPARED).map(async number => (await index.document(number)).address)))
  }
}

/**
 * Returns the addresses of some documents with the most of the rarest words of some texts, how many have all of these, and whether no
 * document has one of the words.
 * @param {import("./search-engine.js").Engine} engine
 * @param {string[]} texts
 * @param {number} skip
 */
async function candidates({ index }, texts, skip) {
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

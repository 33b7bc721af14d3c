// Checks a quotation: reads the documents that have its rarest words, until its words have been found in them or too much was loaded.

import { SOLID, best, cutsIn, elsewhere, hasAll, nearest, tokensOf, trimmed, wordsIn } from "./search-compare.js"
import { first } from "./search-matches.js"
import { COMPARED, candidates, load } from "./search-sources.js"
import { isQuoted, labelOf, told } from "./search-verdict.js"

// Words that are looked for together.
const WINDOW = 24
const MOST_COMPARED = 16
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
    isWhole: check.isWhole, isEverywhere: check.isEverywhere, compared: check.sources.size, spent, words,
    least: Math.min(SOLID, words), ...said,
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
    const same = [...this.sources.values()].filter(other => other !== source && hasAll(other, found))
      .sort((a, b) => a.date < b.date ? -1 : 1)
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
   * Replaces the few words that stand near what was found in a text by more that another text has in their place: what another speaker
   * said.
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

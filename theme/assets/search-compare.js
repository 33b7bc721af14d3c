// Compares a quotation with texts, word for word. What is called the same has been compared character by character; only case, spaces,
// apostrophes and quotation marks may differ.

// A run of at least this number of words is found anywhere; a shorter one only beside a longer one of the same text.
export const SOLID = 4
const NEAR = 12

/**
 * @typedef {{ start: number, end: number, key: string, isWord: boolean }} Token a word or a sign of a text
 * @typedef {{ role: string, who: string, on: string, page: string, plain: string, tokens: Token[], places: Map<string, number[]> }} Text
 * @typedef {{ address: string, title: string, kind: string, number: string, date: string, texts: Text[] }} Source
 * @typedef {{ from: number, at: number, length: number, source: Source, text: Text }} Run tokens of the quotation from one on are those
 *   of a text at a place
 * @typedef {{ kind: "same" | "differs" | "omits" | "cut" | "none", text: string, reads: string, source: number, part: number }} Piece
 */

/** Divides a text into words and signs. @param {string} text @returns {Token[]} */
export function tokensOf(text) {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\u00ad\u200b-\u200d\u2060\ufeff]/gu), ({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
    key: token.toLowerCase().replace(/[’ʼ‘`´]/g, "'").replace(/[«»“”„‟]/g, "\""),
    isWord: /^[\p{L}\p{M}\p{N}]/u.test(token),
  }))
}

/** Leaves out the signs at both ends, which belong to the sentence around a quotation. @param {Token[]} tokens */
export function trimmed(tokens) {
  const [from, until] = [tokens.findIndex(token => token.isWord), tokens.findLastIndex(token => token.isWord) + 1]
  return from < 0 ? [] : tokens.slice(from, until)
}

/** @param {Token[]} tokens @param {number} from @param {number} until */
export const wordsIn = (tokens, from, until) => tokens.slice(from, until).filter(token => token.isWord).length

/** Where each word and sign of a text stands. @param {Token[]} tokens */
export function placesOf(tokens) {
  /** @type {Map<string, number[]>} */
  const places = new Map()
  for (const [i, { key }] of tokens.entries()) {
    const before = places.get(key)
    if (before) before.push(i)
    else places.set(key, [i])
  }
  return places
}

/**
 * Returns the runs of the text that has the longest one.
 * @param {Token[]} tokens
 * @param {number} from
 * @param {number} until
 * @param {Source[]} sources
 */
export function best(tokens, from, until, sources) {
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
export function told(text, tokens, runs) {
  /** @type {Piece[]} */
  const pieces = []
  /** @type {Source[]} */
  const sources = [...new Set(runs.map(run => run.source))]
  const words = (/** @type {string} */ of, /** @type {Token[]} */ part) =>
    part.length ? of.slice(part[0].start, part[part.length - 1].end) : ""
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
    sources: sources.map(({ texts, ...source }) => ({
      ...source,
      texts: texts.map(({ role, who, on, page }) => ({ role, who, on, page })),
    })),
  }
}

// Compares a quotation with texts, word for word. What is called the same has been compared character by character; only case, spaces,
// apostrophes, quotation marks and the form of an ellipsis may differ.

// A run of at least this number of words is found anywhere; a shorter one only beside a longer one of the same text, or beyond a cut.
export const SOLID = 4
const NEAR = 12
// What must be found of a short passage for a text to be called near.
const LEAST_NEAR = 0.6

/**
 * @typedef {{ start: number, end: number, key: string, isWord: boolean }} Token a word or a sign of a text
 * @typedef {{ start: number, end: number }} Span
 * @typedef {{
 *   role: string, who: string, on: string, page: string, plain: string, tokens: Token[], places: Map<string, number[]>, asides: Span[],
 *   bare?: Text, isBare?: boolean
 * }} Text asides are what the record of a debate notes between the words of a speaker; bare is the same text without their words
 * @typedef {{ address: string, title: string, kind: string, number: string, date: string, texts: Text[] }} Source
 * @typedef {{ from: number, at: number, length: number, source: Source, text: Text }} Run tokens of the quotation from one on are those
 *   of a text at a place
 */

/** Divides a text into words and signs. @param {string} text @returns {Token[]} */
export function tokensOf(text) {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+|\.{3,}|[^\s\u00ad\u200b-\u200d\u2060\ufeff]/gu), ({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
    key: token.toLowerCase().replace(/[’ʼ‘`´]/g, "'").replace(/[«»“”„‟]/g, "\"").replace(/^\.{3,}$/, "…"),
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
 * Returns the runs of the text that has most of a short passage, of which none has as many words in one piece as are found anywhere.
 * @param {Token[]} tokens
 * @param {Source[]} sources
 */
export function nearest(tokens, sources) {
  const words = wordsIn(tokens, 0, tokens.length)
  for (let least = SOLID - 1; least > 1 && words >= SOLID; least--) {
    const found = best(tokens, 0, tokens.length, sources, least)
    if (found.reduce((sum, run) => sum + wordsIn(tokens, run.from, run.from + run.length), 0) >= words * LEAST_NEAR) return found
  }
  return []
}

/**
 * Whether a text of a document has all these runs of a text, each in one piece.
 * @param {Source} source
 * @param {Run[]} runs
 */
export const hasAll = (source, runs) => runs.every(({ text, at, length }) => source.texts.flatMap(waysOf).some(({ tokens, places }) =>
  (places.get(text.tokens[at].key) ?? []).some(place => isAt(tokens, place, text.tokens, at, length))))

/** A text as it is, and without what the record of the debate notes in it. @param {Text} text */
const waysOf = text => text.bare ? [text, text.bare] : [text]

/** @param {Token[]} own @param {number} place @param {Token[]} tokens @param {number} from @param {number} length */
const isAt = (own, place, tokens, from, length) =>
  place + length <= own.length && tokens.slice(from, from + length).every(({ key }, i) => own[place + i].key === key)

/**
 * Returns the runs of the text that has the longest one.
 * @param {Token[]} tokens
 * @param {number} from
 * @param {number} until
 * @param {Source[]} sources
 * @param {number} [least] words of the longest
 */
export function best(tokens, from, until, sources, least = SOLID) {
  /** @type {Run[]} */
  let found = []
  let most = 0
  for (const source of sources) {
    for (const text of source.texts.flatMap(waysOf)) {
      const runs = common(tokens, text, [from, until, 0, text.tokens.length], source, Math.min(least, wordsIn(tokens, 0, tokens.length)))
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
 * @param {number} least words that are found anywhere; 0 for parts that are beside a run
 * @returns {Run[]}
 */
function common(tokens, text, [from, until, start, end], source, least) {
  const run = longest(tokens, text, [from, until, start, end])
  const words = wordsIn(tokens, run.from, run.from + run.length)
  if (!words || words < (least || SOLID) && (least || end - start > until - from + NEAR)) return []
  const after = [run.from + run.length, run.at + run.length]
  /** @param {number[]} span @returns {Run[]} */
  const rest = ([a, b, c, d]) => a < b && c < d ? common(tokens, text, [a, b, c, d], source, 0) : []
  const [head, tail] = [beforeCut(tokens, text, [from, run.from, start, run.at]), behindCut(tokens, text, [after[0], until, after[1], end])]
  const before = head ? [...rest([from, head.from, start, head.at]), { ...head, source, text }] : rest([from, run.from, start, run.at])
  const behind = tail
    ? [{ ...tail, source, text }, ...rest([tail.from + tail.length, until, tail.at + tail.length, end])]
    : rest([after[0], until, after[1], end])
  // Beyond a cut, nearness says nothing.
  const isCut = (/** @type {number} */ at, /** @type {0 | 1} */ side) => cutsIn(tokens, from, until).some(cut => cut[side] === at)
  const near = [Math.max(start, run.at - (run.from - from) - NEAR), Math.min(end, after[1] + until - after[0] + NEAR)]
  return [
    ...(before.length || isCut(run.from, 1) ? before : rest([from, run.from, near[0], run.at])),
    { ...run, source, text },
    ...(behind.length || isCut(after[0], 0) ? behind : rest([after[0], until, after[1], near[1]])),
  ]
}

/** Where marks of cuts such as […] begin and end. @param {Token[]} tokens @param {number} from @param {number} until */
export function cutsIn(tokens, from, until) {
  const found = []
  for (let at = from; at < until; at++) {
    const mark = /^[[(]?…[\])]?/.exec(tokens.slice(at, Math.min(at + 3, until)).map(({ key }) => key[0]).join(""))?.[0]
    if (!mark) continue
    found.push([at, at + mark.length])
    at += mark.length - 1
  }
  return found
}

/**
 * The words behind a marked cut, before the next one, where they are too few to be found anywhere but the text has them in one piece.
 * @param {Token[]} tokens
 * @param {Text} text
 * @param {number[]} span
 */
function behindCut(tokens, { tokens: own }, [from, until, start, end]) {
  const [cut, next] = cutsIn(tokens, from, until)
  if (cut?.[0] !== from) return undefined
  const [first, last] = [cut[1], next ? next[0] : until]
  for (let at = start; isShort(tokens, first, last) && at + last - first <= end; at++) {
    if (isAt(own, at, tokens, first, last - first)) return { from: first, at, length: last - first }
  }
}

/** The same before a cut. @param {Token[]} tokens @param {Text} text @param {number[]} span */
function beforeCut(tokens, { tokens: own }, [from, until, start, end]) {
  const [cut, previous] = cutsIn(tokens, from, until).reverse()
  if (cut?.[1] !== until) return undefined
  const [first, last] = [previous ? previous[1] : from, cut[0]]
  for (let at = end - (last - first); isShort(tokens, first, last) && at >= start; at--) {
    if (isAt(own, at, tokens, first, last - first)) return { from: first, at, length: last - first }
  }
}

/** @param {Token[]} tokens @param {number} from @param {number} until */
function isShort(tokens, from, until) {
  const words = wordsIn(tokens, from, until)
  return words > 0 && words < SOLID
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
 * What was not found where it stands in the quotation, in one piece: between marked cuts, anywhere in the documents of the pieces beside
 * it; between what two texts of a document have, in a text between these.
 * @param {Token[]} tokens
 * @param {Run[]} runs in order
 * @returns {Run[]}
 */
export function elsewhere(tokens, runs) {
  const cuts = cutsIn(tokens, 0, tokens.length)
  const parts = [0, ...cuts.map(cut => cut[1])].map((from, i) => {
    const beside = [runs.findLast(run => run.from < from), runs.find(run => run.from > from)].flatMap(run => run ?? [])
    const within = beside.flatMap(({ text, source }) => [text, ...source.texts.flatMap(waysOf)].map(text => ({ text, source })))
    return { from, until: cuts[i]?.[0] ?? tokens.length, within }
  })
  const gaps = runs.slice(1).map((run, i) => {
    const { source } = run
    const [first, last] = runs[i].source === source ? [partOf(runs[i]), partOf(run)] : [0, 0]
    const within = source.texts.slice(first + 1, last).flatMap(waysOf).map(text => ({ text, source }))
    return { from: runs[i].from + runs[i].length, until: run.from, within }
  })
  return [...parts, ...gaps].flatMap(({ from, until, within }) => {
    const length = until - from
    if (!wordsIn(tokens, from, until) || runs.some(run => run.from < until && run.from + run.length > from)) return []
    for (const { text, source } of within) {
      const at = text.places.get(tokens[from].key)?.find(place => isAt(text.tokens, place, tokens, from, length))
      if (at !== undefined) return [{ from, at, length, source, text }]
    }
    return []
  })
}

/** The number of the text of a run. @param {Run} run */
export const partOf = ({ source, text }) => source.texts.findIndex(other => other === text || other.bare === text)

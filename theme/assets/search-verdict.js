// Tells what was found of a quotation: piece by piece, and what a reader should know besides.

import { SOLID, cutsIn, partOf, wordsIn } from "./search-compare.js"

// Words before a colon or quotation marks that name who is quoted, and of what stands between two pieces, that are shown.
const LABEL = 15
const SHOWN = 30

/**
 * @typedef {import("./search-compare.js").Run} Run
 * @typedef {import("./search-compare.js").Source} Source
 * @typedef {import("./search-compare.js").Text} Text
 * @typedef {import("./search-compare.js").Token} Token
 * @typedef {{
 *   kind: "same" | "differs" | "omits" | "cut" | "none" | "label" | "noted" | "between" | "before", text: string, reads: string,
 *   source: number, part: number, isAside?: boolean
 * }} Piece label is what names the speaker; noted a note of the record that the quotation omits; between what other pieces of the document
 *   stand between two pieces, and before says that a piece stands before the last one there
 * @typedef {{ name: string, words: string }} Note
 */

/**
 * The number of tokens at the beginning that name who is quoted: what precedes quotation marks that end with the passage, or a name and a
 * colon.
 * @param {string} text
 * @param {Token[]} tokens
 */
export function labelOf(text, tokens) {
  const quoted = /["»”]\s*\p{P}?\s*$/u.test(text) ? tokens.findIndex(({ key }) => key === "\"") : -1
  const colon = tokens.findIndex(({ key }) => key === ":")
  const named = tokens.slice(0, Math.max(colon, 0)).filter(({ isWord }) => isWord).map(({ start, end }) => text.slice(start, end))
  const isNamed = /^(MM?|Mmes?|Mlle|Madame|Monsieur|Mrs?|Ms|Dr|Herr|Frau|κα?)$/i.test(named[0] ?? "")
    || named.every(word => /^(\p{Lu}.*|.{1,3})$/u.test(word)) && /^\p{Lu}/u.test(named[0] ?? "")
  const at = quoted > 0 ? quoted : isNamed ? colon : -1
  return at > 0 && wordsIn(tokens, 0, at) <= LABEL ? at + 1 : 0
}

/**
 * Whether what precedes a run in its text is mostly what precedes it in the quotation: then it is quoted, and names nobody.
 * @param {Token[]} label
 * @param {Run | undefined} run
 */
export function isQuoted(label, run) {
  const before = run?.text.tokens.slice(Math.max(run.at - label.length, 0), run.at).map(({ key }) => key) ?? []
  const words = label.filter(({ isWord }) => isWord)
  return words.filter(({ key }) => before.includes(key)).length * 2 >= words.length
}

/**
 * Tells the whole quotation.
 * @param {string} text
 * @param {Token[]} label
 * @param {Token[]} tokens
 * @param {Run[]} runs in order
 */
export function told(text, label, tokens, runs) {
  const sources = [...new Set(runs.map(run => run.source))]
  const words = (/** @type {string} */ of, /** @type {Token[]} */ part) =>
    part.length ? of.slice(part[0].start, part[part.length - 1].end) : ""
  /** @param {Run} run */
  const place = run => ({ source: sources.indexOf(run.source), part: partOf(run) })
  /** @type {Piece} */
  const named = { kind: "label", text: words(text, label).replace(/\s*["«“„]$/u, ""), reads: "", source: -1, part: -1 }
  /** @type {Piece[]} */
  const pieces = label.length ? [named] : []
  let joined = 0
  /** @type {Run | undefined} */
  let last
  /** @param {number} until @param {Run} [next] */
  const gap = (until, next) => {
    const from = last ? last.from + last.length : 0
    const quoted = tokens.slice(from, until)
    const isSame = last !== undefined && last.text === next?.text && next.at >= last.at
    const end = last ? last.at + last.length : 0
    const reads = isSame ? last?.text.tokens.slice(end, next?.at) ?? []
      : last ? last.text.tokens.slice(end, end + quoted.length)
      : next ? next.text.tokens.slice(Math.max(next.at - quoted.length, 0), next.at) : []
    const isCut = quoted.length > 0 && quoted.every(({ key }) => /^[….[\]()]$/.test(key)) && quoted.some(({ key }) => /[….]/.test(key))
    if (last && next && (isCut || !quoted.length) && !isSame) {
      pieces.push(...between(last, next, isCut).map(piece => ({ ...piece, ...place(next) })))
    }
    if (!quoted.length && !(isSame && reads.length)) return
    const of = last ?? next
    const isNoted = !quoted.length && of && reads.every(({ start }) => isIn(of.text, start))
    if (isNoted) joined++
    pieces.push({
      kind: isCut ? "cut" : !of || (!isSame && quoted.length > SOLID * 2) ? "none"
        : quoted.length ? "differs" : isNoted ? "noted" : "omits",
      text: words(text, quoted),
      // Beyond a cut, what stands beside a run says nothing.
      reads: of && !isCut && (isSame || quoted.length < SOLID * 2 && !cutsIn(tokens, from, until).length)
        ? words(of.text.plain, reads) : "",
      ...(of ? place(of) : { source: -1, part: -1 }),
    })
  }
  for (const run of runs) {
    gap(run.from, run)
    for (const { from, length, isAside, noted } of voices(run)) {
      if (noted) pieces.push({ kind: "noted", text: "", reads: noted, ...place(run) })
      const same = words(text, tokens.slice(run.from + from, run.from + from + length))
      pieces.push({ kind: "same", text: same, reads: "", ...place(run), isAside })
    }
    last = run
  }
  gap(tokens.length)
  const kinds = new Set(pieces.map(piece => piece.kind))
  const verdict = !kinds.has("same") ? "absent"
    : ["differs", "omits", "none"].some(kind => kinds.has(/** @type {any} */ (kind))) ? "differs"
    : runs.length - joined > 1 ? "parts" : "exact"
  return {
    verdict,
    pieces,
    notes: notes(pieces, sources),
    sources: sources.map(({ texts, ...source }) => ({
      ...source,
      texts: texts.map(({ role, who, on, page }) => ({ role, who, on, page })),
    })),
  }
}

/** Whether a place is in what the record notes. @param {Text} text @param {number} start */
const isIn = ({ asides }, start) => asides.some(aside => start >= aside.start && start < aside.end)

/**
 * What stands in a document between the ends of two runs of it, or that the second comes first.
 * @param {Run} one
 * @param {Run} other
 * @param {boolean} isCut whether the quotation marks an omission
 * @returns {Pick<Piece, "kind" | "text" | "reads">[]}
 */
function between(one, other, isCut) {
  if (one.source !== other.source) return []
  const [first, last] = [partOf(one), partOf(other)]
  const [{ end }, { start }] = [one.text.tokens[one.at + one.length - 1], other.text.tokens[other.at]]
  if (last < first || last === first && start < end) return [{ kind: "before", text: "", reads: "" }]
  if (isCut) return []
  const own = one.source.texts.slice(first, last + 1).flatMap((text, i, all) => {
    const left = text.tokens.filter(token => token.isWord && !isIn(text, token.start)
      && (i > 0 || token.start >= end) && (i < all.length - 1 || token.start < start))
    const sign = left.length ? text.tokens[text.tokens.indexOf(left[left.length - 1]) + 1] : undefined
    const last = /[.!?…]/.test(sign?.key ?? "") ? sign : left[left.length - 1]
    const words = left.length ? text.plain.slice(left[0].start, last?.end) : ""
    return left.length ? { left, said: text.who === other.text.who ? words : `${text.who} : ${words}` } : []
  })
  const isShort = own.flatMap(({ left }) => left).length <= SHOWN
  return own.length ? [{ kind: "between", text: "", reads: isShort ? own.map(({ said }) => said).join(" – ") : "" }] : []
}

/**
 * What a reader should know besides the pieces.
 * @param {Piece[]} pieces
 * @param {Source[]} sources
 * @returns {Note[]}
 */
function notes(pieces, sources) {
  const said = pieces.filter(piece => piece.kind === "same" && !piece.isAside)
  const speakers = new Set(said.map(({ source, part }) => sources[source].texts[part].who).filter(Boolean))
  /** @param {Piece["kind"]} kind */
  const has = kind => pieces.some(piece => piece.kind === kind)
  return [
    ...pieces.filter(({ kind }) => kind === "label").map(({ text }) => ({ name: "label", words: text.replace(/\s*[:,]?$/u, "") })),
    ...(has("noted") ? [{ name: "noted", words: "" }] : []),
    ...(sources.length > 1 ? [{ name: "documents", words: "" }] : []),
    ...(speakers.size > 1 ? [{ name: "speakers", words: [...speakers].join(", ") }] : []),
    ...(has("before") ? [{ name: "order", words: "" }] : []),
    ...(has("between") ? [{ name: "gaps", words: "" }] : []),
  ]
}

/**
 * Divides a run into what a speaker said and what the record of the debate notes, and at the notes that the quotation omits.
 * @param {Run} run
 */
function voices({ text, at, length }) {
  /** @type {{ from: number, length: number, isAside: boolean, noted: string }[]} */
  const found = []
  for (let i = 0; i < length; i++) {
    const { start } = text.tokens[at + i]
    const isAside = !text.isBare && isIn(text, start)
    const before = i ? text.tokens[at + i - 1].end : start
    const aside = text.isBare && text.asides.filter(other => other.start >= before && other.end <= start)
    const noted = aside ? aside.map(other => text.plain.slice(other.start, other.end)).join(" ") : ""
    const last = found[found.length - 1]
    if (last?.isAside === isAside && !noted) last.length++
    else found.push({ from: i, length: 1, isAside, noted })
  }
  return found
}

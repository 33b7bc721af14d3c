// What a query that finds nothing probably meant: the same rules as Searching/Proposals.cs and Searching/Spelling.cs.

import { Bits } from "./search-bits.js"
import { distance, limit } from "./search-distance.js"
import { text as decoded } from "./search-layout.js"
import { first } from "./search-matches.js"
import { dayOf, isFiltered, noFilters } from "./search-query.js"

const MOST = 3

/**
 * @typedef {import("./search-engine.js").Engine} Engine
 * @typedef {import("./search-engine.js").Request} Request
 * @typedef {import("./search-index.js").Index} Index
 * @typedef {{ first: string[], files: string[] }} Order files of words, and the first word of each
 * @typedef {{ word: string, frequency: number }} Word
 * @typedef {Map<string, string | null>} Changes what is written instead of a word, null where it is left out
 * @typedef {{ text: string, total: number, without: string[] }} Proposal
 */

/**
 * Explains a query that finds nothing: the words that no document has, queries that find something, the number of results without
 * filters, the period the other way round.
 * @param {Engine} engine
 * @param {Request} asked
 * @param {import("./search-query.js").Query} query
 */
export async function explained(engine, asked, query) {
  const request = { ...asked, text: await engine.printed(asked.text) }
  const words = [...new Set([...query.words, ...query.phrases.flat()])]
  const terms = await Promise.all(words.map(word => engine.index.term(word)))
  const unknown = words.filter((_, i) => !terms[i])
  const all = words.length + query.prefixes.length && isFiltered(query)
    ? (await engine.find({ ...query, ...noFilters() }, [])).numbers.length
    : 0
  const text = withoutFields(request.text, Object.values(engine.index.root.fields).flat(), engine.index.tokenizer)
  const unfiltered = all ? { text, total: all } : null
  const figures = request.text === asked.text ? asked.text : (await import("./search-written.js")).asTyped(asked.text)
  const exact = figures === asked.text ? [] : await offer(engine, { ...asked, text: figures }, new Map())
  return {
    unknown: unknown.map(word => typed(word, request.text, engine.index.tokenizer)),
    undated: query.undated,
    unfiltered,
    mended: query.from > query.until && query.until ? mendedPeriod(request, engine.index.root.fields, engine.index.tokenizer) : null,
    proposals: [...exact, ...await proposals(engine, request, query, words, unknown)],
  }
}

/** A word as it stands in a text. @param {string} word @param {string} text @param {import("./search-words.js").Tokenizer} tokenizer */
function typed(word, text, tokenizer) {
  const span = tokenizer.spans(text).find(span => span.word === word)
  return span ? text.slice(span.start, span.end).replace(/^\*+|\*+$/g, "") : word
}

/**
 * Removes fields from a query as typed, such as du:2013.
 * @param {string} text
 * @param {string[]} names
 * @param {import("./search-words.js").Tokenizer} tokenizer
 * @param {string[]} [values] receives the values removed
 */
function withoutFields(text, names, tokenizer, values = []) {
  const rest = text.replace(/(?<!\S)-?([\p{L}\p{N}_][\p{L}\p{N}_-]*):("[^"]*"?|«[^»]*»?|“[^”]*”?|\S*)/gu, (whole, name, value) => {
    if (!names.includes(tokenizer.words(name).join(""))) return whole
    values.push(value.replace(/["«»“”]/g, ""))
    return ""
  })
  return rest.replace(/\s+/g, " ").trim()
}

/**
 * A query whose period ends before it begins, the other way round.
 * @param {{ text: string, from: string, until: string }} request
 * @param {Record<string, string[]>} fields
 * @param {import("./search-words.js").Tokenizer} tokenizer
 */
function mendedPeriod({ text, from, until }, fields, tokenizer) {
  /** @type {string[][]} */
  const [first, last] = [[], []]
  /** @param {string[]} values */
  const stated = values => values.filter(value => dayOf(value, false)).at(-1) ?? ""
  const rest = withoutFields(withoutFields(text, fields.from, tokenizer, first), fields.until, tokenizer, last)
  return { text: rest, from: dayOf(until || stated(last), false), until: dayOf(from || stated(first), true) }
}

/**
 * @param {Engine} engine
 * @param {Request} request
 * @param {import("./search-query.js").Query} query
 * @param {string[]} words
 * @param {string[]} unknown
 */
async function proposals(engine, request, query, words, unknown) {
  const { index } = engine
  /** @type {Changes[]} */
  const tries = []
  for (const [i, second] of query.words.slice(1).entries()) {
    const first = query.words[i]
    const isMeant = !unknown.length || unknown.includes(first) || unknown.includes(second)
    if (isMeant && first !== second && await index.term(first + second)) tries.push(new Map([[first, first + second], [second, ""]]))
  }
  if (unknown.length) {
    const near = await Promise.all(unknown.map(word => nearest(index, word)))
    tries.push(new Map(unknown.map((word, i) => [word, near[i]])), new Map(unknown.map(word => [word, null])))
  } else {
    const split = words.length > 1 ? await Promise.all(words.map(word => afterCommon(index, word))) : []
    for (const [i, to] of split.entries()) if (to) tries.push(new Map([[words[i], to]]))
    tries.push(...words.map(word => new Map([[word, null]])))
    // Each of several words without the others, the rarest first.
    const known = await Promise.all(words.map(async word => ({ word, documents: (await index.term(word))?.documents ?? 0 })))
    if (words.length > 2) for (const { word } of known.sort((a, b) => a.documents - b.documents)) {
      tries.push(new Map(words.filter(other => other !== word).map(other => [other, null])))
    }
  }
  /** @type {Proposal[]} */
  const offers = []
  for (const changes of tries) {
    if (offers.length < (unknown.length ? 1 : MOST)) offers.push(...await offer(engine, request, changes))
  }
  return offers
}

/** @param {Engine} engine @param {Request} request @param {Changes} changes @returns {Promise<Proposal[]>} */
async function offer(engine, request, changes) {
  const { tokenizer } = engine.index
  const { query, found } = await engine.found({ ...request, text: changed(request.text, changes, tokenizer) })
  const total = found.numbers.length
  if (!total || !(query.words.length + query.phrases.length + query.prefixes.length)) return []
  const read = first(found, "", MOST).map(async number =>
    engine.index.record(number, (await engine.index.document(number)).address).catch(() => ({})))
  const records = await Promise.all(read)
  const texts = records.flatMap(({ title, abstract, texts = [] }) =>
    [title, abstract, ...texts.flatMap((/** @type {any} */ { speaker, markdown }) => [speaker, markdown])].filter(Boolean))
  /** @param {string | null} to */
  const spelling = to => to && to.split(" ").map(word => written(word, texts, tokenizer)).join(" ")
  /** @type {Changes} */
  const spelt = new Map([...changes].map(([word, to]) => [word, spelling(to)]))
  const without = [...changes.keys()].filter(word => changes.get(word) === null).map(word => typed(word, request.text, tokenizer))
  return [{ text: changed(request.text, spelt, tokenizer), total, without }]
}

/**
 * Returns the most frequent form of a folded word in texts.
 * @param {string} word
 * @param {string[]} texts
 * @param {import("./search-words.js").Tokenizer} tokenizer
 */
function written(word, texts, tokenizer) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const text of texts) {
    for (const span of tokenizer.spans(text)) {
      // An asterisk of emphasis is not part of the word.
      const form = text.slice(span.start, span.end).replace(/^\*+|\*+$/g, "")
      if (span.word === word) counts.set(form, (counts.get(form) ?? 0) + 1)
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? word
}

/** @param {string} text @param {Changes} changes @param {import("./search-words.js").Tokenizer} tokenizer */
function changed(text, changes, tokenizer) {
  let made = ""
  let end = 0
  for (const span of tokenizer.spans(text)) {
    const to = changes.get(span.word)
    if (to === undefined) continue
    // The sign that joins a word that is left out goes with it.
    const start = !to && span.start > end && /[-:/]/.test(text[span.start - 1]) ? span.start - 1 : span.start
    made += text.slice(end, start) + (to ?? "")
    end = !to && /[-:/]/.test(text[span.end] ?? "") ? span.end + 1 : span.end
  }
  return (made + text.slice(end)).replace(/[ \t\n\u00A0\u202F]+/g, " ").trim()
}

/** The word that was probably meant. @param {Index} index @param {string} word @returns {Promise<string | null>} */
async function nearest(index, word) {
  const near = await wordsNear(index, word)
  const most = limit(word)
  const found = []
  for (const { word: other, frequency } of near) {
    if (Math.abs(other.length - word.length) > most) continue
    const apart = distance(word, other)
    if (apart <= most) found.push({ other, frequency, apart })
  }
  /** @param {string} other @param {string} rest */
  const add = async (other, rest) => {
    if (await index.term(rest)) found.push({ other, frequency: 0, apart: 1 })
  }
  for (const elided of index.root.words.elided) {
    const rest = word.slice(elided.length)
    if (elided.length > 1 && word.startsWith(elided) && rest.length > 1) await add(rest, rest)
  }
  const all = near.map(({ word }) => word)
    .filter(other => other.length > 1 && other.length < word.length - 1 && word.startsWith(other))
  const beginnings = [...new Set(all)].sort((a, b) => b.length - a.length).slice(0, MOST)
  for (const other of beginnings) await add(`${other} ${word.slice(other.length)}`, word.slice(other.length))
  found.sort((a, b) => a.apart - b.apart || b.frequency - a.frequency || (a.other < b.other ? -1 : 1))
  if (found.length) return found[0].other
  const split = await afterCommon(index, word)
  if (split) return split
  for (const other of beginnings) {
    const rest = await afterCommon(index, word.slice(other.length))
    if (rest) return `${other} ${rest}`
  }
  return null
}

/** A word as a very common word and another (lemaire). @param {Index} index @param {string} word @returns {Promise<string | null>} */
async function afterCommon(index, word) {
  const commons = index.root.common
    .filter(common => common.length > 1 && common.length < word.length - 2 && word.startsWith(common))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  for (const common of commons) if (await index.term(word.slice(common.length))) return `${common} ${word.slice(common.length)}`
  return null
}

/**
 * A slip is in the first or in the last half, or swaps the two letters in the middle.
 * @param {Index} index
 * @param {string} word
 * @returns {Promise<Word[]>}
 */
async function wordsNear(index, word) {
  const { words, reverses } = index.root.spelling
  const half = word.length >> 1
  const swapped = half ? word.slice(0, half - 1) + word[half] + word[half - 1] + word.slice(half + 1) : word
  const [begun, middle, ended] = await Promise.all([
    around(index, words, word, word.slice(0, half)),
    around(index, words, swapped, swapped),
    around(index, reverses, reversed(word), reversed(word.slice(half))),
  ])
  return [...begun, ...middle, ...ended.map(({ word, frequency }) => ({ word: reversed(word), frequency }))]
}

/**
 * Returns the words of the file that would contain a word, and of its neighbours that contain words with a beginning.
 * @param {Index} index
 * @param {Order} order
 * @param {string} word
 * @param {string} beginning
 */
async function around(index, order, word, beginning) {
  /** @param {string} text */
  const fileOf = text => order.first.filter(first => first <= text).length - 1
  const [at, from, until] = [fileOf(word), Math.max(fileOf(beginning), 0), fileOf(`${beginning}\uffff`)]
  const files = [at - 1, at, at + 1].filter(file => file >= from && file <= until)
  /** @param {string} name */
  const read = name => index.once(`spelling ${name}`, async () => readWords(await index.inflated(name)))
  return (await Promise.all(files.map(file => read(order.files[file])))).flat()
}

/** @param {Uint8Array} bytes */
function readWords(bytes) {
  const bits = new Bits(bytes)
  /** @type {Word[]} */
  const words = []
  for (let word = ""; bits.at < bytes.length;) {
    word = word.slice(0, bits.number()) + decoded(bits.take(bits.number()))
    words.push({ word, frequency: bits.number() })
  }
  return words
}

/** @param {string} word */
const reversed = word => word.split("").reverse().join("")

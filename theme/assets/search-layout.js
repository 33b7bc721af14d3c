// Decodes the files under /search/, which Indexing/README.md describes, with the parameters in index.json.

import { Bits, unZigZag } from "./search-bits.js"

/**
 * @typedef {{ name: number, long: number, levels: number, neighbours: number }} Coding
 * @typedef {{ inline: Uint8Array | null, files: { name: string, length: number }[], start: number, length: number }} Bytes
 * @typedef {{ documents: number, postings: Bytes, positions: Bytes, columns: Bytes[], code: number }} List
 *   code is that of a very common word, 0 for any other; columns of long positions: the first, the first two, the first three, the last
 * @typedef {{ codes: number, gaps: boolean }} Wanted codes of no neighbours (0), of those after (1), of both (2)
 * @typedef {{ at: number, before: number, after: number }} Position with the codes of the very common words before and after it
 * @typedef {{ text: string, lists: List[], documents: number, block: Term[] }} Term
 * @typedef {{ numbers: Int32Array, levels: Uint8Array }} Postings
 * @typedef {{ id: string, name: string, address: string, documents: number, names: string[], keys: string[], belongsTo: number }} Value
 * @typedef {{ ends: Int32Array, values: Int32Array }} Column the values of document i of a year end before ends[i]
 */

/**
 * Reads the postings of a list. For each segment: the number of segments skipped since the previous one, the number of documents,
 * the coding of the levels, the numbers, the levels.
 * @param {Uint8Array} bytes
 * @param {List} list
 * @param {number[]} segments
 * @param {Coding} layout
 * @returns {Postings}
 */
export function readPostings(bytes, list, segments, layout) {
  const bits = new Bits(bytes)
  const numbers = new Int32Array(list.documents)
  const levels = new Uint8Array(list.documents)
  let segment = -1
  let start = 0
  for (let at = 0, first = 0; at < list.documents; first = at) {
    const next = segment + 1 + bits.number()
    if (next >= segments.length) throw new RangeError("no such segment")
    for (segment = Math.max(segment, 0); segment < next; segment++) start += segments[segment]
    const size = segments[segment]
    const count = bits.number()
    // A list of more than half of a segment is written as the documents that it does not contain.
    const isComplement = count * 2 > size
    const coding = list.positions.length && count >= layout.long ? bits.number() : layout.levels
    const written = isComplement ? size - count : count
    const k = 31 - Math.clz32(Math.max(Math.floor(size * 7 / 10 / Math.max(written, 1)), 1))
    for (let i = 0, last = -1; i < written + Number(isComplement); i++) {
      const next = i < written ? last + 1 + bits.rice(k) : size
      if (isComplement) while (++last < next) numbers[at++] = start + last
      else numbers[at++] = start + next
      last = next
    }
    const arePaired = isComplement && count >= layout.long
    if (list.positions.length) for (let i = first; i < at; i++) levels[i] = level(coding >> 2, bits.rice(coding & 3), arePaired)
  }
  return { numbers, levels }
}

/**
 * Decodes a level, which is coded as it is or as a distance from another. A pair of levels is decoded as the higher one.
 * @param {number} from
 * @param {number} code
 * @param {boolean} isPaired
 */
function level(from, code, isPaired) {
  const level = from ? from + ((code >> 1) ^ -(code & 1)) : code
  return isPaired ? (level << 1) | 1 : level
}

/**
 * Reads the positions of a list's word in the given documents, from their columns: the number in each document, the codes of the very
 * common words after them, those of the words before them, the gaps. Without gaps, only the order of the positions is right.
 * @param {Uint8Array[]} columns all, or what is wanted of long ones
 * @param {Wanted} wanted
 * @param {List} list
 * @param {Int32Array} numbers
 * @param {number[]} segments
 * @param {Set<number>} asked
 * @param {Coding} layout
 */
export function readPositions(columns, { codes, gaps }, list, numbers, segments, asked, layout) {
  const isWhole = !list.columns.length
  const first = new Bits(columns[0])
  const parts = []
  for (let i = 0, segment = 0, end = segments[0], start = 0; i < numbers.length; end += segments[++segment], start = i) {
    if (segment >= segments.length) throw new RangeError("no such segment")
    while (numbers[i] < end) i++
    if (i > start) parts.push(i - start)
  }
  const counts = column(first, parts, () => first.gamma())
  let done = 0
  const words = parts.map(count => counts.slice(done, done += count).reduce((sum, each) => sum + each, 0))
  /** @param {boolean} isRead */
  const neighbours = isRead =>
    isRead && !list.code ? column(first, words, () => first.bits(1) && 1 + first.rice(layout.neighbours)) : []
  const after = neighbours(isWhole || codes > 0)
  const before = neighbours(isWhole || codes > 1)
  const last = isWhole ? first : new Bits(columns[1] ?? columns[0])
  const apart = isWhole || gaps ? column(last, words, k => last.rice(k), 1) : []
  /** @type {Map<number, Position[]>} */
  const found = new Map()
  for (let i = 0, next = 0; i < numbers.length; next += counts[i++]) {
    if (!asked.has(numbers[i])) continue
    const positions = []
    for (let k = next, at = -1; k < next + counts[i]; k++) {
      positions.push({ at: at += 1 + (apart[k] ?? 1), before: before[k] ?? 0, after: after[k] ?? 0 })
    }
    found.set(numbers[i], positions)
  }
  return found
}

/**
 * Reads a column, of which each segment has a part that begins at a byte.
 * @param {Bits} bits @param {number[]} parts @param {(k: number) => number} read @param {number} [head] bytes that a part begins with
 */
function column(bits, parts, read, head = 0) {
  const values = []
  for (const count of parts) {
    // A value takes a bit at least.
    if (count > bits.bytes.length * 8) throw new RangeError("bytes end within a column")
    const [k] = bits.take(head)
    for (let left = count; left > 0; left--) values.push(read(k))
  }
  return values
}

/**
 * Reads columns by facet.
 * @param {Uint8Array} bytes
 * @param {string[]} facets
 * @param {number} count
 */
export function readColumns(bytes, facets, count) {
  const bits = new Bits(bytes)
  return Object.fromEntries(facets.map(facet => [facet, readColumn(bits, count)]))
}

/**
 * Reads the days since 1 January of the year 1, each with the number of its first document.
 * @param {Uint8Array} bytes
 */
export function readDays(bytes) {
  const bits = new Bits(bytes)
  const days = []
  for (let day = 0, first = 0; bits.at < bytes.length;) {
    day += bits.number()
    days.push({ day, first })
    first += bits.number()
  }
  return days
}

/**
 * Reads a block of documents. A beginning of an address or a date that is empty is that of the line before.
 * @param {Uint8Array} bytes
 */
export function readDocuments(bytes) {
  let [beginning, day] = ["", ""]
  return text(bytes).split("\n").slice(0, -1).map(line => {
    const [start, date, number, pages, authors, title] = line.split("\t")
    beginning = start || beginning
    day = date || day
    const address = beginning.endsWith("/") ? beginning : `${beginning}${number}/`
    return { id: address.split("/").at(-2) ?? "", address, date: day, title, authors, number, pages }
  })
}

/** @param {Uint8Array} bytes */
export const text = bytes => new TextDecoder().decode(bytes)

/** @param {any[]} value @param {import("./search-words.js").Tokenizer} tokenizer @returns {Value} */
export function readValue([id, name, address, documents, names, belongsTo = -1], tokenizer) {
  return { id, name, address, documents, names, belongsTo, keys: [name, ...names].map(each => tokenizer.words(each).join(" ")) }
}

/** @param {Bits} bits @param {number} count @returns {Column} */
function readColumn(bits, count) {
  let end = 0
  const ends = Int32Array.from({ length: count }, () => end += bits.number())
  return { ends, values: Int32Array.from({ length: end }, () => bits.number()) }
}

/** @param {Uint8Array} bytes @param {Coding} layout @returns {Term[]} */
export function readBlock(bytes, layout) {
  const bits = new Bits(bytes)
  const postingFiles = readFiles(bits, layout.name)
  const positionFiles = readFiles(bits, layout.name)
  const ends = [0, 0]
  /** @param {number} which @param {number} length @param {{ name: string, length: number }[]} files @returns {Bytes} */
  const location = (which, length, files) => {
    const start = ends[which] + bits.signed()
    ends[which] = start + length
    return { inline: null, files, start, length }
  }
  /** @type {List[]} */
  const lists = []
  for (let left = bits.number(); left > 0; left--) {
    const documents = bits.number()
    const length = bits.number()
    const postings = length & 1
      ? { inline: bits.take(length >>> 1), files: [], start: 0, length: 0 }
      : location(0, length >>> 1, postingFiles)
    const stated = bits.number()
    const positions = stated > 1
      ? location(1, stated >>> 1, positionFiles)
      : { inline: new Uint8Array(), files: [], start: 0, length: 0 }
    const code = positions.length && bits.number()
    lists.push({ documents, postings, positions, columns: stated & 1 ? columnsOf(bits, positions) : [], code })
  }
  return readTerms(bits, lists)
}

/** @param {Bits} bits @param {Bytes} positions @returns {Bytes[]} */
function columnsOf(bits, positions) {
  let length = 0
  const columns = [0, 0, 0].map(() => ({ ...positions, length: length += bits.number() }))
  return [...columns, { ...positions, start: positions.start + length, length: positions.length - length }]
}

/** @param {Bits} bits @param {List[]} lists */
function readTerms(bits, lists) {
  /** @type {Term[]} */
  const block = []
  let term = ""
  let list = 0
  for (let left = bits.number(); left > 0; left--) {
    term = term.slice(0, bits.number()) + text(bits.take(bits.number()))
    /** @type {List[]} */
    const own = []
    for (let more = true; more;) {
      const number = bits.number()
      more = number % 2 === 1
      list += unZigZag(Math.floor(number / 2))
      own.push(lists[list])
    }
    block.push({ text: term, lists: own, documents: own.reduce((sum, each) => sum + each.documents, 0), block })
  }
  return block
}

/** @param {Bits} bits @param {number} nameBytes */
function readFiles(bits, nameBytes) {
  const files = []
  for (let left = bits.number(); left > 0; left--) {
    const name = [...bits.take(nameBytes)].map(byte => byte.toString(16).padStart(2, "0")).join("")
    files.push({ name, length: bits.number() })
  }
  return files
}

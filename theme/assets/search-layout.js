// Decodes the files under /search/, which Indexing/README.md describes, with the parameters in index.json.

import { Bits, unZigZag } from "./search-bits.js"

/**
 * @typedef {{ name: number, long: number, levels: number, neighbours: number }} Coding
 * @typedef {{ inline: Uint8Array | null, files: { name: string, length: number }[], start: number, length: number }} Bytes
 * @typedef {{ documents: number, postings: Bytes, positions: Bytes, code: number }} List
 *   code is that of a very common word, 0 for any other
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
 * Reads the positions of a list's word in the given documents. For each segment: a Rice parameter, then for each document the number of
 * positions, then the gaps between them, each with the codes of the very common words before and after it.
 * @param {Uint8Array} bytes
 * @param {List} list
 * @param {Int32Array} numbers
 * @param {number[]} segments
 * @param {Set<number>} asked
 * @param {Coding} layout
 */
export function readPositions(bytes, list, numbers, segments, asked, layout) {
  /** @type {Map<number, Position[]>} */
  const found = new Map()
  const bits = new Bits(bytes)
  const neighbour = () => bits.bits(1) && 1 + bits.rice(layout.neighbours)
  for (let next = 0, segment = 0, end = segments[0]; next < numbers.length && segment < segments.length; end += segments[++segment]) {
    const k = numbers[next] < end ? bits.take(1)[0] : 0
    for (; numbers[next] < end; next++) {
      const positions = []
      for (let left = bits.gamma(), at = -1; left > 0; left--) {
        at += 1 + bits.rice(k)
        positions.push(list.code ? { at, before: 0, after: 0 } : { at, before: neighbour(), after: neighbour() })
      }
      if (asked.has(numbers[next])) found.set(numbers[next], positions)
    }
  }
  return found
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
    const positionsLength = bits.number()
    const positions = positionsLength
      ? location(1, positionsLength, positionFiles)
      : { inline: new Uint8Array(), files: [], start: 0, length: 0 }
    lists.push({ documents, postings, positions, code: positionsLength && bits.number() })
  }
  return readTerms(bits, lists)
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

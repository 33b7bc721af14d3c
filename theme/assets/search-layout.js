// Decodes what the files under /search/ hold: the same layout as Indexing/ writes and Searching/ reads.

import { Bits } from "./search-bits.js"
import { words } from "./search-words.js"

const LEVEL_BITS = 1
const LONG = 32
const COMMON_BITS = 4

/**
 * @typedef {{ inline: Uint8Array | null, files: { name: string, length: number }[], start: number, length: number }} Bytes
 * @typedef {{ documents: number, postings: Bytes, positions: Bytes, code: number }} List code among the very common words, 0 where it is none
 * @typedef {{ at: number, before: number, after: number }} Place a position, and the codes of the very common words beside it
 * @typedef {{ text: string, lists: List[], documents: number, block: Term[] }} Term
 * @typedef {{ numbers: Int32Array, levels: Uint8Array }} Postings
 * @typedef {{ id: string, name: string, address: string, documents: number, names: string[], keys: string[], portfolio: number }} Value
 * @typedef {{ ends: Int32Array, values: Int32Array }} Column values of document i of a year lie before ends[i]
 */

/**
 * Postings of a list: by segment how many segments further, how many documents, how levels are coded, then numbers, then levels.
 * @param {Uint8Array} bytes
 * @param {List} list
 * @param {number[]} segments
 * @returns {Postings}
 */
export function readPostings(bytes, list, segments) {
  const bits = new Bits(bytes)
  const numbers = new Int32Array(list.documents)
  const levels = new Uint8Array(list.documents)
  let segment = -1
  let start = 0
  for (let at = 0, first = 0; at < list.documents; first = at) {
    const next = segment + 1 + bits.number()
    for (segment = Math.max(segment, 0); segment < next; segment++) start += segments[segment]
    const size = segments[segment]
    const count = bits.number()
    const isDense = count * 2 > size
    const coding = list.positions.length && count >= LONG ? bits.number() : LEVEL_BITS
    // Where a list has more than half of a segment, the others are listed.
    const listed = isDense ? size - count : count
    const k = 31 - Math.clz32(Math.max(Math.floor(size * 7 / 10 / Math.max(listed, 1)), 1))
    for (let i = 0, last = -1; i < listed + Number(isDense); i++) {
      const next = i < listed ? last + 1 + bits.rice(k) : size
      if (isDense) while (++last < next) numbers[at++] = start + last
      else numbers[at++] = start + next
      last = next
    }
    const isCoarse = isDense && count >= LONG
    if (list.positions.length) for (let i = first; i < at; i++) levels[i] = level(coding >> 2, bits.rice(coding & 3), isCoarse)
  }
  return { numbers, levels }
}

/** A level as it is, or its distance from one; a coarse one stands for two, of which it is the higher. @param {number} from @param {number} code @param {boolean} isCoarse */
function level(from, code, isCoarse) {
  const level = from ? from + ((code >> 1) ^ -(code & 1)) : code
  return isCoarse ? (level << 1) | 1 : level
}

/**
 * Places of a list's word in the documents asked for: by segment a parameter, then by document how many, then gaps, each with the very common words beside it.
 * @param {Uint8Array} bytes
 * @param {List} list
 * @param {Int32Array} numbers
 * @param {number[]} segments
 * @param {Set<number>} asked
 */
export function readPlaces(bytes, list, numbers, segments, asked) {
  /** @type {Map<number, Place[]>} */
  const found = new Map()
  const bits = new Bits(bytes)
  const common = () => bits.bits(1) && 1 + bits.rice(COMMON_BITS)
  for (let next = 0, segment = 0, end = segments[0]; next < numbers.length; end += segments[++segment]) {
    const k = numbers[next] < end ? bits.take(1)[0] : 0
    for (; numbers[next] < end; next++) {
      const places = []
      for (let left = bits.gamma(), at = -1; left > 0; left--) {
        at += 1 + bits.rice(k)
        places.push(list.code ? { at, before: 0, after: 0 } : { at, before: common(), after: common() })
      }
      if (asked.has(numbers[next])) found.set(numbers[next], places)
    }
  }
  return found
}

/**
 * Columns by facet.
 * @param {Uint8Array} bytes
 * @param {string[]} facets
 * @param {number} count
 */
export function readColumns(bytes, facets, count) {
  const bits = new Bits(bytes)
  return Object.fromEntries(facets.map(facet => [facet, readColumn(bits, count)]))
}

/**
 * Days since 1 January of the year 1, each with the number of its first document.
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

/** @param {any[]} value @returns {Value} */
export function readValue([id, name, address, documents, names, portfolio = -1]) {
  return { id, name, address, documents, names, portfolio, keys: [name, ...names].map(each => words(each).join(" ")) }
}

/** @param {Bits} bits @param {number} count @returns {Column} */
function readColumn(bits, count) {
  let end = 0
  const ends = Int32Array.from({ length: count }, () => end += bits.number())
  return { ends, values: Int32Array.from({ length: end }, () => bits.number()) }
}

/** @param {Uint8Array} bytes @returns {Term[]} */
export function readBlock(bytes) {
  const bits = new Bits(bytes)
  const postingFiles = readFiles(bits)
  const positionFiles = readFiles(bits)
  const ends = [0, 0]
  /** @param {number} which @param {number} length @param {{ name: string, length: number }[]} files @returns {Bytes} */
  const place = (which, length, files) => {
    const start = ends[which] + bits.signed()
    ends[which] = start + length
    return { inline: null, files, start, length }
  }
  /** @type {List[]} */
  const lists = []
  for (let left = bits.number(); left > 0; left--) {
    const documents = bits.number()
    const length = bits.number()
    const postings = length & 1 ? { inline: bits.take(length >>> 1), files: [], start: 0, length: 0 } : place(0, length >>> 1, postingFiles)
    const positionsLength = bits.number()
    const positions = positionsLength ? place(1, positionsLength, positionFiles) : { inline: new Uint8Array(), files: [], start: 0, length: 0 }
    lists.push({ documents, postings, positions, code: positionsLength && bits.number() })
  }
  return readTerms(bits, lists)
}

/** @param {Bits} bits @param {List[]} lists */
function readTerms(bits, lists) {
  /** @type {Term[]} */
  const block = []
  let before = ""
  let list = 0
  for (let left = bits.number(); left > 0; left--) {
    before = before.slice(0, bits.number()) + text(bits.take(bits.number()))
    /** @type {List[]} */
    const own = []
    for (let more = true; more;) {
      const number = bits.number()
      more = number % 2 === 1
      const delta = Math.floor(number / 2)
      list += delta % 2 ? -(delta + 1) / 2 : delta / 2
      own.push(lists[list])
    }
    block.push({ text: before, lists: own, documents: own.reduce((sum, each) => sum + each.documents, 0), block })
  }
  return block
}

/** @param {Bits} bits */
function readFiles(bits) {
  const files = []
  for (let left = bits.number(); left > 0; left--) {
    const name = [...bits.take(6)].map(byte => byte.toString(16).padStart(2, "0")).join("")
    files.push({ name, length: bits.number() })
  }
  return files
}

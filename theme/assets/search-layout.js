// Decodes what the files under /search/ hold: the same layout as Indexing/ writes and Searching/ reads.

import { Bits } from "./search-bits.js"
import { words } from "./search-words.js"

const LEVEL_BITS = 2

/**
 * @typedef {{ inline: Uint8Array | null, files: { name: string, length: number }[], start: number, length: number }} Place
 * @typedef {{ documents: number, postings: Place, positions: Place }} List
 * @typedef {{ text: string, lists: List[], documents: number, block: Term[] }} Term
 * @typedef {{ numbers: Int32Array, levels: Uint8Array }} Postings
 * @typedef {{ id: string, name: string, address: string, documents: number, names: string[], keys: string[], portfolio: number }} Value
 * @typedef {{ ends: Int32Array, values: Int32Array }} Column values of document i of a year lie before ends[i]
 */

/**
 * Postings of a list: by segment how many segments further, how many documents, then gaps and levels.
 * @param {Uint8Array} bytes
 * @param {List} list
 * @param {number[]} segments
 * @returns {Postings}
 */
export function readPostings(bytes, list, segments) {
  const bits = new Bits(bytes)
  const numbers = new Int32Array(list.documents)
  const levels = new Uint8Array(list.documents)
  const hasLevels = list.positions.length > 0
  let segment = -1
  let start = 0
  for (let at = 0; at < list.documents;) {
    const next = segment + 1 + bits.number()
    for (segment = Math.max(segment, 0); segment < next; segment++) start += segments[segment]
    const end = at + bits.number()
    const k = 31 - Math.clz32(Math.max(Math.floor(segments[segment] * 7 / 10 / (end - at)), 1))
    for (let number = start - 1; at < end; at++) {
      number += 1 + bits.rice(k)
      numbers[at] = number
      if (hasLevels) levels[at] = bits.rice(LEVEL_BITS)
    }
  }
  return { numbers, levels }
}

/**
 * Positions of a list's word in the documents asked for: by segment the length of its part, then by document how many, then gaps.
 * @param {Uint8Array} bytes
 * @param {Int32Array} numbers
 * @param {number[]} segments
 * @param {Set<number>} asked
 */
export function readPositions(bytes, numbers, segments, asked) {
  /** @type {Map<number, number[]>} */
  const found = new Map()
  let at = 0
  for (let next = 0, segment = 0, end = segments[0]; next < numbers.length;) {
    while (end <= numbers[next]) end += segments[++segment]
    const head = new Bits(bytes, at)
    const part = new Bits(head.take(head.number()))
    at = head.at
    const k = part.take(1)[0]
    for (; next < numbers.length && numbers[next] < end; next++) {
      const positions = []
      for (let left = part.gamma(), position = -1; left > 0; left--) positions.push(position += 1 + part.rice(k))
      if (asked.has(numbers[next])) found.set(numbers[next], positions)
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
  /** @param {number} which @param {number} length @param {{ name: string, length: number }[]} files @returns {Place} */
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
    lists.push({ documents, postings, positions: positionsLength ? place(1, positionsLength, positionFiles) : { inline: new Uint8Array(), files: [], start: 0, length: 0 } })
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

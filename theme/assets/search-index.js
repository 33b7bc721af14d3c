// The files under /search/: found by their names, read when they are needed, each once.

import { readBlock, readColumns, readDays, readPlaces, readPostings, readValue, text } from "./search-layout.js"

const LAYOUT = 5
const AT_ONCE = ["kind", "status", "ministry", "programme"]
export const LATER = ["author", "heading"]

/**
 * @typedef {(name: string, from?: number, until?: number, length?: number) => Promise<Uint8Array>} Read bytes of a file: whole, or from one place up to another of its length
 * @typedef {import("./search-layout.js").Bytes} Bytes
 * @typedef {import("./search-layout.js").List} List
 * @typedef {import("./search-layout.js").Term} Term
 * @typedef {import("./search-layout.js").Postings} Postings
 * @typedef {import("./search-layout.js").Value} Value
 * @typedef {import("./search-layout.js").Column} Column
 */

/** The files of an index, each read once. */
export class Index {
  /** @param {Read} read @param {any} root */
  constructor(read, root) {
    if (root.layout !== LAYOUT) throw new Error(`layout ${root.layout}`)
    this.read = read
    this.root = root
    /** @type {number[]} */
    this.starts = root.segments.reduce((/** @type {number[]} */ starts, /** @type {number} */ count) => [...starts, starts[starts.length - 1] + count], [0])
    this.count = this.starts[this.starts.length - 1]
    /** @type {Map<unknown, Promise<any>>} */
    this.kept = new Map()
  }

  /**
   * What was made once is kept; what failed is tried again.
   * @template T
   * @param {unknown} key
   * @param {() => Promise<T>} make
   * @returns {Promise<T>}
   */
  once(key, make) {
    let made = this.kept.get(key)
    if (!made) {
      made = make()
      this.kept.set(key, made)
      made.catch(() => this.kept.delete(key))
    }
    return made
  }

  /** @param {string} name @param {number} [from] @param {number} [until] @param {number} [length] */
  async inflated(name, from = 0, until = Infinity, length = 0) {
    const stream = new Blob([/** @type {BlobPart} */ (await this.read(name, from, until, length))]).stream().pipeThrough(new DecompressionStream("deflate-raw"))
    return new Uint8Array(await new Response(stream).arrayBuffer())
  }

  /** @param {Bytes} place */
  async bytes(place) {
    if (place.inline) return place.inline
    let start = 0
    const parts = []
    for (const { name, length } of place.files) {
      const from = Math.max(place.start - start, 0)
      const until = Math.min(place.start + place.length - start, length)
      if (from < until) parts.push(this.read(name, from, until, length))
      start += length
    }
    return joined(await Promise.all(parts))
  }

  /** @param {number} number */
  block(number) {
    return this.once(`block ${number}`, async () => readBlock(await this.inflated(this.root.terms[number])))
  }

  /** Number of the block that a text would stand in; -1 before the first. @param {string} text */
  blockOf(text) {
    let low = -1
    let high = this.root.first.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.root.first[middle] <= text) low = middle
      else high = middle - 1
    }
    return low
  }

  /** @param {string} text @returns {Promise<Term | undefined>} */
  async term(text) {
    const block = this.blockOf(text)
    return block < 0 ? undefined : (await this.block(block)).find(term => term.text === text)
  }

  /** The words that begin with a text. @param {string} text */
  async startingWith(text) {
    const first = Math.max(this.blockOf(text), 0)
    let end = first
    while (end < this.root.first.length && this.root.first[end].slice(0, text.length) <= text) end++
    const blocks = await Promise.all(Array.from({ length: end - first }, (_, i) => this.block(first + i)))
    return blocks.flat().filter(term => term.text.startsWith(text) && !term.text.includes(":"))
  }

  /** The terms of the block that a text would stand in and of its neighbours. @param {string} text */
  async around(text) {
    const block = this.blockOf(text)
    const near = [block - 1, block, block + 1].filter(number => number >= 0 && number < this.root.first.length)
    return (await Promise.all(near.map(number => this.block(number)))).flat()
  }

  /** @param {List} list @returns {Promise<Postings>} */
  postings(list) {
    return this.once(list, async () => readPostings(await this.bytes(list.postings), list, this.root.segments))
  }

  /**
   * Places of a list's word in the documents asked for.
   * @param {List} list
   * @param {Promise<Set<number>>} asked
   */
  async places(list, asked) {
    const [{ numbers }, bytes] = await Promise.all([this.postings(list), this.once(list.positions, () => this.bytes(list.positions))])
    return readPlaces(bytes, list, numbers, this.root.segments, await asked)
  }

  /** @param {number} number */
  segmentOf(number) {
    let segment = 0
    while (this.starts[segment + 1] <= number) segment++
    return segment
  }

  /** What a number stands for. @param {number} number */
  async document(number) {
    const { block: size, blocks, segments, lengths } = this.root
    const segment = this.segmentOf(number)
    const within = number - this.starts[segment]
    const inSegment = Math.floor(within / size)
    let first = inSegment - inSegment % blocks
    let file = first / blocks
    let last = Math.ceil(segments[segment] / size)
    for (let i = 0; i < segment; i++) {
      const before = Math.ceil(segments[i] / size)
      first += before
      last += before
      file += Math.ceil(before / blocks)
    }
    const block = first + inSegment % blocks
    /** @param {number} end */
    const length = end => lengths.slice(first, end).reduce((/** @type {number} */ sum, /** @type {number} */ each) => sum + each, 0)
    const lines = await this.once(`documents ${block}`, async () =>
      text(await this.inflated(this.root.documents[file], length(block), length(block + 1), length(Math.min(first + blocks, last)))).split("\n"))
    const [address, date, title] = lines[within % size].split("\t")
    return { number, id: address.split("/").at(-2) ?? "", address, date, title }
  }

  /** @returns {Promise<Record<string, Value[]>>} */
  values() {
    return this.once("values", async () => {
      /** @type {Record<string, any[][]>} */
      const facets = JSON.parse(text(await this.inflated(this.root.values)))
      return Object.fromEntries(Object.entries(facets).map(([facet, values]) => [facet, values.map(readValue)]))
    })
  }

  /** @returns {Promise<{ day: number, first: number }[]>} */
  days() {
    return this.once("days", async () => readDays(await this.inflated(this.root.days)))
  }

  /** The columns of a year by facet. @param {number} year @param {boolean} later whether those too that are seldom asked for @returns {Promise<Record<string, Column>>} */
  async columns(year, later) {
    /** @param {string} name @param {string[]} facets */
    const read = (name, facets) => this.once(`columns ${name}`, async () => readColumns(await this.inflated(name), facets, this.root.years[year]))
    const [atOnce, others] = await Promise.all([read(this.root.columns[year], AT_ONCE), later ? read(this.root.later[year], LATER) : {}])
    return { ...atOnce, ...others }
  }
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  if (parts.length === 1) return parts[0]
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

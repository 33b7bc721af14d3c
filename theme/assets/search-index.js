// Reads the files under /search/, each once, when it is first needed.

import { joined } from "./search-bits.js"
import { readBlock, readColumns, readDays, readDocuments, readPositions, readPostings, readValue, text } from "./search-layout.js"
import { byStem, isWord } from "./search-stems.js"
import { Tokenizer } from "./search-words.js"

/**
 * @typedef {(name: string, from?: number, until?: number, length?: number) => Promise<Uint8Array>} Read
 *   reads a whole file, or its bytes from one offset up to another; length is that of the file
 * @typedef {{
 *   block: number, blocks: number, coding: import("./search-layout.js").Coding, words: import("./search-words.js").Tables,
 *   stems: string[], segments: number[], levels: number[], fields: Record<string, string[]>, zones: Record<string, string[]>, near: number,
 *   facets: { counted: string[], later: string[], through: Record<string, string>, suggested: string[] },
 *   common: string[], first: string[], terms: string[], shared: string, documents: string[], lengths: number[],
 *   spelling: Record<"words" | "reverses", import("./search-nearest.js").Order>,
 *   textBlock: number[], texts: string, years: number[], columns: string[], later: string[], values: string, days: string, waits: string[]
 * }} Root the contents of index.json
 * @typedef {import("./search-layout.js").Bytes} Bytes
 * @typedef {import("./search-layout.js").List} List
 * @typedef {import("./search-layout.js").Term} Term
 * @typedef {import("./search-layout.js").Postings} Postings
 * @typedef {import("./search-layout.js").Value} Value
 * @typedef {import("./search-layout.js").Column} Column
 */

/** The files of an index, each read once. */
export class Index {
  /** @param {Read} read @param {Root} root @param {import("./search-stems.js").Load} load */
  constructor(read, root, load) {
    this.load = load
    // What has been read, at most: a file that the browser still has is counted again.
    this.spent = { requests: 0, bytes: 0 }
    /** @type {Read} */
    this.read = async (...place) => {
      const bytes = await read(...place)
      this.spent.requests++
      this.spent.bytes += bytes.buffer.byteLength
      return bytes
    }
    this.root = root
    this.starts = root.segments.reduce((starts, count) => [...starts, starts[starts.length - 1] + count], [0])
    this.count = this.starts[this.starts.length - 1]
    /** @type {Map<unknown, Promise<any>>} */
    this.made = new Map()
    this.tokenizer = new Tokenizer(root.words)
  }

  /**
   * Returns a cached value, or makes it. A failure is not cached.
   * @template T
   * @param {unknown} key
   * @param {() => Promise<T>} make
   * @returns {Promise<T>}
   */
  once(key, make) {
    let made = this.made.get(key)
    if (!made) {
      made = make()
      this.made.set(key, made)
      made.catch(() => this.made.delete(key))
    }
    return made
  }

  /**
   * @param {string} name @param {number} [from] @param {number} [until] @param {number} [length]
   * @param {string} [before] a text after which the bytes were compressed
   */
  async inflated(name, from = 0, until = Infinity, length = 0, before = "") {
    const shared = new TextEncoder().encode(before)
    // A block of deflate that is not compressed (RFC 1951, 3.2.4).
    const stored = Uint8Array.of(0, ...[shared.length, ~shared.length].flatMap(number => [number & 255, number >> 8 & 255]))
    const blob = new Blob(/** @type {BlobPart[]} */ ([stored, shared, await this.read(name, from, until, length)]))
    const stream = blob.stream().pipeThrough(new DecompressionStream("deflate-raw"))
    return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(shared.length)
  }

  /** @param {Bytes} location */
  async bytes({ inline, files, start: first, length: size }) {
    if (inline) return inline
    let start = 0
    const parts = []
    for (const { name, length } of files) {
      const from = Math.max(first - start, 0)
      const until = Math.min(first + size - start, length)
      if (from < until) parts.push(this.read(name, from, until, length))
      start += length
    }
    return joined(await Promise.all(parts))
  }

  /** @param {number} number */
  block(number) {
    return this.once(`block ${number}`, async () => readBlock(await this.inflated(this.root.terms[number]), this.root.coding))
  }

  /** Returns the number of the block that would contain a text; -1 if it is before the first. @param {string} text */
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

  /** Returns the term of a word or value; a form that no text has has the lists of its stems. @param {string} text */
  async term(text) {
    return await this.stated(text) ?? (text.includes(":") ? undefined : byStem(this, text))
  }

  /** @param {string} text @returns {Promise<Term | undefined>} */
  async stated(text) {
    const block = this.blockOf(text)
    return block < 0 ? undefined : (await this.block(block)).find(term => term.text === text)
  }

  /** Returns the words that begin with a prefix. @param {string} text */
  async startingWith(text) {
    const first = Math.max(this.blockOf(text), 0)
    let end = first
    while (end < this.root.first.length && this.root.first[end].slice(0, text.length) <= text) end++
    const blocks = await Promise.all(Array.from({ length: end - first }, (_, i) => this.block(first + i)))
    return blocks.flat().filter(term => term.text.startsWith(text) && isWord(term.text))
  }

  /** @param {List} list @returns {Promise<Postings>} */
  postings(list) {
    return this.once(list, async () => readPostings(await this.bytes(list.postings), list, this.root.segments, this.root.coding))
  }

  /**
   * Returns the positions of a list's word in the given documents; of long lists only what is wanted is read.
   * @param {List} list
   * @param {Promise<Set<number>>} asked
   * @param {import("./search-layout.js").Wanted} wanted
   */
  async positions(list, asked, wanted) {
    const { columns } = list
    const read = columns.length ? [columns[wanted.codes], ...wanted.gaps ? [columns[3]] : []] : [list.positions]
    const [{ numbers }, ...bytes] = await Promise.all([
      this.postings(list),
      ...read.map(column => this.once(column, () => this.bytes(column))),
    ])
    return readPositions(bytes, wanted, list, numbers, this.root.segments, await asked, this.root.coding)
  }

  /** @param {number} number */
  segmentOf(number) {
    let segment = 0
    while (this.starts[segment + 1] <= number) segment++
    return segment
  }

  /** Returns a document by its number. @param {number} number */
  async document(number) {
    const { block: size, blocks, segments, lengths, shared } = this.root
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
    const length = end => lengths.slice(first, end).reduce((sum, each) => sum + each, 0)
    const documents = await this.once(`documents ${block}`, async () =>
      readDocuments(
        await this.inflated(this.root.documents[file], length(block), length(block + 1), length(Math.min(first + blocks, last)), shared),
      ))
    return { place: number, ...documents[within % size] }
  }

  /** Returns the JSON of a document, or what the index has of it. @param {number} number @param {string} address @returns {Promise<any>} */
  async record(number, address) {
    if (!this.root.texts) return (await fetch(`${address}index.json`)).json()
    return (await import("./search-texts.js")).record(this, number)
  }

  /** @returns {Promise<Record<string, Value[]>>} */
  values() {
    return this.once("values", async () => {
      /** @type {Record<string, any[][]>} */
      const facets = JSON.parse(text(await this.inflated(this.root.values)))
      const read = Object.entries(facets).map(([facet, values]) => [facet, values.map(value => readValue(value, this.tokenizer))])
      return Object.fromEntries(read)
    })
  }

  /** @returns {Promise<{ day: number, first: number }[]>} */
  days() {
    return this.once("days", async () => readDays(await this.inflated(this.root.days)))
  }

  /**
   * Returns the columns of a year by facet.
   * @param {number} year
   * @param {boolean} later whether to include the facets that are counted only on request
   * @returns {Promise<Record<string, Column>>}
   */
  async columns(year, later) {
    const { counted, later: others } = this.root.facets
    /** @param {string} name @param {string[]} facets */
    const read = (name, facets) =>
      this.once(`columns ${name}`, async () => readColumns(await this.inflated(name), facets, this.root.years[year]))
    const columns = await Promise.all([read(this.root.columns[year], counted), later ? read(this.root.later[year], others) : {}])
    return Object.assign({}, ...columns)
  }
}

// The values by which results are filtered and counted.

import { spelled } from "./search-stems.js"

const MAX_ENTITIES = 6
const DAY = 86400000
const YEAR_ONE = Date.parse("0001-01-01")

/**
 * @typedef {import("./search-index.js").Index} Index
 * @typedef {{ id: string, name: string, count: number }} Counted
 */

/** Days since 1 January of the year 1. @param {string} date */
export const dayNumber = date => Math.round((Date.parse(date) - YEAR_ONE) / DAY)

/**
 * Returns the terms of the values that a filter means.
 * @param {Index} index
 * @param {string} facet
 * @param {string} typed
 */
export async function valueTerms(index, facet, typed) {
  const term = await index.term(`${facet}:${typed}`)
  if (term) return [term]
  const meant = await (await import("./search-values.js")).meant(index, facet, typed)
  const terms = await Promise.all(meant.map(value => index.term(`${facet}:${value.id}`)))
  return terms.flatMap(found => found ?? [])
}

/**
 * Finds entities by any of their names: every word typed must begin a word of the name. Those with the most documents come first.
 * @param {Index} index
 * @param {string[]} typed
 */
export async function entities(index, typed) {
  const values = await index.values()
  const begun = typed.map(word => spelled(index, word))
  const found = index.root.facets.suggested.flatMap(facet => values[facet].map(value => ({ facet, ...value })))
    .filter(value => value.documents > 0
      && value.keys.some(name => {
        const parts = spelled(index, name).split(" ")
        return begun.every(word => parts.some(part => part.startsWith(word)))
      }))
  return found.sort((a, b) => b.documents - a.documents).slice(0, MAX_ENTITIES)
    .map(({ facet, id, name, address }) => ({ facet, id, name, address }))
}

/**
 * Counts documents by facet and value, the most frequent values first; years from newest to oldest.
 * @param {Index} index
 * @param {Int32Array} numbers ascending
 * @param {((number: number) => string | null) | null} failing returns the only facet whose filter a document does not match,
 * "" if it matches all, null if there are several
 * @param {boolean} later whether to count the facets that are counted only on request
 * @returns {Promise<Record<string, Counted[]>>}
 */
export async function counts(index, numbers, failing, later) {
  const { later: others, through } = index.root.facets
  const values = await index.values()
  const parts = spans(index.root.years, numbers)
  const columns = await Promise.all(parts.map(part => part.end > part.start ? index.columns(part.year, later) : null))
  const names = await years(index)
  const facets = Object.keys(values).filter(facet => later || !others.includes(through[facet] ?? facet))
  /** @type {Record<string, Int32Array>} */
  const sums = Object.fromEntries(facets.map(facet => [facet, new Int32Array(values[facet].length)]))
  sums.year = new Int32Array(parts.length)
  const fails = failing && Array.from(numbers, failing)
  for (const [i, { first, start, end }] of parts.entries()) {
    for (const facet of [...facets, "year"]) {
      const column = columns[i]?.[through[facet] ?? facet]
      for (let at = start; at < end; at++) {
        if (fails && fails[at] !== "" && fails[at] !== facet) continue
        if (!column) sums.year[i]++
        else if (through[facet]) for (const value of belongsTo(column, values[through[facet]], numbers[at] - first)) sums[facet][value]++
        else addTo(sums[facet], column, numbers[at] - first)
      }
    }
  }
  return Object.fromEntries(Object.entries(sums).map(([facet, of]) => {
    const all = facet === "year" ? names.map(name => ({ id: name, name })) : values[facet]
    const some = all.map(({ id, name }, i) => ({ id, name, count: of[i] })).filter(value => value.count > 0)
    return [facet, facet === "year" ? some.reverse() : some.sort((a, b) => b.count - a.count)]
  }))
}

/** Divides the numbers by year. @param {number[]} counts number of documents of each year @param {Int32Array} numbers ascending */
function spans(counts, numbers) {
  let first = 0
  let end = 0
  return counts.map((count, year) => {
    const part = { year, first, start: end, end }
    first += count
    while (numbers[part.end] < first) part.end++
    end = part.end
    return part
  })
}

/** Returns the years that have documents, in order. @param {Index} index */
export async function years(index) {
  return [...new Set((await index.days()).map(({ day }) => String(new Date(YEAR_ONE + day * DAY).getUTCFullYear())))]
}

/** @param {Int32Array} sums @param {import("./search-layout.js").Column} column @param {number} at */
function addTo(sums, { ends, values }, at) {
  for (let i = at ? ends[at - 1] : 0; i < ends[at]; i++) sums[values[i]]++
}

/** @param {import("./search-layout.js").Column} column @param {number} at */
export const valuesIn = ({ ends, values }, at) => values.subarray(at ? ends[at - 1] : 0, ends[at])

/**
 * Returns the values of another facet that a document's values belong to, without duplicates.
 * @param {import("./search-layout.js").Column} column
 * @param {import("./search-layout.js").Value[]} values
 * @param {number} at
 */
export const belongsTo = (column, values, at) =>
  new Set(Array.from(valuesIn(column, at), value => values[value].belongsTo).filter(value => value >= 0))

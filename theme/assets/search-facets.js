// Values that results are filtered and counted by.

import { words } from "./search-words.js"

const ENTITIES = ["programme", "ministry", "author"]
const MOST_ENTITIES = 6
const DAY = 86400000
const YEAR_ONE = Date.parse("0001-01-01")

/**
 * @typedef {import("./search-index.js").Index} Index
 * @typedef {{ id: string, name: string, count: number }} Counted
 */

/** Days since 1 January of the year 1. @param {string} date */
export const dayNumber = date => Math.round((Date.parse(date) - YEAR_ONE) / DAY)

/**
 * The terms of what is meant: the value of that id, else those of that name, else those whose names hold all its words.
 * @param {Index} index
 * @param {string} facet
 * @param {string} typed
 */
export async function valueTerms(index, facet, typed) {
  const term = await index.term(`${facet}:${typed}`)
  if (term) return [term]
  const values = (await index.values())[facet]
  const asked = words(typed)
  const key = asked.join(" ")
  const exact = values.filter(value => value.id === typed || value.keys.includes(key))
  const meant = exact.length ? exact : values.filter(value => asked.length && value.keys.some(name => asked.every(word => name.split(" ").includes(word))))
  const terms = await Promise.all(meant.map(value => index.term(`${facet}:${value.id}`)))
  return terms.flatMap(found => found ?? [])
}

/**
 * Entities by any of their names: every word typed begins one of the name's words; those of most documents first.
 * @param {Index} index
 * @param {string[]} typed
 */
export async function entities(index, typed) {
  const values = await index.values()
  const found = ENTITIES.flatMap(facet => values[facet].map(value => ({ facet, ...value })))
    .filter(value => value.documents > 0 && value.keys.some(name => typed.every(word => name.split(" ").some(part => part.startsWith(word)))))
  return found.sort((a, b) => b.documents - a.documents).slice(0, MOST_ENTITIES).map(({ facet, id, name }) => ({ facet, id, name }))
}

/**
 * Years, each with the number of its first document.
 * @param {Index} index
 * @returns {Promise<{ year: number, first: number }[]>}
 */
async function years(index) {
  /** @type {{ year: number, first: number }[]} */
  const found = []
  for (const { day, first } of await index.days()) {
    const year = new Date(YEAR_ONE + day * DAY).getUTCFullYear()
    if (found.at(-1)?.year !== year) found.push({ year, first })
  }
  return found
}

/**
 * Numbers of a document's values of a facet.
 * @param {Record<string, import("./search-index.js").Column>} columns
 * @param {string} facet
 * @param {number} number
 */
function valuesIn(columns, facet, number) {
  const { first, ends, values } = columns[facet]
  const at = number - first
  return values.subarray(at ? ends[at - 1] : 0, ends[at])
}

/**
 * Counts by facet and value, the most frequent first (years: the newest).
 * @param {Index} index
 * @param {Int32Array} numbers
 * @param {(number: number) => string | null} failing the one facet of which a document's value is not chosen, "" where there is none, null where there are several
 * @returns {Promise<Record<string, Counted[]>>}
 */
export async function counts(index, numbers, failing) {
  const values = await index.values()
  const spans = await years(index)
  /** @type {Record<string, Int32Array>} */
  const sums = Object.fromEntries(Object.entries(values).map(([facet, all]) => [facet, new Int32Array(all.length)]))
  sums.year = new Int32Array(spans.length)
  const segments = [...new Set(Array.from(numbers, number => index.segmentOf(number)))]
  const columns = new Map(await Promise.all(segments.map(async segment => /** @type {const} */ ([segment, await index.columns(segment)]))))
  let year = 0
  for (const number of numbers) {
    while (spans[year + 1]?.first <= number) year++
    const fails = failing(number)
    if (fails === null) continue
    if (!fails || fails === "year") sums.year[year]++
    const own = columns.get(index.segmentOf(number)) ?? {}
    for (const facet of fails ? [fails] : Object.keys(values)) {
      for (const value of facet === "portfolio" ? portfolios(own, values, number) : facet === "year" ? [] : valuesIn(own, facet, number)) sums[facet][value]++
    }
  }
  return Object.fromEntries(Object.entries(sums).map(([facet, of]) => {
    const all = facet === "year" ? spans.map(span => ({ id: String(span.year), name: String(span.year) })) : values[facet]
    const some = all.map(({ id, name }, i) => ({ id, name, count: of[i] })).filter(value => value.count > 0)
    return [facet, facet === "year" ? some.reverse() : some.sort((a, b) => b.count - a.count)]
  }))
}

/**
 * @param {Record<string, import("./search-index.js").Column>} columns
 * @param {Record<string, import("./search-index.js").Value[]>} values
 * @param {number} number
 */
function portfolios(columns, values, number) {
  return new Set(Array.from(valuesIn(columns, "ministry", number), value => values.ministry[value].portfolio).filter(portfolio => portfolio >= 0))
}

/**
 * Ids of a document's values by facet.
 * @param {Index} index
 * @param {number} number
 * @returns {Promise<Record<string, string[]>>}
 */
export async function valuesOf(index, number) {
  const values = await index.values()
  const columns = await index.columns(index.segmentOf(number))
  return Object.fromEntries(Object.keys(values).map(facet => [
    facet,
    Array.from(facet === "portfolio" ? portfolios(columns, values, number) : valuesIn(columns, facet, number), value => values[facet][value].id),
  ]))
}

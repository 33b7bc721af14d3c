// Counts documents by the values of two facets, for the page that explores the data.

import { Bits } from "./search-bits.js"
import { belongsTo, valuesIn, years } from "./search-facets.js"

/**
 * @typedef {import("./search-index.js").Index} Index
 * @typedef {{ rows: string, columns: string, measure: string, filters: Record<string, string[]> }} Asked columns may be empty
 * @typedef {{ documents: number, questions: number, answered: number, overdue: number, inTime: number, late: number, days: number[]
 * }} Figures
 * @typedef {{ id: string, name: string, address: string, cells: (number | null)[], total: number | null }} Row
 */

const NONE = -1
const WHOLE = -2

// Their values have an order of their own; those of other facets are ordered by their number of documents.
const ORDERED = ["year", "answered", "ended", "wait"]

/** @type {Record<string, (figures: Figures) => number | null>} */
const MEASURES = {
  documents: figures => figures.documents,
  answered: figures => figures.answered,
  overdue: figures => figures.overdue,
  rate: figures => share(figures.answered, figures.questions),
  intime: figures => share(figures.inTime, figures.inTime + figures.late + figures.overdue),
  median: ({ days }) => days.length ? (days[(days.length - 1) >> 1] + days[days.length >> 1]) / 2 : null,
  decile: ({ days }) => days.length ? days[Math.ceil(days.length * 9 / 10) - 1] : null,
}

/** The measures that need the days of each answer. */
const TIMED = ["median", "decile"]

/**
 * Returns the values of a facet that documents have, by name; years from the newest.
 * @param {Index} index @param {string} facet
 */
export async function choices(index, facet) {
  if (facet === "year") return (await years(index)).map(name => ({ id: name, name })).reverse()
  const values = (await index.values())[facet].filter(value => value.documents > 0)
  return values.map(({ id, name }) => ({ id, name }))
}

/**
 * Returns the table: its columns, its rows, and what all documents of each column and of the whole come to. A document is in each row of
 * which it has the value, and once in a total.
 * @param {Index} index
 * @param {Asked} asked
 */
export async function explore(index, { rows, columns, measure, filters }) {
  const { later: others, through } = index.root.facets
  const values = await index.values()
  const names = await years(index)
  const facets = [rows, columns, ...Object.keys(filters)].filter(Boolean)
  const later = facets.some(facet => others.includes(through[facet] ?? facet))
  const parts = await Promise.all(index.root.years.map(async (count, year) => ({
    count, year, of: await index.columns(year, later), waits: TIMED.includes(measure) ? await waitsOf(index, year) : null,
  })))
  /** @param {string} facet */
  const known = facet => facet === "year" ? names.map(name => ({ id: name, name, address: "" })) : values[facet] ?? []
  /** @param {string} facet @param {typeof parts[0]} part @param {number} at @returns {Iterable<number>} */
  const valuesAt = (facet, part, at) => facet === "year" ? [part.year]
    : through[facet] ? belongsTo(part.of[through[facet]], values[through[facet]], at)
    : valuesIn(part.of[facet], at)
  const chosen = Object.entries(filters).map(([facet, ids]) =>
    ({ facet, numbers: new Set(known(facet).flatMap(({ id }, number) => ids.includes(id) ? [number] : [])) }))
  const statuses = known("status").map(value => value.id)
  const delays = known("delay").map(value => value.id)

  /** @type {Map<number, Map<number, Figures>>} */
  const table = new Map()
  for (const part of parts) {
    for (let at = 0; at < part.count; at++) {
      if (!chosen.every(({ facet, numbers }) => Array.from(valuesAt(facet, part, at)).some(value => numbers.has(value)))) continue
      const status = statuses[valuesIn(part.of.status, at)[0]]
      const delay = delays[valuesIn(part.of.delay, at)[0]]
      const own = [...valuesAt(rows, part, at)]
      const across = columns ? [...valuesAt(columns, part, at)] : []
      for (const row of [WHOLE, ...(own.length ? own : [NONE])]) {
        for (const column of [WHOLE, ...(across.length || !columns ? across : [NONE])]) {
          add(cell(table, row, column), status, delay, part.waits ? part.waits[at] : -1)
        }
      }
    }
  }
  return result(table, { rows, columns, measure, known })
}

/**
 * Returns the days from each question of a year to its answer, -1 where they are not known.
 * @param {Index} index @param {number} year @returns {Promise<Int32Array>}
 */
const waitsOf = (index, year) => index.once(`waits ${year}`, async () => {
  const bits = new Bits(await index.inflated(index.root.waits[year]))
  return Int32Array.from({ length: index.root.years[year] }, () => bits.number() - 1)
})

/** @param {number} part @param {number} whole */
const share = (part, whole) => whole ? part / whole : null

/** @param {Map<number, Map<number, Figures>>} table @param {number} row @param {number} column */
function cell(table, row, column) {
  let own = table.get(row)
  if (!own) table.set(row, own = new Map())
  let found = own.get(column)
  if (!found) own.set(column, found = { documents: 0, questions: 0, answered: 0, overdue: 0, inTime: 0, late: 0, days: [] })
  return found
}

/** @param {Figures} to @param {string | undefined} status @param {string | undefined} delay @param {number} days -1 if there is none */
function add(to, status, delay, days) {
  to.documents++
  if (!status) return
  to.questions++
  if (status === "answered") to.answered++
  if (delay === "overdue") to.overdue++
  if (delay === "in-time") to.inTime++
  if (delay === "late") to.late++
  if (days >= 0) to.days.push(days)
}

/**
 * @param {Map<number, Map<number, Figures>>} table
 * @param {{ rows: string, columns: string, measure: string,
 *   known: (facet: string) => { id: string, name: string, address: string }[] }} asked
 */
function result(table, { rows, columns, measure, known }) {
  const whole = table.get(WHOLE) ?? new Map()
  const across = order(columns, [...whole].filter(([column]) => column !== WHOLE).map(([column, of]) => ({ value: column, of })), known)
  const down = order(rows, [...table].filter(([row]) => row !== WHOLE).map(([row, of]) => ({ value: row, of: of.get(WHOLE) })), known)
  /** @param {Figures | undefined} figures */
  const measured = figures => {
    figures?.days.sort((a, b) => a - b)
    return figures ? MEASURES[measure](figures) : measure === "documents" ? 0 : null
  }
  /** @param {number} row */
  const line = row => ({
    cells: across.map(column => measured(table.get(row)?.get(column))),
    total: measured(table.get(row)?.get(WHOLE)),
    documents: table.get(row)?.get(WHOLE)?.documents ?? 0,
  })
  /** @param {string} facet @param {number} value */
  const named = (facet, value) => value === NONE ? { id: "", name: "", address: "" } : known(facet)[value]
  return {
    columns: across.map(value => ({ id: named(columns, value).id, name: named(columns, value).name })),
    rows: down.map(value => {
      const { id, name, address } = named(rows, value)
      return { id, name, address, ...line(value) }
    }),
    whole: line(WHOLE),
  }
}

/**
 * Orders values: those of time by time, others by their documents; what has no value comes last.
 * @param {string} facet
 * @param {{ value: number, of: Figures | undefined }[]} found
 * @param {(facet: string) => { name: string }[]} known
 */
function order(facet, found, known) {
  const isOrdered = ORDERED.includes(facet)
  /** @param {{ value: number, of: Figures | undefined }} a @param {{ value: number, of: Figures | undefined }} b */
  const compare = (a, b) => Number(a.value === NONE) - Number(b.value === NONE)
    || (isOrdered ? a.value - b.value : (b.of?.documents ?? 0) - (a.of?.documents ?? 0))
    || (known(facet)[a.value]?.name ?? "").localeCompare(known(facet)[b.value]?.name ?? "")
  return found.sort(compare).map(({ value }) => value)
}

// All results of a query, as rows of a table.

import { belongsTo, valuesIn } from "./search-facets.js"
import { first } from "./search-matches.js"

/**
 * Returns all results in order, with the names of their values beside the ids.
 * @param {import("./search-engine.js").Engine} engine
 * @param {import("./search-engine.js").Request} request
 */
export async function rows(engine, request) {
  const { found } = await engine.found(request)
  const all = []
  for (const place of first(found, request.order, found.numbers.length)) {
    const { number, title, date, pages, address, id } = await engine.index.document(place)
    const { ids, labels } = await valuesOf(engine.index, place)
    all.push({ number, title, date, ...labels, journal_pages: pages ? pages.split("|") : [], address, id, ...ids })
  }
  return all
}

/**
 * Returns the ids of a document's values by facet, and their names.
 * @param {import("./search-index.js").Index} index
 * @param {number} number
 * @returns {Promise<{ ids: Record<string, string[]>, labels: Record<string, string[]> }>}
 */
async function valuesOf(index, number) {
  const values = await index.values()
  const { through } = index.root.facets
  let [year, at] = [0, number]
  while (at >= index.root.years[year]) at -= index.root.years[year++]
  const columns = await index.columns(year, true)
  const own = Object.keys(values).map(facet => ({
    facet,
    of: Array.from(
      through[facet] ? belongsTo(columns[through[facet]], values[through[facet]], at) : valuesIn(columns[facet], at),
      value => values[facet][value],
    ),
  }))
  return {
    ids: Object.fromEntries(own.map(({ facet, of }) => [facet, of.map(value => value.id)])),
    labels: Object.fromEntries(own.map(({ facet, of }) => [`${facet}_label`, of.map(value => value.name)])),
  }
}

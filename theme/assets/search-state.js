// The query in the address of the search page.

import { index } from "./search-page.js"

/**
 * @typedef {{
 *   text: string, filters: Record<string, string[]>, from: string, until: string, zone: string, order: string, page: number
 * }} State order is "date", "oldest", or empty for relevance
 * @typedef {{ facet: string, value: string, without: Partial<State> }} Filter its facet is "in" for a zone of texts, "period" for dates
 */

/** @returns {State} */
export function state() {
  const address = new URLSearchParams(location.search)
  const filters = Object.fromEntries(index.facets.map(facet => [facet, address.getAll(facet)]).filter(([, values]) => values.length))
  const page = Math.max(1, Math.floor(Number(address.get("page"))) || 1)
  const [text, from, until, zone, order] = ["q", "from", "until", "in", "order"].map(name => address.get(name) ?? "")
  return { text, filters, from, until, zone: index.zones.includes(zone) ? zone : "", order, page }
}

/** @param {State} state */
export function addressOf({ text, filters, from, until, zone, order, page }) {
  const address = new URLSearchParams()
  if (text) address.set("q", text)
  for (const [facet, values] of Object.entries(filters)) for (const value of values) address.append(facet, value)
  for (const [name, value] of Object.entries({ from, until, in: zone, order })) if (value) address.set(name, value)
  if (page > 1) address.set("page", String(page))
  return `${location.pathname}${address.size ? `?${address}` : ""}`
}

/** A state without its filters. */
export const unfiltered = { filters: {}, from: "", until: "", zone: "", page: 1 }

/**
 * The filters of a state: how to name each, and the state without it.
 * @param {State} asked
 * @returns {Filter[]}
 */
export function filtersOf(asked) {
  const { filters, from, until, zone } = asked
  /** @type {Filter[]} */
  const values = Object.entries(filters).flatMap(([facet, chosen]) => chosen.map(value => {
    const rest = chosen.filter(other => other !== value)
    const { [facet]: _, ...others } = filters
    return { facet, value, without: { filters: rest.length ? { ...others, [facet]: rest } : others } }
  }))
  if (zone) values.push({ facet: "in", value: zone, without: { zone: "" } })
  if (from || until) values.push({ facet: "period", value: "", without: { from: "", until: "" } })
  return values
}

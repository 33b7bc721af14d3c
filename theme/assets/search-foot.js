// What stands below the results: what would find something, the pages, and the results as files.

import { call } from "./search-call.js"
import { dateInWords, element, number, say, words } from "./search-page.js"
import { addressOf, unfiltered } from "./search-state.js"

export const PAGE = 10

/** @typedef {import("./search-state.js").State} State */

/** @param {State} state @param {string} said */
const line = (state, said) => element("p", {}, element("a", { href: addressOf({ ...state, page: 1 }) }, said))

/**
 * What failed, and queries that find something.
 * @param {State} asked
 * @param {{ total: number, unknown: string[], undated: string[], mended: any, unfiltered: { text: string, total: number } | null,
 *   proposals: import("./search-nearest.js").Proposal[] }} answer
 */
export function offers(asked, { total, unknown, undated, mended, unfiltered: all, proposals }) {
  const offered = []
  for (const [name, failed] of /** @type {[string, string[]][]} */ ([["resultsUnknown", unknown], ["resultsUndated", undated]])) {
    if (failed.length) offered.push(element("p", {}, words(name, { words: failed.map(query => words("quoted", { query })).join(", ") })))
  }
  if (mended) {
    const said = words("datesReversed", { from: dateInWords(mended.from), until: dateInWords(mended.until) })
    offered.push(line({ ...asked, ...mended }, said))
  }
  if (all) offered.push(line({ ...asked, ...unfiltered, text: all.text }, words("unfiltered", { results: say("results", all.total) })))
  for (const { text, total: count, without } of total ? [] : proposals) {
    const places = { query: text, words: without.join(" "), results: say("results", count) }
    offered.push(line({ ...asked, text }, words(without.length ? "nearestWithout" : "nearestInstead", places)))
  }
  return offered
}

/** Links to the pages near the one shown. @param {State} asked @param {number} total */
export function pager(asked, total) {
  const last = Math.ceil(total / PAGE)
  if (last < 2) return []
  /** @param {number} page @param {string} name @param {Record<string, string | false>} attributes */
  const link = (page, name, attributes) => element("li", {}, element("a", { href: addressOf({ ...asked, page }), ...attributes }, name))
  const near = [1, ...[-2, -1, 0, 1, 2].map(step => asked.page + step), last].filter(page => page >= 1 && page <= last)
  const pages = [...new Set(near)].map(page => link(page, number(page), {
    "aria-current": page === asked.page && "page", "aria-label": words("pageNumber", { number: number(page) }),
  }))
  if (asked.page > 1) pages.unshift(link(asked.page - 1, words("previous"), { rel: "prev" }))
  if (asked.page < last) pages.push(link(asked.page + 1, words("next"), { rel: "next" }))
  return [element("nav", { class: "pager", "aria-label": words("pages") }, element("ul", {}, ...pages))]
}

/** Buttons that save all results. @param {State} asked @param {() => void} fail */
export function exports(asked, fail) {
  /** @param {"csv" | "json"} format */
  const save = format => element("li", {}, element("button", {
    type: "button",
    class: "plain",
    onclick: () => Promise.all([call("all", asked), import("./search-export.js")])
      .then(([rows, { download }]) => download(rows, format), fail),
  }, words(format === "csv" ? "exportCsv" : "exportJson")))
  return element("ul", { class: "links", "aria-label": words("export") }, save("csv"), save("json"))
}

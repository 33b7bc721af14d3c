// What stands below the results: the pages, and the results as files.

import { call } from "./search-call.js"
import { element, number, words } from "./search-page.js"
import { addressOf } from "./search-state.js"

export const PAGE = 10

/** @typedef {import("./search-state.js").State} State */

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

// What a query may have meant. It is loaded when a query finds nothing, or when a part of it was not understood.

import { dateInWords, element, say, words } from "./search-page.js"
import { addressOf, unfiltered } from "./search-state.js"

/** @typedef {import("./search-state.js").State} State */

/** @param {State} state @param {string} said */
const line = (state, said) => element("p", {}, element("a", { href: addressOf({ ...state, page: 1 }) }, said))

/**
 * What failed, and queries that find something.
 * @param {State} asked
 * @param {{ unknown: string[], undated: string[], mended: any, unfiltered: { text: string, total: number } | null,
 *   proposals: import("./search-nearest.js").Proposal[] }} answer
 */
export function offers(asked, { unknown, undated, mended, unfiltered: all, proposals }) {
  const offered = []
  for (const [name, failed] of /** @type {[string, string[]][]} */ ([["resultsUnknown", unknown], ["resultsUndated", undated]])) {
    if (failed.length) offered.push(element("p", {}, words(name, { words: failed.map(query => words("quoted", { query })).join(", ") })))
  }
  if (mended) {
    const said = words("datesReversed", { from: dateInWords(mended.from), until: dateInWords(mended.until) })
    offered.push(line({ ...asked, ...mended }, said))
  }
  if (all) offered.push(line({ ...asked, ...unfiltered, text: all.text }, words("unfiltered", { results: say("results", all.total) })))
  for (const { text, total: count, without } of proposals) {
    const places = { query: text, words: without.join(" "), results: say("results", count) }
    offered.push(line({ ...asked, text }, words(without.length ? "nearestWithout" : "nearestInstead", places)))
  }
  return offered
}

/**
 * A line for each part that was not understood.
 * @param {State} asked
 * @param {import("./search-values.js").Unread[]} parts
 */
export const unread = (asked, parts) => parts.flatMap(({ typed, near, why, word }) => {
  const links = near.flatMap((near, i) => {
    const text = asked.text.replace(typed, () => near)
    // The value of a field that there is not may be in quotation marks, and is then not a part of it.
    return [i ? ", " : " ", element("a", { href: addressOf({ ...asked, text, page: 1 }) }, near.endsWith(":") ? text : near)]
  })
  const before = words(why === "value" || why === "empty" ? "unreadExamples" : "unreadNear")
  const more = near.length ? [before, ...links] : [words("unreadFields", { fields: words("helpFields") })]
  const said = why === "empty" ? "unreadEmpty" : why === "operator" ? "unreadOperator" : "unread"
  return [element("br", {}), words(said, { words: words("quoted", { query: word }) }), " ", ...more]
})

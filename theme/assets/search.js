// The search page: the query is in the address, a worker evaluates it, and this script shows the results.

import { call, forget } from "./search-call.js"
import { download } from "./search-export.js"
import { facets } from "./search-filters.js"
import { dateInWords, element, fill, index, say, words } from "./search-page.js"
import { items } from "./search-results.js"
import { suggestions } from "./search-suggest.js"

const PAGE = 10
// Milliseconds after which a message says that results are loading.
const PATIENCE = 400

/** @typedef {import("./search-page.js").State} State */

const found = /** @type {HTMLElement} */ (document.getElementById("found"))
const input = /** @type {HTMLInputElement} */ (document.getElementById("query"))
const form = /** @type {HTMLFormElement} */ (input.form)
const status = /** @type {HTMLElement} */ (document.getElementById("status"))
const [chosen, results, foot] = ["chosen", "results", "foot"].map(id => /** @type {HTMLElement} */ (document.getElementById(id)))
const panel = facets(/** @type {HTMLElement} */ (document.getElementById("facets")), change, () => void show())

let lastShown = 0
/** @type {ReturnType<typeof setTimeout> | undefined} */
let awaited
/** Names of values by facet and id. @type {Map<string, string>} */
const names = new Map()

/** Returns the query in the address. @returns {State} */
function state() {
  const address = new URLSearchParams(location.search)
  const filters = Object.fromEntries(index.facets.map(facet => [facet, address.getAll(facet)]).filter(([, values]) => values.length))
  const page = Math.max(1, Math.floor(Number(address.get("page"))) || 1)
  const [text, from, until] = ["q", "from", "until"].map(name => address.get(name) ?? "")
  return { text, filters, from, until, byDate: address.get("order") === "date", page }
}

/** @param {State} state */
function addressOf({ text, filters, from, until, byDate, page }) {
  const address = new URLSearchParams()
  if (text) address.set("q", text)
  for (const [facet, values] of Object.entries(filters)) for (const value of values) address.append(facet, value)
  if (from) address.set("from", from)
  if (until) address.set("until", until)
  if (byDate) address.set("order", "date")
  if (page > 1) address.set("page", String(page))
  return `${location.pathname}${address.size ? `?${address}` : ""}`
}

/** Changes the query. @param {Partial<State>} changes */
function change(changes) {
  history.pushState(null, "", addressOf({ ...state(), page: 1, ...changes }))
  void show()
}

/** Shows the results of the query in the address. */
async function show() {
  const asked = state()
  const shown = ++lastShown
  clearTimeout(awaited)
  input.value = asked.text
  if (!asked.text.trim() && !Object.keys(asked.filters).length && !asked.from && !asked.until) {
    found.hidden = true
    return
  }
  awaited = setTimeout(() => fill(status, words("loading")), found.hidden ? 0 : PATIENCE)
  found.hidden = false
  const request = { ...asked, skip: (asked.page - 1) * PAGE, take: PAGE }
  try {
    const answer = await call("ask", request)
    if (shown !== lastShown) return
    clearTimeout(awaited)
    showAnswer(asked, answer)
    const counts = await call("count", { ...request, later: panel.hasLater() })
    if (shown !== lastShown) return
    panel.show(counts, asked)
    for (const [facet, values] of Object.entries(counts)) for (const { id, name } of values) names.set(`${facet}:${id}`, name)
    showChosen(asked)
  } catch {
    forget()
    if (shown !== lastShown) return
    clearTimeout(awaited)
    fill(status, words("error"), " ", element("button", { type: "button", class: "plain", onclick: () => void show() }, words("retry")))
  }
}

/** @param {State} asked @param {any} answer */
function showAnswer(asked, { isNothing, total, results: documents, marks, proposals }) {
  const count = say("results", total)
  const query = asked.text
  const none = isNothing ? words("resultsNothing") : words("resultsNone", { query })
  fill(status, !query.trim() ? count : total ? words("resultsFor", { results: count, query }) : none)
  fill(results, ...items(documents, marks))
  results.setAttribute("start", String((asked.page - 1) * PAGE + 1))
  showChosen(asked)
  const nearer = proposals.map((/** @type {import("./search-nearest.js").Proposal} */ offered) => proposal(asked, offered))
  fill(foot, ...reversed(asked), ...nearer, ...(total ? footOf(asked, total) : []))
  foot.hidden = !foot.firstChild
}

/** A period that ends before it begins, the other way round. @param {State} asked */
function reversed(asked) {
  const { from, until } = asked
  if (!from || !until || from <= until) return []
  const said = words("datesReversed", { from: dateInWords(until), until: dateInWords(from) })
  return [element("p", {}, element("a", { href: addressOf({ ...asked, from: until, until: from, page: 1 }) }, said))]
}

/** @param {State} asked @param {import("./search-nearest.js").Proposal} offered */
function proposal(asked, { text, total, without }) {
  const places = { query: text, words: without.join(" "), results: say("results", total) }
  const said = words(without.length ? "nearestWithout" : "nearestInstead", places)
  return element("p", {}, element("a", { href: addressOf({ ...asked, text, page: 1 }) }, said))
}

/** Returns links to the previous and next page, and buttons to export. @param {State} asked @param {number} total */
function footOf(asked, total) {
  const last = Math.ceil(total / PAGE)
  /** @param {number} page @param {string} name @param {string} rel */
  const link = (page, name, rel) => element("li", {}, element("a", { href: addressOf({ ...asked, page }), rel }, name))
  const pages = [
    ...(asked.page > 1 ? [link(asked.page - 1, words("previous"), "prev")] : []),
    ...(asked.page < last ? [link(asked.page + 1, words("next"), "next")] : []),
  ]
  /** @param {"csv" | "json"} format */
  const save = format => element("li", {}, element("button", {
    type: "button",
    class: "plain",
    onclick: () => call("all", asked).then(rows => download(rows, format, index.facets), () => fill(status, words("error"))),
  }, words(format === "csv" ? "exportCsv" : "exportJson")))
  return [
    ...(pages.length ? [element("nav", { class: "pager", "aria-label": words("results") }, element("ul", {}, ...pages))] : []),
    element("ul", { class: "links", "aria-label": words("export") }, save("csv"), save("json")),
  ]
}

/** Shows the chosen filters, each as a button that removes it. @param {State} asked */
function showChosen(asked) {
  const buttons = Object.entries(asked.filters).flatMap(([facet, values]) => values.map(value => {
    const name = names.get(`${facet}:${value}`) ?? value
    const rest = values.filter(other => other !== value)
    const { [facet]: _, ...others } = asked.filters
    return element("button", {
      type: "button",
      class: "plain",
      "aria-label": words("facetRemove", { value: name }),
      onclick: () => {
        input.focus()
        change({ filters: rest.length ? { ...others, [facet]: rest } : others })
      },
    }, name)
  }))
  fill(chosen, ...buttons)
  chosen.hidden = !buttons.length
}

form.addEventListener("submit", event => {
  event.preventDefault()
  change({ text: input.value.trim() })
})
found.addEventListener("click", event => {
  const link = event.target instanceof Element ? event.target.closest("a") : null
  if (!link || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  history.pushState(null, "", link.href)
  void show().then(() => found.scrollIntoView())
})
addEventListener("popstate", () => void show())
suggestions(input, /** @type {HTMLElement} */ (document.getElementById("suggest")), (facet, id, name) => {
  names.set(`${facet}:${id}`, name)
  const { filters } = state()
  change({ text: "", filters: { ...filters, [facet]: [...(filters[facet] ?? []).filter(other => other !== id), id] } })
})
void show()

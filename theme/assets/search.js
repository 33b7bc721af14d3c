// The search page: the query is in the address, a worker evaluates it, and this script shows the results.

import { call, forget, prepare } from "./search-call.js"
import { facets } from "./search-filters.js"
import { exports, PAGE, pager } from "./search-foot.js"
import { dateInWords, element, fill, named, number, say, words } from "./search-page.js"
import { items } from "./search-results.js"
import { addressOf, filtersOf, state, unfiltered } from "./search-state.js"
import { suggestions } from "./search-suggest.js"

// Milliseconds after which a message says that results are loading.
const PATIENCE = 400

/** @typedef {import("./search-state.js").State} State */

/** @param {string} id @returns {any} */
const byId = id => document.getElementById(id)
const [found, input, status, heading, browse, button] = ["found", "query", "status", "results-heading", "browse-all", "filter"].map(byId)
const [chosen, results, foot] = ["chosen", "results", "foot"].map(byId)
const title = document.title

prepare()
const panel = facets(byId("facets"), button, change, () => {
  panel.close()
  heading.focus()
})

let lastShown = 0
/** @type {ReturnType<typeof setTimeout> | undefined} */
let awaited
/** Names of values by facet and id. @type {Record<string, string>} */
const names = {}

/** Goes to another state, and remembers the place on the page that is left. @param {string} address */
function go(address) {
  keepPlace()
  history.pushState(null, "", address)
  return show()
}

const keepPlace = () => history.replaceState({ top: scrollY }, "")

/** Changes the query. @param {Partial<State>} changes */
function change(changes) {
  void go(addressOf({ ...state(), page: 1, ...changes }))
}

/** Shows the results of the query in the address. */
async function show() {
  const asked = state()
  const shown = ++lastShown
  clearTimeout(awaited)
  input.value = asked.text
  const filters = filtersOf(asked)
  const pages = asked.page > 1 ? [words("pageNumber", { number: number(asked.page) })] : []
  const about = [...(asked.text.trim() ? [words("quoted", { query: asked.text })] : []), ...pages]
  document.title = about.length ? words("title", { page: about.join(", "), site: title }) : title
  fill(heading, [words("results"), ...pages].join(", "))
  browse.hidden = asked.text.trim() !== "" || filters.length > 0
  if (!asked.text.trim() && !filters.length) {
    found.hidden = true
    return
  }
  awaited = setTimeout(() => fill(status, words("loading")), found.hidden ? 0 : PATIENCE)
  found.hidden = false
  try {
    const answer = await call("ask", { ...asked, skip: (asked.page - 1) * PAGE, take: PAGE })
    const made = answer.total && !answer.unread.length ? null : await import("./search-offers.js")
    if (shown !== lastShown) return
    clearTimeout(awaited)
    showAnswer(asked, answer, made)
    if (filters.length) Object.assign(names, await call("names", asked.filters))
    if (shown === lastShown) showChosen(asked)
  } catch {
    forget()
    if (shown !== lastShown) return
    clearTimeout(awaited)
    fill(status, words("error"), " ", element("button", { type: "button", class: "plain", onclick: () => void show() }, words("retry")))
  }
}

/** @param {State} asked @param {any} answer @param {any} made makes what else would find something */
function showAnswer(asked, answer, made) {
  const { isNothing, total, results: documents, marks } = answer
  const query = asked.text.trim()
  const [from, until] = [(asked.page - 1) * PAGE + 1, Math.min(asked.page * PAGE, total)]
  const count = total > PAGE && from <= until
    ? words("resultsShown", { from: number(from), until: number(until), results: say("results", total) })
    : say("results", total)
  const none = words(isNothing ? "resultsNothing" : query ? "resultsNone" : "resultsNoneChosen", { query })
  const said = !total ? none : query ? words("resultsFor", { results: count, query }) : count
  fill(status, said, ...made ? made.unread(asked, answer.unread) : [])
  fill(results, ...items(documents, marks))
  results.setAttribute("start", String(from))
  showChosen(asked)
  browse.hidden = total > 0
  const below = total ? [...pager(asked, total), exports(asked, () => fill(status, words("error")))] : made.offers(asked, answer)
  fill(foot, ...below)
  foot.hidden = !foot.firstChild
  panel.show(asked, total)
}

/** Shows the chosen filters, each as a button that removes it. @param {State} asked */
function showChosen(asked) {
  const filters = filtersOf(asked)
  /** @param {string} name @param {string} label @param {Partial<State>} changes */
  const remove = (name, label, changes) => element("button", {
    type: "button",
    class: "plain",
    "aria-label": label,
    onclick: () => {
      input.focus()
      change(changes)
    },
  }, name)
  const buttons = filters.map(({ facet, value, without }) => {
    const name = facet === "in" ? named("zone", value)
      : facet === "period" ? period(asked)
      : names[`${facet}:${value}`] ?? value
    return remove(name, words("facetRemove", { value: name }), without)
  })
  fill(chosen, ...buttons, ...(filters.length > 1 ? [remove(words("filtersClear"), words("filtersClear"), unfiltered)] : []))
  chosen.hidden = !filters.length
  fill(button, filters.length ? words("filtersChosen", { count: number(filters.length) }) : words("filters"))
}

/** @param {State} asked */
function period({ from, until }) {
  const key = from && until ? "periodBoth" : from ? "periodFrom" : "periodUntil"
  return words(key, { from: from && dateInWords(from), until: until && dateInWords(until) })
}

input.form.addEventListener("submit", (/** @type {Event} */ event) => {
  event.preventDefault()
  change({ text: input.value.trim() })
})
found.addEventListener("click", (/** @type {MouseEvent} */ event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null
  if (!link || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  void go(link.href).then(() => heading.focus())
})
// Results come after the page, so that the browser cannot find the place on its own.
history.scrollRestoration = "manual"
const back = () => void show().then(() => scrollTo(0, history.state?.top ?? 0))
addEventListener("popstate", back)
addEventListener("pagehide", keepPlace)
addEventListener("scrollend", keepPlace)
suggestions(input, byId("suggest"), ({ facet, id, name }) => {
  names[`${facet}:${id}`] = name
  const { filters } = state()
  change({ text: "", filters: { ...filters, [facet]: [...(filters[facet] ?? []).filter(other => other !== id), id] } })
})
if (history.state?.top) back()
else void show()

// The page that explores the data: what is asked is in its address, a worker counts, and this script shows a table and a chart.

import { bars } from "./explore-chart.js"
import { call, forget } from "./search-call.js"
import { element, fill, index, named, number, say, words } from "./search-page.js"

const SHOWN = 100
const SHARES = ["rate", "intime"]

/** @typedef {import("./search-explore.js").Row} Row */

/** @param {string} id @returns {any} */
const byId = id => document.getElementById(id)
const [form, chosen, status, table, chart, link] = ["explore-form", "chosen", "explored", "table", "chart", "link"].map(byId)
const [rows, columns, measure, facet, value] = ["rows", "columns", "measure", "filter", "value"].map(byId)
let lastShown = 0
/** Names of values by facet and id. @type {Record<string, Record<string, string>>} */
const names = {}

/** What the address asks for; what it leaves open is as the page proposes. */
function state() {
  const address = new URLSearchParams(location.search)
  /** @param {HTMLSelectElement} select */
  const of = select => {
    const asked = address.get(select.id)
    const first = Array.from(select.options).find(option => option.defaultSelected) ?? select.options[0]
    return asked !== null && Array.from(select.options).some(option => option.value === asked) ? asked : first.value
  }
  const filters = Object.fromEntries(index.facets.map(key => [key, address.getAll(key)]).filter(([, ids]) => ids.length))
  return { rows: of(rows), columns: of(columns), measure: of(measure), filters }
}

/** @param {Partial<ReturnType<typeof state>>} changes */
function change(changes) {
  const { filters, ...asked } = { ...state(), ...changes }
  const address = new URLSearchParams(asked)
  for (const [key, ids] of Object.entries(filters)) for (const id of ids) address.append(key, id)
  history.pushState(null, "", `${location.pathname}?${address}`)
  void show()
}

/** @param {string} key */
const facetName = key => words(`facet${key[0].toUpperCase()}${key.slice(1)}`)

/** A figure as people read it. @param {number | null} figure @param {string} of */
function shown(figure, of) {
  if (figure === null) return "–"
  if (!SHARES.includes(of)) return number(figure)
  return figure.toLocaleString(document.documentElement.lang, { style: "percent", maximumFractionDigits: 0 })
}

async function show() {
  const asked = state()
  const current = ++lastShown
  for (const select of [rows, columns, measure]) select.value = asked[/** @type {"rows"} */ (select.id)]
  fill(status, words("loading"))
  try {
    const [answer] = await Promise.all([call("explore", asked), ...Object.keys(asked.filters).map(choicesOf)])
    if (current !== lastShown) return
    showFilters(asked.filters)
    showAnswer(asked, answer)
  } catch {
    forget()
    if (current !== lastShown) return
    fill(status, words("error"), " ", element("button", { type: "button", class: "plain", onclick: () => void show() }, words("retry")))
  }
}

/** @param {ReturnType<typeof state>} asked @param {any} answer */
function showAnswer(asked, answer) {
  const measured = measure.selectedOptions[0].textContent
  const about = asked.columns
    ? words("captionBoth", { measure: measured, rows: facetName(asked.rows), columns: facetName(asked.columns) })
    : words("caption", { measure: measured, rows: facetName(asked.rows) })
  fill(status, say("documents", answer.whole.documents))
  fillTable(asked, answer, about, SHOWN)
  const tallest = answer.rows.filter((/** @type {Row} */ row) => row.total !== null).slice(0, 25)
  fill(chart, ...bars(tallest.map((/** @type {Row} */ row) => ({
    name: row.name || words("none"), value: row.total ?? 0, label: shown(row.total, asked.measure),
  })), about, Math.min(chart.parentElement.clientWidth, 704)))
  fill(byId("save"), element("button", {
    type: "button",
    onclick: async () => {
      const { csv, save } = await import("./search-export.js")
      save(csv(answer.rows.map((/** @type {any} */ row) => plain(asked, answer, row))), "csv", "text/csv")
    },
  }, words("save")))
  link.hidden = false
  link.querySelector("input").value = location.href
}

/** A row of the file. @param {ReturnType<typeof state>} asked @param {any} answer @param {any} row */
function plain(asked, answer, row) {
  /** @param {number | null} figure */
  const written = figure => figure === null ? "" : String(Math.round(figure * 10000) / 10000)
  return Object.fromEntries([
    [asked.rows, row.id],
    [`${asked.rows}_label`, row.name],
    ...answer.columns.map((/** @type {any} */ column, /** @type {number} */ at) => [column.name || words("none"), written(row.cells[at])]),
    [asked.columns ? words("total") : asked.measure, written(row.total)],
  ])
}

/** @param {ReturnType<typeof state>} asked @param {any} answer @param {string} about @param {number} most */
function fillTable(asked, answer, about, most) {
  /** @param {(number | null)[]} cells @param {number | null} total */
  const figures = (cells, total) => [...cells, total].map(figure => element("td", { class: "n" }, shown(figure, asked.measure)))
  /** @param {any} row */
  const head = row => element("th", { scope: "row" },
    row.address ? element("a", { class: "own", href: row.address }, row.name) : row.name || words("none"))
  /** @param {string} name */
  const column = name => element("th", { scope: "col", class: "n" }, name)
  fill(table, element("table", {},
    element("caption", { id: "caption" }, about),
    element("thead", {}, element("tr", {},
      element("th", { scope: "col" }, facetName(asked.rows)),
      ...answer.columns.map((/** @type {any} */ { name }) => column(name || words("none"))),
      column(asked.columns ? words("total") : measure.selectedOptions[0].textContent))),
    element("tbody", {}, ...answer.rows.slice(0, most).map((/** @type {any} */ row) =>
        element("tr", {}, head(row), ...figures(row.cells, row.total)))),
    element("tfoot", {},
        element("tr", {}, element("th", { scope: "row" }, words("whole")), ...figures(answer.whole.cells, answer.whole.total)))))
  if (answer.rows.length > most) {
    table.append(element("button", {
      type: "button", class: "plain", onclick: () => fillTable(asked, answer, about, Infinity),
    }, words("all", { count: number(answer.rows.length) })))
  }
}

/** Returns the values of a facet, and remembers their names. @param {string} key */
async function choicesOf(key) {
  const found = await call("choices", key)
  names[key] = Object.fromEntries(found.map((/** @type {any} */ { id, name }) => [id, name]))
  return found
}

/** @param {Record<string, string[]>} filters */
function showFilters(filters) {
  /** @param {string} key @param {string} id */
  const filterName = (key, id) => `${facetName(key)} ${names[key]?.[id] ?? id}`
  fill(chosen, ...Object.entries(filters).flatMap(([key, ids]) => ids.map(id => element("button", {
    type: "button",
    "aria-label": words("remove", { value: filterName(key, id) }),
    onclick: () => {
      const left = ids.filter(other => other !== id)
      const { [key]: _, ...others } = filters
      change({ filters: left.length ? { ...filters, [key]: left } : others })
      facet.focus()
    },
  }, filterName(key, id)))))
}

for (const select of [rows, columns, measure]) select.addEventListener("change", () => change({ [select.id]: select.value }))
facet.addEventListener("change", async () => {
  const key = facet.value
  value.disabled = true
  const found = key ? await choicesOf(key) : []
  if (facet.value !== key) return
  fill(value, ...found.map((/** @type {any} */ choice) => element("option", { value: choice.id }, choice.name)))
  value.disabled = !found.length
})
form.addEventListener("submit", (/** @type {Event} */ event) => {
  event.preventDefault()
  const [key, id] = [facet.value, value.value]
  const { filters } = state()
  if (key && id && !filters[key]?.includes(id)) change({ filters: { ...filters, [key]: [...filters[key] ?? [], id] } })
})
addEventListener("popstate", () => void show())
void show()

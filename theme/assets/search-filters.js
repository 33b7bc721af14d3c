// The filter panel: order, period, and each facet with its exact counts.

import { element, fill, index, number, words } from "./search-page.js"

const SHOWN = 8

/**
 * @typedef {import("./search-page.js").State} State
 * @typedef {{ id: string, name: string, count: number }} Counted
 */

/**
 * @param {HTMLElement} section
 * @param {(changes: Partial<State>) => void} change
 * @param {() => void} again repeats the count
 */
export function facets(section, change, again) {
  const form = section.appendChild(element("form", {}))
  form.addEventListener("submit", event => event.preventDefault())
  /** @type {Set<string>} */
  const whole = new Set()
  /** @type {Record<string, Counted[]>} */
  let last = {}
  // Whether the facets that are counted only on request have been requested.
  let later = false

  /** @param {Record<string, Counted[]>} counts @param {State} asked */
  function show(counts, asked) {
    const added = Object.keys(counts).filter(facet => !last[facet])
    last = counts
    later ||= index.facets.every(facet => counts[facet])
    const focused = document.activeElement?.id ?? ""
    const groups = Object.entries(counts).flatMap(([facet, values]) => group(facet, values, asked))
    fill(form, order(asked), ...groups, ...others(), period(asked))
    if (focused) (document.getElementById(focused) ?? first(added.length ? added : Object.keys(counts)))?.focus()
  }

  /** Returns the first choice of the given facets. @param {string[]} names @returns {HTMLElement | null} */
  const first = names => form.querySelector(names.map(name => `[name=${name}]`).join())

  /** @param {State} asked */
  function order(asked) {
    const choice = (/** @type {boolean} */ byDate) => element("label", {},
      element("input", {
        type: "radio", name: "order", id: `order-${byDate}`, checked: asked.byDate === byDate, onchange: () => change({ byDate }),
      }),
      words(byDate ? "orderDate" : "orderRelevance"))
    return element("fieldset", {}, element("legend", {}, words("order")), choice(false), choice(true))
  }

  /** Returns the button that requests the other facets, unless they have been requested. */
  function others() {
    const count = () => {
      later = true
      again()
    }
    return later ? [] : [element("button", { type: "button", class: "plain", id: "facets-later", onclick: count }, words("facetsLater"))]
  }

  /** @param {State} asked */
  function period(asked) {
    const day = (/** @type {"from" | "until"} */ end) => element("label", {}, words(end === "from" ? "dateFrom" : "dateUntil"), " ",
      element("input", {
        type: "date", name: end, id: `date-${end}`, value: asked[end],
        onchange: (/** @type {any} */ event) => change({ [end]: event.target.value }),
      }))
    return element("fieldset", { class: "dates" }, element("legend", {}, words("dateRange")), day("from"), day("until"))
  }

  /** @param {string} facet @param {Counted[]} values @param {State} asked */
  function group(facet, values, asked) {
    const ticked = asked.filters[facet] ?? []
    const missing = ticked.filter(id => !values.some(value => value.id === id)).map(id => ({ id, name: id, count: 0 }))
    const all = [...values, ...missing]
    if (all.length === 0 || (all.length === 1 && !ticked.length)) return []
    const shown = whole.has(facet) ? all : all.filter((value, i) => i < SHOWN || ticked.includes(value.id))
    const more = () => {
      whole.add(facet)
      show(last, asked)
      document.getElementById(`facet-${facet}-${all[shown.length]?.id}`)?.focus()
    }
    const title = words(`facet${facet[0].toUpperCase()}${facet.slice(1)}`)
    const attributes = { type: "button", class: "plain", id: `more-${facet}`, onclick: more }
    return [element("fieldset", {},
      element("legend", {}, title),
      ...shown.map(value => choice(facet, value, ticked, asked)),
      ...(shown.length < all.length ? [element("button", attributes, words("facetMore", { facet: title }))] : []))]
  }

  /** @param {string} facet @param {Counted} value @param {string[]} ticked @param {State} asked */
  function choice(facet, { id, name, count }, ticked, asked) {
    const onchange = (/** @type {any} */ event) => {
      const values = event.target.checked ? [...ticked, id] : ticked.filter(other => other !== id)
      const { [facet]: _, ...others } = asked.filters
      change({ filters: values.length ? { ...others, [facet]: values } : others })
    }
    return element("label", {},
      element("input", { type: "checkbox", name: facet, value: id, id: `facet-${facet}-${id}`, checked: ticked.includes(id), onchange }),
      name, element("span", { class: "count" }, number(count)))
  }

  return { show, hasLater: () => later }
}

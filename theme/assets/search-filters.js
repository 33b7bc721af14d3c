// The filter panel: order, place, period, and each facet with its exact counts. On a narrow screen a button opens it.

import { call } from "./search-call.js"
import { element, fill, index, named, number, words } from "./search-page.js"

const SHOWN = 8

/**
 * @typedef {import("./search-state.js").State} State
 * @typedef {{ id: string, name: string, count: number }} Counted
 */

/**
 * @param {HTMLElement} section
 * @param {HTMLElement} button opens and closes it
 * @param {(changes: Partial<State>) => void} change
 * @param {() => void} leave closes it and goes to the results
 */
export function facets(section, button, change, leave) {
  const form = section.appendChild(element("form", {}))
  const wide = matchMedia("(min-width: 60rem)")
  const after = section.previousElementSibling
  form.addEventListener("submit", event => event.preventDefault())
  /** @type {Set<string>} */
  const whole = new Set()
  /** @type {Record<string, Counted[]>} */
  let last = {}
  // Whether the facets that are counted only on request have been requested.
  let later = false
  let isOpen = false
  /** @type {{ asked: State, total: number } | undefined} */
  let current

  // On a narrow screen it stands between its button and the results, also for the keyboard.
  function place() {
    if (wide.matches) after?.after(section)
    else button.after(section)
    open(isOpen)
  }

  /** @param {boolean} opens */
  function open(opens) {
    isOpen = opens
    button.setAttribute("aria-expanded", String(isOpen))
    section.hidden = !(current?.total && (isOpen || wide.matches))
    void count()
  }

  /** Shows the panel for an answer; without results there is nothing to choose from. @param {State} asked @param {number} total */
  function show(asked, total) {
    current = { asked, total }
    button.hidden = !total
    open(isOpen)
  }

  async function count() {
    if (section.hidden || !current) return
    const { asked, total } = current
    const counts = await call("count", { ...asked, later }).catch(() => null)
    if (counts && current.asked === asked) draw(counts, asked, total)
  }

  /** @param {Record<string, Counted[]>} counts @param {State} asked @param {number} total */
  function draw(counts, asked, total) {
    const added = Object.keys(counts).filter(facet => !last[facet])
    last = counts
    later ||= index.facets.every(facet => counts[facet])
    const focused = document.activeElement?.id ?? ""
    const groups = Object.entries(counts).flatMap(([facet, values]) => group(facet, values, asked, total))
    const orders = choices("order", words("order"), asked.order, ["", "date", "oldest"], "order", order => change({ order }))
    const zones = choices("in", words("zone"), asked.zone, ["", ...index.zones], "zone", zone => change({ zone }))
    const close = element("button", { type: "button", class: "close", onclick: leave }, words("filtersClose"))
    fill(form, orders, ...index.zones.length ? [zones] : [], ...groups, ...others(), period(asked), close)
    if (focused) (document.getElementById(focused) ?? first(added.length ? added : Object.keys(counts)))?.focus()
  }

  /** Returns the first choice of the given facets. @param {string[]} names @returns {HTMLElement | null} */
  const first = names => form.querySelector(names.map(name => `[name=${name}]`).join())

  /** Returns the button that requests the other facets, unless they have been requested. */
  function others() {
    const ask = () => {
      later = true
      void count()
    }
    return later ? [] : [element("button", { type: "button", class: "plain", id: "facets-later", onclick: ask }, words("facetsLater"))]
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

  /** @param {string} facet @param {Counted[]} values @param {State} asked @param {number} total */
  function group(facet, values, asked, total) {
    const ticked = asked.filters[facet] ?? []
    const missing = ticked.filter(id => !values.some(value => value.id === id)).map(id => ({ id, name: id, count: 0 }))
    const all = [...values, ...missing]
    // A value that all results have leaves no choice.
    if (!ticked.length && all.every(value => all.length === 1 && value.count === total)) return []
    const shown = whole.has(facet) ? all : all.filter((value, i) => i < SHOWN || ticked.includes(value.id))
    const more = () => {
      whole.add(facet)
      draw(last, asked, total)
      document.getElementById(`facet-${facet}-${all[shown.length]?.id}`)?.focus()
    }
    const title = named("facet", facet)
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

  button.addEventListener("click", () => open(!isOpen))
  wide.addEventListener("change", place)
  place()
  return { show, close: () => open(false) }
}

/**
 * Makes a group of which one is chosen.
 * @param {string} name
 * @param {string} title
 * @param {string} chosen
 * @param {string[]} values
 * @param {string} key
 * @param {(value: string) => void} choose
 */
const choices = (name, title, chosen, values, key, choose) => element("fieldset", {}, element("legend", {}, title),
  ...values.map(value => element("label", {},
    element("input", { type: "radio", name, id: `${name}-${value}`, checked: value === chosen, onchange: () => choose(value) }),
    named(key, value || "any"))))

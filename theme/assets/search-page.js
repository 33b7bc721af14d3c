// Creates elements, and formats texts in the site's language, which the template passes as data attributes of #search.

/** @type {HTMLElement} */
let root
const language = document.documentElement.lang

/** What the page knows about the index: its address, its layout, its facets and its zones of texts. */
export const index = {
  address: "",
  layout: 0,
  /** @type {string[]} */
  facets: [],
  /** @type {string[]} */
  zones: [],
  /** @type {Record<string, string>} address of each language's stemmer */
  stemmers: {},
}

/** Takes texts and index from the attributes of an element, which may be one of another page. @param {Element | null} element */
export function use(element) {
  root = /** @type {HTMLElement} */ (element)
  const lists = ["facets", "zones", "stemmers"].map(name => (root.dataset[name] ?? "").trim().split(" ").filter(Boolean))
  index.address = root.dataset.index ?? ""
  index.layout = Number(root.dataset.layout)
  index.facets = lists[0]
  index.zones = lists[1]
  index.stemmers = Object.fromEntries(lists[2].map(stemmer => stemmer.split("=")))
}

use(document.querySelector("[data-index]") ?? document.body)

/**
 * Returns a text of the interface with its placeholders replaced.
 * @param {string} key
 * @param {Record<string, string>} [places]
 */
export function words(key, places = {}) {
  return (root.dataset[key] ?? "").replace(/\{(\w+)\}/g, (place, name) => Object.hasOwn(places, name) ? places[name] : place)
}

/**
 * Returns a number with its noun.
 * @param {string} key
 * @param {number} count
 */
export function say(key, count) {
  const one = count === 1 || (count === 0 && language.startsWith("fr"))
  return words(`${key}${one ? "One" : "Other"}`, { count: number(count) })
}

/**
 * Returns the text of a word of a table, such as a status.
 * @param {string} key
 * @param {string} word
 * @param {Record<string, string>} [places]
 */
export const named = (key, word, places) => words(`${key}-${word}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()), places)

/** @param {number} count */
export const number = count => count.toLocaleString(language)

/**
 * Formats a date in words as pages do, as far as it is known.
 * @param {string} date YYYY, YYYY-MM or YYYY-MM-DD
 */
export function dateInWords(date) {
  const [year, month, day] = date.split("-")
  if (!month) return year
  const names = words(day ? "dayMonths" : "months").split("|")
  return words(day ? "dateLong" : "monthYear", {
    day: day === "01" ? words("firstDay") : `${Number(day)}`,
    month: names[Number(month) - 1],
    year,
  })
}

/**
 * @param {string} name
 * @param {Record<string, any>} attributes a function is an event listener
 * @param {(Node | string)[]} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value)
    else if (value === true) made.setAttribute(key, "")
    else if (value !== false && value !== undefined) made.setAttribute(key, value)
  }
  made.append(...children)
  return made
}

/**
 * @param {Element} into
 * @param {(Node | string)[]} children
 */
export function fill(into, ...children) {
  into.replaceChildren(...children)
}

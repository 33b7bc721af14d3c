// Creates elements, and formats texts in the site's language, which the template passes as data attributes of #search.

/**
 * @typedef {{
 *   text: string, filters: Record<string, string[]>, from: string, until: string, byDate: boolean, page: number
 * }} State the query in the address
 */

const root = /** @type {HTMLElement} */ (document.getElementById("search"))
const language = document.documentElement.lang

/** What the page knows about the index: its address, its layout, and the facets. */
export const index = {
  address: root.dataset.index ?? "",
  layout: Number(root.dataset.layout),
  facets: (root.dataset.facets ?? "").split(" "),
  /** @type {Record<string, string>} address of each language's stemmer */
  stemmers: Object.fromEntries((root.dataset.stemmers ?? "").trim().split(" ").map(stemmer => stemmer.split("="))),
}

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

/** @param {number} count */
export const number = count => count.toLocaleString(language)

/**
 * Formats a date in words, as far as it is known.
 * @param {string} date YYYY, YYYY-MM or YYYY-MM-DD
 */
export function dateInWords(date) {
  if (date.length === 4) return date
  const day = date.length === 10
  const inWords = new Date(day ? date : `${date}-01`)
    .toLocaleDateString(language, { timeZone: "UTC", year: "numeric", month: "long", day: day ? "numeric" : undefined })
  return language.startsWith("fr") ? inWords.replace(/^1 /, "1er ") : inWords
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

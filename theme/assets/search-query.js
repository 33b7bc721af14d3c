// Parses a query as typed, by the same rules as Searching/QueryReader.cs.

/**
 * The closing mark of each opening quotation mark. A map, because a plain object has members that nobody put there.
 * @type {Map<string, string>}
 */
const CLOSING = new Map([['"', '"'], ["«", "»"], ["“", "”"]])

/**
 * @typedef {{
 *   words: string[], prefixes: string[], phrases: string[][], excluded: string[][],
 *   filters: Record<string, string[]>, excludedFilters: [string, string][], years: number[], from: string, until: string, zone: string,
 *   undated: string[]
 * }} Query dates are YYYY-MM-DD, or empty; so is the zone of texts in which the words must occur; undated are fields that took a date and
 *   got none, for which nothing is found
 */

/** @returns {Query} */
export const empty = () =>
  ({ words: [], prefixes: [], phrases: [], excluded: [], ...noFilters() })

/**
 * A query's filters, none of them chosen.
 * @returns {Pick<Query, "filters" | "excludedFilters" | "years" | "from" | "until" | "zone" | "undated">}
 */
export const noFilters = () => ({ filters: {}, excludedFilters: [], years: [], from: "", until: "", zone: "", undated: [] })

/** @param {Query} query */
export const isFiltered = query => Object.keys(noFilters()).some(name => Object.keys(query[/** @type {"filters"} */ (name)]).length)

/** Whether only signs are typed; unlike no text, they are not a query for everything. @param {string} text @param {Query} query */
export const saysNothing = (text, query) => text.trim() !== "" && Object.values(query).every(part => !Object.keys(part).length)

/** « 14-32154QE » is sought as 32154QE. @param {string} text */
export const withoutLegislature = text => text.replace(/(?<![\p{L}\p{Nd}:-])[0-9]{1,2}-(?=[0-9]{3}|[0-9]+\p{L}{2})/gu, "")

/**
 * @param {string} typed
 * @param {{ fields: Record<string, string[]>, zones: Record<string, string[]> }} root names of each field of a query and of each zone
 * @param {import("./search-words.js").Tokenizer} tokenizer
 * @returns {Query}
 */
export function readQuery(typed, { fields, zones }, tokenizer) {
  const text = withoutLegislature(typed)
  const query = empty()
  const byName = new Map(Object.entries(fields).flatMap(([field, names]) => names.map(name => [name, field])))
  const words = (/** @type {string} */ part) => tokenizer.words(part)
  let at = 0
  let unread = 0

  /** @param {number} end */
  const addWordsUntil = end => query.words.push(...words(text.slice(unread, end)))
  const quoted = () => {
    const found = text.indexOf(CLOSING.get(text[at]) ?? "", at + 1)
    const end = found < 0 ? text.length : found
    const inside = text.slice(at + 1, end)
    at = Math.min(end + 1, text.length)
    return inside
  }
  /** @param {string[]} phrase @param {boolean} excluded */
  const addPhrase = (phrase, excluded) => {
    if (phrase.length) (excluded ? query.excluded : query.phrases).push(phrase)
  }

  while (at < text.length) {
    const start = at
    if (/\s/.test(text[at])) {
      at++
      continue
    }
    const excluded = text[at] === "-" && at + 1 < text.length && !/\s/.test(text[at + 1])
    if (excluded) at++
    if (CLOSING.has(text[at])) {
      addWordsUntil(start)
      addPhrase(words(quoted()), excluded)
      unread = at
      continue
    }
    const begin = at
    while (at < text.length && !/\s/.test(text[at]) && !CLOSING.has(text[at])) at++
    const word = text.slice(begin, at)
    const colon = word.indexOf(":")
    const field = colon > 0 ? byName.get(words(word.slice(0, colon)).join("")) : undefined
    if (field) {
      addWordsUntil(start)
      const value = word.slice(colon + 1)
      const typed = !value && at < text.length && CLOSING.has(text[at]) ? quoted() : value
      if (field === "in") query.zone = zoneOf(zones, words(typed).join("")) ?? query.zone
      else if (!addField(query, field, typed, excluded)) query.undated.push(word.slice(0, colon + 1) + typed)
    } else if (excluded) {
      addWordsUntil(start)
      addPhrase(words(word), true)
    } else if (word.endsWith("*")) {
      addWordsUntil(start)
      addPrefix(query, words(word))
    } else continue
    unread = at
  }
  addWordsUntil(text.length)
  return query
}

/** @param {Record<string, string[]>} zones @param {string} typed */
const zoneOf = (zones, typed) => Object.keys(zones).find(zone => zones[zone].includes(typed))

/** @param {Query} query @param {string[]} found */
function addPrefix(query, found) {
  const last = found.pop()
  query.words.push(...found)
  if (last && last.length > 1) query.prefixes.push(last)
  else if (last) query.words.push(last)
}

/** Returns whether the value could be read. @param {Query} query @param {string} field @param {string} value @param {boolean} excluded */
function addField(query, field, value, excluded) {
  if (!value) return true
  if (field === "year") {
    const isYear = /^[0-9]{1,4}$/.test(value) && Number(value) > 0
    if (isYear) query.years.push(Number(value))
    return isYear
  }
  if (field === "from" || field === "until") {
    const day = dayOf(value, field === "until")
    if (day) query[field] = day
    return day !== ""
  }
  if (excluded) query.excludedFilters.push([field, value])
  else (query.filters[field] ??= []).push(value)
  return true
}

/**
 * Returns the first or last day of a date that may be a month or a year, and may begin with the day; empty if it is not a date.
 * @param {string} value
 * @param {boolean} last
 */
export function dayOf(value, last) {
  const parts = value.split(/[-./]/)
  if (/^[0-9]{4}$/.test(parts[parts.length - 1])) parts.reverse()
  const written = parts.map(part => part.padStart(2, "0")).join("-")
  const [, year, month, day] = /^([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?$/.exec(written) ?? []
  if (!year) return ""
  const date = new Date(0)
  date.setUTCFullYear(Number(year), month ? Number(month) - 1 : last ? 11 : 0, day ? Number(day) : 1)
  if ((month && date.getUTCMonth() !== Number(month) - 1) || (day && date.getUTCDate() !== Number(day)) || Number(year) < 1) return ""
  if (last && !day) date.setUTCMonth(date.getUTCMonth() + 1, 0)
  return date.toISOString().slice(0, 10)
}

/**
 * Returns the words that must occur. Very common words are omitted, unless the query has nothing else.
 * @param {Query} query
 * @param {string[]} common
 */
export function significantWords(query, common) {
  const rare = query.words.filter(word => !common.includes(word))
  return [...new Set(rare.length + query.prefixes.length + query.phrases.length > 0 ? rare : query.words)]
}

/** @param {number} year */
export const pad = year => String(year).padStart(4, "0")

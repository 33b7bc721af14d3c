// Parses a query as typed, by the same rules as Searching/QueryReader.cs.

/**
 * The closing mark of each opening quotation mark. A map, because a plain object has members that nobody put there.
 * @type {Map<string, string>}
 */
const CLOSING = new Map([['"', '"'], ["«", "»"], ["“", "”"]])

/**
 * @typedef {{
 *   words: string[], prefixes: string[], phrases: string[][], excluded: string[][],
 *   filters: Record<string, string[]>, excludedFilters: [string, string][], excludedPeriods: [string, string][], years: number[],
 *   from: string, until: string, zone: string, undated: string[], fields: Field[]
 * }} Query dates are YYYY-MM-DD, or empty; so is the zone of texts in which the words must occur; undated are fields that took a date and
 *   got none, for which nothing is found; fields is everything typed as a field, but for dates
 * @typedef {{ typed: string, name: string, field: string, value: string, excluded: boolean }} Field the whole, its parts, and the field
 *   meant, empty where there is none of this name: it is then sought as words
 */

/** @returns {Query} */
export const empty = () =>
  ({ words: [], prefixes: [], phrases: [], excluded: [], fields: [], ...noFilters() })

/**
 * A query's filters, none of them chosen.
 * @returns {Pick<Query, "filters" | "excludedFilters" | "excludedPeriods" | "years" | "from" | "until" | "zone" | "undated">}
 */
export const noFilters = () =>
  ({ filters: {}, excludedFilters: [], excludedPeriods: [], years: [], from: "", until: "", zone: "", undated: [] })

/** @param {Query} query */
export const isFiltered = query => Object.keys(noFilters()).some(name => Object.keys(query[/** @type {"filters"} */ (name)]).length)

/** Whether only signs are typed; unlike no text, they are not a query for everything. @param {string} text @param {Query} query */
export const saysNothing = (text, { fields, ...query }) =>
  text.trim() !== "" && Object.values(query).every(part => !Object.keys(part).length)

/**
 * The words of a text but those that say only that a number follows, as « n° » does. Other names of a month mean the month if they stand
 * before a year or after a day.
 * @param {string} text
 * @param {import("./search-words.js").Tokenizer} tokenizer
 */
export function counted(text, tokenizer) {
  const { numbering, months } = tokenizer.tables
  const all = tokenizer.words(text)
  return all.flatMap((word, i) => {
    const after = all[i + 1] ?? ""
    if (numbering.includes(word) && /[0-9]/.test(after)) return []
    const isMonth = /^[12][0-9]{3}$/.test(after) || /^[0-9]{1,2}\p{L}{0,2}$/u.test(all[i - 1] ?? "")
    return isMonth && months.find(names => names.includes(word))?.[1] || word
  })
}

/**
 * @param {string} text
 * @param {Pick<import("./search-index.js").Root, "fields" | "zones">} root
 * @param {import("./search-words.js").Tokenizer} tokenizer
 * @returns {Query}
 */
export function readQuery(text, { fields, zones }, tokenizer) {
  const query = empty()
  const byName = new Map(Object.entries(fields).flatMap(([field, names]) => names.map(name => [name, field])))
  const words = (/** @type {string} */ part) => tokenizer.words(part)
  let at = 0
  let unread = 0

  /** @param {number} end */
  const addWordsUntil = end => query.words.push(...counted(text.slice(unread, end), tokenizer))
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
    const [name, after] = [word.slice(0, Math.max(colon, 0)), word.slice(colon + 1)]
    const field = byName.get(words(name).join("")) ?? ""
    /** @param {string} value */
    const isField = value => query.fields.push({ typed: text.slice(start, at), name, field, value, excluded })
    if (field) {
      addWordsUntil(start)
      const value = !after && at < text.length && CLOSING.has(text[at]) ? quoted() : after
      const period = value && periodOf(field, value)
      if (period) addPeriod(query, field, period, excluded) || query.undated.push(`${name}:${value}`)
      else if (value) {
        isField(value)
        if (field === "in") query.zone = !excluded && zoneOf(zones, words(value).join("")) || query.zone
        else if (excluded) query.excludedFilters.push([field, value])
        else (query.filters[field] ??= []).push(value)
      }
      unread = at
      continue
    }
    // Not a time or an address.
    if (/^\p{L}[\p{L}_-]+:[^\s/:]/u.test(text.slice(begin))) isField(after)
    if (excluded) {
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
export const zoneOf = (zones, typed) => Object.keys(zones).find(zone => zones[zone].includes(typed))

/** @param {Query} query @param {string[]} found */
function addPrefix(query, found) {
  const last = found.pop()
  query.words.push(...found)
  if (last && last.length > 1) query.prefixes.push(last)
  else if (last) query.words.push(last)
}

/**
 * Returns the first and the last day of a value of a field of dates, empty if they could not be read; nothing for other fields.
 * @param {string} field
 * @param {string} value
 */
function periodOf(field, value) {
  const isYear = field === "year"
  const date = isYear ? /^[0-9]{2}([0-9]{2})?$/.test(value) ? (value[2] ? "" : value < "69" ? "20" : "19") + value : "" : value
  return isYear || field === "from" || field === "until" ? [dayOf(date, false), dayOf(date, true)] : undefined
}

/** Returns whether it could be read. @param {Query} query @param {string} field @param {string[]} period @param {boolean} excluded */
function addPeriod(query, field, [first, last], excluded) {
  if (excluded && first) query.excludedPeriods.push([field === "until" ? "" : first, field === "from" ? "" : last])
  else if (field === "year" && first) query.years.push(Number(first.slice(0, 4)))
  else if (field === "from") query.from = first || query.from
  else if (field === "until") query.until = last || query.until
  return first !== ""
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

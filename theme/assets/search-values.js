// The values that the fields of a query mean, and the fields that mean nothing: the same rules as Searching/IndexedValues.cs and
// Searching/UnreadFields.cs.

import { distance, limit } from "./search-distance.js"
import { zoneOf } from "./search-query.js"
import { listOf } from "./search-stems.js"

const MOST = 3

/**
 * @typedef {import("./search-index.js").Index} Index
 * @typedef {import("./search-query.js").Field} Field
 */

/**
 * Returns the values that a filter means: the value with the id typed, otherwise those with the name typed, otherwise those with a name
 * that contains all words typed, or other forms of them, or whose initials they are. A value without documents is not meant: a ministry of
 * former days would stand before the one that is asked for.
 * @param {Index} index
 * @param {string} facet
 * @param {string} typed
 */
export async function meant(index, facet, typed) {
  const values = ((await index.values())[facet] ?? []).filter(value => value.documents > 0)
  const asked = index.tokenizer.words(typed)
  const key = asked.join(" ")
  /** @param {(name: string) => boolean} way */
  const by = way => asked.length ? values.filter(value => value.keys.some(way)) : []
  /** @param {string[]} words @param {string} code */
  const stems = (words, code) => Promise.all(words.map(word => listOf(index, word, code)))
  const found = [
    values.filter(value => value.id === typed),
    by(name => name === key),
    by(name => asked.every(word => name.split(" ").includes(word))),
  ].find(some => some.length)
  if (found) return found
  const forms = new Set()
  for (const code of index.root.stems) {
    const own = await stems(asked, code)
    for (const name of values.flatMap(value => value.keys)) {
      const others = await stems(name.split(" "), code)
      if (own.every(stem => others.includes(stem))) forms.add(name)
    }
  }
  const formed = by(name => forms.has(name))
  return formed.length ? formed : asked.length === 1 ? by(name => initialsOf(index, name).includes(key)) : []
}

/**
 * Of all words, and of those that are not very common: rn of Rassemblement national, ps of parti socialiste.
 * @param {Index} index
 * @param {string} name
 */
function initialsOf(index, name) {
  const words = name.split(" ")
  return [words, [...new Set(words)].filter(word => !index.root.common.includes(word))]
    .filter(some => some.length > 1).map(some => some.map(word => word[0]).join(""))
}

/**
 * What was not understood: why, and what could be typed instead.
 * @typedef {{ typed: string, near: string[], why: "" | "name" | "value" | "empty" | "operator", word: string }} Unread
 */

/**
 * Returns the fields and the words of logic that were not understood, each with what could be typed instead.
 * @param {Index} index
 * @param {Field[]} fields
 * @param {string} text
 * @param {number} total what the query finds, in which the fields that there are not are words
 */
export async function unread(index, fields, text, total) {
  const { zones, fields: names } = index.root
  const found = operators(index, text)
  for (const { typed, name, field, value, excluded } of fields) {
    const minus = excluded ? "-" : ""
    // In the language of the page.
    const own = names[field]?.[0] ?? ""
    /** @param {Unread["why"]} why @param {string[]} near */
    const add = (why, near) => found.push({ typed, near, why, word: typed })
    if (!field) {
      const near = fieldsNear(index, name).map(near => `${minus}${near}:${value}`)
      add("name", near.length || excluded || !value || !total ? near : [`${name} ${value}`])
    } else if (field === "in") {
      if (!excluded && zoneOf(zones, index.tokenizer.words(value).join(""))) continue
      add("name", Object.values(zones).map(([zone]) => `${own}:${zone}`))
    } else if (!await index.term(`${field}:${value}`) && !(await meant(index, field, value)).length) {
      const { why, values } = await valuesNear(index, field, value)
      add(why, values.map(({ name }) => `${minus}${own}:"${name}"`))
    }
  }
  return found.filter((one, i) => found.findIndex(other => other.typed === one.typed) === i)
}

/** @param {Index} index @param {string} typed */
function fieldsNear(index, typed) {
  const name = index.tokenizer.words(typed).join("")
  return Object.values(index.root.fields).flatMap(names => names.map(known => ({ own: names[0], apart: distance(name, known) })))
    .filter(({ apart }) => apart <= limit(name))
    .sort((a, b) => a.apart - b.apart).slice(0, 1).map(({ own }) => own)
}

/**
 * The values nearest to one, of equally near ones those of the most documents first; where none is near, those of the most documents.
 * @param {Index} index
 * @param {string} facet
 * @param {string} typed
 * @returns {Promise<{ why: "name" | "value" | "empty", values: import("./search-index.js").Value[] }>}
 */
async function valuesNear(index, facet, typed) {
  const key = index.tokenizer.words(typed).join(" ")
  const values = (await index.values())[facet] ?? []
  const known = values.filter(value => value.documents > 0).map(value => ({
    value,
    apart: Math.min(...value.keys.flatMap(name => [name, ...name.split(" "), ...initialsOf(index, name)]).map(way => distance(key, way))),
  })).sort((a, b) => a.apart - b.apart || b.value.documents - a.value.documents)
  const isEmpty = values.some(value => value.id === typed || value.keys.includes(key))
  const near = isEmpty ? [] : known.filter(({ apart }) => apart <= limit(key))
  const some = near.length ? near : known.sort((a, b) => b.value.documents - a.value.documents)
  return { why: isEmpty ? "empty" : near.length ? "name" : "value", values: some.slice(0, MOST).map(({ value }) => value) }
}

/**
 * Words of logic between others, in capitals where these are not: AND, OR, NOT and those of the language of the page.
 * @param {Index} index
 * @param {string} text
 * @returns {Unread[]}
 */
function operators({ tokenizer, root: { common, words: { operators: [all, any, not] } } }, text) {
  const typed = text.trim()
  if (!/\p{Ll}/u.test(typed)) return []
  /** @param {string[]} some */
  const first = some => some.map(word => ({ word, at: ` ${typed} `.search(RegExp(`\\s${word}\\s`)) }))
    .filter(({ word, at }) => at > 0 && at + word.length < typed.length).sort((a, b) => a.at - b.at).slice(0, 1)
  /** @param {string[]} some @param {(before: string, after: string) => string[]} near @returns {Unread[]} */
  const told = (some, near) => first(some).map(({ word, at }) =>
    ({ typed, near: near(typed.slice(0, at - 1), typed.slice(at + word.length).trim()).filter(Boolean), why: "operator", word }))
  /** @param {string} after */
  const unlessCommon = after => {
    const words = after.split(" ")
    while (words.length > 1 && tokenizer.words(words[0]).every(word => common.includes(word))) words.shift()
    return words.join(" ")
  }
  return [
    ...told(not, (before, after) => [`${before} -${unlessCommon(after)}`]),
    ...told(any, (before, after) => [before, after]),
    ...told(all, (before, after) => [`${before} ${after}`]),
  ].slice(0, 1)
}

/** Returns the names of values, by facet and id. @param {Index} index @param {Record<string, string[]>} filters */
export async function names(index, filters) {
  const values = await index.values()
  const named = Object.entries(filters).flatMap(([facet, ids]) =>
    (values[facet] ?? []).filter(value => ids.includes(value.id)).map(({ id, name }) => [`${facet}:${id}`, name]))
  return Object.fromEntries(named)
}

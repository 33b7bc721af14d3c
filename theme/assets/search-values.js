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
 * Returns the fields that were not understood, each with what could be typed instead.
 * @param {Index} index
 * @param {Field[]} fields
 */
export async function unread(index, fields) {
  const { zones } = index.root
  /** @type {{ typed: string, near: string[] }[]} */
  const found = []
  for (const { typed, name, field, value, excluded } of fields) {
    const minus = excluded ? "-" : ""
    if (!field) found.push({ typed, near: fieldsNear(index, name).map(near => `${minus}${near}:${value}`) })
    else if (field === "in") {
      if (!excluded && zoneOf(zones, index.tokenizer.words(value).join(""))) continue
      found.push({ typed, near: Object.values(zones).map(([zone]) => `${name}:${zone}`) })
    } else if (!await index.term(`${field}:${value}`) && !(await meant(index, field, value)).length) {
      found.push({ typed, near: (await valuesNear(index, field, value)).map(near => `${minus}${name}:"${near}"`) })
    }
  }
  return found.filter((one, i) => found.findIndex(other => other.typed === one.typed) === i)
}

/** @param {Index} index @param {string} typed */
function fieldsNear(index, typed) {
  const name = index.tokenizer.words(typed).join("")
  return Object.values(index.root.fields).flat()
    .map(known => ({ known, apart: distance(name, known) }))
    .filter(({ apart }) => apart <= limit(name))
    .sort((a, b) => a.apart - b.apart).slice(0, 1).map(({ known }) => known)
}

/**
 * The names of the values nearest to one, of equally near ones those of the most documents first.
 * @param {Index} index
 * @param {string} facet
 * @param {string} typed
 */
async function valuesNear(index, facet, typed) {
  const key = index.tokenizer.words(typed).join(" ")
  return ((await index.values())[facet] ?? [])
    .filter(value => value.documents > 0)
    .map(value => ({
      ...value,
      apart: Math.min(...value.keys.flatMap(name => [name, ...name.split(" "), ...initialsOf(index, name)]).map(way => distance(key, way))),
    }))
    .sort((a, b) => a.apart - b.apart || b.documents - a.documents)
    .slice(0, MOST).map(({ name }) => name)
}

/** Returns the names of values, by facet and id. @param {Index} index @param {Record<string, string[]>} filters */
export async function names(index, filters) {
  const values = await index.values()
  const named = Object.entries(filters).flatMap(([facet, ids]) =>
    (values[facet] ?? []).filter(value => ids.includes(value.id)).map(({ id, name }) => [`${facet}:${id}`, name]))
  return Object.fromEntries(named)
}

// Finds the documents in which words follow one another, by the same rules as Searching/Phrase.cs.

import { all, where } from "./search-matches.js"
import { significantWords } from "./search-query.js"

/**
 * @typedef {import("./search-engine.js").Engine} Engine
 * @typedef {import("./search-layout.js").Position} Position
 * @typedef {{ text: string, lists: import("./search-index.js").List[] }} Word
 */

const PLACES = { codes: 0, gaps: true }

/**
 * Returns the documents in which words follow one another, within one zone of texts if one is given.
 * @param {Engine} engine
 * @param {Word[]} terms
 * @param {string} [zone]
 */
export async function phrase(engine, terms, zone) {
  // The lists of a very common word next to one that is not are not read: the positions of the neighbour contain its code.
  const isRare = terms.map(term => term.lists.every(list => !list.code))
  const isTold = terms.map((term, i) => (isRare[i - 1] || isRare[i + 1]) && term.lists.some(list => list.code))
  const read = new Map(terms.filter((_, i) => !isTold[i]).map(term => [term.text, term.lists]))
  const together = Promise.all(Array.from(read.values(), lists => engine.lists(lists))).then(all)
  const asked = together.then(found => new Set(found.numbers))
  const isMeant = zone && import("./search-zone.js").then(({ zoned }) => zoned(engine.index, zone, asked, positionsOf))
  const own = terms.map((term, i) => term.lists.filter(list => !isTold[i] || !list.code))
  // Where one word alone is read, what is next to it is enough.
  const gaps = !!zone || own.filter(lists => lists.length).length > 1
  const positions = await Promise.all(own.map((lists, i) =>
    positionsOf(engine.index, lists, asked, { codes: isTold[i - 1] && !isRare[i - 2] ? 2 : isTold[i + 1] ? 1 : 0, gaps })))
  const anchor = isTold.findIndex(each => !each)
  const [found, isIn] = [await together, await isMeant]
  return where(found, number => {
    const of = positions.map(each => each(number))
    /** @param {number} i @param {number} at */
    const find = (i, at) => of[i].find(position => position.at === at)
    return of[anchor].some(({ at }) => (!isIn || isIn(number, at)) && terms.every(({ lists }, i) => {
      const here = at - anchor + i
      if (find(i, here) || !isTold[i]) return find(i, here)
      const code = isRare[i - 1] ? find(i - 1, here - 1)?.after : find(i + 1, here + 1)?.before
      return lists.some(list => list.code && list.code === code)
    }))
  })
}

/**
 * Raises the scores of documents in which the words of a query, one after the other, are near one another, and above all of those whose
 * number they are: QG 15.
 * @param {Engine} engine
 * @param {import("./search-query.js").Query} query
 * @param {Promise<import("./search-matches.js").Matches>} finding
 */
export async function nearer(engine, query, finding) {
  const glued = query.words.slice(1).map((word, i) => query.words[i] + word).filter(word => /\d\D|\D\d/.test(word))
  const [found, ...numbered] = await Promise.all([closer(engine, query, finding), ...glued.map(word => engine.word(word))])
  const asked = new Set(numbered.flatMap(({ numbers }) => [...numbers]))
  // More than any score.
  if (asked.size > 0) found.numbers.forEach((number, i) => asked.has(number) && (found.scores[i] += 1e12))
  return found
}

/** @param {string} word */
const isNumber = word => /^[0-9]+$/.test(word)

/**
 * Raises the scores of documents in which the words of a query, one after the other, are near one another.
 * @param {Engine} engine
 * @param {import("./search-query.js").Query} query
 * @param {Promise<import("./search-matches.js").Matches>} finding
 */
async function closer({ index }, query, finding) {
  const { near, common } = index.root
  const words = near ? significantWords(query, common) : []
  const terms = (await Promise.all(words.map(word => index.term(word)))).flatMap(term => term ?? [])
  const known = terms.filter(({ lists }) => lists.reduce((sum, list) => sum + list.positions.length, 0) <= near)
  if (known.length < 2) return finding
  const asked = finding.then(found => new Set(found.numbers))
  const positions = await Promise.all(known.map(term => positionsOf(index, term.lists, asked, PLACES)))
  const { numbers, scores } = await finding
  return {
    numbers,
    scores: scores.map((score, i) => {
      const places = positions.map(of => of(numbers[i]))
      const sum = places.slice(1).reduce((sum, other, i) => sum + closeness(places[i], other), 0)
      return score + Math.floor(score * sum / (96 * (known.length - 1)))
    }),
  }
}

/** @param {Position[]} one @param {Position[]} other */
function closeness(one, other) {
  const apart = Math.min(...one.flatMap(first => other.map(second => Math.abs(first.at - second.at))))
  return apart <= 1 ? 8 : apart <= 2 ? 6 : apart <= 4 ? 4 : apart <= 8 ? 2 : apart <= 16 ? 1 : 0
}

/**
 * @param {Engine["index"]} index
 * @param {import("./search-index.js").List[]} lists
 * @param {Promise<Set<number>>} asked
 * @param {import("./search-layout.js").Wanted} wanted
 * @returns {Promise<(number: number) => Position[]>}
 */
async function positionsOf(index, lists, asked, wanted) {
  const maps = await Promise.all(lists.map(list => index.positions(list, asked, wanted)))
  return number => maps.flatMap(map => map.get(number) ?? [])
}

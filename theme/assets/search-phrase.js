// Finds the documents in which words follow one another, by the same rules as Searching/Phrase.cs.

import { all, NONE, where } from "./search-matches.js"

/**
 * @typedef {import("./search-engine.js").Engine} Engine
 * @typedef {import("./search-layout.js").Position} Position
 */

/** Returns the documents in which two words or more follow one another. @param {Engine} engine @param {string[]} words */
export async function phrase(engine, words) {
  const terms = (await Promise.all(words.map(word => engine.index.term(word)))).flatMap(term => term ?? [])
  if (terms.length < words.length) return NONE
  // The lists of a very common word next to one that is not are not read: the positions of the neighbour contain its code.
  const isRare = terms.map(term => term.lists.every(list => !list.code))
  const isTold = terms.map((term, i) => (isRare[i - 1] || isRare[i + 1]) && term.lists.some(list => list.code))
  const read = words.filter((_, i) => !isTold[i])
  const together = Promise.all([...new Set(read)].map(word => engine.word(word))).then(all)
  const asked = together.then(found => new Set(found.numbers))
  const positions = await Promise.all(terms.map((term, i) =>
    positionsOf(engine.index, term.lists.filter(list => !isTold[i] || !list.code), asked)))
  const anchor = isTold.findIndex(each => !each)
  return where(await together, number => {
    const of = positions.map(each => each(number))
    /** @param {number} i @param {number} at */
    const found = (i, at) => of[i].find(position => position.at === at)
    return of[anchor].some(({ at }) => terms.every(({ lists }, i) => {
      const here = at - anchor + i
      if (found(i, here) || !isTold[i]) return found(i, here)
      const code = isRare[i - 1] ? found(i - 1, here - 1)?.after : found(i + 1, here + 1)?.before
      return lists.some(list => list.code && list.code === code)
    }))
  })
}

/**
 * @param {Engine["index"]} index
 * @param {import("./search-index.js").List[]} lists
 * @param {Promise<Set<number>>} asked
 * @returns {Promise<(number: number) => Position[]>}
 */
async function positionsOf(index, lists, asked) {
  const maps = await Promise.all(lists.map(list => index.positions(list, asked)))
  return number => maps.flatMap(map => map.get(number) ?? [])
}

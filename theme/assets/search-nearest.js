// Suggests the word that a misspelt one probably stands for, by the same rules as Searching/Proposals.cs.

const MAX_DISTANCE = 2

/**
 * Returns the nearest term by letters inserted, deleted, changed or swapped; ties go to the term with the most documents.
 * @param {string} word
 * @param {import("./search-index.js").Term[]} terms
 */
export function nearest(word, terms) {
  const limit = Math.min(MAX_DISTANCE, Math.floor(word.length / 3))
  const near = terms
    .filter(term => Math.abs(term.text.length - word.length) <= MAX_DISTANCE && !/[0-9:/]/.test(term.text))
    .map(term => ({ term, distance: distance(word, term.text) }))
    .filter(each => each.distance <= limit)
  near.sort((a, b) => a.distance - b.distance || b.term.documents - a.term.documents || (a.term.text < b.term.text ? -1 : 1))
  return near[0]?.term.text
}

/** Optimal string alignment, as in Text/EditDistance.cs. @param {string} one @param {string} other */
export function distance(one, other) {
  /** @type {number[][]} */
  const table = []
  for (let i = 0; i <= one.length; i++) {
    table.push([])
    for (let j = 0; j <= other.length; j++) {
      if (i === 0 || j === 0) {
        table[i].push(i + j)
        continue
      }
      let min = Math.min(table[i - 1][j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1), table[i - 1][j] + 1, table[i][j - 1] + 1)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) min = Math.min(min, table[i - 2][j - 2] + 1)
      table[i].push(min)
    }
  }
  return table[one.length][other.length]
}

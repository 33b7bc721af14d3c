// How far one word is from another: the same rules as Text/EditDistance.cs.

/** How far a word that was meant may be from the word that was typed. @param {string} typed */
export const limit = typed => typed.length < 3 ? 0 : typed.length < 8 ? 1 : 2

/** Optimal string alignment. @param {string} one @param {string} other */
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

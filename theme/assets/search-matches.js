// Sets of documents by ascending number, each with a worth: of a word what it adds to the score, of a filter 0.

/** @typedef {{ numbers: Int32Array, worth: Float64Array }} Matches */

/** @type {Matches} */
export const NONE = { numbers: new Int32Array(), worth: new Float64Array() }

/** @param {number} count @returns {Matches} */
export const everything = count => ({ numbers: Int32Array.from({ length: count }, (_, number) => number), worth: new Float64Array(count) })

/**
 * Documents of a list with what its word adds to the score: its rarity among all documents by its level in each.
 * @param {{ numbers: Int32Array, levels: Uint8Array }} postings
 * @param {number} count
 * @param {number[]} levels
 * @returns {Matches}
 */
export function worth({ numbers, levels: of }, count, levels) {
  const rarity = Math.floor(0.5 + 1000 * Math.log(1 + (count - numbers.length + 0.5) / (numbers.length + 0.5)))
  return { numbers, worth: Float64Array.from(of, level => rarity * levels[level]) }
}

/**
 * Some lists as one, with the best level of each document.
 * @param {{ numbers: Int32Array, levels: Uint8Array }[]} lists
 * @param {number} count
 */
export function merged(lists, count) {
  if (lists.length === 1) return lists[0]
  const best = new Uint8Array(count)
  for (const { numbers, levels } of lists) {
    for (let i = 0; i < numbers.length; i++) best[numbers[i]] = Math.max(best[numbers[i]], levels[i] + 1)
  }
  const numbers = Int32Array.from(indices(best))
  return { numbers, levels: Uint8Array.from(numbers, number => best[number] - 1) }
}

/** @param {Uint8Array} marks */
function indices(marks) {
  const found = []
  for (let i = 0; i < marks.length; i++) if (marks[i]) found.push(i)
  return found
}

/** What all of them have, the shortest first. @param {Matches[]} parts */
export const all = parts => parts.length ? parts.sort((a, b) => a.numbers.length - b.numbers.length).reduce(both) : NONE

/** @param {Matches} one @param {Matches} other @returns {Matches} */
function both(one, other) {
  const length = Math.min(one.numbers.length, other.numbers.length)
  const numbers = new Int32Array(length)
  const sums = new Float64Array(length)
  let at = 0
  for (let i = 0, j = 0; i < one.numbers.length && j < other.numbers.length;) {
    const difference = one.numbers[i] - other.numbers[j]
    if (difference === 0) {
      numbers[at] = one.numbers[i]
      sums[at++] = one.worth[i] + other.worth[j]
    }
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return { numbers: numbers.subarray(0, at), worth: sums.subarray(0, at) }
}

/** @param {Matches} found @param {(number: number) => boolean} keep @returns {Matches} */
export function where(found, keep) {
  const kept = []
  for (let i = 0; i < found.numbers.length; i++) if (keep(found.numbers[i])) kept.push(i)
  return { numbers: Int32Array.from(kept, i => found.numbers[i]), worth: Float64Array.from(kept, i => found.worth[i]) }
}

/** @param {Matches} found @param {Matches} other */
export function without(found, other) {
  const gone = new Set(other.numbers)
  return where(found, number => !gone.has(number))
}

/**
 * The best, the newest of equals first; by date the newest. As many as asked for.
 * @param {Matches} found
 * @param {boolean} byDate
 * @param {number} most
 */
export function best({ numbers, worth: of }, byDate, most) {
  if (byDate) return Array.from(numbers.slice(-most)).reverse()
  /** @param {number} i @param {number} j */
  const before = (i, j) => of[j] - of[i] || numbers[j] - numbers[i]
  /** @type {number[]} */
  let top = []
  let last = -1
  for (let i = 0; i < numbers.length; i++) {
    if (last >= 0 && before(i, last) > 0) continue
    top.push(i)
    if (top.length >= most * 4) {
      top = top.sort(before).slice(0, most)
      last = top[most - 1]
    }
  }
  return top.sort(before).slice(0, most).map(i => numbers[i])
}

// Sets of documents by ascending number, each with a score. A word contributes to the score of a document; a filter does not (0).

/** @typedef {{ numbers: Int32Array, scores: Float64Array }} Matches */

/** @type {Matches} */
export const NONE = { numbers: new Int32Array(), scores: new Float64Array() }

/** @param {number} count @returns {Matches} */
export const everything = count => ({ numbers: Int32Array.from({ length: count }, (_, number) => number), scores: new Float64Array(count) })

/**
 * Returns the documents of a list, each with the score of its word: the rarity of the word times its level in the document.
 * @param {{ numbers: Int32Array, levels: Uint8Array }} postings
 * @param {number} count
 * @param {number[]} levels
 * @returns {Matches}
 */
export function scored({ numbers, levels: of }, count, levels) {
  const rarity = Math.floor(0.5 + 1000 * Math.log(1 + (count - numbers.length + 0.5) / (numbers.length + 0.5)))
  return { numbers, scores: Float64Array.from(of, level => rarity * levels[level]) }
}

/**
 * Merges lists, with the highest level of each document.
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

/** Returns the intersection; the shortest sets are intersected first. @param {Matches[]} parts */
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
      sums[at++] = one.scores[i] + other.scores[j]
    }
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return { numbers: numbers.subarray(0, at), scores: sums.subarray(0, at) }
}

/** @param {Matches} found @param {(number: number) => boolean} keep @returns {Matches} */
export function where(found, keep) {
  const kept = []
  for (let i = 0; i < found.numbers.length; i++) if (keep(found.numbers[i])) kept.push(i)
  return { numbers: Int32Array.from(kept, i => found.numbers[i]), scores: Float64Array.from(kept, i => found.scores[i]) }
}

/** @param {Matches} found @param {Matches} other */
export function without(found, other) {
  const gone = new Set(other.numbers)
  return where(found, number => !gone.has(number))
}

/**
 * Returns the first documents: those with the highest scores, ties from newest to oldest; or the newest ("date") or oldest ones.
 * @param {Matches} found
 * @param {string} order
 * @param {number} count
 */
export function first({ numbers, scores: of }, order, count) {
  if (order === "oldest") return Array.from(numbers.slice(0, count))
  if (order) return Array.from(numbers.slice(-count)).reverse()
  /** @param {number} i @param {number} j */
  const before = (i, j) => of[j] - of[i] || numbers[j] - numbers[i]
  /** @type {number[]} */
  let top = []
  let last = -1
  for (let i = 0; i < numbers.length; i++) {
    if (last >= 0 && before(i, last) > 0) continue
    top.push(i)
    if (top.length >= count * 4) {
      top = top.sort(before).slice(0, count)
      last = top[count - 1]
    }
  }
  return top.sort(before).slice(0, count).map(i => numbers[i])
}

// The words of a text as the index knows them: the same rules as Words.cs and Letters.cs.

const LONGEST = 64
const APOSTROPHES = new Set(["'", "’", "‘", "ʼ"])
const ELIDED = new Set(["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"])
const SPACES = new Set([" ", "\u00A0", "\u202F", "\u2009"])
/** @type {Record<string, string>} */
const PLAIN = { œ: "oe", æ: "ae", ß: "ss", ς: "σ", ı: "i", ø: "o", ł: "l", đ: "d", ð: "d" }

/** @type {Map<string, string | null>} */
const folded = new Map()

/**
 * The folded form of a character: letters, null where it is ignored, "" where it parts words.
 * @param {string} character
 */
export function fold(character) {
  let form = folded.get(character)
  if (form === undefined) {
    form = character === "*" ? null : character === "º" || character === "ª" ? "" : foldParts(character)
    folded.set(character, form)
  }
  return form
}

/** @param {string} character */
function foldParts(character) {
  let form = ""
  let parts = false
  for (const part of character.normalize("NFKD")) {
    if (/[\p{L}\p{Nd}\p{Mc}]/u.test(part)) {
      const small = part.toLowerCase()
      form += PLAIN[small] ?? small
    } else if (!/[\p{Mn}\p{Me}\p{Cf}]/u.test(part)) parts = true
  }
  return form || (parts ? "" : null)
}

/**
 * The words of a text in order, each with where it stands in the text.
 * @param {string} text
 * @returns {{ word: string, start: number, end: number }[]}
 */
export function spots(text) {
  const letters = [...text]
  const found = []
  let at = 0
  let place = 0
  while (at < letters.length) {
    const start = at
    const from = place
    let word = ""
    let bytes = 0
    for (; at < letters.length; place += letters[at++].length) {
      const form = fold(letters[at])
      if (form === "") break
      for (const letter of form ?? "") {
        bytes += sizeOf(letter)
        if (bytes <= LONGEST) word += letter
        else bytes -= sizeOf(letter)
      }
    }
    if (!word) {
      if (at < letters.length) place += letters[at++].length
    } else if (!isDropped(word, letters, start, at)) {
      if (word.length <= 3 && at - start === word.length && /^[0-9]+$/.test(letters.slice(start, at).join(""))) {
        while (SPACES.has(letters[at]) && threeDigits(letters, at + 1) && word.length + 3 <= LONGEST) {
          word += letters.slice(at + 1, at + 4).join("")
          at += 4
          place += 4
        }
      }
      found.push({ word, start: from, end: place })
    }
  }
  return found
}

/**
 * The words of a text.
 * @param {string} text
 */
export const words = text => spots(text).map(spot => spot.word)

/** @param {string} letter */
function sizeOf(letter) {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/**
 * @param {string} word
 * @param {string[]} letters
 * @param {number} start
 * @param {number} end
 */
function isDropped(word, letters, start, end) {
  return (APOSTROPHES.has(letters[end]) && ELIDED.has(word))
    || (word === "s" && APOSTROPHES.has(letters[start - 1]))
    || (word === "n" && (letters[end] === "°" || letters[end] === "º"))
}

/**
 * @param {string[]} letters
 * @param {number} at
 */
function threeDigits(letters, at) {
  return letters.length >= at + 3 && letters.slice(at, at + 3).every(letter => letter >= "0" && letter <= "9")
    && (letters.length === at + 3 || fold(letters[at + 3]) === "")
}

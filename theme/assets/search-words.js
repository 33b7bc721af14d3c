// Splits a text into words by the same rules as Text/Tokenizer.cs, with the tables in index.json.

/**
 * @typedef {{
 *   longest: number, signs: Record<string, string | null>, letters: Record<string, string>,
 *   elided: string[], endings: Record<string, string[][]>, apostrophes: string, thousands: string, codes: string, code: number,
 *   numbering: string[], months: string[][], first: string, legislature: string[], operators: string[][]
 * }} Tables
 * @typedef {{ word: string, start: number, end: number }} Span a word and its position in the text
 */

export class Tokenizer {
  /** @param {Tables} tables */
  constructor(tables) {
    this.tables = tables
    this.elided = new Set(tables.elided)
    /** @type {Map<string, string | null>} */
    this.folded = new Map(Object.entries(tables.signs))
    this.letters = new Map(Object.entries(tables.letters))
  }

  /** Returns the words of a text. @param {string} text */
  words(text) {
    return this.spans(text).map(span => span.word)
  }

  /** Returns the words of a text in order, each with its position. @param {string} text @returns {Span[]} */
  spans(text) {
    const { longest } = this.tables
    const letters = [...text]
    const found = []
    let at = 0
    let end = 0
    while (at < letters.length) {
      const first = at
      const start = end
      let word = ""
      let bytes = 0
      for (; at < letters.length; end += letters[at++].length) {
        const form = this.fold(letters[at])
        if (form === "") break
        for (const letter of form ?? "") {
          bytes += sizeOf(letter)
          if (bytes <= longest) word += letter
          else bytes -= sizeOf(letter)
        }
      }
      if (!word) {
        if (at < letters.length) end += letters[at++].length
      } else if (!this.isDropped(word, letters[first - 1], letters[at])) {
        const last = at
        const made = this.joined(letters, word, first, at)
        at = made.at
        for (let i = last; i < at; i++) end += letters[i].length
        for (let i = last; i > at; i--) end -= letters[i - 1].length
        found.push({ word: made.word, start, end })
      }
    }
    return found
  }

  /**
   * One word of several or several of one: L121 is l 121, C.G.T. is cgt, 32 154 is 32154.
   * @param {string[]} letters
   * @param {string} word that lies from first to at
   * @param {number} first
   * @param {number} at
   */
  joined(letters, word, first, at) {
    const { longest, thousands, codes, code } = this.tables
    const plain = letters.slice(first, at).join("").toLowerCase()
    const isCode = plain === word && word.length >= code && codes.includes(word[0]) && /^[0-9]+$/.test(word.slice(1))
    if (isCode) return { word: word[0], at: first + 1 }
    if (/^[a-z]$/.test(word)) {
      for (; letters[at] === "." && word.length < longest && this.isInitial(letters, at + 1); at += 2) word += this.foldAt(letters, at + 1)
    } else if (/^[0-9]{1,3}$/.test(plain)) {
      for (; thousands.includes(letters[at] ?? "-") && this.areThousands(letters, at + 1) && word.length + 3 <= longest; at += 4) {
        word += letters.slice(at + 1, at + 4).join("")
      }
    }
    return { word: withoutZeros(word), at }
  }

  /** Whether a letter stands alone. @param {string[]} letters @param {number} at */
  isInitial(letters, at) {
    return /^[a-z]$/.test(this.foldAt(letters, at)) && this.foldAt(letters, at + 1) === ""
  }

  /** The folded form of the character at a place; "" at the end. @param {string[]} letters @param {number} at */
  foldAt(letters, at) {
    return at < letters.length ? this.fold(letters[at]) ?? "-" : ""
  }

  /** Returns the folded form of a character: letters, null if it is ignored, "" if it separates words. @param {string} character */
  fold(character) {
    let form = this.folded.get(character)
    if (form === undefined) {
      form = this.foldParts(character)
      this.folded.set(character, form)
    }
    return form
  }

  /** @param {string} character */
  foldParts(character) {
    let form = ""
    let parts = false
    for (const part of character.normalize("NFKD")) {
      if (/[\p{L}\p{Nd}\p{Mc}]/u.test(part)) {
        const small = part.toLowerCase()
        form += this.letters.get(small) ?? small
      } else if (!/[\p{Mn}\p{Me}\p{Cf}]/u.test(part)) parts = true
    }
    return form || (parts ? "" : null)
  }

  /**
   * Returns whether a word is an elided article, the English possessive, or « n° ».
   * @param {string} word
   * @param {string | undefined} before
   * @param {string | undefined} after
   */
  isDropped(word, before, after) {
    return (this.isApostrophe(after) && this.elided.has(word)) || (word === "s" && this.isApostrophe(before))
      || (word === "n" && (after === "°" || after === "º"))
  }

  /** @param {string | undefined} character */
  isApostrophe(character) {
    return character !== undefined && this.tables.apostrophes.includes(character)
  }

  /** Returns whether there are exactly three digits at an index. @param {string[]} letters @param {number} at */
  areThousands(letters, at) {
    return letters.length >= at + 3 && letters.slice(at, at + 3).every(letter => letter >= "0" && letter <= "9")
      && (letters.length === at + 3 || this.fold(letters[at + 3]) === "")
  }
}

/** Removes the leading zeros of a number. @param {string} word */
export const withoutZeros = word => /^[0-9]+$/.test(word) ? word.replace(/^0+(?=.)/, "") : word

/** Returns the length in UTF-8. @param {string} letter */
function sizeOf(letter) {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

// Other ways to write dates and numbers in a query: the same rules as Searching/QueryReader.Written.cs. It is loaded for a query that has
// such.

const YEAR = "((?:19|20)[0-9]{2})"
const MONTH = "(0?[1-9]|1[0-2])"
const DAY = "(0?[1-9]|[12][0-9]|3[01])"
// Not a part of a word, the value of a field, or the number of a law (n° 2022-10).
const DATE = RegExp(
  `(?<![\\p{L}\\p{Nd}:"«“./-]|[°º] ?)(?:${YEAR}[-/]${MONTH}(?:[-/]${DAY})?|${DAY}([-/.])${MONTH}\\5${YEAR}|${MONTH}[/.]${YEAR})`
    + "(?![\\p{L}\\p{Nd}]|[-./]\\p{Nd})", "gu")

const DATED_FIELD = RegExp(
  "(?<!\\S)(-?)([\\p{L}_-]+):([\"«“]?)\\s?(?:([0-9]{1,2})(?:\\p{L}{1,2})?[.\\s]+)?(\\p{L}+)[.\\s]+"
    + "([0-9]{4})(?![\\p{L}\\p{Nd}])\\s?([\"»”]?)", "gu")

/**
 * « 1/02/2023 » is sought as 1er février 2023, « 2022-07 » and « 07/2022 » as juillet 2022, « 14-32154QE » as 32154QE, « législature 16 »
 * as 16e législature.
 * @param {string} typed
 * @param {import("./search-index.js").Root} root
 * @param {import("./search-words.js").Tokenizer} tokenizer
 */
export function asPrinted(typed, root, tokenizer) {
  const { months, first, legislature } = root.words
  return inFigures(typed, root, tokenizer)
    .replace(DATE, (_, year, month, day, firstDay, __, secondMonth, lastYear, onlyMonth, onlyYear) => {
      const on = Number(day ?? firstDay ?? 0)
      const name = months[(month ?? secondMonth ?? onlyMonth) - 1][0]
      return `${on > 1 ? `${on} ` : on ? `${first} ` : ""}${name} ${year ?? lastYear ?? onlyYear}`
    })
    .replace(/(?<![\p{L}\p{Nd}:-])[0-9]{1,2}-(?=[0-9]{3}|[0-9]+\p{L}{2})/gu, "")
    .replace(/(?<![\p{L}\p{Nd}])(\p{L}+)[ :]([0-9]{1,2})(?![\p{L}\p{Nd}]|[-./]\p{Nd})/gu, (whole, name, number) =>
      folded(tokenizer, name) === legislature[0] && number > 1 ? `${Number(number)}${legislature[1]} ${name}` : whole)
}

/** A query whose dates in figures are sought as a text prints them: « "01/02/2023" ». @param {string} typed */
export const asTyped = typed => /["«»“”]/.test(typed) ? typed : typed.replace(DATE, date => `"${date}"`)

/**
 * Dates in words of fields that take a date, in figures: « au:juillet 2022 » is au:2022-07.
 * @param {string} typed
 * @param {Pick<import("./search-index.js").Root, "fields" | "words">} root
 * @param {import("./search-words.js").Tokenizer} tokenizer
 */
function inFigures(typed, { fields, words: { months } }, tokenizer) {
  const dated = [...fields.from ?? [], ...fields.until ?? []]
  return typed.replace(DATED_FIELD, (whole, minus, name, _, day, month, year, closing) => {
    const known = months.findIndex(names => names.includes(folded(tokenizer, month))) + 1
    if (!known || !dated.includes(folded(tokenizer, name))) return whole
    const parts = [year, known, day].filter(Boolean).map(part => String(part).padStart(2, "0"))
    return `${minus}${name}:${parts.join("-")}${closing || !/\s$/.test(whole) ? "" : " "}`
  })
}

/** @param {import("./search-words.js").Tokenizer} tokenizer @param {string} typed */
const folded = (tokenizer, typed) => tokenizer.words(typed).join("")

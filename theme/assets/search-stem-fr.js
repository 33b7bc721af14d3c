// French: Lucene's FrenchLightStemmer (Savoy, "Light Stemming Approaches for the French, Portuguese, German and Hungarian
// Languages", 2006). Words are folded, so its rules for accents (ième, ère, ète) are left out.

// For words longer than a number and with an ending: how many letters are removed, and what is appended. The first rule that applies
// is the last, unless it ends with true.
/** @type {[number, string, number, string, boolean?][]} */
const RULES = [
  [9, "issement", 7, "r"],
  [8, "issant", 5, "r"],
  [7, "ivement", 6, "f"],
  [6, "ement", 4, ""],
  [11, "ficatrice", 7, "er"],
  [10, "ficateur", 6, "er"],
  [9, "catrice", 7, "quer"],
  [8, "cateur", 6, "quer"],
  [8, "atrice", 6, "er"],
  [7, "ateur", 5, "er"],
  [6, "trice", 5, "teur", true],
  [7, "teuse", 5, "ter"],
  [6, "teur", 4, "ter"],
  [5, "euse", 2, ""],
  [7, "ive", 3, "if"],
  [4, "folle", 3, "u"],
  [4, "molle", 3, "u"],
  [9, "nnelle", 5, ""],
  [9, "nnel", 3, ""],
  [8, "ique", 4, "", true],
  [8, "esse", 3, ""],
  [7, "inage", 3, ""],
  [12, "ualisation", 9, "el"],
  [9, "isation", 7, ""],
  [9, "isateur", 7, ""],
  [8, "ation", 5, ""],
  [8, "ition", 5, ""],
]

/** @param {string} word folded */
export function stem(word) {
  let s = word
  if (s.length > 5 && s.endsWith("x")) s = /[^e]aux$/.test(s) ? s.slice(0, -2) + "l" : s.slice(0, -1)
  if (s.length > 3 && s.endsWith("x")) s = s.slice(0, -1)
  if (s.length > 3 && s.endsWith("s")) s = s.slice(0, -1)
  for (const [longer, ending, cut, added, goesOn] of RULES) {
    if (s.length > longer && s.endsWith(ending)) {
      s = s.slice(0, -cut) + added
      if (!goesOn) break
    }
  }
  return normal(s)
}

/** Without doubled letters, of which the library knows those of the first plane, and weak endings. @param {string} s */
function normal(s) {
  if (s.length > 4) s = s.replace(/(?![\u{10000}-\u{10ffff}])(\p{L})\1+/gu, "$1")
  if (s.length > 4 && s.endsWith("ie")) s = s.slice(0, -2)
  return s.length > 4 ? s.replace(/r$/, "").replace(/e$/, "").replace(/e$/, "").replace(/(?![\u{10000}-\u{10ffff}])(\p{L})\1$/u, "$1") : s
}

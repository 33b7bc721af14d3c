// German: Lucene's GermanLightStemmer (Savoy, "Light Stemming Approaches for the French, Portuguese, German and Hungarian
// Languages", 2006). Words are folded, so that its rules for umlauts and accents are left out.

/** @param {string} word folded */
export function stem(word) {
  const s = without(word, /^(.{3,}?)ern$/s, /^(.{3,}?)e[mnrs]$/s, /^(.{3,}?)e$/s, /^(.{2,}?[bdfghklmnt])s$/s)
  return without(s, /^(.{3,}?)est$/s, /^(.{3,}?)e[nr]$/s, /^(.{2,}?[bdfghklmnt])st$/s)
}

/** Without the ending that the first of some rules knows. @param {string} word @param {RegExp[]} rules */
const without = (word, ...rules) => rules.find(rule => rule.test(word))?.exec(word)?.[1] ?? word

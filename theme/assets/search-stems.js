// Finds the lists of a form that no text has, by its stems: the same rules as Text/Stemming.cs and Searching/Terms.cs.

/**
 * @typedef {import("./search-index.js").Index} Index
 * @typedef {import("./search-index.js").Term} Term
 * @typedef {(code: string) => Promise<{ stem: (word: string) => string }>} Load the stemmer of a language
 */

/** @param {Index} index @param {string} word @returns {Promise<Term | undefined>} */
export async function byStem(index, word) {
  const { stems } = index.root
  const names = await Promise.all(stems.map(code => listOf(index, word, code)))
  const terms = await Promise.all([...new Set(names)].map(async name => {
    const term = await index.stated(name)
    if (term || stems.length > 1) return term
    // In an index of one language, the first word from the stem on may have its list.
    const word = await firstFrom(index, name.slice(0, name.lastIndexOf("/")))
    return word && await listOf(index, word.text, stems[0]) === name ? word : undefined
  }))
  const found = terms.flatMap(term => term ?? [])
  const lists = found.flatMap(term => term.lists)
  const documents = found.reduce((sum, term) => sum + term.documents, 0)
  return lists.length ? { text: word, lists, documents, block: found.flatMap(term => term.block) } : undefined
}

/** Returns the first word from a text on. @param {Index} index @param {string} text @returns {Promise<Term | undefined>} */
async function firstFrom(index, text) {
  for (let block = Math.max(index.blockOf(text), 0); block < index.root.terms.length; block++) {
    const found = (await index.block(block)).find(term => term.text >= text && isWord(term.text))
    if (found) return found
  }
}

/** The name of the list of a word in a language. @param {Index} index @param {string} word @param {string} code */
export async function listOf(index, word, code) {
  if (/[0-9]/.test(word)) return `${word}/`
  const { stem } = code ? await index.once(`stem ${code}`, () => index.load(code)) : { stem: withoutPlural }
  return `${index.root.words.endings[code].reduce((form, [ending, to]) => form.replace(RegExp(ending, "g"), to), stem(word))}/${code}`
}

/**
 * A word with the letters by which all its spellings are compared: Mueller as Müller. The same as Stemming.Spelled.
 * @param {Index} index
 * @param {string} word
 */
export const spelled = (index, word) => index.root.stems
  .flatMap(code => index.root.words.endings[code] ?? [])
  .filter(([ending]) => !ending.endsWith("$"))
  .reduce((form, [letters, to]) => form.replace(RegExp(letters, "g"), to), word)

/** The rule for a language without a stemmer. @param {string} word */
const withoutPlural = word => word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word

/** Whether a term is neither a value to filter by nor a stem. @param {string} term */
export const isWord = term => !/[:/]/.test(term)

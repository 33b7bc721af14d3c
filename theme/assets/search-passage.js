// The passage of a text that says most of what was asked, with the words marked.

import { element } from "./search-page.js"
import { spots } from "./search-words.js"

const BEFORE = 60
const LENGTH = 260

/**
 * @param {string[]} texts Markdown
 * @param {{ words: string[], prefixes: string[] }} marks
 * @returns {(Node | string)[]}
 */
export function passage(texts, marks) {
  const known = new Set(marks.words)
  /** @param {string} word */
  const isMarked = word => known.has(word) || marks.prefixes.some(prefix => word.startsWith(prefix))
  let best = { text: plain(texts[0] ?? ""), start: 0, worth: 0 }
  for (const text of texts.map(plain)) {
    const marked = spots(text).filter(spot => isMarked(spot.word))
    for (const [i, { start }] of marked.entries()) {
      const near = marked.slice(i).filter(spot => spot.end < start + LENGTH - BEFORE)
      const worth = new Set(near.map(spot => spot.word)).size
      if (worth > best.worth) best = { text, start, worth }
    }
  }
  return marked(cut(best.text, best.start), isMarked)
}

/** What a reader sees of Markdown, roughly. @param {string} markdown */
function plain(markdown) {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^ {0,3}(#{1,6}|>|[-+*]|\d+[.)])\s+/gm, "")
    .replace(/^[|: -]+$/gm, "")
    .replace(/[*`|]|\\(?=[^\w\s])/g, "")
    .replace(/\s+/g, " ")
    .trim()
}

/** @param {string} text @param {number} start */
function cut(text, start) {
  const from = start <= BEFORE ? 0 : text.indexOf(" ", start - BEFORE) + 1
  const end = from + LENGTH >= text.length ? text.length : text.lastIndexOf(" ", from + LENGTH)
  return `${from > 0 ? "…" : ""}${text.slice(from, end > from ? end : from + LENGTH)}${end < text.length ? "…" : ""}`
}

/** @param {string} text @param {(word: string) => boolean} isMarked */
function marked(text, isMarked) {
  const parts = []
  let at = 0
  for (const { word, start, end } of spots(text)) {
    if (isMarked(word)) {
      parts.push(text.slice(at, start), element("mark", {}, text.slice(start, end)))
      at = end
    }
  }
  return [...parts, text.slice(at)]
}

// Reads the details of a result from what is published of the document, and finds the passage with the most words of the query.

const BEFORE = 60
const LENGTH = 260

/**
 * @typedef {{ words: string[], prefixes: string[] }} Marks
 * @typedef {{ markdown: string, speaker?: string }} Text
 * @typedef {{ language: string, kind: string, groups: string, ministry: string, status: string, passage: string[] }} Detail
 *   every second part of the passage is highlighted
 */

/**
 * @param {{ number: number, address: string, marks: Marks }} asked
 * @param {import("./search-index.js").Index} index
 * @returns {Promise<Detail>}
 */
export async function detail({ number, address, marks }, index) {
  const found = await index.record(number, address)
  const { labels = {}, status = "", overdue } = found.derived ?? {}
  // A debate begins with a text that repeats the title.
  /** @param {string} markdown */
  const isTitle = markdown => `${index.tokenizer.words(markdown.slice(0, 300))}` === `${index.tokenizer.words(found.title ?? "")}`
  const ministry = responsible(found.ministries)
  /** @type {Text[]} */
  const texts = [{ markdown: found.abstract }, ...(found.texts ?? [])].filter(({ markdown }) => markdown && !isTitle(markdown))
  return {
    language: found.language ?? "",
    kind: labels.kinds?.[0]?.name ?? "",
    groups: [...new Set((found.authors ?? []).map((/** @type {any} */ { group }) =>
      labels.groups?.find((/** @type {{ id: string }} */ label) => label.id === group)?.name ?? group).filter(Boolean))].join(", "),
    ministry: labels.ministries?.find((/** @type {{ id: string }} */ label) => label.id === ministry)?.name ?? "",
    status: overdue ? "overdue" : status,
    passage: passage(texts, marks, index.tokenizer),
  }
}

/** Returns the ministry answering, otherwise the last attributed, otherwise the one asked. @param {any} ministries */
export function responsible(ministries = {}) {
  const stated = ministries.answering ?? ministries.attributed?.at(-1) ?? ministries.asked ?? ministries.concerned?.[0]
  return stated?.ministry ?? stated
}

/**
 * Words of one text, and of a debate of one speaker, who is named before them.
 * @param {Text[]} texts
 * @param {Marks} marks
 * @param {import("./search-words.js").Tokenizer} tokenizer
 */
function passage(texts, marks, tokenizer) {
  const known = new Set(marks.words)
  /** @param {string} word */
  const isMarked = word => known.has(word) || marks.prefixes.some(prefix => word.startsWith(prefix))
  /** @param {Text | undefined} text */
  const speakerOf = text => text?.speaker ? `${text.speaker} — ` : ""
  let best = { who: speakerOf(texts[0]), text: plain(texts[0]?.markdown ?? ""), start: 0, score: 0 }
  for (const each of texts) {
    const text = plain(each.markdown)
    const who = speakerOf(each)
    const named = tokenizer.spans(who).filter(span => isMarked(span.word))
    const marked = tokenizer.spans(text).filter(span => isMarked(span.word))
    for (const [i, { start }] of (marked.length ? marked : named.map(() => ({ start: 0 }))).entries()) {
      const near = marked.slice(i).filter(span => span.end < start + LENGTH - BEFORE)
      const score = new Set([...named, ...near].map(span => span.word)).size
      if (score > best.score) best = { who, text, start, score }
    }
  }
  const shown = best.who + cut(best.text, best.start)
  return parts(shown, tokenizer.spans(shown).filter(span => isMarked(span.word)))
}

/** Removes the markup from Markdown, approximately. @param {string} markdown */
export function plain(markdown) {
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

/** @param {string} text @param {import("./search-words.js").Span[]} marked */
function parts(text, marked) {
  const found = []
  let at = 0
  for (const { start, end } of marked) {
    found.push(text.slice(at, start), text.slice(start, end))
    at = end
  }
  return [...found, text.slice(at)]
}

// One item a result: title at once; what its own JSON says (kind, ministry, status, passage) when that has come.

import { passage } from "./search-passage.js"
import { dateInWords, element, fill, words } from "./search-page.js"

/**
 * @param {{ address: string, date: string, title: string }[]} documents
 * @param {{ words: string[], prefixes: string[] }} marks
 */
export function items(documents, marks) {
  return documents.map(({ address, date, title }) => {
    const time = element("time", { datetime: date }, dateInWords(date))
    const meta = element("p", { class: "meta" }, time)
    const words = element("p", { class: "own" })
    void detail(address, marks, meta, time, words)
    return element("li", {}, element("a", { href: address }, spaced(title)), meta, words)
  })
}

/** Lines do not break at the spaces of French punctuation. @param {string} title */
function spaced(title) {
  return document.documentElement.lang === "fr" ? title.replace(/« /g, "«\u00a0").replace(/ (?=[;:?!»])/g, "\u00a0") : title
}

/**
 * The passage and the rest of the line; a document that cannot be fetched keeps its title and date.
 * @param {string} address
 * @param {{ words: string[], prefixes: string[] }} marks
 * @param {Element} meta
 * @param {Element} time
 * @param {Element} own
 */
async function detail(address, marks, meta, time, own) {
  try {
    const record = await (await fetch(`${address}index.json`)).json()
    const { labels = {}, status, overdue } = record.derived ?? {}
    const kind = [labels.kinds?.[0]?.name, record.number && `n° ${record.number}`].filter(Boolean).join(" ")
    const ministry = responsible(record.ministries)
    const name = labels.ministries?.find((/** @type {{ id: string }} */ label) => label.id === ministry)?.name
    fill(meta, ...[kind && element("span", {}, kind), time, name && element("span", {}, name), status && statusOf(status, overdue)].filter(Boolean))
    fill(own, ...passage([record.abstract, ...(record.texts ?? []).map((/** @type {{ markdown: string }} */ text) => text.markdown)].filter(Boolean), marks))
    own.setAttribute("lang", record.language ?? document.documentElement.lang)
  } catch {
    own.remove()
  }
}

/** @param {string} status @param {boolean} overdue */
function statusOf(status, overdue) {
  const shown = overdue ? "overdue" : status
  return element("span", { class: `status ${shown}` }, words(`status${shown[0].toUpperCase()}${shown.slice(1)}`))
}

/** The ministry that answers, else the last attributed, else the one asked. @param {any} ministries */
function responsible(ministries = {}) {
  const stated = ministries.answering ?? ministries.attributed?.at(-1) ?? ministries.asked ?? ministries.concerned?.[0]
  return stated?.ministry ?? stated
}

// Makes an item for each result: title and date at once; kind, ministry, status and passage when they have been loaded.

import { call } from "./search-call.js"
import { dateInWords, element, fill, words } from "./search-page.js"

/**
 * @param {{ address: string, date: string, title: string }[]} documents
 * @param {import("./search-passage.js").Marks} marks
 */
export function items(documents, marks) {
  return documents.map(({ address, date, title }) => {
    const time = element("time", { datetime: date }, dateInWords(date))
    const meta = element("p", { class: "meta" }, time)
    const own = element("p", { class: "own" })
    call("detail", { address, marks }).then((/** @type {import("./search-passage.js").Detail} */ detail) => {
      const { language, kind, number, ministry, status, passage } = detail
      const overline = number ? `${kind} ${words("documentNumber", { number })}` : kind
      const about = [
        kind && element("span", {}, overline), time, ministry && element("span", {}, ministry), status && statusOf(status),
      ]
      fill(meta, ...about.filter(Boolean))
      fill(own, ...passage.map((part, i) => i % 2 ? element("mark", {}, part) : part))
      own.setAttribute("lang", language || document.documentElement.lang)
      // A document that cannot be fetched keeps its title and date.
    }, () => own.remove())
    return element("li", {}, element("a", { href: address }, spaced(title)), meta, own)
  })
}

/** @param {string} status */
const statusOf = status => element("span", { class: `status ${status}` }, words(`status${status[0].toUpperCase()}${status.slice(1)}`))

/** Makes the spaces of French punctuation non-breaking. @param {string} title */
function spaced(title) {
  return document.documentElement.lang === "fr" ? title.replace(/« /g, "«\u00a0").replace(/ (?=[;:?!»])/g, "\u00a0") : title
}

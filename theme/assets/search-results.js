// Makes an item for each result: title and date at once; kind, ministry, status and passage when they have been loaded.

import { call } from "./search-call.js"
import { dateInWords, element, fill, named, words } from "./search-page.js"

/**
 * @param {{ place: number, address: string, date: string, title: string, authors: string, number: string }[]} documents
 * @param {import("./search-passage.js").Marks} marks
 */
export function items(documents, marks) {
  return documents.map(({ place, address, date, title, authors, number }) => {
    const time = element("time", { datetime: date }, dateInWords(date))
    const by = element("p", { class: "by" }, authors)
    const meta = element("p", { class: "meta" }, time)
    const own = element("p", { class: "own" })
    call("detail", { number: place, address, marks }).then((/** @type {import("./search-passage.js").Detail} */ detail) => {
      const { language, kind, groups, ministry, status, passage } = detail
      const overline = number ? `${kind} ${words("documentNumber", { number })}` : kind
      const about = [kind && element("span", {}, overline), time, ministry && element("span", {}, ministry)].filter(Boolean)
      fill(meta, ...about, ...(status ? [element("span", { class: `status ${status}` }, named("status", status))] : []))
      if (authors && groups) fill(by, `${authors} (${groups})`)
      fill(own, ...passage.map((part, i) => i % 2 ? element("mark", {}, part) : part))
      own.setAttribute("lang", language || document.documentElement.lang)
      // A document that cannot be fetched keeps what the index has.
    }, () => own.remove())
    // Results often have the same title: the text of each link says more.
    const more = ["", authors, number && words("documentNumber", { number }), dateInWords(date)].filter((part, i) => !i || part)
    const link = element("a", { href: address }, spaced(title), element("span", { class: "unseen" }, more.join(", ")))
    return element("li", {}, link, ...(authors ? [by] : []), meta, own)
  })
}

/** Makes the spaces of French punctuation non-breaking. @param {string} title */
function spaced(title) {
  return document.documentElement.lang === "fr" ? title.replace(/« /g, "«\u00a0").replace(/ (?=[;:?!»])/g, "\u00a0") : title
}

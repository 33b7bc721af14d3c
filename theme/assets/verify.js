// The page that checks quotations: the passage is in the fragment of the address, which no host receives.

import { call, forget, prepare } from "./search-call.js"
import { dateInWords, element, fill, named, number, say, words } from "./search-page.js"

const LEAST = 3
// Of the other documents with the same words.
const SHOWN = 5
// Words that are offered to be searched for, one after the other.
const SEARCHED = 32

/** @typedef {import("./search-verdict.js").Piece} Piece */

/** @param {string} id @returns {any} */
const byId = id => document.getElementById(id)
const [form, field, verdict, notes, passage, more, sources, link] =
  ["verify-form", "passage", "verdict", "notes", "checked", "more", "sources", "link"].map(byId)
let lastChecked = 0

/** Checks the passage in the address. */
async function check() {
  const text = new URLSearchParams(location.hash.slice(1)).get("q") ?? ""
  const checked = ++lastChecked
  byId("outcome").hidden = !text.trim()
  if (!text.trim()) return
  field.value = text
  for (const part of [notes, passage, more, sources]) fill(part)
  link.hidden = true
  fill(verdict, words("loading"))
  try {
    const answer = await call("verify", text.slice(0, field.maxLength))
    if (checked === lastChecked) show(answer)
  } catch {
    forget()
    if (checked !== lastChecked) return
    fill(verdict, words("error"), " ", element("button", { type: "button", class: "plain", onclick: () => void check() }, words("retry")))
  }
}

/** @param {any} answer */
function show({ isWhole, isEverywhere, words: count, least, compared, verdict: found, pieces, notes: told, asked, sources: from }) {
  if (count < LEAST) {
    fill(verdict, words("short", { count: number(LEAST) }))
    return
  }
  const places = { words: number(least), documents: number(compared) }
  const isNoted = told.some((/** @type {any} */ { name }) => name === "noted")
  const noted = found === "exact" && isNoted
  const way = noted ? "exact-noted" : found !== "absent" ? found : !compared ? "unlike" : isEverywhere ? found : "absent-here"
  const said = isWhole || found !== "absent" ? [named("verdict", way, places)] : []
  fill(verdict, [...said, ...(isWhole ? [] : [words("unfinished")])].join(" "))
  byId("outcome").className = found
  const others = found === "differs" && !isEverywhere ? [{ name: "compared" }] : []
  const known = told.filter((/** @type {any} */ { name }) => way !== "exact-noted" || name !== "noted")
  fill(notes, ...[...known, ...others].map(note => element("li", {}, named("note", note.name, { ...places, words: note.words }))))
  fill(passage, ...pieces.flatMap((/** @type {Piece} */ piece, /** @type {number} */ i) =>
    [i && !/^[,.;)…]/.test(piece.text) ? " " : "", ...shown(piece)]))
  if (["absent", "differs"].includes(found) && !isEverywhere && count <= SEARCHED) {
    fill(more, element("a", { href: `${words("search")}?${new URLSearchParams({ q: `"${asked}"` })}` }, words("phrase")))
  }
  fill(sources, ...from.map((/** @type {any} */ source, /** @type {number} */ i) =>
    item(source, pieces.filter((/** @type {Piece} */ piece) => piece.source === i))))
  link.querySelector("input").value = location.href
  link.hidden = false
}

/** @param {Piece} piece @returns {(Node | string)[]} */
function shown({ kind, text, reads, isAside }) {
  if (kind === "same") return isAside ? [element("em", {}, text), " ", element("small", {}, `[${words("aside")}]`)] : [text]
  if (kind === "cut" || kind === "label") return [element("span", { class: "count" }, `${text} (${words(kind)})`)]
  const told = kind === "omits" ? words("omitted", { words: reads })
    : kind === "noted" || kind === "before" ? words(kind, { words: reads })
    : kind === "between" ? words(reads ? kind : "betweenLong", { words: reads })
    : reads ? words("reads", { words: reads }) : ""
  return [
    ...(text ? [element("mark", {}, text)] : []),
    ...(told ? [" ", element("small", {}, told)] : []),
  ]
}

/** @param {any} document */
const about = ({ kind, number: printed, date }) =>
  [printed ? `${kind} ${words("documentNumber", { number: printed })}` : kind, dateInWords(date)].filter(Boolean).join(", ")

/** @param {any} document */
const linked = ({ address, title }) => element("a", { class: "own", href: address }, title)

/** @param {any} source @param {Piece[]} pieces */
function item({ texts, others, mayBeMore, ...source }, pieces) {
  const told = pieces.filter(piece => piece.kind === "same").map(({ part, isAside }) => [
    named("role", texts[part].role) || words("roleOther"),
    isAside ? words("aside") : texts[part].who,
    texts[part].page && words("journal", { date: texts[part].on && dateInWords(texts[part].on), page: texts[part].page }),
  ].filter(Boolean).join(", "))
  return element("li", {}, linked(source), element("p", { class: "quiet" }, about(source)),
    ...[...new Set(told)].map(said => element("p", {}, said)),
    ...(others.length ? [
      element("p", {}, say("also", others.length)),
      element("ul", {}, ...others.slice(0, SHOWN).map((/** @type {any} */ other) => element("li", {}, linked(other), `, ${about(other)}`))),
      ...(mayBeMore ? [element("p", { class: "quiet" }, words("alsoMore"))] : []),
    ] : []))
}

form.addEventListener("submit", (/** @type {Event} */ event) => {
  event.preventDefault()
  const before = location.hash
  location.hash = new URLSearchParams({ q: field.value.trim() }).toString()
  if (location.hash === before) void check()
})
addEventListener("hashchange", () => void check())
field.addEventListener("focus", prepare, { once: true })
void check()

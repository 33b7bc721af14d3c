// Buttons that copy a citation and the address of the page, links that save the citation for a reference manager, and the address on
// printed sheets. Without this script a click selects a citation.

const cite = /** @type {HTMLElement | null} */ (document.querySelector(".cite[data-copy]"))
const { copy = "", link = "", copied = "", save = "" } = cite?.dataset ?? {}
const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"))
const address = canonical?.href ?? location.href
const id = address.split("/").at(-2) ?? ""
const told = document.createElement("span")
told.setAttribute("role", "status")

/** @param {string} words @param {() => string} text */
const button = (words, text) => {
  const made = document.createElement("button")
  made.type = "button"
  made.className = "plain"
  made.textContent = words
  made.addEventListener("click", () => {
    void navigator.clipboard.writeText(text()).then(() => {
      made.after(told)
      told.textContent = copied
    })
  })
  return made
}

/** A family name before a comma, otherwise the name of an institution. @param {string} name */
const named = name => {
  const [family, given] = name.split(", ", 2)
  return given ? { family, given } : { literal: name }
}

/** The same in the JSON of the Citation Style Language. @param {string} ris */
const csl = ris => {
  const lines = ris.split("\n").map(line => [line.slice(0, 2), line.slice(6)])
  const tags = /** @type {Record<string, string>} */ (Object.fromEntries(lines))
  return JSON.stringify([{
    id,
    type: tags.TY === "RPRT" ? "report" : tags.TY === "GEN" ? "article" : "document",
    title: tags.TI,
    genre: tags.M3,
    author: lines.filter(([tag]) => tag === "AU").map(([, name]) => named(name)),
    issued: { "date-parts": [tags.DA.split("/").map(Number)] },
    number: tags.M1,
    publisher: tags.PB,
    note: tags.N1,
    URL: tags.UR,
  }])
}

/** @param {string} ending @param {string} type @param {string} text */
const saving = (ending, type, text) => {
  const made = document.createElement("a")
  made.download = `${id}.${ending}`
  made.href = `data:${type};charset=utf-8,${encodeURIComponent(text)}`
  made.textContent = `${save} .${ending}`
  return made
}

// On each printed sheet, where it comes from.
const sheet = new CSSStyleSheet()
sheet.replaceSync(`@page { @bottom-left { content: ${JSON.stringify(address)}; font-size: 8pt } }`)
document.adoptedStyleSheets.push(sheet)

const [plain, bibtex, ris] = Array.from(cite?.querySelectorAll(".copy") ?? [])
const textOf = (/** @type {Element} */ element) => element.textContent ?? ""
// Only the plain one is there where a publication makes no references.
for (const citation of cite?.querySelectorAll(".copy") ?? []) citation.after(button(copy, () => textOf(citation)))
if (cite) plain.nextElementSibling?.after(button(link, () => address))
if (cite && ris) {
  const files = document.createElement("p")
  files.className = "links"
  files.append(
    saving("bib", "application/x-bibtex", textOf(bibtex)),
    saving("ris", "application/x-research-info-systems", textOf(ris)),
    saving("json", "application/vnd.citationstyles.csl+json", csl(textOf(ris))),
  )
  cite.querySelector("details")?.before(files)
}

// Buttons that copy a citation, and the address of the page. Without this script a click selects a citation.

const cite = /** @type {HTMLElement | null} */ (document.querySelector(".cite[data-copy]"))
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
      told.textContent = cite?.dataset.copied ?? ""
    })
  })
  return made
}

const { copy = "", copyLink = "" } = cite?.dataset ?? {}
const link = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"))
cite?.querySelectorAll(".copy").forEach(citation => citation.after(button(copy, () => citation.textContent ?? "")))
cite?.querySelector(".copy + button")?.after(button(copyLink, () => link?.href ?? location.href))

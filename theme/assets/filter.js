// The box that filters the names of an index page. Without this script the page has all of them, by letter.

const box = /** @type {HTMLElement} */ (document.querySelector(".filter"))
const input = /** @type {HTMLInputElement} */ (box.querySelector("input"))
const said = /** @type {HTMLElement} */ (box.querySelector("[role=status]"))
/** @type {[string, string][]} */
const spellings = JSON.parse(box.dataset.spellings ?? "[]")
const fold = (/** @type {string} */ text) => {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  return spellings.reduce((form, [letters, to]) => form.replace(RegExp(letters, "g"), to), bare)
}
const names = Array.from(document.querySelectorAll(".columns > li"), item => ({
  item: /** @type {HTMLElement} */ (item),
  // The heading is searched too: a department is written there.
  text: fold(`${item.closest("section")?.querySelector("h2")?.textContent ?? ""} ${item.textContent}`),
}))

input.addEventListener("input", () => {
  const typed = fold(input.value).split(/\s+/).filter(word => word)
  let found = 0
  for (const { item, text } of names) {
    item.hidden = !typed.every(word => text.includes(word))
    found += item.hidden ? 0 : 1
  }
  for (const list of document.querySelectorAll(".columns")) {
    const part = /** @type {HTMLElement} */ (list.closest("main > section") ?? list)
    part.hidden = !list.querySelector("li:not([hidden])")
  }
  said.textContent = !typed.length ? "" : found ? String(found) : said.dataset.none ?? ""
})
box.removeAttribute("hidden")

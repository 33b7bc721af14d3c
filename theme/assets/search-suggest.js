// Suggestions while typing: a combobox by the WAI-ARIA pattern (listbox popup, focus stays in the field).

import { call } from "./search-call.js"
import { dateInWords, element, fill, named, say } from "./search-page.js"

const PAUSE = 120

/**
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 * @param {(entity: { facet: string, id: string, name: string, address: string }) => void} choose
 */
export function suggestions(input, list, choose) {
  const announced = /** @type {HTMLElement} */ (input.form).appendChild(element("p", { class: "unseen", role: "status" }))
  let active = -1
  let asked = 0
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause

  function close() {
    clearTimeout(pause)
    asked++
    list.hidden = true
    active = -1
    input.setAttribute("aria-expanded", "false")
    input.removeAttribute("aria-activedescendant")
  }

  async function open() {
    const now = ++asked
    const found = await call("suggest", input.value).catch(() => null)
    if (now !== asked || !found || document.activeElement !== input) return
    const options = [
      ...found.entities.map((/** @type {any} */ entity) =>
        option(entity.name, named("suggestion", entity.facet), () => choose(entity))),
      ...found.documents.map((/** @type {any} */ { title, address, authors, date }) =>
        option(title, [authors, dateInWords(date)].filter(Boolean).join(", "), () => location.assign(address))),
    ]
    // A list that comes late keeps the suggestion that the keys have reached.
    const reached = list.children[active]?.textContent
    fill(list, ...options)
    options.forEach((each, i) => each.setAttribute("id", `${list.id}-${i}`))
    list.hidden = !options.length
    active = -1
    input.setAttribute("aria-expanded", String(!list.hidden))
    move(options.findIndex(each => each.textContent === reached))
    fill(announced, options.length ? say("suggestions", options.length) : "")
  }

  /** @param {string} name @param {string} about @param {() => void} act */
  function option(name, about, act) {
    return element("li", {
      role: "option",
      "aria-selected": "false",
      onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
      onclick: () => {
        close()
        act()
      },
    }, element("span", { class: "own" }, name), " ",
      element("span", { class: "count" }, about))
  }

  /** @param {number} to */
  function move(to) {
    const options = [...list.children]
    options[active]?.setAttribute("aria-selected", "false")
    active = to < -1 ? options.length - 1 : to >= options.length ? -1 : to
    options[active]?.setAttribute("aria-selected", "true")
    options[active]?.scrollIntoView({ block: "nearest" })
    if (active >= 0) input.setAttribute("aria-activedescendant", options[active].id)
    else input.removeAttribute("aria-activedescendant")
  }

  input.addEventListener("input", () => {
    clearTimeout(pause)
    if (!input.value.trim()) close()
    else pause = setTimeout(() => void open(), PAUSE)
  })
  input.addEventListener("keydown", event => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault()
      close()
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault()
      move(active + (event.key === "ArrowDown" ? 1 : -1))
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault()
      const option = /** @type {HTMLElement} */ (list.children[active])
      option.click()
    } else if (event.key === "Enter") close()
  })
  input.addEventListener("blur", close)
}

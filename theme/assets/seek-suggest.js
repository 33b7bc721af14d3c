// Suggestions in the search box of a page that is not the search page, whose texts and index they take.

import { prepare } from "./search-call.js"
import { element, use } from "./search-page.js"
import { suggestions } from "./search-suggest.js"

/** @param {HTMLInputElement} input */
export async function suggest(input) {
  const form = /** @type {HTMLFormElement} */ (input.form)
  const page = new DOMParser().parseFromString(await (await fetch(form.action)).text(), "text/html")
  use(page.querySelector("[data-index]"))
  prepare()
  const list = element("ul", { id: `${input.id}-list`, role: "listbox", hidden: true })
  list.setAttribute("aria-label", page.getElementById("suggest")?.getAttribute("aria-label") ?? "")
  input.after(list)
  const roles = { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" }
  for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value)
  suggestions(input, list, ({ address }) => location.assign(address))
  // What has been typed in the meantime.
  if (input.value) input.dispatchEvent(new Event("input"))
}

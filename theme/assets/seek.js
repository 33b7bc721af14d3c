// Suggestions in the search box of every page but the search page. What makes them is loaded when a box is first used.

for (const element of document.querySelectorAll("form[role=search] input")) {
  const input = /** @type {HTMLInputElement} */ (element)
  input.addEventListener("focus", async () => (await import("./seek-suggest.js")).suggest(input), { once: true })
}

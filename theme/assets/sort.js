// Tables of figures that a reader may sort. Without this script they stand in the order of the page.

/** @typedef {{ row: HTMLTableRowElement, body: HTMLTableSectionElement, at: number }} Place */

/** @param {HTMLTableElement} table */
function makeSortable(table) {
  const [, ...bodies] = table.tBodies
  /** @type {Place[]} */
  const places = bodies.flatMap(body => Array.from(body.rows, (row, at) => ({ row, body, at })))
  const own = places.filter(({ row }) => !row.classList.contains("group"))
  const heads = Array.from(table.tHead?.rows[0].cells ?? [])

  /** @param {number} column @param {boolean} descends */
  function sort(column, descends) {
    const sign = descends ? -1 : 1
    const order = own.toSorted((a, b) => compare(a.row, b.row, column, sign))
    for (const { row } of places) row.hidden = row.classList.contains("group")
    bodies[0].append(...order.map(({ row }) => row))
    for (const [i, head] of heads.entries()) {
      if (i === column) head.setAttribute("aria-sort", descends ? "descending" : "ascending")
      else head.removeAttribute("aria-sort")
    }
  }

  // The order of the page, with its groups.
  function restore() {
    for (const { row, body } of places) {
      row.hidden = false
      body.append(row)
    }
    for (const head of heads) head.removeAttribute("aria-sort")
  }

  for (const [i, head] of heads.entries()) {
    const button = document.createElement("button")
    button.type = "button"
    button.title = table.dataset.sort ?? ""
    button.append(...head.childNodes)
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort")
      const before = i > 0 ? "descending" : "ascending"
      if (!now) sort(i, i > 0)
      else if (now === before) sort(i, i === 0)
      else restore()
    })
    head.append(button)
  }
}

/**
 * Rows without a figure come last.
 * @param {HTMLTableRowElement} a @param {HTMLTableRowElement} b @param {number} column @param {number} sign
 */
function compare(a, b, column, sign) {
  if (column === 0) return sign * nameOf(a).localeCompare(nameOf(b), document.documentElement.lang)
  const [one, other] = [a, b].map(row => row.cells[column].dataset.n)
  if (!one || !other) return Number(!one) - Number(!other)
  return sign * (Number(one) - Number(other))
}

/** @param {HTMLTableRowElement} row */
const nameOf = row => row.cells[0].firstChild?.textContent ?? ""

for (const table of document.querySelectorAll("table[data-sort]")) makeSortable(/** @type {HTMLTableElement} */ (table))

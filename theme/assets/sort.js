// Tables of figures that a reader may sort. Without this script they stand in the order of the page.

/** The name in a row. @param {HTMLTableRowElement} row */
const nameOf = row => row.cells[0].firstChild?.textContent ?? ""

/** @param {HTMLTableRowElement} row @param {number} column */
const numberOf = (row, column) => row.cells[column].dataset.n

/**
 * Rows without a figure come last.
 * @param {HTMLTableRowElement} a @param {HTMLTableRowElement} b @param {number} column @param {number} sign
 */
const compare = (a, b, column, sign) => {
  if (column === 0) return sign * nameOf(a).localeCompare(nameOf(b), document.documentElement.lang)
  const one = numberOf(a, column)
  const other = numberOf(b, column)
  return one && other ? sign * (Number(one) - Number(other)) : Number(!one) - Number(!other)
}

/** @param {HTMLTableElement} table */
const makeSortable = table => {
  // The first body is the whole publication, which stays.
  const bodies = Array.from(table.tBodies).slice(1)
  const places = bodies.flatMap(body => Array.from(body.rows, row => ({ row, body })))
  const own = places.map(place => place.row).filter(row => !row.classList.contains("group"))
  const heads = Array.from(table.tHead?.rows[0].cells ?? [])

  /** @param {number} column @param {number} sign */
  const sort = (column, sign) => {
    places.forEach(({ row }) => { row.hidden = row.classList.contains("group") })
    bodies[0].append(...own.toSorted((a, b) => compare(a, b, column, sign)))
    heads.forEach(head => head.removeAttribute("aria-sort"))
    heads[column].setAttribute("aria-sort", sign < 0 ? "descending" : "ascending")
  }

  // The order of the page, with its groups.
  const restore = () => {
    places.forEach(({ row, body }) => {
      row.hidden = false
      body.append(row)
    })
    heads.forEach(head => head.removeAttribute("aria-sort"))
  }

  // Names from A, figures from the highest; then the other way round; then as the page has them.
  heads.forEach((head, column) => {
    const button = document.createElement("button")
    const first = column > 0 ? -1 : 1
    button.type = "button"
    button.title = table.dataset.sort ?? ""
    button.append(...head.childNodes)
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort")
      if (!now) sort(column, first)
      else if (now === (first < 0 ? "descending" : "ascending")) sort(column, -first)
      else restore()
    })
    head.append(button)
  })
}

for (const table of document.querySelectorAll("table[data-sort]")) makeSortable(/** @type {HTMLTableElement} */ (table))

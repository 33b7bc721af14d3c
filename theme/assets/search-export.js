// Downloads all results as a file: CSV by the rules of the site's other CSV files, or JSON.

/** @param {any[]} rows @param {"csv" | "json"} format */
export function download(rows, format) {
  save(format === "csv" ? csv(rows) : json(rows), format, format === "csv" ? "text/csv" : "application/json")
}

/** Saves a text as a file, named as the page is. @param {string} text @param {string} ending @param {string} type */
export function save(text, ending, type) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = `${decodeURI(location.pathname).split("/").at(-2)}.${ending}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

/** @param {any[]} rows */
export const json = rows => JSON.stringify(rows.map(row => ({ ...row, address: absolute(row.address) })), null, 2)

/** @param {any[]} rows at least one, with the same columns */
export function csv(rows) {
  const columns = Object.keys(rows[0])
  const lines = rows.map(row =>
    columns.map(column => cell(column === "address" ? absolute(row.address) : [row[column]].flat().join("|"))).join(","))
  return [columns.join(","), ...lines, ""].join("\r\n")
}

/** @param {string} address */
const absolute = address => new URL(address, globalThis.location?.origin ?? "https://example.org").href

/** Adds an apostrophe to a cell that a spreadsheet would run, and to one that begins with an apostrophe. @param {string} text */
function cell(text) {
  const safe = /^['=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

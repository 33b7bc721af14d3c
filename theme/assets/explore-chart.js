// Draws bars with their names and figures, as wide as their place.

const SVG = "http://www.w3.org/2000/svg"
const LINE = 26
const BAR = 8

/** @param {string} name @param {Record<string, string | number>} attributes @param {string} [text] */
function drawn(name, attributes, text = "") {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.textContent = text
  return made
}

/**
 * Returns a picture of bars, or nothing where there is nothing to compare. The table beside it says the same.
 * @param {{ name: string, value: number, label: string }[]} of @param {string} about @param {number} width
 */
export function bars(of, about, width) {
  const most = Math.max(...of.map(({ value }) => value), 0)
  if (of.length < 2 || !most) return []
  const height = of.length * (LINE + BAR)
  const picture = drawn("svg", { class: "chart", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": about })
  // A letter is about half as wide as it is high.
  const longest = Math.max(8, Math.floor((width - 70) / 8))
  for (const [at, { name, value, label }] of of.entries()) {
    const top = at * (LINE + BAR)
    picture.append(
      drawn("text", { x: 0, y: top + 14 }, name.length > longest ? `${name.slice(0, longest - 1)}…` : name),
      drawn("text", { x: width, y: top + 14, "text-anchor": "end" }, label),
      drawn("rect", { class: "all", x: 0, y: top + 19, width, height: 1 }),
      drawn("rect", { class: "answered", x: 0, y: top + 19, width: Math.max(1, Math.round(value / most * width)), height: BAR }),
    )
  }
  return [picture]
}

// Reads what the index has of documents that have no JSON of their own.

import { text } from "./search-layout.js"

/** @param {import("./search-index.js").Index} index @param {number} number @returns {Promise<any>} */
export async function record(index, number) {
  const { textBlock: [size, blocks], texts, segments, coding } = index.root
  const segment = index.segmentOf(number)
  const within = number - index.starts[segment]
  const before = segments.slice(0, segment).reduce((files, count) => files + Math.ceil(count / (size * blocks)), 0)
  const file = before + Math.floor(within / (size * blocks))
  const block = Math.floor(within / size) % blocks
  const names = await index.once("texts", () => index.inflated(texts))
  const entry = names.subarray(file * (coding.name + blocks * 3), (file + 1) * (coding.name + blocks * 3))
  const name = Array.from(entry.subarray(0, coding.name), byte => byte.toString(16).padStart(2, "0")).join("")
  const ends = [0]
  for (let at = coding.name; at < entry.length; at += 3) {
    ends.push(ends[ends.length - 1] + entry[at] + entry[at + 1] * 256 + entry[at + 2] * 65536)
  }
  const lines = await index.once(`texts ${file} ${block}`, async () =>
    text(await index.inflated(name, ends[block], ends[block + 1], ends[blocks])).split("\n"))
  return JSON.parse(lines[within % size])
}

// Fetches and decodes beside the page, so that a long list never keeps the reader waiting.

import { Engine } from "./search-engine.js"
import { detail } from "./search-passage.js"

// A part of a file is asked for where it is clearly shorter than the whole.
const WORTH_A_PART = 0.6
const SMALL = 4000

/** @type {Map<string, Promise<Uint8Array>>} */
const whole = new Map()

/** @type {import("./search-index.js").Read} */
async function read(name, from = 0, until = Infinity, length = 0) {
  const kept = whole.get(name)
  if (kept || length < SMALL || until - from > length * WORTH_A_PART) return (await (kept ?? fetchWhole(name))).subarray(from, until)
  const answer = await fetched(name, { headers: { Range: `bytes=${from}-${until - 1}` } })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  // A host that knows no parts sends the whole.
  if (answer.status === 206) return bytes
  whole.set(name, Promise.resolve(bytes))
  return bytes.subarray(from, until)
}

/** @param {string} name */
function fetchWhole(name) {
  const bytes = fetched(name).then(answer => answer.arrayBuffer()).then(buffer => new Uint8Array(buffer))
  whole.set(name, bytes)
  bytes.catch(() => whole.delete(name))
  return bytes
}

/** @param {string} name @param {RequestInit} [how] */
async function fetched(name, how) {
  const answer = await fetch(`/search/${name}.bin`, how)
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  return answer
}

/** @type {any} */
let engine

// The page gives what index.json says before it asks, and anew after a failure: the site may have been published anew.
onmessage = async ({ data: [call, method, argument] }) => {
  try {
    if (method === "open") {
      whole.clear()
      engine = new Engine(read, argument)
    } else postMessage([call, await (method === "detail" ? detail(argument) : engine[method](argument)), ""])
  } catch (error) {
    postMessage([call, null, String(error)])
  }
}

// Fetches and decodes files in a worker, so that a long list never blocks the page.

import { Engine } from "./search-engine.js"
import { detail } from "./search-passage.js"

// A range of a file is requested only if the file is not small and the range is clearly shorter than the file.
const MAX_SHARE = 0.6
const SMALL = 4000

/** @type {Map<string, Promise<Uint8Array>>} */
const whole = new Map()
let sendsParts = true

/** @type {import("./search-index.js").Read} */
async function read(name, from = 0, until = Infinity, length = 0) {
  const loaded = whole.get(name)
  if (loaded || !sendsParts || length < SMALL || until - from > length * MAX_SHARE) {
    return (await (loaded ?? fetchWhole(name))).subarray(from, until)
  }
  const answer = await fetched(name, { headers: { Range: `bytes=${from}-${until - 1}` } })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  // A host that does not support range requests sends the whole file.
  if (answer.status === 206) return bytes
  sendsParts = false
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
  const answer = await fetch(`${folder}${name}.bin`, how)
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  return answer
}

/** @param {string} method @param {any} argument */
async function answer(method, argument) {
  if (method === "detail") return detail(argument, engine.index)
  if (method === "all") return (await import("./search-rows.js")).rows(engine, argument)
  if (method === "names") return (await import("./search-values.js")).names(engine.index, argument)
  if (method === "verify") return (await import("./search-verify.js")).verify(engine, argument)
  if (method === "explore") return (await import("./search-explore.js")).explore(engine.index, argument)
  if (method === "choices") return (await import("./search-explore.js")).choices(engine.index, argument)
  return engine[method](argument)
}

/** @type {any} */
let engine
let folder = ""

// The page sends index.json before its first call, and again after a failure, because the site may have been published in the meantime.
onmessage = async ({ data: [call, method, argument] }) => {
  try {
    if (method === "open") {
      whole.clear()
      folder = argument.folder
      engine = new Engine(read, argument.root, code => import(argument.stemmers[code]))
    } else postMessage([call, await answer(method, argument), ""])
  } catch (error) {
    postMessage([call, null, String(error)])
  }
}

// Calls the methods of the engine in its worker.

import { index } from "./search-page.js"

/** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
const calls = new Map()
let last = 0
let isOpen = false
/** @type {Worker | undefined} */
let worker
/** @type {Promise<any> | undefined} */
let root

/** Loads the worker and the index before the first call. */
export function prepare() {
  worker ??= started()
  root ??= read()
}

// A worker that could not be loaded is started again by the next call.
function started() {
  const made = new Worker(new URL("./search-worker.js", import.meta.url), { type: "module" })
  made.onmessage = (/** @type {MessageEvent} */ event) => {
    /** @type {[number, any, string]} */
    const [number, value, error] = event.data
    const waiting = calls.get(number)
    calls.delete(number)
    if (error) waiting?.reject(new Error(error))
    else waiting?.resolve(value)
  }
  made.onerror = () => {
    worker = undefined
    isOpen = false
    for (const waiting of calls.values()) waiting.reject(new Error("worker"))
    calls.clear()
  }
  return made
}

// Fetched together with the worker, which could fetch it only after it has loaded.
function read() {
  const answer = fetch(index.address).then(found => found.ok ? found.json() : Promise.reject(new Error(found.statusText)))
    // A page that was opened before another layout was published cannot read the new one.
    .then(found => found.layout === index.layout ? found : Promise.reject(new Error(`layout ${found.layout}`)))
  answer.catch(forget)
  return answer
}

/** Makes the next call read index.json again: after a failure, the site may have been published in the meantime. */
export function forget() {
  root = undefined
  isOpen = false
}

/**
 * Calls a method of the engine.
 * @param {string} method
 * @param {unknown} argument
 * @returns {Promise<any>}
 */
export async function call(method, argument) {
  prepare()
  const opened = await root
  const to = worker ??= started()
  if (!isOpen) to.postMessage([0, "open", { root: opened, folder: index.address.replace(/[^/]*$/, ""), stemmers: index.stemmers }])
  isOpen = true
  return new Promise((resolve, reject) => {
    calls.set(++last, { resolve, reject })
    to.postMessage([last, method, argument])
  })
}

// Puts questions to the worker.

/** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
const calls = new Map()
let last = 0
let isOpen = false
/** @type {Worker | undefined} */
let worker = started()
/** @type {Promise<any> | undefined} */
let root = read()

// A worker that could not be loaded is started anew by the next call.
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

// Asked for with the page, so that the worker need not have loaded.
function read() {
  const answer = fetch("/search/index.json").then(found => found.ok ? found.json() : Promise.reject(new Error(found.statusText)))
  answer.catch(forget)
  return answer
}

/** After a failure index.json is read anew: the site may have been published since. */
export function forget() {
  root = undefined
  isOpen = false
}

/**
 * A question to the engine by its method.
 * @param {string} method
 * @param {unknown} argument
 * @returns {Promise<any>}
 */
export async function call(method, argument) {
  const index = await (root ??= read())
  const to = worker ??= started()
  if (!isOpen) to.postMessage([0, "open", index])
  isOpen = true
  return new Promise((resolve, reject) => {
    calls.set(++last, { resolve, reject })
    to.postMessage([last, method, argument])
  })
}

// Asks the client's own modules, without a browser: node ask.mjs MODULES SEARCH < lines of JSON; answers a line each.
//
// {"words": text} gives its words, {"distance": [one, other]} that of two words, {"suggest": text} what is suggested;
// {"verify": text} what a check of a quotation says;
// {"passage": {address, marks}} what a result says of a document;
// {"text": query, "facet": name} gives the total, the first ids by relevance and the counts of a facet;
// {"text": query, "whole": true} every id, the newest first, or with "order": "oldest" the oldest;
// {"stem": words, "code": language} gives the names of their lists;
// {"root": {…}} puts another index.json in the place of the one that the index has, for all that is asked after it.
import fs from "node:fs"
import path from "node:path"
import readline from "node:readline"

const [modules, search] = process.argv.slice(2)
const { Engine } = await import(path.resolve(modules, "search-engine.js"))
const { detail } = await import(path.resolve(modules, "search-passage.js"))
const { verify } = await import(path.resolve(modules, "search-verify.js"))
const { distance } = await import(path.resolve(modules, "search-distance.js"))
const { listOf } = await import(path.resolve(modules, "search-stems.js"))
globalThis.fetch = async (address) => ({ json: async () => JSON.parse(fs.readFileSync(path.join(search, "..", address), "utf8")) })
const file = (name) => new Uint8Array(fs.readFileSync(path.join(search, name)))
const load = (code) => import(path.resolve(modules, `search-stem-${code}.js`))
const open = (root) => new Engine(async (name, from = 0, until = undefined) => file(`${name}.bin`).subarray(from, until), root, load)
let engine = open(JSON.parse(new TextDecoder().decode(file("index.json"))))

// What a question leads to may fail in two places at once: the answer tells of one.
process.on("unhandledRejection", () => {})

async function answer(asked) {
  if (asked.words !== undefined) return { words: engine.index.tokenizer.words(asked.words) }
  if (asked.distance) return { distance: distance(...asked.distance) }
  if (asked.passage) return detail(asked.passage, engine.index)
  if (asked.verify !== undefined) return verify(engine, asked.verify)
  if (asked.stem) return { stems: await Promise.all(asked.stem.map(word => listOf(engine.index, word, asked.code))) }
  if (asked.suggest) return engine.suggest(asked.suggest)
  if (asked.root) {
    engine = open(asked.root)
    return {}
  }
  if (asked.whole) {
    const { results } = await engine.ask({ text: asked.text, filters: {}, from: "", until: "", zone: "", order: asked.order ?? "date", skip: 0, take: Infinity })
    return { ids: results.map(result => result.id) }
  }
  const request = { text: asked.text, filters: {}, from: "", until: "", zone: "", order: "", skip: 0, take: 30 }
  const [found, counts] = [await engine.ask(request), await engine.count({ ...request, later: true })]
  return {
    total: found.total,
    ids: found.results.map(result => result.id),
    proposals: found.proposals.map(proposal => proposal.text),
    unknown: found.unknown,
    undated: found.undated,
    unread: found.unread.map(({ typed, near, why }) => [typed, ...near].join(" | ") + (why === "name" ? "" : ` (${why})`)),
    unfiltered: found.unfiltered?.text ?? "",
    mended: found.mended ? `${found.mended.from} ${found.mended.until}` : "",
    counts: Object.fromEntries(counts[asked.facet].map(value => [value.id, value.count])),
  }
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line)).catch(error => ({ error: String(error) }))))
}

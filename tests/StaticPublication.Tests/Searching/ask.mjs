// Asks the client's own modules, without a browser: node ask.mjs MODULES SEARCH < lines of JSON; answers a line each.
//
// {"words": text} gives its words; {"text": query, "facet": name} the total, the first ids by relevance and the counts of a facet;
// {"text": query, "whole": true} every id, the newest first.
import fs from "node:fs"
import path from "node:path"
import readline from "node:readline"

const [modules, search] = process.argv.slice(2)
const { Engine } = await import(path.resolve(modules, "search-engine.mjs"))
const { words } = await import(path.resolve(modules, "search-words.mjs"))
const file = (name) => new Uint8Array(fs.readFileSync(path.join(search, name)))
const engine = new Engine(async (name, from = 0, until = undefined) => file(`${name}.bin`).subarray(from, until), JSON.parse(new TextDecoder().decode(file("index.json"))))

for await (const line of readline.createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line)
  if (asked.words !== undefined) console.log(JSON.stringify({ words: words(asked.words) }))
  else if (asked.whole) {
    const { results } = await engine.ask({ text: asked.text, filters: {}, from: "", until: "", byDate: true, skip: 0, take: Infinity })
    console.log(JSON.stringify({ ids: results.map(result => result.id) }))
  } else {
    const request = { text: asked.text, filters: {}, from: "", until: "", byDate: false, skip: 0, take: 30 }
    const [answer, counts] = [await engine.ask(request), await engine.count({ ...request, later: true })]
    console.log(JSON.stringify({
      total: answer.total,
      ids: answer.results.map(result => result.id),
      proposals: answer.proposals.map(proposal => proposal.nearest),
      counts: Object.fromEntries(counts[asked.facet].map(value => [value.id, value.count])),
    }))
  }
}

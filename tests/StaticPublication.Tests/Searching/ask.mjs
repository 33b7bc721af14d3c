// Asks the client's own modules, without a browser: node ask.mjs ASSETS SEARCH < lines of JSON; answers a line each.
//
// {"words": text} gives its words; {"text": query, "facet": name} the total, the first ids by relevance and the counts of a facet.
import fs from "node:fs"
import path from "node:path"
import readline from "node:readline"

const [assets, search] = process.argv.slice(2)
const { openEngine } = await import(path.resolve(assets, "search-engine.js"))
const { words } = await import(path.resolve(assets, "search-words.js"))
const engine = await openEngine(async (name, from = 0, until = undefined) =>
  new Uint8Array(fs.readFileSync(path.join(search, name.endsWith(".json") ? name : `${name}.bin`)).subarray(from, until)))

for await (const line of readline.createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line)
  if (asked.words !== undefined) console.log(JSON.stringify({ words: words(asked.words) }))
  else {
    const request = { text: asked.text, filters: {}, from: "", until: "", byDate: false, skip: 0, take: 30 }
    const [answer, counts] = [await engine.ask(request), await engine.count(request)]
    console.log(JSON.stringify({
      total: answer.total,
      ids: answer.results.map(result => result.id),
      proposals: answer.proposals.map(proposal => proposal.nearest),
      counts: Object.fromEntries(counts[asked.facet].map(value => [value.id, value.count])),
    }))
  }
}

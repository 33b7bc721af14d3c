// Reads workflows as GitHub does. Arguments: the folder of node modules. Each line of input is a workflow as JSON text; each line of output
// has its faults and the number of its jobs.
import fs from "node:fs"
import { register } from "node:module"
import { pathToFileURL } from "node:url"

// The parser imports its JSON as a bundler lets it.
register("data:text/javascript," + encodeURIComponent(`export const load = (url, context, next) =>
  next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context)`))
const parser = pathToFileURL(`${process.argv[2]}/@actions/workflow-parser/dist/index.js`)
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(parser)

for (const line of fs.readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const read = parseWorkflow({ name: "workflow", content: JSON.parse(line) }, new NoOperationTraceWriter())
  const template = read.value ? await convertWorkflowTemplate(read.context, read.value) : {}
  console.log(JSON.stringify({ faults: read.context.errors.getErrors().map(String), jobs: template.jobs?.length ?? 0 }))
}

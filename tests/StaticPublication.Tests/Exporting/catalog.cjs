// Reads both forms of a catalogue with RDF libraries, holds the Turtle against shapes (SHACL), and compares the two graphs.
// Arguments: the folder of node_modules, the folder of catalog.ttl and catalog.jsonld, the file of shapes.
// Standard output: {"triples", "violations", "same"}.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { pathToFileURL } = require("node:url");

const [modules, folder, shapes] = process.argv.slice(2);
const load = createRequire(modules + "/");
const { Parser, Store, Writer } = load("n3");
const jsonld = load("jsonld");
const parse = path => new Parser({ format: "text/turtle" }).parse(readFileSync(path, "utf8"));
const canonical = (input, options) => jsonld.canonize(input, { algorithm: "RDFC-1.0", format: "application/n-quads", ...options });

(async () => {
  const { default: Validator } = await import(pathToFileURL(load.resolve("rdf-validate-shacl")));
  const turtle = parse(`${folder}/catalog.ttl`);
  const report = await new Validator(new Store(parse(shapes))).validate(new Store(turtle));
  const quads = new Writer({ format: "N-Quads" }).quadsToString(turtle);
  const tree = await canonical(JSON.parse(readFileSync(`${folder}/catalog.jsonld`, "utf8")));
  console.log(JSON.stringify({
    triples: turtle.length,
    violations: report.results.map(result => `${result.focusNode?.value} ${result.path?.value} ${result.sourceConstraintComponent?.value} ${result.value?.value ?? ""}`),
    same: tree === await canonical(quads, { inputFormat: "application/n-quads" }),
  }));
})();

// Holds JSON values against the schemas of a build with ajv. Arguments: the folder of node_modules, the folder of the schemas.
// Standard input: one {"schema", "list"?, "value"? | "file"?} a line, "list" for an array of such; standard output: the errors of each as a list, one a line.
const { readFileSync, readdirSync } = require("node:fs");
const { createRequire } = require("node:module");
const { createInterface } = require("node:readline");

const [modules, folder] = process.argv.slice(2);
const load = createRequire(modules + "/");
const Ajv = load("ajv/dist/2020").default;
const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true, unicodeRegExp: true });
load("ajv-formats").default(ajv);
const ids = {};
for (const file of readdirSync(folder).filter(file => file.endsWith(".schema.json"))) {
  const schema = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  ids[file.replace(".schema.json", "")] = schema.$id;
  ajv.addSchema(schema);
}

const lists = {};
const validator = (name, list) => list ? (lists[name] ??= ajv.compile({ type: "array", items: { $ref: ids[name] } })) : ajv.getSchema(ids[name]);

createInterface({ input: process.stdin }).on("line", line => {
  const asked = JSON.parse(line);
  const validate = validator(asked.schema, asked.list);
  const sound = validate("file" in asked ? JSON.parse(readFileSync(asked.file, "utf8")) : asked.value);
  console.log(JSON.stringify(sound ? [] : validate.errors.map(error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`)));
});

// Holds a data package against the Frictionless profile and its tables against their schemas. Arguments: the folder of node_modules, the path of datapackage.json.
// Standard output: one {"what", "rows", "errors"} a line, the package first.
const { createRequire } = require("node:module");
const { dirname } = require("node:path");

const [modules, path] = process.argv.slice(2);
const { Package } = createRequire(modules + "/")("datapackage");

(async () => {
  const whole = await Package.load(path, { basePath: dirname(path) });
  console.log(JSON.stringify({ what: "datapackage.json", rows: whole.resources.length, errors: whole.errors.map(String) }));
  for (const resource of whole.resources.filter(resource => resource.tabular)) {
    const errors = [];
    const rows = await resource.read({ cast: true, relations: true }).catch(error => { errors.push(String(error), ...(error.errors ?? []).map(String)); return []; });
    console.log(JSON.stringify({ what: resource.name, rows: rows.length, errors }));
  }
})();

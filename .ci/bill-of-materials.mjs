// Prints a bill of materials in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/) from the lock files. Packages that only tests and checks
// use have the scope "excluded". Usage: node .ci/bill-of-materials.mjs > bill-of-materials.json
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const json = path => JSON.parse(readFileSync(join(root, path), "utf8").replace(/^\uFEFF/, ""));
const hex = base64 => Buffer.from(base64, "base64").toString("hex");

const nuget = (path, scope) => Object.values(json(path).dependencies).flatMap(packages => Object.entries(packages))
  .filter(([, entry]) => entry.type !== "Project")
  .map(([name, entry]) => component(name, entry.resolved, `pkg:nuget/${name}@${entry.resolved}`, entry.contentHash, scope));

const npm = (path, scope) => Object.entries(json(path).packages).filter(([place]) => place !== "")
  .map(([place, entry]) => {
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    return component(name, entry.version, `pkg:npm/${name.replace("@", "%40")}@${entry.version}`, entry.integrity.replace("sha512-", ""), scope);
  });

const component = (name, version, purl, hash, scope) =>
  ({ type: "library", "bom-ref": purl, name, version, scope, hashes: [{ alg: "SHA-512", content: hex(hash) }], purl });

const all = [
  ...nuget("src/StaticPublication/packages.lock.json", "required"),
  ...nuget("tests/StaticPublication.Tests/packages.lock.json", "excluded"),
  ...nuget("tests/StaticPublication.BrowserTests/packages.lock.json", "excluded"),
  ...npm(".ci/package-lock.json", "excluded"),
];
const first = new Map();
for (const one of all) {
  if (!first.has(one.purl)) {
    first.set(one.purl, one);
  }
}

const version = readFileSync(join(root, "src/StaticPublication/StaticPublication.csproj"), "utf8").match(/<Version>(.*)<\/Version>/)[1];
console.log(JSON.stringify({
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: { component: { type: "application", "bom-ref": "publication", name: "StaticPublication", version } },
  components: [...first.values()].sort((a, b) => (a.purl < b.purl ? -1 : a.purl > b.purl ? 1 : 0)),
}, null, 2));

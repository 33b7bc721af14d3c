// Updates the last figures of the checks, for the table in tests/CHECKS.md: node .ci/figures.mjs commit|release|deployed FILE…
// FILE is a result of dotnet test --logger trx, or the output of .ci/supply-chain or .ci/check-deployed. Checks that are not in the files keep their line in .ci/figures.
import { readFileSync, writeFileSync } from "node:fs";

const [group, ...files] = process.argv.slice(2);
if (!["commit", "release", "deployed"].includes(group) || files.length === 0) {
  console.error("usage: node .ci/figures.mjs commit|release|deployed FILE…");
  process.exit(64);
}

const path = new URL("figures", import.meta.url);
const kept = new Map(readFileSync(path, "utf8").split("\n").filter(line => /^R\d\d\t/.test(line)).map(line => [line.split("\t").slice(0, 2).join("\t"), line]));
const found = new Map();
const text = xml => xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name]);

// Reads the checks of each test: whether it passed, and the figures that it printed, if any.
function tests(trx) {
  const day = /<Times [^>]*finish="(\d{4}-\d\d-\d\d)/.exec(trx)[1];
  for (const [, head, body] of trx.matchAll(/<UnitTestResult ([^>]*[^/])>([\s\S]*?)<\/UnitTestResult>/g)) {
    const said = text(body.replace(/<[^>]*>/g, "\n"));
    for (const [, check] of said.matchAll(/^check (R\d\d)$/gm)) {
      const sum = of(check, day);
      sum[/outcome="Passed"/.test(head) ? "passed" : "failed"]++;
      sum.seen.push(...[...said.matchAll(/^(R\d\d) pass \((.*)\)$/gm)].filter(([, other]) => other === check).map(([, , seen]) => seen));
    }
  }
}

// Reads lines such as "ok R54 words". The date is today, because scripts print none.
function lines(log) {
  for (const [, result, check, words] of log.matchAll(/^(ok|FAILED|NOT RUN) +(R\d\d) (.*)$/gm)) {
    const sum = of(check, new Date().toISOString().slice(0, 10));
    sum[result === "ok" ? "passed" : result === "FAILED" ? "failed" : "unrun"]++;
    sum.seen.push(result === "ok" ? words : `${result}: ${words}`);
  }
}

function of(check, day) {
  if (!found.has(check)) {
    found.set(check, { day, passed: 0, failed: 0, unrun: 0, seen: [] });
  }
  return found.get(check);
}

for (const file of files) {
  const content = readFileSync(file, "utf8");
  (content.includes("<TestRun ") ? tests : lines)(content);
}

for (const [check, { day, passed, failed, unrun, seen }] of found) {
  const ran = passed + failed === 0 ? [] : [failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} FAILED`];
  kept.set(`${check}\t${group}`, [check, group, day, [...ran, ...new Set(seen)].join("; ")].join("\t"));
}

writeFileSync(path, ["# Written by .ci/figures.mjs: check, group, day of the run, what was seen.", ...[...kept.values()].sort(), ""].join("\n"));

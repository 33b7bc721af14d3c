// Mutation testing, before a release: node .ci/mutants.mjs [COUNT [SEED]], by default 300 and 1. Takes about an hour on two processors.
// Prints the share of mutants that tests detect, lists the survivors, and fails below 80 %.
//   --again         uses the mutants of the last run, if only tests have changed since
//   --only ID,ID…   tries only these mutants (numbers from the list), and prints the tests that detect each
//
// dotnet-stryker creates all mutants in one assembly with a switch. The tests run without it, in one process per mutant, because its
// VSTest runner does not reach the process of xunit v3 (https://github.com/stryker-mutator/stryker-net/issues/3117), and its runner for
// Microsoft.Testing.Platform uses one process for all mutants, so static tables keep their values, and does not stop at a failure.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";

const enough = 0.8;
const root = new URL("..", import.meta.url).pathname;
const tests = `${root}tests/StaticPublication.Tests/`;
const built = `${tests}bin/Debug/net10.0/`;
const work = `${root}.cache/mutants/`;
const kept = `${work}publication.dll`;

// The quickest order: tests of whole sites first, then the tests of the folder for the mutants that survive.
const sites = ["ApprovedTests"];
const testsOf = {
  Exporting: ["Exporting.*", "Layout.*", "Publishing.HeadersTests"],
  Publishing: [
    "CheckingTests", "Layout.SitemapTests", "Trust.*",
    "Publishing.ChangedFilesTests", "Publishing.Foreign*", "Publishing.HeadersTests", "Publishing.Host*", "Publishing.InspectionTests",
    "Publishing.JournalTests", "Publishing.LinkCheckTests", "Publishing.OutsideLinksTests", "Publishing.RedirectsTests",
    "Publishing.ReportTests", "SubPathTests", "VanishedAddressTests",
  ],
  Rendering: [
    "AnyPublicationTests", "Layout.*", "PrintedTextTests",
    "DocumentPageTests", "Exporting.ChangesPageTests", "Incremental.FieldTests", "LinkTargetsTests", "MarkdownTests", "MissingFieldTests",
    "OwnFacetTests", "RenderingTests", "RoundedTests", "SameAnswerTests", "StatusTests", "TemplatesTests", "TextAsTextTests", "WholePageTests",
    "WithoutPageTests",
  ],
  Resolving: ["CheckingTests", "CutOffTests", "DateRulesTests", "Layout.*", "RemovalTests", "ResolvingListsTests", "ResolvingTests", "ReviewedTests", "StatisticsTests", "StatusTests"],
};
const folders = Object.keys(testsOf);
const net = names => [
  ...names.flatMap(name => ["-class", `StaticPublication.Tests.${name}`]),
  "-method-", "*.Every_tenth_list_*", "-noColor",
];

const options = process.argv.slice(2);
const numbers = options.filter(option => /^\d+$/.test(option)).map(Number);
const [count, seed] = [numbers[0] ?? 300, numbers[1] ?? 1];
const only = options.includes("--only") ? options[options.indexOf("--only") + 1].split(",") : null;

// Pseudo-random numbers from 0 to 1 (mulberry32).
function random(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function drawn(mutants) {
  const next = random(seed);
  const left = [...mutants];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(next() * left.length), 1)[0]);
}

const mutated = bytes => bytes.includes(Buffer.from("STRYKER_MUTANT_ID_CONTROL_VAR", "utf16le"));

// Stryker deletes its assembly when it ends, so the assembly is copied while Stryker measures the coverage of a quick test.
async function mutate() {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  // An assembly left by an interrupted run would be mistaken for the new one.
  rmSync(`${built}publication.dll`, { force: true });
  const config = {
    project: "StaticPublication.csproj",
    // A span without mutants: all mutants are listed, but Stryker tries none.
    mutate: folders.map(folder => `**/${folder}/*.cs{0..1}`),
    "test-runner": "mtp",
    "test-case-filter": "FullyQualifiedName~Tests.FoldingTests",
    "coverage-analysis": "all",
    reporters: ["json"],
  };
  writeFileSync(`${work}config.json`, JSON.stringify({ "stryker-config": config }));
  const stryker = spawn("dotnet", ["stryker", "-f", `${work}config.json`, "-O", `${work}stryker`], {
    cwd: tests,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const log = [];
  stryker.stdout.on("data", text => log.push(text));
  const watch = setInterval(() => {
    const bytes = existsSync(`${built}publication.dll`) ? readFileSync(`${built}publication.dll`) : Buffer.alloc(0);
    if (mutated(bytes)) {
      writeFileSync(`${kept}.part`, bytes);
    }
  }, 200);
  const code = await new Promise(done => stryker.on("exit", done));
  clearInterval(watch);
  const seen = existsSync(`${kept}.part`);
  if (code !== 0 || !seen) {
    console.error(Buffer.concat(log).toString());
    console.error(`dotnet stryker ended with ${code}, and ${seen ? "an" : "no"} assembly of mutants was seen.`);
    process.exit(2);
  }

  renameSync(`${kept}.part`, kept);
}

// Lists all mutants of the folders that compile: number, position, original and replacement.
function list() {
  const report = JSON.parse(readFileSync(`${work}stryker/reports/mutation-report.json`, "utf8"));
  return Object.entries(report.files)
    .map(([file, { source, mutants }]) => ({ path: file.replace(/^.*src\/StaticPublication\//, ""), lines: source.split("\n"), mutants }))
    .filter(file => folders.includes(file.path.split("/")[0]))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(file =>
      file.mutants
        .filter(mutant => mutant.status !== "CompileError")
        .map(({ id, location: { start, end }, mutatorName, replacement }) => ({
          id,
          folder: file.path.split("/")[0],
          place: `${file.path}:${start.line}:${start.column}`,
          was: file.lines
            .slice(start.line - 1, end.line)
            .join("\n")
            .slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined),
          name: mutatorName,
          is: replacement,
        })),
    );
}

// Returns the tests that fail with a mutant. A run that does not end counts as a failure.
function run(filter, id, seconds, all = false) {
  const environment = { ...process.env, STRYKER_MUTANT_ID_CONTROL_VAR: "ACTIVE_MUTANT", ACTIVE_MUTANT: id };
  const child = spawn(`${work}bin/StaticPublication.Tests`, [...filter, ...(all ? [] : ["-stopOnFail"])], {
    env: environment,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
  let said = "";
  child.stdout.on("data", text => (said += text));
  return new Promise(done =>
    child.on("exit", code => {
      clearTimeout(timer);
      const failed = [...said.matchAll(/^ *StaticPublication\.Tests\.(.*) \[FAIL\]/gm)].map(([, name]) => name);
      done(code === 0 ? [] : failed.length > 0 ? failed : ["it ended early or never"]);
    }),
  );
}

async function noticed(mutant, all) {
  const found = await run(net(sites), mutant.id, seconds.sites, all);
  return all || found.length === 0
    ? [...found, ...(await run(net(testsOf[mutant.folder]), mutant.id, seconds[mutant.folder], all))]
    : found;
}

const short = text => (text ?? "").replace(/\s+/g, " ").slice(0, 90);
const say = mutant => `${mutant.id}\t${mutant.place}\t${mutant.name}: ${short(mutant.was)} -> ${short(mutant.is)}`;

if (!options.includes("--again") && only === null) {
  await mutate();
} else if (spawnSync("dotnet", ["build", tests, "-v", "q", "--no-restore"], { stdio: ["ignore", "ignore", "inherit"] }).status !== 0) {
  process.exit(2);
}

rmSync(`${work}bin`, { recursive: true, force: true });
cpSync(built, `${work}bin`, { recursive: true });
cpSync(kept, `${work}bin/publication.dll`);
const mutants = list();
const seconds = {};
for (const [name, tests] of Object.entries({ sites, ...testsOf })) {
  const began = Date.now();
  const failed = await run(net(tests), "-1", 1200);
  if (failed.length > 0) {
    console.error(`Without a mutant, tests fail already: ${failed.join(", ")}`);
    process.exit(2);
  }

  seconds[name] = 60 + (4 * (Date.now() - began)) / 1000;
}

const chosen = only === null ? drawn(mutants) : mutants.filter(mutant => only.includes(mutant.id));
const how = only === null ? `, drawn by seed ${seed}` : "";
console.log(`${mutants.length} mutants of ${folders.join(", ")}; ${chosen.length} are tried${how}`);
const [tried, survivors, queue] = [[], [], [...chosen]];
// If interrupted, prints the results so far.
let cut = false;
process.on("SIGINT", () => {
  cut = true;
  queue.splice(0);
});
async function worker() {
  for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
    const found = await noticed(mutant, only !== null);
    if (cut) {
      return;
    }

    if (only !== null || found.length === 0) {
      console.log(say(mutant) + (only === null ? "" : `\n\t${found.join("\n\t")}`));
    }

    tried.push(mutant);
    if (found.length === 0) {
      survivors.push(mutant);
    }
  }
}

await Promise.all(Array.from({ length: Math.max(1, availableParallelism() - 1) }, worker));
for (const folder of folders) {
  const [of, left] = [tried, survivors].map(some => some.filter(mutant => mutant.folder === folder).length);
  console.log(`${folder}: ${of - left} of ${of} noticed`);
}

const share = 1 - survivors.length / tried.length;
console.log(`${tried.length - survivors.length} of ${tried.length} noticed, ${(share * 100).toFixed(1)} %`);
process.exit(only !== null || share >= enough ? 0 : 1);

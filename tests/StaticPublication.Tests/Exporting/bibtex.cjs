// Reads BibTeX entries, one JSON string a line, with the parser of citation.js; answers with the titles, or with what is wrong.
const { createRequire } = require('module');
const { createInterface } = require('readline');

const tools = createRequire(process.argv[2] + '/');
const { plugins } = tools('@citation-js/core');
tools('@citation-js/plugin-bibtex');

createInterface({ input: process.stdin }).on('line', line => {
  try {
    const entries = plugins.input.chain(JSON.parse(line), { generateGraph: false, forceType: '@biblatex/text' });
    console.log(JSON.stringify(entries.map(entry => entry.title)));
  } catch (wrong) {
    console.log(JSON.stringify([wrong.message]));
  }
});

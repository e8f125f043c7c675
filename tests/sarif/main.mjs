// Checks what `cofnod check --format sarif` prints. Usage: node main.mjs COFNOD
//
// The schema of SARIF 2.1.0 is not kept here: `npm ci` fetches it with Microsoft's matchers for SARIF, which carry it,
// at the version and digest of package-lock.json. What the schema cannot say, and the standard does, is asked as well.
// Ends with the line `N passed, N failed`; exits 1 when anything failed, 2 when it could not begin.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const [binary] = process.argv.slice(2);
if (!binary || !existsSync(binary)) {
  console.error('usage: node main.mjs COFNOD');
  process.exit(2);
}

const validate = validator();
let passed = 0;
let failed = 0;
// Its place is the folder that the paths of every log are relative to, as they are where it is run in practice.
const work = mkdtempSync(join(tmpdir(), 'cofnod-sarif-'));
try {
  lay();
  refuses();
  for (const lang of ['en', 'cy']) {
    accepts(`${lang}: the example as it is`, lang, ['sound']);
    accepts(`${lang}: findings, and waived ones among them`, lang, ['faulty'], (run) => {
      const waived = run.results.filter((result) => result.suppressions.length);
      return waived.length && waived.length < run.results.length ? [] : ['no finding that is waived, or none that is not'];
    });
    accepts(`${lang}: no finding at all`, lang, ['sound', '--rule', 'raw-html'], (run) => (run.results.length ? ['a finding'] : []));
    accepts(`${lang}: names of files with spaces and accents`, lang, ['faulty', '--rule', 'raw-html'], (run) =>
      run.results.some((result) => place(result).artifactLocation.uri.includes('%20t%C5%B7')) ? [] : ['the file is not named']);
    accepts(`${lang}: a case file that cannot be read`, lang, ['broken']);
    accepts(`${lang}: several folders`, lang, ['sound', 'faulty']);
    accepts(`${lang}: a caseload`, lang, ['.']);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function validator() {
  try {
    const Ajv = require('ajv');
    // The schema of SARIF is written in draft 4 of JSON Schema, whose own schema ajv carries.
    const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true, format: 'full' });
    ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'), 'http://json-schema.org/draft-04/schema#');
    const schema = join(dirname(require.resolve('@microsoft/jest-sarif')), 'schemas', 'sarif-2.1.0-rtm.5.json');
    return ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
  } catch (error) {
    console.error(`the schema of SARIF cannot be read (${error.message}): run npm ci --ignore-scripts in tests/sarif`);
    process.exit(2);
  }
}

// Three copies of the example: as it is, with faults, and with a case.yaml that is no YAML.
function lay() {
  const example = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'example-casefile');
  for (const name of ['sound', 'faulty', 'broken']) {
    cpSync(example, join(work, name), { recursive: true });
  }
  const entry = `---
type: casework
title: A note
occurred: 2026-05-27
recorded: 2026-05-28
author: efraser
people: [mother]
activity: file-note
waivers:
  - {rule: not-recorded-same-day, reason: "Ill: “gartref” <b> \\u0007", approved_by: dpugh, on: 2026-05-28}
---
Fact: One <b>line</b> with 𝒳 in it.
`;
  writeFileSync(join(work, 'faulty', 'entries', 'a tŷ.md'), entry);
  writeFileSync(join(work, 'broken', 'case.yaml'), 'reference: "no end\n');
}

// The check itself has to see what is wrong, or it would pass whatever is printed.
function refuses() {
  const sound = log('en', ['faulty']);
  const spoilt = {
    'a version that there is not': (copy) => (copy.version = '2.0.0'),
    'a field that SARIF does not know': (copy) => (copy.runs[0].results[0].rule = 'x'),
    'a level that SARIF does not know': (copy) => (copy.runs[0].results[0].level = 'advice'),
    'a line 0': (copy) => (place(copy.runs[0].results[0]).region.startLine = 0),
    'an address with a space': (copy) => (place(copy.runs[0].results[0]).artifactLocation.uri = 'a b.md'),
    'another rule at the index': (copy) => (copy.runs[0].results[0].ruleIndex += 1),
    'a result without suppressions': (copy) => delete copy.runs[0].results[0].suppressions,
    'a file that is not there': (copy) => (place(copy.runs[0].results[0]).artifactLocation.uri = 'no.md'),
  };
  for (const [name, spoil] of Object.entries(spoilt)) {
    const copy = structuredClone(sound);
    spoil(copy);
    tell(`refuses ${name}`, faults(copy).length ? [] : ['accepted']);
  }
}

function accepts(name, lang, args, more = () => []) {
  const found = log(lang, args);
  const wrong = faults(found);
  if (!wrong.length) {
    const [run] = found.runs;
    if (run.language !== lang) wrong.push(`its language is ${run.language}`);
    wrong.push(...count(run, lang, args), ...more(run));
  }
  tell(name, wrong);
}

function tell(name, wrong) {
  if (wrong.length) failed += 1;
  else passed += 1;
  console.log(`${wrong.length ? 'FAIL' : 'ok  '}  ${name}${wrong.slice(0, 5).map((fault) => `\n        ${fault}`).join('')}`);
}

function check(lang, format, args) {
  const options = ['check', '--as-at', '2026-06-30', '--lang', lang, '--format', format, ...args];
  const { stdout, stderr, status } = spawnSync(resolve(binary), options, { cwd: work, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0 && status !== 1) throw new Error(`cofnod ${options.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

function log(lang, args) {
  return check(lang, 'sarif', args);
}

function place(result) {
  return result.locations[0].physicalLocation;
}

// What is wrong with a log: by the schema, and by the standard's own words.
function faults(found) {
  if (!validate(found)) return validate.errors.map((error) => `${error.dataPath} ${error.message}`);
  const wrong = [];
  for (const run of found.runs) {
    const { rules } = run.tool.driver;
    if (new Set(rules.map((rule) => rule.id)).size !== rules.length) wrong.push('a rule is described twice');
    for (const result of run.results) {
      const { artifactLocation, region } = place(result);
      const at = `${artifactLocation.uri}:${region.startLine}`;
      if (rules[result.ruleIndex]?.id !== result.ruleId) wrong.push(`${at}: ruleIndex is not that of ${result.ruleId}`);
      // Of all results of a run, each says whether it is suppressed, or none does.
      if (!result.suppressions) wrong.push(`${at}: nothing says whether it is suppressed`);
      if (!existsSync(join(work, decodeURIComponent(artifactLocation.uri)))) wrong.push(`${at}: no such file`);
      const forward = region.startLine < region.endLine || (region.startLine === region.endLine && region.startColumn <= region.endColumn);
      if (!forward) wrong.push(`${at}: its end comes before its start`);
      if (!result.message.text.trim()) wrong.push(`${at}: it says nothing`);
    }
  }
  return wrong;
}

// The log has as many findings as `--format json` counts, waived ones apart.
function count(run, lang, args) {
  const { error, warning, advice, waived } = check(lang, 'json', args).summary;
  const suppressed = run.results.filter((result) => result.suppressions.length).length;
  const expected = `${error + warning + advice} and ${waived} waived`;
  const counted = `${run.results.length - suppressed} and ${suppressed} waived`;
  return expected === counted ? [] : [`${counted}, where json has ${expected}`];
}

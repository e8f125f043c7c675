// Tests the checks: the sound bundle passes them all, and each fault that is planted in a copy of it is found. Given a
// real BUNDLE, it tests the journeys, which need one, in the same way. Usage: node self-test.mjs [BUNDLE]
// Ends with the line `N passed, N failed`.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FILE_FAULTS, PAGE_FAULTS } from './fixtures/faults.mjs';
import { JOURNEY_FAULTS } from './fixtures/journeys.mjs';
import { Bundle } from './lib/bundle.mjs';
import { launch } from './lib/chromium.mjs';
import { CHECK_NAMES, run } from './lib/run.mjs';

const SOUND = fileURLToPath(new URL('fixtures/sound', import.meta.url));

/** The checks that look closely at a few pages, with what they say: each is run on the pages of its own faults alone. */
const CLOSELY = {
  keyboard: /^\^(skip link|tab order|focus)/,
  listening: /^\^(order of|tables and charts|links by name)/,
  reading: /^\^(enlarged|text spacing|without script)/,
  print: /^\^print/,
  switch: /^\^switch/,
  axe: /^\^axe/,
};

const MODEL = 'en/entries/visit.html';

/** Puts each fault on a page or in a file of its own, so that one run finds them all. Gives [name, subject, says]. */
function plant(folder) {
  const model = readFileSync(join(folder, MODEL), 'utf8');
  const planted = PAGE_FAULTS.map(([name, { page = (html) => html, style, script, kind, says }], index) => {
    const subject = `en/entries/fault-${index}.html`;
    let html = model
      .replace('data-page="entry"', `data-page="${kind ?? `fault-${index}`}"`)
      .replace(/<title>.*<\/title>/, `<title>Fault ${index}: ${name}</title>`);
    // Each has a counterpart, but for the one that must not.
    if (!/no counterpart/.test(name)) {
      html = html.replaceAll('cy/entries/visit.html', `cy/entries/fault-${index}.html`);
      cpSync(join(folder, 'cy/entries/visit.html'), join(folder, `cy/entries/fault-${index}.html`));
    }
    html = page(html);
    for (const [extension, text, markup] of [
      ['css', style, `<link rel="stylesheet" href="../../assets/fault-${index}.css">\n`],
      ['js', script, `<script src="../../assets/fault-${index}.js" defer></script>\n`],
    ]) {
      if (text === undefined) continue;
      writeFileSync(join(folder, `assets/fault-${index}.${extension}`), text);
      html = html.replace('</head>', `${markup}</head>`);
    }
    if (html === model) throw new Error(`"${name}" changes nothing`);
    writeFileSync(join(folder, subject), html);
    return [name, subject, says];
  });
  for (const [name, { file, copyOf, text, says }] of FILE_FAULTS) {
    writeFileSync(join(folder, file), text ?? readFileSync(join(folder, copyOf)));
    planted.push([name, file, says]);
  }
  return planted;
}

let passed = 0;
let failed = 0;
const expect = (name, holds, told) => {
  if (holds) passed += 1;
  else {
    failed += 1;
    console.log(`FAIL ${name}\n     ${told.slice(0, 1000)}`);
  }
};

/** The checks of single pages, on the bundle of this folder. */
async function pages(browser, folder) {
  const sound = await run(new Bundle(SOUND), browser);
  expect('the sound bundle', sound.failed === 0 && sound.passed > 0, sound.report());

  cpSync(SOUND, folder, { recursive: true });
  const planted = plant(folder);
  const bundle = new Bundle(folder);
  const found = [await run(bundle, browser, { only: CHECK_NAMES.filter((check) => !(check in CLOSELY)) })];
  for (const [check, pattern] of Object.entries(CLOSELY)) {
    const subjects = planted.filter(([, , says]) => pattern.test(says.source)).map(([, subject]) => subject);
    bundle.sample = () => subjects.map((subject) => bundle.byPath.get(subject));
    found.push(await run(bundle, browser, { only: [check] }));
  }
  for (const [name, subject, says] of planted) {
    const problems = found.flatMap((tally) => tally.problemsOf(subject));
    expect(name, problems.some((text) => says.test(text)), `not found; said of it: ${problems.join(' | ') || 'nothing'}`);
  }
  return `the sound bundle and ${PAGE_FAULTS.length + FILE_FAULTS.length} planted faults`;
}

/** The journeys, on a real bundle: by keyboard, in English. */
async function journeys(browser, folder, real) {
  for (const [index, faults] of JOURNEY_FAULTS.entries()) {
    const copy = join(folder, `${index}`);
    cpSync(real, copy, { recursive: true });
    for (const [name, { file, change }] of faults) {
      const before = readFileSync(join(real, file), 'utf8');
      const after = change(readFileSync(join(copy, file), 'utf8'));
      if (change(before) === before) throw new Error(`"${name}" changes nothing`);
      writeFileSync(join(copy, file), after);
    }
    const bundle = new Bundle(copy);
    bundle.ways = ['en by keyboard'];
    const tally = await run(bundle, browser, { only: ['journeys'] });
    for (const [name, { says }] of faults) {
      const problems = tally.problemsOf('en/');
      expect(name, problems.some((text) => says.test(text)), `not found; said: ${problems.join(' | ') || 'nothing'}`);
    }
  }
  return `${JOURNEY_FAULTS.flat().length} faults planted in ${real}`;
}

const begun = performance.now();
const [real] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'cofnod-browser-'));
const browser = await launch();
let told;
try {
  told = await (real ? journeys(browser, folder, real) : pages(browser, folder));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${told}, in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

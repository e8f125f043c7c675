// Checks the bundle in a folder as its reader meets it. Usage: node main.mjs BUNDLE [CHECK…]
// Without names of checks, all of them. Ends with the line `N passed, N failed`; exits 1 when anything failed, 2 when
// it could not begin. COFNOD_ALL_PAGES=1 looks at all pages where otherwise a few of each kind are enough.

import { existsSync } from 'node:fs';
import { Bundle } from './lib/bundle.mjs';
import { launch } from './lib/chromium.mjs';
import { CHECK_NAMES, run } from './lib/run.mjs';

const [folder = process.env.COFNOD_BUNDLE, ...only] = process.argv.slice(2);
const unknown = only.filter((name) => !CHECK_NAMES.includes(name));
if (!folder || !existsSync(folder) || unknown.length) {
  console.error(unknown.length ? `no check named ${unknown.join(', ')}; there are ${CHECK_NAMES.join(', ')}` : 'usage: node main.mjs BUNDLE [CHECK…]');
  process.exit(2);
}

const begun = performance.now();
const bundle = new Bundle(folder);
const browser = await launch();
const times = [];
try {
  const tally = await run(bundle, browser, { only: only.length ? only : CHECK_NAMES, heard: (name, seconds) => times.push(`${name} ${seconds.toFixed(1)} s`) });
  console.log(tally.report());
  console.log(`\n${bundle.pages.length} pages, ${bundle.sample().length} of them looked at closely, in ${((performance.now() - begun) / 1000).toFixed(1)} s (${times.join(', ')})`);
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed === 0 ? 0 : 1;
} finally {
  await browser.close();
}

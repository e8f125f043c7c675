// Takes pictures of a bundle; tests/tools/screenshots says how it is called.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Bundle, groupBy } from './lib/bundle.mjs';
import { launch, onTabs, STEADY } from './lib/chromium.mjs';

const README_AT_MOST = 250_000;
const PAPER_PAGES_AT_MOST = 5;

const VIEWS = [
  ['desk', { width: 1280, height: 900 }, { media: 'screen', colorScheme: 'light' }],
  ['desk-dark', { width: 1280, height: 900 }, { media: 'screen', colorScheme: 'dark' }],
  ['phone', { width: 390, height: 844 }, { media: 'screen', colorScheme: 'light' }],
  ['narrow', { width: 320, height: 640 }, { media: 'screen', colorScheme: 'light' }],
];

function stop(message) {
  console.error(message);
  process.exit(2);
}

/** Whether a program that is not needed was there and did its work. */
function tried(program, ...args) {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function readmePicture(bundle, browser, file) {
  const page = bundle.byPath.get('en/index.html') ?? stop('the bundle has no en/index.html');
  const context = await browser.newContext({ ...STEADY, deviceScaleFactor: 1, colorScheme: 'light' });
  const tab = await context.newPage();
  await tab.goto(page.url, { waitUntil: 'load' });
  await tab.screenshot({ path: file });
  tried('optipng', '-quiet', '-o5', '-strip', 'all', file);
  const { size } = statSync(file);
  console.log(`${file}: ${size} bytes`);
  if (size > README_AT_MOST) stop(`more than ${README_AT_MOST}: too heavy for README`);
}

async function everyKind(bundle, browser, out) {
  const first = [...groupBy(bundle.pages, (page) => `${page.tree} ${page.kind}`).values()].map(([page]) => page);
  mkdirSync(out, { recursive: true });
  await onTabs(browser, first, {}, async (tab, page) => {
    const stem = join(out, `${page.tree ?? 'both'}-${page.kind ?? 'unknown'}`);
    await tab.goto(page.url, { waitUntil: 'load' });
    for (const [view, size, media] of VIEWS) {
      await tab.setViewportSize(size);
      await tab.emulateMedia(media);
      await tab.screenshot({ path: `${stem}-${view}.png`, fullPage: true });
    }
    // A reader who prints from the dark scheme gets the same paper as any other.
    await tab.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await tab.pdf({ path: `${stem}-paper.pdf`, format: 'A4', preferCSSPageSize: true, tagged: true });
    if (tried('pdftoppm', '-r', '70', '-l', String(PAPER_PAGES_AT_MOST), '-png', `${stem}-paper.pdf`, `${stem}-paper`)) rmSync(`${stem}-paper.pdf`);
  });
  console.log(`${first.length} pages in ${out}`);
}

const { values, positionals } = parseArgs({ options: { readme: { type: 'string' } }, allowPositionals: true });
const [folder, out] = positionals;
if (!folder || !existsSync(folder) || (!out && !values.readme)) stop('usage: tests/tools/screenshots [--readme FILE.png] BUNDLE [OUT]');

const bundle = new Bundle(folder);
const browser = await launch();
try {
  if (values.readme) await readmePicture(bundle, browser, values.readme);
  if (out) await everyKind(bundle, browser, out);
} finally {
  await browser.close();
}

// A page on paper: dark on white whatever the reader's scheme, on A4, each sheet with the case's reference, its
// protective marking and its number among all, and no heading parted from what it is over.

import { execFileSync } from 'node:child_process';
import { onTabs } from '../lib/chromium.mjs';
import { headings, markings, onPaper } from '../lib/in-page.mjs';

export const name = 'print';

/** How many lines at the top and at the foot of a sheet are its margins: a long reference takes more than one. */
const MARGIN = 3;

export async function check({ bundle, browser, tally }) {
  const { reference, audience } = bundle.has('manifest.json') ? JSON.parse(bundle.read('manifest.json')) : {};
  const atHead = Boolean(audience);
  await onTabs(browser, bundle.sample(), {}, async (tab, page) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    await tab.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const problems = await tab.evaluate(onPaper);
    const pdf = await tab.pdf({ format: 'A4', preferCSSPageSize: true });
    problems.push(...paper(pdf.toString('latin1')));
    problems.push(...sheets(textOf(pdf), { reference, atHead, markings: await tab.evaluate(markings), headings: await tab.evaluate(headings) }));
    tally.record('print', page.path, problems);
  });
}

function paper(pdf) {
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[([\d.\s-]+)\]/g)].map(([, box]) => box.trim().split(/\s+/).map(Number));
  if (!pdf.startsWith('%PDF-') || sizes.length === 0) return ['does not print'];
  const other = sizes.find(([, , width, height]) => Math.abs(width - 595) > 2 || Math.abs(height - 842) > 2);
  return other ? [`prints on ${other.slice(2).join(' × ')} points, not A4`] : [];
}

const folded = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The lines of each sheet that have anything on them. */
function textOf(pdf) {
  const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 });
  return text
    .split('\f')
    .slice(0, -1)
    .map((sheet) => sheet.split('\n').map(folded).filter(Boolean));
}

/** How many lines at the foot of every sheet are the same but for numbers: the margin. */
function footOf(all) {
  const line = (sheet, fromEnd) => (sheet[sheet.length - 1 - fromEnd] ?? '').replace(/\d+/g, '#');
  let lines = 0;
  while (lines < MARGIN && all.every((sheet) => line(sheet, lines) === line(all[0], lines))) lines += 1;
  return lines;
}

function sheets(all, { reference, atHead, markings, headings }) {
  const problems = [];
  const known = new Set(headings.map(folded));
  const margin = footOf(all);
  all.forEach((lines, index) => {
    const foot = lines.slice(-MARGIN).join(' ');
    const margins = `${lines.slice(0, MARGIN).join(' ')} ${foot}`;
    // A copy has its reference at the head; elsewhere the head is the page's own, which may well name the case.
    const named = atHead ? lines[0] : foot;
    if (reference && !named?.includes(folded(reference))) problems.push('a sheet without the case’s reference at its head or foot');
    if (!new RegExp(`\\b${index + 1}\\b.*\\b${all.length}$`).test(foot)) problems.push('a sheet without its number among all at its foot');
    for (const marking of markings.map(folded)) {
      if (!margins.includes(marking)) problems.push(`a sheet without its marking: ${marking}`);
    }
    const last = lines[lines.length - 1 - margin];
    if (index + 1 < all.length && known.has(last)) problems.push(`a heading alone at the foot of a sheet: ${last}`);
  });
  return problems;
}

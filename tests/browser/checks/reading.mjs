// Other ways of reading a page: with wide text spacing, without script, on paper.

import { onTabs } from '../lib/chromium.mjs';
import { cutOff, onPaper, seenWithoutScript, sideways, spaceText } from '../lib/in-page.mjs';

export const name = 'reading';

export async function check({ bundle, browser, tally }) {
  const texts = new Map();
  await onTabs(browser, bundle.sample(), {}, async (tab, page) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    texts.set(page, await tab.evaluate(() => document.querySelector('main')?.innerText.trim() ?? ''));
    tally.record('print', page.path, await print(tab, bundle, page));
    await tab.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await tab.setViewportSize({ width: 320, height: 640 });
    await tab.evaluate(spaceText);
    tally.record('text spacing', page.path, [...(await tab.evaluate(sideways)), ...(await tab.evaluate(cutOff))]);
  });
  await onTabs(browser, bundle.sample(), { javaScriptEnabled: false }, async (tab, page) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    tally.record('without script', page.path, withoutScript(await tab.evaluate(seenWithoutScript), texts.get(page)));
  });
}

/** Whatever the reader's scheme, it prints dark on white, on A4, with page numbers. */
async function print(tab, bundle, page) {
  await tab.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const problems = await tab.evaluate(onPaper);
  const styles = page
    .all('link')
    .filter(({ attrs }) => /\bstylesheet\b/.test(attrs.rel ?? ''))
    .map(({ attrs }) => page.target(attrs.href).path)
    .filter((path) => path && bundle.has(path))
    .map((path) => bundle.read(path));
  if (!styles.some((css) => /@page[^]*counter\(page\)/.test(css))) problems.push('no page numbers: no @page with counter(page)');
  const pdf = (await tab.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[([\d.\s-]+)\]/g)].map(([, box]) => box.trim().split(/\s+/).map(Number));
  if (!pdf.startsWith('%PDF-') || sizes.length === 0) problems.push('does not print');
  else if (sizes.some(([, , width, height]) => Math.abs(width - 595) > 2 || Math.abs(height - 842) > 2)) problems.push(`prints on ${sizes[0].slice(2).join(' × ')} points, not A4`);
  return problems;
}

function withoutScript({ text, links, idle, instead }, withScript) {
  const problems = idle.map((html) => `does nothing without script and is shown: ${html}`);
  if (text === '') problems.push('no main text without script');
  // Where a page is for what only a script can do, it says in words what to do without.
  else if (!instead && text.length < withScript.length / 2) problems.push(`${text.length} of ${withScript.length} characters of main are there without script`);
  if (links === 0) problems.push('no navigation without script');
  return problems;
}

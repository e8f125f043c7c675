// Other ways of reading a page: enlarged, with wide text spacing, and without script.

import { onTabs } from '../lib/chromium.mjs';
import { crowded, cutOff, seenWithoutScript, sideways, spaceText } from '../lib/in-page.mjs';

export const name = 'reading';

export async function check({ bundle, browser, tally }) {
  const texts = new Map();
  await onTabs(browser, bundle.sample(), {}, async (tab, page) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    texts.set(page, await tab.evaluate(() => document.querySelector('main')?.innerText.trim() ?? ''));
    // What is left of a screen of 1280 by 1024 px at 400 % (WCAG 1.4.10).
    await tab.setViewportSize({ width: 320, height: 256 });
    tally.record('enlarged to 400 %', page.path, [...(await tab.evaluate(sideways)), ...(await tab.evaluate(cutOff)), ...(await tab.evaluate(crowded))]);
    await tab.setViewportSize({ width: 320, height: 640 });
    await tab.evaluate(spaceText);
    tally.record('text spacing', page.path, [...(await tab.evaluate(sideways)), ...(await tab.evaluate(cutOff))]);
  });
  await onTabs(browser, bundle.sample(), { javaScriptEnabled: false }, async (tab, page) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    tally.record('without script', page.path, withoutScript(await tab.evaluate(seenWithoutScript), texts.get(page)));
  });
}

function withoutScript({ text, links, idle, instead }, withScript) {
  const problems = idle.map((html) => `does nothing without script and is shown: ${html}`);
  if (text === '') problems.push('no main text without script');
  // Where a page is for what only a script can do, it says in words what to do without.
  else if (!instead && text.length < withScript.length / 2) problems.push(`${text.length} of ${withScript.length} characters of main are there without script`);
  if (links === 0) problems.push('no navigation without script');
  return problems;
}

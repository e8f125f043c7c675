// By keyboard: the skip link comes first and works, focus can be seen everywhere and is never trapped.

import { onTabs } from '../lib/chromium.mjs';
import { stop, unseenFocus } from '../lib/in-page.mjs';

export const name = 'keyboard';

const STEPS_AT_MOST = 40;
const MODES = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
];

export async function check({ bundle, browser, tally }) {
  await onTabs(browser, bundle.sample(), {}, async (tab, page) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    tally.record('skip link', page.path, await skipLink(tab));
    await tab.goto(page.url, { waitUntil: 'load' });
    tally.record('tab order', page.path, await tabOrder(tab));
    for (const [mode, media] of MODES) {
      await tab.emulateMedia(media);
      tally.record(`focus in ${mode}`, page.path, (await tab.evaluate(unseenFocus)).problems);
    }
  });
}

async function skipLink(tab) {
  await tab.keyboard.press('Tab');
  const first = await tab.evaluate(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    return {
      href: element.getAttribute('href'),
      html: element.outerHTML.slice(0, 100),
      leadsToMain: element.matches('a[href^="#"]') && document.getElementById(element.getAttribute('href').slice(1))?.closest('main') !== null,
      inView: box.left >= 0 && box.top >= 0 && box.width > 1 && box.height > 1 && box.right <= innerWidth,
    };
  });
  if (!first.leadsToMain) return [`the first stop is no link to main: ${first.html}`];
  const problems = first.inView ? [] : ['the skip link cannot be seen when it has the focus'];
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Tab');
  const after = await tab.evaluate(() => {
    const main = document.querySelector('main');
    const element = document.activeElement;
    // Where main holds nothing to stop at, Tab goes round to the top of the page again.
    const past = Boolean(main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) || element === document.body;
    const stops = [...main.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].some((one) => one.checkVisibility());
    return { hash: location.hash, past: past || !stops, html: element.outerHTML.slice(0, 100) };
  });
  if (after.hash !== first.href) problems.push(`Enter on the skip link leads to "${after.hash}", not "${first.href}"`);
  if (!after.past) problems.push(`after the skip link the next stop is before main: ${after.html}`);
  return problems;
}

/** Goes on by Tab: each press leads to another place, until the page's end or enough of them. */
async function tabOrder(tab) {
  let before;
  await tab.evaluate(`window.look = ${stop}`);
  for (let step = 0; step < STEPS_AT_MOST; step += 1) {
    await tab.keyboard.press('Tab');
    const here = await tab.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body || element === document.documentElement) return null;
      window.stops ??= [];
      if (!window.stops.includes(element)) window.stops.push(element);
      const positive = element.tabIndex > 0 ? `tabindex=${element.tabIndex} changes the order: ${element.outerHTML.slice(0, 100)}` : '';
      // A field for a date has stops of its own for day, month, year and calendar.
      window.parts = element === window.last && element.type === 'date' ? window.parts + 1 : 0;
      window.last = element;
      return { place: window.stops.indexOf(element), within: window.parts > 0 && window.parts < 5, positive, problem: window.look().problem, html: element.outerHTML.slice(0, 100) };
    });
    if (here === null) return before === undefined ? ['nothing can be reached by Tab'] : [];
    if (here.positive) return [here.positive];
    if (here.problem) return [here.problem];
    if (here.place === before && !here.within) return [`Tab stays on ${here.html}`];
    before = here.place;
  }
  return [];
}

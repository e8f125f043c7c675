// Opens every page: no request leaves the bundle, nothing goes wrong in the console, nothing is kept on the reader's
// machine, nothing scrolls sideways.

import { pathToFileURL } from 'node:url';
import { onTabs } from '../lib/chromium.mjs';
import { sideways } from '../lib/in-page.mjs';

export const name = 'quiet';

export const WIDTHS = [
  ['1280 px', { width: 1280, height: 900 }],
  ['320 px', { width: 320, height: 640 }],
];

export async function check({ bundle, browser, tally }) {
  const home = `${pathToFileURL(bundle.root).href}/`;
  await onTabs(browser, bundle.pages, {}, async (tab, page) => {
    const problems = [];
    tab.on('request', (request) => {
      const address = request.url();
      const inside = address.startsWith(home) && bundle.has(decodeURIComponent(address.slice(home.length).split(/[?#]/)[0]));
      const picture = address.startsWith('data:image/') && request.resourceType() === 'image';
      if (!inside && !picture) problems.push(`asked for ${address.slice(0, 120)}`);
    });
    tab.on('requestfailed', (request) => problems.push(`could not load ${request.url().slice(0, 120)}: ${request.failure()?.errorText}`));
    tab.on('pageerror', (error) => problems.push(`script error: ${error.message}`));
    tab.on('console', (message) => {
      if (['error', 'warning', 'assert'].includes(message.type())) problems.push(`console: ${message.text().replaceAll(home, '').slice(0, 300)}`);
    });
    tab.on('dialog', (dialog) => {
      problems.push(`opened a dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    tab.on('popup', () => problems.push('opened another window'));
    await tab.goto(page.url, { waitUntil: 'load' });
    const kept = await tab.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length]);
    if (kept.some((count) => count > 0)) problems.push('keeps something in the browser, which every file:// page on the machine can read');
    tally.record(name, page.path, problems);
    for (const [words, size] of WIDTHS) {
      await tab.setViewportSize(size);
      tally.record(`fits ${words}`, page.path, await tab.evaluate(sideways));
    }
  });
}

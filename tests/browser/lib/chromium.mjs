// Starts Debian's Chromium, quiet and offline, and runs work on a few tabs at a time.

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch() {
  const executablePath = PLACES.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error(`no Chromium at ${PLACES.filter(Boolean).join(', ')}; set CHROMIUM to its path`);
  return chromium.launch({ executablePath, headless: true, args: ARGS });
}

/** In milliseconds; the longest pages take a few seconds on a busy machine. */
const TIMEOUT = 60_000;

/** What the checks ask of every context: no animation, so that what is measured is what stands in the end. */
export const STEADY = { reducedMotion: 'reduce', viewport: { width: 1280, height: 900 }, locale: 'cy-GB' };

/**
 * Runs `work(tab, item)` over the items on a few tabs at once, each with a context of its own; a tab is used again, its
 * settings put back. An item whose work breaks off keeps no other from being looked at: all that broke off is thrown
 * together in the end.
 */
export async function onTabs(browser, items, options, work) {
  const queue = [...items];
  const broken = [];
  const one = async () => {
    const context = await browser.newContext({ ...STEADY, ...options });
    context.setDefaultTimeout(TIMEOUT);
    let tab = await context.newPage();
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      try {
        await tab.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
        await tab.setViewportSize(STEADY.viewport);
        await work(tab, item);
        tab.removeAllListeners();
      } catch (error) {
        broken.push(`${item.path}: ${error.message.split('\n')[0]}`);
        await tab.close();
        tab = await context.newPage();
      }
    }
    await context.close();
  };
  const tabs = Math.min(queue.length, Math.max(2, availableParallelism()));
  await Promise.all(Array.from({ length: tabs }, one));
  if (broken.length) throw new Error(broken.join('; '));
}

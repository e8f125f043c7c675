// axe on a few pages of each kind, in light, in dark and on a narrow screen: no violation of WCAG 2.2 AA.

import axe from 'axe-core';
import { onTabs } from '../lib/chromium.mjs';

export const name = 'axe';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const MODES = [
  ['light', { colorScheme: 'light' }, { width: 1280, height: 900 }],
  ['dark', { colorScheme: 'dark' }, { width: 1280, height: 900 }],
  ['320 px', { colorScheme: 'light' }, { width: 320, height: 640 }],
];

/** Good practice beyond the standard is told, and fails nothing. `preload` would ask for style sheets by request. */
function options(mode) {
  const tags = mode === 'light' ? [...STANDARD, 'best-practice'] : STANDARD;
  return { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } }, preload: false, resultTypes: ['violations'] };
}

export async function check({ bundle, browser, tally }) {
  const advice = new Map();
  await onTabs(browser, bundle.sample(), {}, async (tab, page) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    await tab.evaluate(axe.source);
    for (const [mode, media, size] of MODES) {
      await tab.setViewportSize(size);
      await tab.emulateMedia(media);
      const { violations, passes } = await tab.evaluate((asked) => window.axe.run(document, asked), options(mode));
      const problems = violations.filter(({ tags }) => tags.some((tag) => STANDARD.includes(tag)));
      if (passes.length === 0) tally.record(`axe ${mode}`, page.path, ['no rule applied: axe did not see the page']);
      else tally.record(`axe ${mode}`, page.path, problems.flatMap(told));
      for (const violation of violations.filter((one) => !problems.includes(one))) {
        for (const line of told(violation)) advice.set(line, (advice.get(line) ?? 0) + 1);
      }
    }
  });
  for (const [line, count] of advice) tally.remark('axe light', `good practice, ${count} pages: ${line}`);
}

function told({ id, nodes }) {
  return nodes.slice(0, 5).map(({ html, any, all, none }) => {
    const why = [...any, ...all, ...none][0]?.message ?? '';
    return `${id}: ${html.slice(0, 100).replace(/\s+/g, ' ')} (${why.slice(0, 160)})`;
  });
}

// The language switch, clicked: the same page in the other language, and back.

import { onTabs } from '../lib/chromium.mjs';
import { other } from '../lib/bundle.mjs';

export const name = 'switch';

export async function check({ bundle, browser, tally }) {
  // A copy is in one language.
  if (bundle.copyIn) return;
  const pages = bundle.sample().filter(({ tree }) => tree);
  await onTabs(browser, pages, {}, async (tab, page) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    const problems = [];
    for (const [from, to] of [[page.tree, other(page.tree)], [other(page.tree), page.tree]]) {
      const wanted = page.url.replace(`/${page.tree}/${page.path.slice(3)}`, '') + `/${to}/${page.path.slice(3)}`;
      const link = tab.locator(`a[hreflang="${to}"]:visible`).first();
      if ((await link.count()) === 0) {
        problems.push(`no link with hreflang=${to} can be seen`);
        break;
      }
      await Promise.all([tab.waitForLoadState('load'), link.click({ timeout: 5000 })]);
      await tab.waitForURL((url) => !url.href.includes(`/${from}/`), { timeout: 5000 }).catch(() => {});
      if (tab.url().split('#')[0] !== wanted) {
        problems.push(`the switch to ${to} leads to ${tab.url().split('/').slice(-3).join('/')}`);
        break;
      }
    }
    tally.record(name, page.path, problems);
  });
}

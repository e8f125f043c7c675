// Looks through a caseload as a supervisor would: chooses by words, by practitioner and by what is overdue; sorts by
// each column; the count is said, and the address keeps what was chosen, in the other language too.

import { onTabs } from '../lib/chromium.mjs';
import { other } from '../lib/bundle.mjs';

export const name = 'caseload';

export async function check({ bundle, browser, tally }) {
  const over = bundle.pages.filter(({ kind }) => ['caseload', 'practitioners', 'hearings'].includes(kind));
  await onTabs(browser, over, {}, async (tab, page) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    tally.record('sort', page.path, await sort(tab));
    if (page.kind === 'caseload') tally.record('choose cases', page.path, await choose(tab, page));
  });
  await onTabs(browser, over, { javaScriptEnabled: false }, async (tab, page) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    const controls = await tab.locator('main :is(button, input, select):visible').count();
    tally.record('no controls without script', page.path, controls ? [`${controls} can be seen`] : []);
  });
}

const look = (tab) =>
  tab.evaluate(() => {
    const rows = [...document.querySelector('main table').tBodies[0].rows];
    return {
      all: rows.length,
      seen: rows.filter((row) => row.checkVisibility()).map((row) => row.innerText.replace(/\s+/g, ' ')),
      said: document.querySelector('main [role=status]').textContent,
      hash: location.hash,
    };
  });

async function choose(tab, page) {
  const problems = [];
  const expect = async (what, fits) => {
    const { all, seen, said, hash } = await look(tab);
    if (seen.length === 0 || seen.length === all) problems.push(`${what}: ${seen.length} of ${all} rows are seen`);
    if (!seen.every(fits)) problems.push(`${what}: seen are ${seen.join(' | ')}`);
    if (!said.includes(String(seen.length))) problems.push(`${what}: said is "${said}"`);
    return hash;
  };
  const whole = await look(tab);
  if (whole.seen.length !== whole.all || !whole.said.includes(String(whole.all))) problems.push(`at first ${whole.seen.length} of ${whole.all} rows are seen: "${whole.said}"`);
  await tab.locator('#words').fill('sian');
  await expect('words without accents', (row) => row.includes('Siân'));
  await tab.locator('#words').fill('');
  const who = await tab.locator('#who option').nth(1).textContent();
  await tab.selectOption('#who', who);
  const hash = await expect('practitioner', (row) => row.includes(who));
  if (!hash.includes('who=')) problems.push(`the address is ${hash}`);
  await tab.locator(`nav.lang a[hreflang=${other(page.tree)}]`).click();
  await tab.waitForURL((url) => url.href.includes(`/${other(page.tree)}/`));
  await expect('practitioner, in the other language', (row) => row.includes(who));
  await tab.goBack({ waitUntil: 'load' });
  await expect('practitioner, after going back', (row) => row.includes(who));
  await tab.selectOption('#who', '');
  await tab.locator('#overdue').focus();
  await tab.keyboard.press('Space');
  await expect('overdue', () => true);
  await tab.keyboard.press('Space');
  const { all, seen, hash: bare } = await look(tab);
  if (seen.length !== all || bare !== '') problems.push(`with nothing chosen ${seen.length} of ${all} rows are seen, and the address is ${bare}`);
  return problems;
}

/** Presses each heading of the first table twice, by keyboard: the rows come in one order and then in the other. */
async function sort(tab) {
  const problems = [];
  const table = tab.locator('main table').first();
  if ((await table.locator('tbody tr').count()) < 2) return [];
  const keys = (column) =>
    table.evaluate((table, column) => [...table.tBodies[0].rows].map(({ cells }) => (cells[column].dataset.v ?? cells[column].textContent).trim()), column);
  const heads = await table.locator('thead button').count();
  if (heads === 0) return ['no heading can be pressed'];
  for (let column = 0; column < heads; column += 1) {
    const orders = [];
    for (let press = 0; press < 2; press += 1) {
      await table.locator('thead button').nth(column).focus();
      await tab.keyboard.press('Enter');
      const said = await table.locator('thead th').nth(column).getAttribute('aria-sort');
      const full = (await keys(column)).filter((key) => key);
      const collator = new Intl.Collator(await tab.evaluate(() => document.documentElement.lang), { numeric: true });
      const wanted = [...full].sort((one, two) => collator.compare(one, two) * (said === 'descending' ? -1 : 1));
      if (full.join('|') !== wanted.join('|')) problems.push(`column ${column}, ${said}: ${full.join(', ')}`);
      orders.push(said);
    }
    if (new Set(orders).size !== 2) problems.push(`column ${column}: pressed twice it is ${orders.join(' and ')}`);
  }
  return problems;
}

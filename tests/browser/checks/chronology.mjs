// Chooses entries on the chronologies as a supervisor would: by person, kind and month, together and one by one; the
// count is said, the address keeps what was chosen, and the other order and language have the same.

import { onTabs } from '../lib/chromium.mjs';

export const name = 'chronology';

/** In milliseconds: longer than this and a page feels stuck. */
const LONGEST_TASK = 200;

export async function check({ bundle, browser, tally }) {
  const pages = bundle.pages.filter(({ kind }) => kind === 'chronology' || kind === 'chronology-oldest');
  await onTabs(browser, pages, {}, async (tab, page) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    if ((await tab.locator('.filter').count()) === 0) return;
    tally.record('choose entries', page.path, await choose(tab, page));
    tally.record('jump to a month', page.path, page.kind === 'chronology' ? await jump(tab, page) : []);
  });
  for (const page of pages) tally.record('chronology as CSV', page.path, table(bundle, page));
}

const look = (tab) =>
  tab.evaluate(() => ({
    all: document.querySelectorAll('[data-day]').length,
    seen: [...document.querySelectorAll('[data-day]')].filter((row) => row.checkVisibility()).length,
    said: document.querySelector('main [role=status]').textContent.trim(),
    chosen: [...document.querySelectorAll('.filter [name]')].filter((field) => field.value).map((field) => field.name),
    hash: location.hash,
  }));

/** The choice of a list that fits some rows and not all, with how many; nothing where there is none such. */
const partOf = (tab, list) =>
  tab.evaluate((list) => {
    const rows = [...document.querySelectorAll('[data-day]')].filter((row) => row.checkVisibility());
    const fits = (value) => rows.filter((row) => row.dataset[list].split(' ').includes(value)).length;
    const options = [...document.querySelectorAll(`[name=${list}] option`)].map(({ value }) => [value, value ? fits(value) : 0]);
    return options.find(([, count]) => count > 0 && count < rows.length);
  }, list);

async function choose(tab, page) {
  const problems = [];
  const whole = await look(tab);
  if (whole.seen !== whole.all) problems.push(`${whole.seen} of ${whole.all} rows are seen before anything is chosen`);
  await tab.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => window.tasks.push(duration))).observe({ type: 'longtask' });
  });
  let expected;
  for (const list of ['person', 'kind', 'label', 'author', 'language']) {
    const choice = await partOf(tab, list);
    if (!choice) continue;
    [, expected] = choice;
    await tab.selectOption(`[name=${list}]`, choice[0]);
    const now = await look(tab);
    if (now.seen !== expected) problems.push(`${list} ${choice[0]}: ${now.seen} rows are seen, not ${expected}`);
    if (!now.said.includes(String(expected))) problems.push(`${list} ${choice[0]}: said is "${now.said}", not ${expected}`);
    if (!now.hash.includes(`${list}=`)) problems.push(`${list} ${choice[0]}: the address is ${now.hash}`);
  }
  const tasks = await tab.evaluate(() => window.tasks);
  if (tasks.some((task) => task > LONGEST_TASK)) problems.push(`a task of ${Math.max(...tasks)} ms`);
  if (expected === undefined) return problems;
  const chosen = await look(tab);
  problems.push(...(await partly(tab, chosen)));
  // What follows leaves the page and comes to another with the same choices.
  await tab.reload({ waitUntil: 'load' });
  const again = await look(tab);
  if (again.seen !== chosen.seen || again.chosen.join() !== chosen.chosen.join()) problems.push(`after loading again ${again.seen} rows are seen, by ${again.chosen}`);
  for (const [what, link] of [['the other order', '.orders a'], ['the other language', 'nav.lang a']]) {
    if ((await tab.locator(link).count()) === 0) continue;
    await Promise.all([tab.waitForNavigation({ waitUntil: 'load' }), tab.locator(link).first().click()]);
    const there = await look(tab);
    if (there.all === whole.all && there.seen !== chosen.seen) problems.push(`${what} shows ${there.seen} rows, not ${chosen.seen}`);
  }
  await tab.focus('.clear');
  await tab.keyboard.press('Enter');
  const cleared = await look(tab);
  if (cleared.seen !== cleared.all || cleared.hash) problems.push(`cleared, ${cleared.seen} of ${cleared.all} rows are seen, at "${cleared.hash}"`);
  await tab.goto(page.url, { waitUntil: 'load' });
  return problems;
}

/** A page with a part of the entries says so, and leads to the search of all with what is chosen; another does not. */
const partly = (tab, { all, hash }) =>
  tab.evaluate(
    ({ all, hash }) => {
      const [note, link] = ['.of-page', '.of-page a'].map((one) => document.querySelector(one));
      const isPart = all < Number(document.querySelector('.filter').dataset.all);
      if (note.checkVisibility() !== isPart) return [`that this is ${isPart ? 'a part' : 'all'} is not what is shown`];
      return !isPart || link.href.endsWith(`search.html${hash}`) ? [] : [`to choose among all leads to ${link.href}`];
    },
    { all, hash },
  );

async function jump(tab, page) {
  await tab.goto(page.url, { waitUntil: 'load' });
  const last = tab.locator('.months a').last();
  await last.focus();
  await tab.keyboard.press('Enter');
  const problems = await tab.evaluate(() => {
    const heading = document.getElementById(location.hash.slice(1));
    const box = heading?.getBoundingClientRect();
    return box && box.top >= 0 && box.top < innerHeight ? [] : [`"${location.hash}" is not in view`];
  });
  // From the first to the last day of that month, and one person with it.
  const month = (await tab.evaluate(() => location.hash)).slice(3);
  if (!/^\d{4}-\d{2}$/.test(month)) return problems;
  await tab.fill('[name=from]', `${month}-01`);
  await tab.fill('[name=to]', `${month}-28`);
  const { seen, expected, left } = await tab.evaluate((month) => {
    const rows = [...document.querySelectorAll('[data-day]')];
    return {
      seen: rows.filter((row) => row.checkVisibility()).length,
      expected: rows.filter(({ dataset }) => dataset.day >= `${month}-01` && dataset.day <= `${month}-28`).length,
      left: [...document.querySelectorAll('section.month, .months li li')].filter((one) => one.checkVisibility()).length,
    };
  }, month);
  if (seen !== expected) problems.push(`in ${month} ${seen} rows are seen, not ${expected}`);
  if (left > 2) problems.push(`${left} months are still shown`);
  return problems;
}

/** The table beside the page: as many lines as rows, nothing that a spreadsheet runs. */
function table(bundle, page) {
  const path = `${page.tree}/chronology.csv`;
  if (!bundle.has(path)) return [`no ${path}`];
  const text = bundle.read(path);
  const problems = text.startsWith('\ufeff') ? [] : ['no byte order mark'];
  if (/[^\r]\n/.test(text.replace(/"[^"]*"/g, ''))) problems.push('a line that does not end in CR LF');
  if (/(^|[,"\n])[=+@-]/.test(text.slice(1))) problems.push('a cell that is a formula');
  return problems;
}

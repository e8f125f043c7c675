// What a supervisor does before supervision, from opening index.html to printing, in each language, once by mouse and once
// by keyboard alone. The other checks look at each thing by itself; this one goes from one to the next.

import { execFileSync } from 'node:child_process';
import { other } from '../lib/bundle.mjs';
import { onTabs } from '../lib/chromium.mjs';
import { Keyboard, Mouse } from '../lib/hands.mjs';

export const name = 'journeys';

export async function check({ bundle, browser, tally }) {
  const kinds = new Set(bundle.pages.map(({ kind }) => kind));
  if (bundle.copyIn || !['chronology', 'decisions', 'search'].every((kind) => kinds.has(kind))) return;
  const all = ['en', 'cy'].flatMap((lang) => [['by mouse', Mouse], ['by keyboard', Keyboard]].map(([how, Hand]) => ({ path: `${lang} ${how}`, lang, Hand })));
  const ways = bundle.ways ? all.filter(({ path }) => bundle.ways.includes(path)) : all;
  await onTabs(browser, ways, {}, async (tab, { lang, Hand }) => {
    const hand = new Hand(tab);
    const journey = { tab, hand, bundle, lang };
    for (const [what, go] of STEPS) {
      hand.problems = [];
      const problems = await go(journey).catch((error) => [error.message.split('\n')[0]]);
      tally.record(`${what}, ${hand.told}`, `${lang}/`, [...problems, ...hand.problems]);
    }
    if (hand.tabs) tally.remark(`${STEPS.at(-1)[0]}, ${hand.told}`, `${lang}: ${hand.tabs} stops in all, at most ${hand.longest.stops} at once, to ${hand.longest.to}`);
  });
}

const STEPS = [
  ['open and choose a language', open],
  ['switch language on an entry', switches],
  ['choose by person and month', chooses],
  ['a decision to its entry and back', decision],
  ['search in Welsh', searches],
  ['print', prints],
];

const at = (tab) => new URL(tab.url());
const ends = (tab, path) => (at(tab).pathname.endsWith(`/${path}`) ? [] : [`stands at ${at(tab).pathname.split('/').slice(-3).join('/')}, not ${path}`]);

async function open({ tab, hand, bundle, lang }) {
  await tab.goto(bundle.byPath.get('index.html').url, { waitUntil: 'load' });
  await hand.follow(`main a[hreflang="${lang}"], main a[href="${lang}/index.html"]`);
  const shown = await tab.evaluate(() => [document.documentElement.lang, document.querySelector('h1').checkVisibility()].join());
  return [...ends(tab, `${lang}/index.html`), ...(shown === `${lang},true` ? [] : [`the page is ${shown}`])];
}

/** From any page of a tree to another by the navigation. */
const go = (hand, page) => hand.follow(`nav.main a[href$="${page}.html"]`);

/** The place in the address, on this page: which language's text has it, and how far down the window it is. */
const place = (tab) =>
  tab.evaluate(() => {
    const element = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!element) return undefined;
    return { top: element.getBoundingClientRect().top, height: innerHeight, lang: element.closest('.prose')?.lang, number: element.querySelector('.n')?.textContent };
  });

/** Entries of the chronology that stand before the reader: one in both languages, and one in a single language. */
const candidates = (bundle, rows) => {
  const langs = (href) => [...new Set((bundle.byPath.get(href)?.elements ?? []).filter(({ attrs }) => attrs.class === 'prose').map(({ attrs }) => attrs.lang))];
  const long = (href) => bundle.byPath.get(href)?.ids.some((id) => /^((cy|en)-)?p3$/.test(id));
  const known = rows.map((row) => ({ ...row, langs: langs(row.path) })).filter(({ path }) => long(path));
  return [known.find(({ langs }) => langs.length === 2), known.find(({ langs }) => langs.join() === 'cy'), known.find(({ langs }) => langs.join() === 'en')].filter(Boolean);
};

async function switches({ tab, hand, bundle, lang }) {
  const problems = [];
  await go(hand, 'chronology');
  const rows = await tab.evaluate((lang) => [...document.querySelectorAll('[data-day] h3 a')].map((link) => ({ href: link.getAttribute('href'), path: `${lang}/${link.getAttribute('href')}`, month: link.closest('section').querySelector('h2').id })), lang);
  const entries = candidates(bundle, rows);
  if (entries.length === 0) return ['no entry to look at'];
  for (const { href, month, path, langs } of entries) {
    await go(hand, 'chronology');
    await hand.follow(`.months a[href="#${month}"]`);
    await hand.follow(`[data-day] a[href="${href}"]`);
    problems.push(...ends(tab, path));
    await hand.follow('.prose [id$="p3"] .n');
    const before = at(tab).hash;
    for (const to of [other(lang), lang]) {
      await hand.follow(`nav.lang a[hreflang="${to}"]`);
      problems.push(...ends(tab, path.replace(/^../, to)));
      const here = await place(tab);
      const text = langs.includes(to) ? to : langs[0];
      if (!here) problems.push(`${path}${before} in ${to}: the place ${at(tab).hash || 'is forgotten'}${at(tab).hash && ' is not there'}`);
      else if (here.number !== '3' || here.lang !== text) problems.push(`${path}${before} in ${to}: stands at paragraph ${here.number} in ${here.lang}`);
      else if (here.top < -1 || here.top > here.height * 0.9) problems.push(`${path}${before} in ${to}: the paragraph is ${Math.round(here.top)} px down`);
    }
    if (at(tab).hash !== before) problems.push(`there and back ${before} has become ${at(tab).hash}`);
  }
  return problems;
}

/** The fullest month of somebody who is in some entries and not in all: `{ value, month, from, to, count }`. */
const personAndMonth = (tab) =>
  tab.evaluate(() => {
    const rows = [...document.querySelectorAll('[data-day]')];
    const found = [...document.querySelectorAll('#f-person option')].slice(1).flatMap(({ value }) => {
      const own = rows.filter(({ dataset }) => dataset.person.split(' ').includes(value) && /^\d{4}-\d{2}-\d{2}/.test(dataset.day));
      return [...new Set(own.map(({ dataset }) => dataset.day.slice(0, 7)))].map((month) => ({ value, month, all: own.length, count: own.filter(({ dataset }) => dataset.day.startsWith(month)).length }));
    });
    const best = found.filter(({ count, all }) => count < all).sort((a, b) => b.count - a.count)[0];
    if (!best) return undefined;
    const [year, month] = best.month.split('-').map(Number);
    return { ...best, from: `${best.month}-01`, to: `${best.month}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}` };
  });

async function chooses({ tab, hand }) {
  const problems = [];
  await go(hand, 'chronology');
  const wanted = await personAndMonth(tab);
  if (!wanted) return [];
  const look = () =>
    tab.evaluate(() => ({
      rows: [...document.querySelectorAll('[data-day]')].filter((row) => row.checkVisibility()).length,
      said: document.querySelector('main [role=status]').textContent.trim(),
      field: [...document.querySelectorAll('.filter [name]')].map(({ value }) => value),
    }));
  const whole = await look();
  // A part of a date stands first or last as the reader's own settings have it.
  hand.dayFirst = await tab.evaluate(() => /^\D*31/.test(new Intl.DateTimeFormat(navigator.language).format(new Date(2026, 11, 31))));
  await hand.choose('#f-person', wanted.value);
  const one = await look();
  if (one.rows !== wanted.all || !one.said.includes(String(wanted.all))) problems.push(`one person: ${one.rows} rows, said "${one.said}"; expected ${wanted.all}`);
  await hand.writeDate('#f-from', wanted.from);
  await hand.writeDate('#f-to', wanted.to);
  const two = await look();
  if (two.rows !== wanted.count || !two.said.includes(String(wanted.count))) problems.push(`with ${wanted.month}: ${two.rows} rows, said "${two.said}"; expected ${wanted.count} (${two.field})`);
  if (two.said === whole.said) problems.push('the count is not said');
  // From what is left to an entry, and back to the same choice.
  await hand.follow('[data-day]:not([hidden]) h3 a');
  await hand.back();
  const back = await look();
  if (back.rows !== two.rows || back.said !== two.said) problems.push(`gone back: ${back.rows} rows, said "${back.said}"`);
  await hand.press('.filter .clear');
  await hand.leave();
  const clear = await look();
  if (clear.rows !== whole.rows || clear.said !== whole.said) problems.push(`cleared: ${clear.rows} rows, said "${clear.said}"`);
  return problems;
}

async function decision({ tab, hand, lang }) {
  const problems = [];
  await go(hand, 'decisions');
  const words = await tab.evaluate(() => document.querySelector('#with ~ .part .lb-decision p').textContent.replace(/^\S+\s+/, ''));
  await hand.follow('#with ~ .part .source a');
  const there = await place(tab);
  const text = await tab.evaluate(() => document.querySelector(':target')?.textContent ?? '');
  if (!text.includes(words.slice(0, 60))) problems.push(`the decision leads to "${text.slice(0, 60)}", which is not "${words.slice(0, 60)}"`);
  else if (there.top < -1 || there.top > there.height * 0.9) problems.push(`the decision is ${Math.round(there.top)} px down in its entry`);
  await hand.back();
  problems.push(...ends(tab, `${lang}/decisions.html`));
  const seen = await tab.evaluate(() => {
    const { top, bottom } = document.querySelector('#with ~ .part .source a').getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  });
  if (!seen) problems.push('gone back, the decision is out of view');
  problems.push(...(await hand.returned('#with ~ .part .source a')));
  return problems;
}

async function searches({ tab, hand, lang }) {
  await go(hand, 'search');
  if (lang !== 'cy') await hand.follow('nav.lang a[hreflang="cy"]');
  await hand.write('#q', 'plentyn');
  // What is found for the first letters gives way to what is found for the word; then the word is in the address.
  await tab.waitForFunction(() => location.hash === '#q=plentyn' && document.querySelector('.results mark'), undefined, { timeout: 20_000 }).catch(() => {});
  await tab.waitForTimeout(300);
  const found = await tab.evaluate(() => ({
    said: document.querySelector('main [role=status]').textContent,
    marked: [...document.querySelectorAll('.results mark')].map((mark) => mark.textContent.toLowerCase()),
  }));
  const problems = [];
  if (!found.marked.some((word) => /^(bl|phl|mhl)entyn/.test(word))) problems.push(`plentyn finds ${[...new Set(found.marked)].join(', ') || 'nothing'}`);
  if (!/\d/.test(found.said)) problems.push(`said is "${found.said}"`);
  await hand.follow('.results h2 a');
  await hand.back();
  const kept = await tab.waitForFunction(() => document.querySelector('#q').value === 'plentyn' && document.querySelector('.results mark'), undefined, { timeout: 10_000 }).catch(() => undefined);
  if (!kept) problems.push('gone back, the search is gone');
  if (lang !== 'cy') await hand.follow(`nav.lang a[hreflang="${lang}"]`);
  return [...problems, ...ends(tab, `${lang}/search.html`)];
}

/** The whole file, reached as a reader reaches it: on paper are its entries, and the reference on each sheet. */
async function prints({ tab, hand, bundle }) {
  await go(hand, 'whole-file');
  const titles = await tab.evaluate(() => [...document.querySelectorAll('article h2, article h3')].map((heading) => heading.innerText));
  await tab.emulateMedia({ media: 'print' });
  const pdf = await tab.pdf({ format: 'A4', preferCSSPageSize: true });
  await tab.emulateMedia({ media: null });
  const sheets = execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 }).split('\f').slice(0, -1);
  const { reference } = JSON.parse(bundle.read('manifest.json'));
  const folded = sheets.join(' ').normalize('NFC').replace(/\s+/g, ' ');
  const missing = titles.filter((title) => !folded.includes(title.normalize('NFC').replace(/\s+/g, ' ').trim()));
  const problems = missing.slice(0, 3).map((title) => `not on paper: ${title}`);
  if (titles.length === 0) problems.push('nothing to print');
  if (sheets.some((sheet) => !sheet.includes(reference))) problems.push('a sheet without the case’s reference');
  return problems;
}

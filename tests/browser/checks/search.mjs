// Searches as a person would, by keyboard: a word without its accents, words in quotes, Welsh words whichever way they
// begin; what is found is there, and Enter leads to it.

import { readFileSync } from 'node:fs';
import { onTabs } from '../lib/chromium.mjs';

export const name = 'search';

/** Pairs of words: language, one, other, and whether the one finds the other. The program's own test reads it too. */
const WORDS = readFileSync(new URL('../fixtures/words.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'));

/** In milliseconds, of which the script itself waits 150 for the next letter. */
const FOUND_WITHIN = 300;

export async function check({ bundle, browser, tally }) {
  const pages = bundle.pages.filter(({ kind }) => kind === 'search' || kind === 'copy-search');
  await onTabs(browser, pages, {}, async (tab, page) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    tally.record('search', page.path, await finds(tab, bundle, page));
    tally.record('search by words', page.path, await folds(tab));
  });
}

/** Types into the field, and gives what is said and found when it is there. */
async function ask(tab, query) {
  const before = await tab.evaluate(() => {
    document.querySelector('.results').dataset.old = '';
    document.querySelector('.results').append(document.createElement('li'));
    return document.querySelector('main [role=status]').textContent;
  });
  await tab.fill('#q', query);
  const begun = Date.now();
  // The list is made anew when the search is done.
  await tab.waitForFunction(() => !document.querySelector('.results > li:empty') && document.querySelector('main [role=status]').textContent !== '', undefined, { timeout: 20_000 });
  return tab.evaluate(
    ([begun, before]) => ({
      before,
      took: Date.now() - begun,
      said: document.querySelector('main [role=status]').textContent,
      links: [...document.querySelectorAll('.results h2 a')].map((link) => link.getAttribute('href')),
      marked: [...new Set([...document.querySelectorAll('.results mark')].map((mark) => mark.textContent))],
      more: !document.querySelector('.show-more').hidden,
    }),
    [begun, before],
  );
}

/** The page, its words and a row of three of them, from an entry with a text in the tree's language. */
function subject(bundle, page) {
  const entries = bundle.pages.filter(({ tree, kind }) => tree === page.tree && (kind === 'entry' || kind === 'copy-entry'));
  for (const entry of entries.sort((a, b) => b.bytes - a.bytes)) {
    const html = bundle.read(entry.path).replaceAll('&#39;', "'");
    const text = /<div class="prose" lang="(..)">[^]*?<p[^>]*><a class="n"[^>]*>\d+<\/a>(?:<b class="lw">[^<]*<\/b> )?([^<]{60,})/.exec(html);
    if (!text || text[1] !== page.tree) continue;
    const words = text[2].trim().split(/\s+/);
    const long = words.map((word) => word.replace(/[^\p{L}]/gu, '')).filter((word) => word.length > 6);
    if (long.length > 2) return { href: entry.path.slice(3), words: long.slice(0, 3), row: words.slice(0, 4).join(' ') };
  }
  return undefined;
}

async function finds(tab, bundle, page) {
  const problems = [];
  const wanted = subject(bundle, page);
  if (!wanted) return ['no entry with a text to search for'];
  // By keyboard alone from the top of the page to the field.
  for (let step = 0; step < 40 && !(await tab.evaluate(() => document.activeElement.id === 'q')); step += 1) await tab.keyboard.press('Tab');
  if (!(await tab.evaluate(() => document.activeElement.id === 'q'))) return ['the field is not reached by Tab'];
  await ask(tab, 'xyzzyx');
  const plain = wanted.words.join(' ').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  for (const query of [plain, `"${wanted.row}"`]) {
    const found = await ask(tab, query);
    if (!found.links.some((link) => decodeURI(link) === wanted.href)) problems.push(`${query} does not find ${wanted.href} but ${found.links.slice(0, 3)}`);
    if (!/\d/.test(found.said)) problems.push(`${query}: said is "${found.said}"`);
    if (found.marked.length === 0) problems.push(`${query}: no word is marked`);
    if (found.took > FOUND_WITHIN) problems.push(`${query}: took ${found.took} ms`);
  }
  const none = await ask(tab, 'xyzzyx');
  if (none.links.length || /\d/.test(none.said)) problems.push(`a word that is nowhere: "${none.said}"`);
  if (page.tree === 'cy') {
    const [one, other] = [await ask(tab, 'plentyn'), await ask(tab, 'mhlentyn')];
    if (one.said !== other.said) problems.push(`plentyn: "${one.said}", mhlentyn: "${other.said}"`);
    const strange = one.marked.filter((word) => !/^(pl|bl|phl|mhl)entyn/i.test(word));
    if (strange.length) problems.push(`plentyn finds ${strange}`);
  }
  // A place that was found is where its link leads.
  await ask(tab, `"${wanted.row}"`);
  const place = await tab.evaluate(() => {
    const link = [...document.querySelectorAll('.results .note a')].find((one) => one.hash);
    return link && { href: link.href, words: [...link.closest('div').querySelectorAll('mark')].map((mark) => mark.textContent) };
  });
  if (!place) problems.push('no place is linked to');
  else {
    await tab.goto(place.href, { waitUntil: 'load' });
    const there = await tab.evaluate(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.textContent ?? '');
    const gone = place.words.filter((word) => !there.includes(word));
    if (there === '' || gone.length) problems.push(`${place.href.split('/').pop()} does not have ${gone.join(', ') || 'the place'}`);
    await tab.goto(page.url, { waitUntil: 'load' });
  }
  // Enter on the first result leads to it; back, the search stands as it was.
  const last = await ask(tab, `"${wanted.row}"`);
  await tab.focus('#q');
  for (let step = 0; step < 20 && !(await tab.evaluate(() => document.activeElement.closest('.results'))); step += 1) await tab.keyboard.press('Tab');
  await Promise.all([tab.waitForNavigation({ waitUntil: 'load' }), tab.keyboard.press('Enter')]);
  if (!decodeURI(tab.url()).includes(decodeURI(last.links[0]))) problems.push(`Enter leads to ${tab.url()}`);
  await tab.goBack({ waitUntil: 'load' });
  await tab.waitForFunction(() => document.querySelectorAll('.results h2').length > 0, undefined, { timeout: 10_000 }).catch(() => problems.push('after going back nothing is found'));
  return problems;
}

/** The script folds words as the program does: the pairs of the list. */
async function folds(tab) {
  await ask(tab, 'xyzzyx');
  return tab.evaluate((words) => {
    const { fold, related, stem } = window.cofnod;
    return words.flatMap(([lang, one, other, finds]) => {
      const [from, to] = [fold(one), fold(other)];
      const is = from === to || (lang === 'cy' ? related(from).includes(to) : stem(from) === stem(to));
      return is === (finds === 'yes') ? [] : [`${lang}: ${one} ${is ? 'finds' : 'does not find'} ${other}`];
    });
  }, WORDS);
}

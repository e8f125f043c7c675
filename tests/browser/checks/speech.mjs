// Which language a text says it is in, against its commonest words; and the notice where a text is in the other language.
// A guess from small words is enough to find a passage whose `lang` is wrong or missing; it is silent on short texts.

import { other, textOf } from '../lib/bundle.mjs';

export const name = 'speech';

const WORDS = {
  en: new Set('the of and to was were with for she had been this from by they are which their who has have said would when there it be will not that'.split(' ')),
  cy: new Set('yr yn ac mae wedi gyda ei eu oedd bod ar nid gan hefyd roedd fod cyn eich ein nhw ond wrth sydd gael dim hwn hon neu dylai ydy ddim bu dros'.split(' ')),
};
const BLOCKS = new Set('p li dd dt td th caption figcaption h1 h2 h3 h4 h5 h6 summary label legend blockquote title'.split(' '));
const ENOUGH = 4;

export function check({ bundle, tally }) {
  for (const page of bundle.pages) {
    tally.record(name, page.path, page.elements.filter(({ tag }) => BLOCKS.has(tag)).flatMap((element) => misread(element)));
    if (page.kind === 'entry') tally.record('notice', page.path, notice(page));
  }
  // The pages of a copy head each text with its language instead.
  if (bundle.copyIn) return;
  // With no text to be seen in any entry, the check of the notice would pass whatever the pages are.
  const seen = bundle.pages.some((page) => page.kind === 'entry' && texts(page).length > 0);
  if (!bundle.isCaseload) tally.record('notice', 'the bundle', seen ? [] : ['no page with data-page="entry" has a .prose: nothing could be checked']);
}

function misread({ node, tag, lang }) {
  if (!(lang in WORDS)) return [];
  const words = ownText(node).toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  const count = (one) => words.filter((word) => WORDS[one].has(word)).length;
  const [own, foreign] = [count(lang), count(other(lang))];
  if (foreign < ENOUGH || foreign <= own * 2) return [];
  return [`<${tag}> says lang="${lang}" and reads as "${other(lang)}": ${JSON.stringify(words.slice(0, 12).join(' '))}`];
}

/** The text of a block without the blocks inside it and without what has a language of its own. */
function ownText(node) {
  return (node.childNodes ?? [])
    .map((child) => {
      if (child.nodeName === '#text') return child.value;
      if (!child.tagName || BLOCKS.has(child.tagName) || child.attrs.some((attr) => attr.name === 'lang')) return ' ';
      return child.tagName === 'script' || child.tagName === 'style' ? '' : ownText(child);
    })
    .join('');
}

const texts = (page) => page.elements.filter(({ attrs }) => has(attrs, 'prose'));
const has = (attrs, name) => (attrs.class ?? '').split(/\s+/).includes(name);

/** An entry's text stands in `.prose`; where it is only in the other language, a `.notice` in the page's language says so. */
function notice(page) {
  const spoken = texts(page).map(({ lang }) => lang);
  if (spoken.length === 0 || spoken.includes(page.lang)) return [];
  const said = page.elements.some(({ attrs, lang, node }) => has(attrs, 'notice') && lang === page.lang && textOf(node).trim() !== '');
  return said ? [] : [`its text is only in "${other(page.lang)}" and no .notice in "${page.lang}" says so`];
}

// What each page must have whatever its kind: language, twin, policy, one heading, a title of its own, and little weight.

import { posix } from 'node:path';
import { groupBy, LANGUAGES, other, textOf } from '../lib/bundle.mjs';

export const name = 'shape';

const KIB = 1024;
const CSS_AT_MOST = 25 * KIB;
const SCRIPT_AT_MOST = 20 * KIB;

export function check({ bundle, tally }) {
  tally.record('trees', 'the bundle', bundle.copyIn ? oneTree(bundle) : LANGUAGES.filter((lang) => !bundle.has(`${lang}/index.html`)).map((lang) => `no ${lang}/index.html`));
  for (const page of bundle.pages) {
    tally.record('language', page.path, language(page, bundle.copyIn));
    tally.record('twin', page.path, bundle.copyIn ? alone(page) : twin(bundle, page));
    tally.record('policy', page.path, policy(page));
    tally.record('outline', page.path, outline(page));
    tally.record('weight', page.path, weight(bundle, page));
  }
  titles(bundle, tally);
  const heaviest = [...bundle.pages].sort((a, b) => b.bytes - a.bytes)[0];
  if (heaviest) tally.remark('weight', `${bundle.pages.length} pages, the longest ${heaviest.path} with ${Math.ceil(heaviest.bytes / KIB)} KiB of HTML`);
}

/** A copy is in one language, and says of no other that there is a tree. */
const oneTree = (bundle) => (bundle.folders.has(other(bundle.copyIn)) ? [`a copy in "${bundle.copyIn}" has ${other(bundle.copyIn)}/`] : []);

function alone(page) {
  return page.elements.filter(({ attrs }) => attrs.hreflang !== undefined).map(({ tag }) => `<${tag} hreflang> in a copy in one language`);
}

function language(page, copyIn) {
  const wanted = page.tree ?? copyIn ?? 'cy';
  const problems = page.lang === wanted ? [] : [`<html lang="${page.lang}">, not "${wanted}"`];
  const strange = page.elements.filter(({ attrs }) => attrs.lang !== undefined && !LANGUAGES.includes(attrs.lang));
  return [...problems, ...strange.map(({ tag, attrs }) => `<${tag} lang="${attrs.lang}">`)];
}

/** The pages that a page names in a language, by <link rel=alternate> or by links that a reader can follow. */
function named(page, tag, lang) {
  return page
    .all(tag)
    .filter(({ attrs }) => attrs.hreflang === lang && attrs.href !== undefined && (tag === 'a' || attrs.rel === 'alternate'))
    .map(({ attrs }) => page.target(attrs.href).path);
}

function twin(bundle, page) {
  const problems = [];
  const wanted = page.tree ? [other(page.tree)] : LANGUAGES;
  for (const lang of wanted) {
    const path = page.tree ? page.path.replace(/^[a-z]+/, lang) : `${lang}/index.html`;
    const counterpart = bundle.byPath.get(path);
    if (!counterpart) problems.push(`no counterpart ${page.tree ? `in ${lang}/` : path}`);
    const alternates = named(page, 'link', lang);
    if (alternates.length !== 1 || alternates[0] !== path) problems.push(`<link rel=alternate hreflang=${lang}> names ${alternates.join(', ') || 'nothing'}, not its counterpart`);
    else if (counterpart && page.tree && !named(counterpart, 'link', page.tree).includes(page.path)) problems.push('its counterpart does not point back');
    if (!named(page, 'a', lang).includes(path)) problems.push(`no switch: <a hreflang=${lang}> to its counterpart`);
  }
  for (const path of page.tree ? named(page, 'link', page.tree) : []) {
    if (path !== page.path) problems.push(`<link rel=alternate hreflang=${page.tree}> names ${path}, not itself`);
  }
  return problems;
}

/** What each directive may hold. A source that is not listed, and a directive that is not, is a fault. */
const ALLOWED = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'none'"],
  'style-src': ["'self'", "'none'"],
  'img-src': ["'self'", "'none'", 'data:'],
  'font-src': ["'self'", "'none'"],
  'connect-src': ["'none'"],
  'media-src': ["'none'"],
  'object-src': ["'none'"],
  'frame-src': ["'none'"],
  'child-src': ["'none'"],
  'worker-src': ["'none'"],
  'manifest-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};
const REQUIRED = ['default-src', 'base-uri', 'form-action'];

function policy(page) {
  const head = page.elements.filter(({ ancestors }) => ancestors.includes('head'));
  const at = head.findIndex(({ tag, attrs }) => tag === 'meta' && /^content-security-policy$/i.test(attrs['http-equiv'] ?? ''));
  if (at < 0) return ['no Content-Security-Policy in <head>'];
  const problems = head
    .slice(0, at)
    .filter(({ tag }) => ['script', 'link', 'style', 'img'].includes(tag))
    .map(({ tag }) => `<${tag}> before the policy is not bound by it`);
  const directives = new Map(
    (head[at].attrs.content ?? '')
      .split(';')
      .map((one) => one.trim().split(/\s+/))
      .filter(([directive]) => directive)
      .map(([directive, ...sources]) => [directive.toLowerCase(), sources]),
  );
  for (const directive of REQUIRED) if (!directives.has(directive)) problems.push(`the policy has no ${directive}`);
  for (const [directive, sources] of directives) {
    const allowed = ALLOWED[directive];
    if (!allowed) problems.push(`the policy has ${directive}, which is not looked for`);
    else for (const source of sources.filter((one) => !allowed.includes(one))) problems.push(`the policy lets ${directive} ${source}`);
  }
  return problems;
}

function outline(page) {
  const problems = [];
  if (!page.kind) problems.push('<body> has no data-page');
  for (const tag of ['main', 'h1']) {
    const count = page.all(tag).length;
    if (count !== 1) problems.push(`${count} <${tag}>, not one`);
  }
  if (!page.one('title') || textOf(page.one('title').node).trim() === '') problems.push('no title');
  return problems;
}

function titles(bundle, tally) {
  const titled = bundle.pages.filter((page) => page.one('title'));
  for (const pages of groupBy(titled, (page) => `${page.tree} ${textOf(page.one('title').node).trim()}`).values()) {
    const paths = pages.map(({ path }) => path);
    for (const path of paths) tally.record('titles', path, pages.length > 1 ? [`one title for ${paths.slice(0, 4).join(', ')}`] : []);
  }
}

function weight(bundle, page) {
  const inline = (tag) => page.all(tag).filter(({ attrs }) => attrs.src === undefined).reduce((sum, { node }) => sum + Buffer.byteLength((node.childNodes ?? []).map((one) => one.value ?? '').join('')), 0);
  const linked = (wanted) =>
    page
      .addresses()
      .filter(({ tag, loads, attrs }) => tag === wanted && loads && (tag !== 'link' || /\bstylesheet\b/.test(attrs.rel ?? '')))
      .map(({ value }) => page.target(value).path)
      .filter((path) => path && bundle.has(path) && !/^search-.*\.js$/.test(posix.basename(path)))
      .reduce((sum, path) => sum + bundle.size(path), 0);
  const css = linked('link') + inline('style');
  const script = linked('script') + inline('script');
  return [
    ...(css > CSS_AT_MOST ? [`${css} bytes of CSS, more than ${CSS_AT_MOST}`] : []),
    ...(script > SCRIPT_AT_MOST ? [`${script} bytes of script, more than ${SCRIPT_AT_MOST}`] : []),
  ];
}

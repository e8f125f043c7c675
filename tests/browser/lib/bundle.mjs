// Reads a bundle from disk: its files, and each page parsed as the HTML standard says, without a browser.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'parse5';

export const LANGUAGES = ['cy', 'en'];
export const other = (lang) => (lang === 'cy' ? 'en' : 'cy');

/** Attributes whose value is an address. `loads` says that the browser fetches it by itself. */
const ADDRESSES = {
  a: [['href', false]],
  area: [['href', false]],
  audio: [['src', true]],
  embed: [['src', true]],
  form: [['action', false]],
  iframe: [['src', true]],
  image: [['href', true], ['xlink:href', true]],
  img: [['src', true], ['srcset', true]],
  input: [['src', true]],
  link: [['href', true]],
  object: [['data', true]],
  script: [['src', true]],
  source: [['src', true], ['srcset', true]],
  track: [['src', true]],
  use: [['href', true], ['xlink:href', true]],
  video: [['src', true], ['poster', true]],
};

const attributesOf = (node) =>
  Object.fromEntries(node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]));

/** Every element below a node, in document order, with what it inherits. */
function* elements(node, inherited = { lang: undefined, ancestors: [] }) {
  for (const child of node.childNodes ?? []) {
    if (!child.tagName) continue;
    const attrs = attributesOf(child);
    const lang = attrs.lang ?? inherited.lang;
    yield { node: child, tag: child.tagName, attrs, lang, ancestors: inherited.ancestors };
    yield* elements(child, { lang, ancestors: [...inherited.ancestors, child.tagName] });
  }
}

/** The text of a node without scripts and styles. */
export function textOf(node) {
  if (node.nodeName === '#text') return node.value;
  if (['script', 'style', 'template'].includes(node.tagName)) return '';
  return (node.childNodes ?? []).map(textOf).join('');
}

export class Page {
  constructor(root, path) {
    this.path = path;
    this.url = pathToFileURL(join(root, path)).href;
    this.tree = LANGUAGES.includes(path.split('/')[0]) ? path.split('/')[0] : undefined;
    this.source = readFileSync(join(root, path), 'utf8');
    this.bytes = Buffer.byteLength(this.source);
    this.elements = [...elements(parse(this.source))];
    this.ids = this.elements.map(({ attrs }) => attrs.id).filter((id) => id !== undefined);
    this.kind = this.one('body')?.attrs['data-page'];
    this.lang = this.one('html')?.attrs.lang;
  }

  all(tag) {
    return this.elements.filter((element) => element.tag === tag);
  }

  one(tag) {
    return this.elements.find((element) => element.tag === tag);
  }

  /** The addresses on the page: `{ tag, attribute, value, loads, attrs }`. */
  addresses() {
    return this.elements.flatMap(({ tag, attrs }) =>
      (ADDRESSES[tag] ?? [])
        .filter(([attribute]) => attrs[attribute] !== undefined)
        .flatMap(([attribute, fetched]) => {
          const values = attribute === 'srcset' ? attrs.srcset.split(',').map((one) => one.trim().split(/\s+/)[0]) : [attrs[attribute]];
          const loads = fetched && !(tag === 'link' && /^(alternate|next|prev|up|help|license|author|canonical)$/.test(attrs.rel ?? ''));
          return values.map((value) => ({ tag, attribute, value, loads, attrs }));
        }),
    );
  }

  /** Where an address on this page leads: `{ external }` or `{ path, fragment }` inside the bundle. */
  target(value) {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(value)) return { external: value };
    const [beforeHash, ...hash] = value.split('#');
    const bare = beforeHash.split('?')[0];
    let path, fragment;
    try {
      path = bare === '' ? this.path : posix.normalize(posix.join(posix.dirname(this.path), decodeURIComponent(bare)));
      fragment = hash.length ? decodeURIComponent(hash.join('#')) : undefined;
    } catch {
      path = `${bare} (badly encoded)`;
    }
    return { path, fragment, absolute: bare.startsWith('/') };
  }
}

export class Bundle {
  constructor(folder) {
    this.root = resolve(folder);
    this.files = [];
    this.folders = new Set(['.', '']);
    this.#walk('');
    this.files.sort();
    // A registered document may itself be HTML: it is a document, not a page of the bundle.
    const all = this.files.filter((path) => path.endsWith('.html') && !/^(cases\/[^/]+\/)?documents\//.test(path)).map((path) => new Page(this.root, path));
    this.byPath = new Map(all.map((page) => [page.path, page]));
    // The cases of a caseload are bundles of their own, the same as alone: links lead into them, and they are looked at there.
    this.pages = all.filter(({ path }) => !path.startsWith('cases/'));
    this.isCaseload = this.pages.some(({ kind }) => kind === 'caseload');
    this.copyIn = this.#copyIn();
  }

  /** The language of a copy for somebody outside, which has one alone; undefined for a bundle for supervision. */
  #copyIn() {
    if (!this.files.includes('manifest.json')) return undefined;
    let audience;
    try {
      ({ audience } = JSON.parse(this.read('manifest.json')));
    } catch {
      return undefined;
    }
    return audience ? LANGUAGES.find((lang) => this.folders.has(lang)) : undefined;
  }

  #walk(folder) {
    for (const entry of readdirSync(join(this.root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        this.folders.add(path).add(`${path}/`);
        this.#walk(path);
      } else {
        this.files.push(path);
      }
    }
  }

  size(path) {
    return statSync(join(this.root, path)).size;
  }

  read(path) {
    return readFileSync(join(this.root, path), 'utf8');
  }

  has(path) {
    this.fileSet ??= new Set(this.files);
    return this.fileSet.has(path);
  }

  /** A few pages of each kind in each tree: the first two and the longest; or those whose path fits COFNOD_PAGES. */
  sample() {
    if (process.env.COFNOD_ALL_PAGES === '1') return this.pages;
    if (process.env.COFNOD_PAGES) return this.pages.filter(({ path }) => new RegExp(process.env.COFNOD_PAGES).test(path));
    const groups = groupBy(this.pages, (page) => `${page.tree} ${page.kind}`);
    return [...groups.values()].flatMap((pages) => {
      const longest = pages.reduce((a, b) => (b.bytes > a.bytes ? b : a));
      return [...new Set([...pages.slice(0, 2), longest])];
    });
  }
}

export function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

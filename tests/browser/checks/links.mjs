// Every link and fragment leads somewhere, every page and file is reached, no address leaves the bundle by itself.

export const name = 'links';

export function check({ bundle, tally }) {
  for (const page of bundle.pages) {
    tally.record(name, page.path, page.addresses().flatMap((address) => faults(bundle, page, address)));
    tally.record('file-scheme', page.path, failsFromFile(page));
  }
  reach(bundle, tally);
}

function faults(bundle, page, { tag, attribute, value, loads }) {
  const said = `<${tag} ${attribute}="${value}">`;
  if (value.trim() !== value || value === '') return [`${said}: empty or padded address`];
  const { external, path, fragment, absolute } = page.target(value);
  if (external !== undefined) {
    if (!loads && tag === 'a' && /^(https|mailto|tel):/.test(external)) return [];
    if (tag === 'img' && /^data:image\//.test(external)) return [];
    return [`${said}: leaves the bundle`];
  }
  if (absolute) return [`${said}: begins at the root of the disk`];
  if (path.startsWith('..')) return [`${said}: lies outside the bundle`];
  if (bundle.folders.has(path)) return [`${said}: a folder, which a browser lists instead of opening a page`];
  if (!bundle.has(path)) return [`${said}: no such file`];
  const there = bundle.byPath.get(path);
  if (fragment === undefined || !there) return [];
  return fragment !== '' && there.ids.includes(fragment) ? [] : [`${said}: no such place on ${path}`];
}

/** What never works from file://, whatever it points at. */
function failsFromFile(page) {
  return page.elements.flatMap(({ tag, attrs }) => {
    if (tag === 'script' && attrs.type === 'module') return ['<script type=module> never runs from file://'];
    if ((tag === 'script' || tag === 'link') && attrs.integrity !== undefined) return [`<${tag} integrity> is refused from file://`];
    if (tag === 'use' && !(attrs.href ?? attrs['xlink:href'] ?? '#').startsWith('#')) return ['<use> of another file draws nothing from file://'];
    if (tag === 'base') return ['<base> moves every fragment'];
    if (tag === 'iframe' || tag === 'object' || tag === 'embed') return [`<${tag}>: one page inside another`];
    if (tag === 'meta' && /^refresh$/i.test(attrs['http-equiv'] ?? '')) return ['<meta http-equiv=refresh> takes the reader away'];
    return [];
  });
}

function reach(bundle, tally) {
  const reached = new Set(['index.html', 'manifest.json']);
  const own = /^cases\/[^/]+\/(index\.html|manifest\.json)$/;
  const queue = bundle.has('index.html') ? [bundle.byPath.get('index.html')] : [];
  while (queue.length) {
    const page = queue.pop();
    for (const { tag, value, loads } of page.addresses()) {
      const { path } = page.target(value);
      if (path === undefined || reached.has(path) || !(tag === 'a' || loads)) continue;
      reached.add(path);
      if (bundle.byPath.has(path)) queue.push(bundle.byPath.get(path));
      if (path.endsWith('.css') && bundle.has(path)) styleAddresses(bundle, path).forEach((one) => reached.add(one));
    }
  }
  // The parts of the search index are fetched by the script, by name.
  const byScript = (path) => /^(cases\/[^/]+\/)?assets\/search-[^/]*\.js$/.test(path);
  // Links lead past the page in which a case's own bundle begins, to its language.
  const begins = (path) => bundle.isCaseload && own.test(path);
  for (const path of bundle.files) {
    tally.record('reached', path, reached.has(path) || byScript(path) || begins(path) ? [] : ['not reached by links from index.html']);
  }
}

function styleAddresses(bundle, path) {
  const page = { path };
  return [...bundle.read(path).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)]
    .map(([, value]) => value)
    .filter((value) => !/^(data:|#)/.test(value))
    .map((value) => new URL(value, `file:///${page.path}`).pathname.slice(1));
}

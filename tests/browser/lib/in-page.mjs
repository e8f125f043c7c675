// What is run inside a page. Each function stands alone: it is sent to the browser as text.

/** Whether the page can be scrolled sideways, and by what. */
export function sideways() {
  const root = document.scrollingElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
    .filter((element) => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (getComputedStyle(up).overflowX !== 'visible') return false;
      }
      return true;
    });
  const named = wide.slice(-1).map((element) => element.outerHTML.slice(0, 100).replace(/\s+/g, ' '));
  return [`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth} px${named.length ? `, as far as ${named[0]}` : ''}`];
}

/** The text spacing of WCAG 1.4.12, as a reader's own style sheet would set it. */
export function spaceText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Text that is cut off by a box that hides what does not fit. */
export function cutOff() {
  return [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const style = getComputedStyle(element);
      const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
      if (element.clientWidth <= 2 || element.clientHeight <= 2 || element.closest('svg') || !element.textContent.trim()) return false;
      return (
        (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    })
    .map((element) => `text cut off in ${element.outerHTML.slice(0, 100).replace(/\s+/g, ' ')}`);
}

/** On a small screen: what stays in place while the page is scrolled, and so takes the room that its text needs. */
export function crowded() {
  return [...document.body.querySelectorAll('*')]
    .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position) && element.getBoundingClientRect().height > innerHeight / 4)
    .map((element) => `stays in place and covers a quarter: ${element.outerHTML.slice(0, 100).replace(/\s+/g, ' ')}`);
}

/** Things that can take the keyboard and show no sign of it. Asks that a key was pressed before, so that :focus-visible holds. */
export function unseenFocus() {
  const seen = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor, borderWidth } = getComputedStyle(element);
    const outline = outlineStyle === 'none' || outlineWidth === '0px' || /rgba\(.*, 0\)$/.test(outlineColor) ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
    return JSON.stringify([outline, boxShadow, backgroundColor, borderColor, borderWidth]);
  };
  const focusable = [...document.querySelectorAll('a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]')].filter(
    (element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }),
  );
  const problems = [];
  for (const element of focusable) {
    document.activeElement?.blur();
    const before = seen(element);
    element.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== element) continue;
    const around = element.parentElement?.matches(':focus-within') && element.matches('input') ? element.labels?.[0] : undefined;
    if (seen(element) === before && !(around && /solid|auto/.test(getComputedStyle(around).outlineStyle))) {
      problems.push(`focus cannot be seen on ${element.outerHTML.slice(0, 100).replace(/\s+/g, ' ')}`);
    }
  }
  document.activeElement?.blur();
  return { problems, count: focusable.length };
}

/**
 * Where the keyboard's focus stands: what is wrong with it, if anything, and whether it is at `window.wanted`. It can be
 * seen when it is on the page, in view, has an outline, and is not wholly under something else (WCAG 2.4.7, 2.4.11).
 */
export function stop() {
  const element = document.activeElement;
  const short = element.outerHTML.slice(0, 100).replace(/\s+/g, ' ');
  if (element === document.body || element === document.documentElement) return { problem: 'the focus is nowhere', there: false };
  const there = element === window.wanted;
  const inView = [...element.getClientRects()]
    .map(({ left, top, right, bottom }) => ({ left: Math.max(left, 0), top: Math.max(top, 0), right: Math.min(right, innerWidth), bottom: Math.min(bottom, innerHeight) }))
    .filter(({ left, top, right, bottom }) => right - left > 1 && bottom - top > 1);
  if (inView.length === 0) return { problem: `the focus is out of view: ${short}`, there };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (!element.matches('main') && (outlineStyle === 'none' || outlineWidth === '0px')) return { problem: `the focus is not shown: ${short}`, there };
  const bare = inView.some(({ left, top, right, bottom }) =>
    [[0.5, 0.5], [0.05, 0.1], [0.95, 0.1], [0.05, 0.9], [0.95, 0.9]].some(([across, down]) => {
      const over = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
      return over && (element.contains(over) || over.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(over)));
    }),
  );
  return { problem: bare ? '' : `the focus is hidden by something over it: ${short}`, there };
}

/** Links of main with one name that lead to different places, and that nothing around them tells apart (WCAG 2.4.4). */
export function sameName() {
  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  const byName = new Map();
  for (const link of document.querySelectorAll('main a[href]')) {
    if (!link.checkVisibility()) continue;
    const name = plain(link.getAttribute('aria-label') ?? link.textContent);
    if (!byName.has(name)) byName.set(name, new Map());
    // What stands around a link: its sentence, row, or the part of the page that begins with a heading of its own.
    const around = [link.closest('p, dd'), link.closest('li, tr'), link.closest('.part, article, section')].map((one) => plain(one?.textContent ?? '').slice(0, 300)).join(' / ');
    const places = byName.get(name);
    if (!places.has(around)) places.set(around, new Set());
    places.get(around).add(link.href);
  }
  return [...byName].flatMap(([name, places]) => [...places].filter(([, hrefs]) => hrefs.size > 1).map(([, hrefs]) => `"${name}" leads to ${hrefs.size} places and nothing tells them apart`));
}

/** What the headings of the page say. */
export function headings() {
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => heading.innerText);
}

/** The protective marking, as the page's foot has it. */
export function markings() {
  return [...document.querySelectorAll('footer .marking')].map((marking) => marking.textContent);
}

/** In print: what must not be there, and text that could not be read on white paper. */
export function onPaper() {
  const parts = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const channel = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const contrastWithWhite = (colour) => {
    const [r, g, b, alpha = 1] = parts(colour);
    const [x, y, z] = [r, g, b].map((value) => channel(value * alpha + 255 * (1 - alpha)));
    return 1.05 / (0.2126 * x + 0.7152 * y + 0.0722 * z + 0.05);
  };
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
  const short = (element) => element.outerHTML.slice(0, 80).replace(/\s+/g, ' ');
  const problems = [];

  for (const element of [document.documentElement, document.body]) {
    const { backgroundColor, colorScheme } = getComputedStyle(element);
    const [r, g, b, alpha = 1] = parts(backgroundColor);
    if (alpha > 0 && (r < 255 || g < 255 || b < 255)) problems.push(`<${element.localName}> prints on ${backgroundColor}`);
    if (element === document.documentElement && /dark/.test(colorScheme)) problems.push(`color-scheme: ${colorScheme} is kept in print`);
  }
  for (const element of document.querySelectorAll('nav:not([data-print]), form, button:not(th > button), input, select, textarea, a.skip, [data-skip]')) {
    if (shown(element)) problems.push(`printed, though it is of no use on paper: ${short(element)}`);
  }
  const first = document.body.querySelector('a[href^="#"]');
  if (first && first === document.body.querySelector('a[href]') && shown(first)) problems.push(`the skip link is printed: ${short(first)}`);
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!own || element.closest('svg, script, style, noscript') || !shown(element)) continue;
    const { color, printColorAdjust } = getComputedStyle(element);
    if (printColorAdjust !== 'exact' && contrastWithWhite(color) < 4.5) problems.push(`${color} on white paper: ${short(element)}`);
  }
  return problems;
}

/** What a reader without script can see: the text of main, links in navigation, and buttons that would do nothing. */
export function seenWithoutScript() {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const idle = [...document.querySelectorAll('button, select, input[type=button], input[type=date], input[type=search]')].filter(
    (element) => shown(element) && !element.hasAttribute('popovertarget') && !element.hasAttribute('commandfor'),
  );
  return {
    text: document.querySelector('main')?.innerText.trim() ?? '',
    instead: document.querySelector('main .without-script') !== null,
    links: [...document.querySelectorAll('nav a[href]')].filter(shown).length,
    idle: idle.map((element) => element.outerHTML.slice(0, 80).replace(/\s+/g, ' ')),
  };
}

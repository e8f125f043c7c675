// What somebody who listens meets, and in what order: read from the tree that Chromium hands to screen readers.

import { onTabs } from '../lib/chromium.mjs';
import { sameName } from '../lib/in-page.mjs';

export const name = 'listening';

export async function check({ bundle, browser, tally }) {
  await onTabs(browser, bundle.sample(), {}, async (tab, page) => {
    await tab.goto(page.url, { waitUntil: 'load' });
    const heard = await listen(tab);
    tally.record('order of landmarks', page.path, landmarks(heard));
    tally.record('order of headings', page.path, headings(heard));
    tally.record('tables and charts by name', page.path, tables(heard));
    tally.record('links by name', page.path, [...nameless(heard), ...(await tab.evaluate(sameName))]);
  });
}

/** What is heard, in order: `{ role, name, level, path }`, the path being the roles around it. */
async function listen(tab) {
  const session = await tab.context().newCDPSession(tab);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard = [];
  const walk = (node, path) => {
    const role = node.ignored ? undefined : node.role?.value;
    if (role) heard.push({ role, name: (node.name?.value ?? '').trim(), level: node.properties?.find(({ name: one }) => one === 'level')?.value.value, path });
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), role ? [...path, role] : path);
  };
  walk(nodes[0], []);
  return heard;
}

const LANDMARKS = ['banner', 'navigation', 'main', 'contentinfo'];

function landmarks(heard) {
  const problems = [];
  const first = heard.findIndex(({ role }) => ['link', 'heading', 'banner', 'navigation', 'main'].includes(role));
  if (heard[first]?.role !== 'link' || heard[first].path.some((role) => LANDMARKS.includes(role))) problems.push(`first is heard: ${heard[first]?.role} ${heard[first]?.name}, not the link that skips`);
  const order = heard.filter(({ role, path }) => LANDMARKS.includes(role) && !path.includes('main')).map(({ role }) => role);
  if (!/^banner( navigation)* main( contentinfo)?$/.test(order.join(' '))) problems.push(`landmarks: ${order.join(', ')}`);
  const named = heard.filter(({ role }) => role === 'navigation' || role === 'region');
  problems.push(...named.filter(({ name: one }) => !one).map(({ role }) => `${role} without a name`));
  const navigations = heard.filter(({ role }) => role === 'navigation').map(({ name: one }) => one);
  if (new Set(navigations).size < navigations.length) problems.push(`two navigations of one name: ${navigations.join(', ')}`);
  // Text outside all landmarks is passed over by who goes from one to the next.
  const outside = heard.filter(({ role, name: one, path }) => role === 'StaticText' && one && !path.some((up) => LANDMARKS.includes(up)) && !path.includes('link'));
  return [...problems, ...outside.map(({ name: one }) => `outside all landmarks: ${one}`)];
}

function headings(heard) {
  const all = heard.filter(({ role }) => role === 'heading');
  const problems = all.filter(({ name: one }) => !one).map(() => 'a heading without words');
  if (all[0]?.level !== 1 || !all[0].path.includes('main')) problems.push(`the first heading is ${all[0]?.name}, of level ${all[0]?.level}`);
  all.slice(1).forEach(({ level, name: one }, index) => {
    if (level > all[index].level + 1) problems.push(`a level is left out before "${one}" (${all[index].level}, ${level})`);
  });
  return problems;
}

function tables(heard) {
  const problems = [];
  heard.forEach(({ role, name: one, path }, index) => {
    if (role === 'table' && !heard[index + 1]) problems.push('a table with nothing in it');
    if (role === 'table') {
      // A table of a text's own has its name from the region around it.
      if (!one && !path.includes('region')) problems.push('a table without a name');
      const own = [];
      for (let next = index + 1; next < heard.length && heard[next].path.length > path.length; next += 1) own.push(heard[next].role);
      if (!own.some((part) => part === 'columnheader' || part === 'rowheader')) problems.push(`a table without headings: ${one}`);
    }
    if (role === 'figure') {
      const within = heard.slice(index + 1).findIndex((next) => next.path.length <= path.length);
      const rest = heard.slice(index + 1 + (within < 0 ? heard.length : within));
      const parts = heard.slice(index + 1, within < 0 ? heard.length : index + 1 + within);
      // What is drawn has words in it; a photograph has none.
      if (!parts.some((part) => part.role === 'StaticText' && part.path.includes('image'))) return;
      if (!parts.some((part) => part.role === 'image' && part.name)) problems.push('a chart without a name');
      // Its figures come before the next heading: a table, or what opens one.
      const next = rest.find((one) => one.role === 'table' || one.role === 'heading' || /^Disclosure/.test(one.role));
      if (!next || next.role === 'heading') problems.push(`no table follows a chart, but ${next?.name ?? 'nothing'}`);
    }
    if (role === 'image' && !one) problems.push('a picture without a name');
  });
  return problems;
}

const nameless = (heard) => heard.filter(({ role, name: one }) => ['link', 'button', 'combobox', 'checkbox', 'searchbox', 'textbox', 'Date'].includes(role) && !one).map(({ role }) => `a ${role} without a name`);

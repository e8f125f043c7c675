// Two ways of using a page: by mouse, and by keyboard alone. Both can follow a link, press a button, choose from a list and
// type; a hand that cannot do what a person wants says so by throwing. The keyboard goes by Tab, as a person who knows no
// shortcut does, looks at each stop whether its focus can be seen, and counts.

import { stop } from './in-page.mjs';

/** More stops than this from where one stands to what one wants, and a person has given up. */
const STOPS_AT_MOST = 40;

const names = (selector) => selector.replace(/\s+/g, ' ');

export class Mouse {
  problems = [];
  told = 'by mouse';
  /** A page was loaded and not touched: the next stop is its first. */
  fresh = true;

  constructor(tab) {
    this.tab = tab;
  }

  /** Follows a link, to another page or on this one. */
  async follow(selector) {
    const before = this.tab.url().split('#')[0];
    const to = await this.tab.evaluate((one) => document.querySelector(one)?.href, selector);
    if (!to) throw new Error(`there is no ${names(selector)}`);
    if (to === before) return;
    // The way there may lead over other places of this page, and only then is another waited for.
    await this.to(selector);
    const here = to.split('#')[0] === before;
    await this.press(selector);
    // The script of the page may have changed the place in the link, but not the page.
    await this.tab.waitForURL(({ href }) => (here ? href === to : href.split('#')[0] === to.split('#')[0]), { waitUntil: 'load' });
    this.fresh = !here;
  }

  async to() {}

  async press(selector) {
    await this.tab.click(selector);
  }

  async choose(selector, value) {
    await this.tab.selectOption(selector, value);
  }

  async write(selector, text) {
    await this.tab.click(selector);
    await this.tab.keyboard.type(text);
  }

  /** A date as year, month and day. */
  async writeDate(selector, iso) {
    await this.tab.fill(selector, iso);
  }

  async leave() {}

  /** The browser's own way back. */
  async back() {
    await this.tab.goBack({ waitUntil: 'load' });
    this.fresh = true;
  }

  async returned() {
    return [];
  }
}

export class Keyboard extends Mouse {
  told = 'by keyboard';
  tabs = 0;
  longest = { stops: 0, to: '' };

  /** Goes by Tab, or back by Shift and Tab, to an element; past the navigation by the skip link. */
  async to(selector) {
    const where = await this.tab.evaluate((one) => {
      window.wanted = document.querySelector(one);
      if (!window.wanted?.checkVisibility({ visibilityProperty: true })) return undefined;
      const inMain = window.wanted.closest('main') !== null;
      // Where a link has led to a place on this page, Tab goes on from there.
      const here = document.activeElement === document.body ? (document.querySelector(':target') ?? document.body) : document.activeElement;
      if (here === window.wanted) return { there: true };
      return { inMain, nowhere: here === document.body, back: here !== document.body && Boolean(here.compareDocumentPosition(window.wanted) & Node.DOCUMENT_POSITION_PRECEDING) };
    }, selector);
    if (!where) throw new Error(`there is no ${names(selector)} to be seen`);
    if (where.there) return;
    let stops = 0;
    if (this.fresh && where.inMain && where.nowhere) {
      await this.#tab('Tab');
      await this.tab.keyboard.press('Enter');
      stops = 1;
    }
    this.fresh = false;
    for (; stops < STOPS_AT_MOST; stops += 1) {
      const { there } = await this.#tab(where.back ? 'Shift+Tab' : 'Tab');
      if (there) {
        if (stops + 1 > this.longest.stops) this.longest = { stops: stops + 1, to: names(selector) };
        return;
      }
    }
    throw new Error(`${names(selector)} is not reached in ${STOPS_AT_MOST} stops`);
  }

  async #tab(key) {
    await this.tab.keyboard.press(key);
    this.tabs += 1;
    const { problem, there } = await this.tab.evaluate(stop);
    if (problem) this.problems.push(`${problem}, on ${this.tab.url().split('/').slice(-2).join('/')}`);
    return { there };
  }

  async press(selector) {
    await this.to(selector);
    // A box is ticked by the space bar, all else by Enter.
    await this.tab.keyboard.press((await this.tab.evaluate(() => document.activeElement.type)) === 'checkbox' ? 'Space' : 'Enter');
  }

  async choose(selector, value) {
    await this.to(selector);
    const steps = await this.tab.evaluate((value) => {
      const { options, selectedIndex } = document.activeElement;
      return [...options].findIndex((one) => one.value === value) - selectedIndex;
    }, value);
    for (let step = 0; step < Math.abs(steps); step += 1) await this.tab.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    await this.#kept(selector);
  }

  async write(selector, text) {
    await this.to(selector);
    await this.tab.keyboard.type(text);
    await this.#kept(selector);
  }

  async writeDate(selector, iso) {
    await this.to(selector);
    const [year, month, day] = iso.split('-');
    await this.tab.keyboard.type(this.dayFirst ? `${day}${month}${year}` : `${month}${day}${year}`);
    await this.#kept(selector);
  }

  /** What was typed or chosen left the focus where it was. */
  async #kept(selector) {
    if (!(await this.tab.evaluate((one) => document.activeElement === document.querySelector(one), selector))) this.problems.push(`the focus has left ${names(selector)}`);
  }

  /** A button that was pressed keeps the focus or gives it to something that can be seen. */
  async leave() {
    const { problem } = await this.tab.evaluate(stop);
    if (problem) this.problems.push(`after pressing: ${problem}`);
  }

  /** Gone back, the keyboard stands at the link that was followed, and goes on from there. */
  async returned(selector) {
    const problem = await this.tab.evaluate((one) => {
      window.wanted = document.querySelector(one);
      return document.activeElement === window.wanted ? '' : `gone back, the focus is at ${document.activeElement.outerHTML.slice(0, 60)}`;
    }, selector);
    this.fresh = false;
    return problem ? [problem] : [];
  }
}

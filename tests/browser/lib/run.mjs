// Runs checks on one bundle: those that read its files, the Nu checker beside them, then those that need the browser.

import * as axe from '../checks/axe.mjs';
import * as caseload from '../checks/caseload.mjs';
import * as chronology from '../checks/chronology.mjs';
import * as journeys from '../checks/journeys.mjs';
import * as keyboard from '../checks/keyboard.mjs';
import * as listening from '../checks/listening.mjs';
import * as links from '../checks/links.mjs';
import * as names from '../checks/names.mjs';
import * as nu from '../checks/nu.mjs';
import * as print from '../checks/print.mjs';
import * as quiet from '../checks/quiet.mjs';
import * as reading from '../checks/reading.mjs';
import * as search from '../checks/search.mjs';
import * as shape from '../checks/shape.mjs';
import * as speech from '../checks/speech.mjs';
import * as languageSwitch from '../checks/switch.mjs';
import { Tally } from './tally.mjs';

/** In this order: from what is cheap and tells most to what is dear. */
const CHECKS = [
  links, shape, names, speech, nu, quiet, keyboard, listening, reading, print, languageSwitch, chronology, search, journeys, caseload, axe,
];

export const CHECK_NAMES = CHECKS.map(({ name }) => name);

/** Checks a bundle, by all checks or by those named; `heard` is told how long each took. */
export async function run(bundle, browser, { only = CHECK_NAMES, heard = () => {} } = {}) {
  const tally = new Tally();
  if (bundle.pages.length === 0) tally.record('pages', bundle.root, ['no page: this is no bundle']);
  for (const { name, check } of bundle.pages.length ? CHECKS : []) {
    if (!only.includes(name)) continue;
    const begun = performance.now();
    try {
      await check({ bundle, browser, tally });
    } catch (error) {
      tally.record(name, 'the check itself', [`broke off: ${error.message.slice(0, 2000)}`]);
    }
    heard(name, (performance.now() - begun) / 1000);
  }
  return tally;
}

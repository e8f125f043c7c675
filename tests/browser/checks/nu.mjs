// The W3C Nu checker over every page, style sheet and picture in SVG: no error and no warning.

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** Messages passed over, each with the reason. */
const PASSED_OVER = [
  // The checker holds that 'self' never matches a file: address. Chromium loads them, and the check
  // "quiet" fails on any violation that the browser itself reports.
  /^Resource violates Content Security Policy \(meta tag\): (external (stylesheet|script)|image) “(?![a-z]+:|\/\/)/,
  // Custom properties are how the theme has two schemes and how a team's own theme recolours it; the
  // checker only says that it cannot judge them.
  /^Due to their dynamic nature, CSS variables are currently not statically checked/,
];

function run(files) {
  return new Promise((resolve, reject) => {
    const args = ['-Xss4m', '-XX:TieredStopAtLevel=1', '-jar', JAR, '--also-check-css', '--also-check-svg', '--format', 'json', '--stdout', '--exit-zero-always'];
    execFile('java', [...args, ...files], { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`the Nu checker did not run: ${error.message}\n${stderr}`));
      else resolve(JSON.parse(stdout));
    });
  });
}

export const name = 'nu';

export async function check({ bundle, tally }) {
  const files = [...bundle.pages.map(({ path }) => path), ...bundle.files.filter((path) => /^assets\/.*\.(css|svg)$/.test(path))];
  const { messages } = await run(files.map((path) => join(bundle.root, path)));
  const found = new Map(files.map((path) => [path, []]));
  const passedOver = new Map();
  for (const { url, type, subType, message, lastLine, extract } of messages) {
    const path = url ? relative(bundle.root, fileURLToPath(url)) : undefined;
    const pattern = PASSED_OVER.find((one) => type === 'info' && one.test(message));
    if (pattern) passedOver.set(pattern, (passedOver.get(pattern) ?? 0) + 1);
    else if (found.has(path)) found.get(path).push(`${subType ?? type}: ${message} ${where(extract, lastLine)}`);
    else found.set(path ?? 'the checker', [`${type}: ${message}`]);
  }
  for (const [path, problems] of found) tally.record(name, path, problems);
  for (const [pattern, count] of passedOver) tally.remark(name, `${count} messages passed over: ${pattern.source.slice(0, 60)}…`);
}

const where = (extract, line) => (extract ? `in ${JSON.stringify(extract.trim().slice(0, 80))}` : `at line ${line}`);

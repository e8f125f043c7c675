// Names of files that a Windows share takes as they are.

import { groupBy } from '../lib/bundle.mjs';

export const name = 'names';

const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const PATH_AT_MOST = 180;

export function check({ bundle, tally }) {
  const paths = [...bundle.files, ...[...bundle.folders].filter((path) => path !== '' && path !== '.' && !path.endsWith('/'))];
  const folded = groupBy(paths, (path) => path.normalize('NFC').toLowerCase());
  for (const path of paths) {
    const problems = path.split('/').flatMap((part) => {
      if (RESERVED.test(part)) return [`${part}: a name that Windows keeps for itself`];
      if (/[<>:"|?*\\]/.test(part) || /[\u0000-\u001f]/.test(part)) return [`${part}: a character that Windows refuses`];
      if (/[. ]$/.test(part)) return [`${part}: Windows drops the dot or space at the end`];
      if (/[%#]/.test(part)) return [`${part}: % and # mean something else in an address`];
      return [];
    });
    if (path.length > PATH_AT_MOST) problems.push(`${path.length} characters long, more than ${PATH_AT_MOST}`);
    const same = folded.get(path.normalize('NFC').toLowerCase());
    if (same.length > 1) problems.push(`names that differ only in case or form: ${same.join(', ')}`);
    tally.record(name, path, problems);
  }
}

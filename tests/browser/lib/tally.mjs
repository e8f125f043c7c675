// Counts what was checked and gathers what was found, so that one fault on many pages is told once, with its pages.

const PAGES_SHOWN = 5;

export class Tally {
  #checks = new Map();

  /** Records one check of one subject (a page, a file, the bundle): passed when there are no problems. */
  record(check, subject, problems = []) {
    const entry = this.#entry(check);
    if (problems.length === 0) {
      entry.passed += 1;
      return;
    }
    entry.failed += 1;
    for (const problem of new Set(problems)) {
      if (!entry.problems.has(problem)) entry.problems.set(problem, []);
      entry.problems.get(problem).push(subject);
    }
  }

  /** Something worth telling that fails nothing. */
  remark(check, text) {
    this.#entry(check).remarks.push(text);
  }

  #entry(check) {
    if (!this.#checks.has(check)) {
      this.#checks.set(check, { passed: 0, failed: 0, problems: new Map(), remarks: [] });
    }
    return this.#checks.get(check);
  }

  get passed() {
    return this.#sum('passed');
  }

  get failed() {
    return this.#sum('failed');
  }

  #sum(key) {
    return [...this.#checks.values()].reduce((total, entry) => total + entry[key], 0);
  }

  /** The problems of one subject, each as `check: text`. */
  problemsOf(subject) {
    return [...this.#checks].flatMap(([name, { problems }]) =>
      [...problems].filter(([, subjects]) => subjects.includes(subject)).map(([text]) => `${name}: ${text}`),
    );
  }

  /** The report for people: one line for each check, then its problems, the commonest first. */
  report() {
    const lines = [];
    for (const [name, { passed, failed, problems, remarks }] of this.#checks) {
      lines.push(`${failed ? 'FAIL' : 'ok  '} ${name}: ${failed ? `${failed} of ${passed + failed} failed` : passed}`);
      const sorted = [...problems].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
      for (const [text, subjects] of sorted) {
        const more = subjects.length > PAGES_SHOWN ? ` and ${subjects.length - PAGES_SHOWN} more` : '';
        lines.push(`     ${text}`, `       on ${subjects.slice(0, PAGES_SHOWN).join(', ')}${more}`);
      }
      for (const text of remarks) lines.push(`     (${text})`);
    }
    return lines.join('\n');
  }
}

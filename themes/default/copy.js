/* What the search of a copy needs beside search.js: its field and its sentences. The index of a copy stands in whole
   texts, so that it can be read back before the copy leaves; here each word of them becomes a number. */
(function () {
  "use strict";
  const form = document.querySelector(".search");
  const field = form.querySelector("#q");
  const words = JSON.parse(form.dataset.words);
  const plural = new Intl.PluralRules(document.documentElement.lang);

  /* What is said of a number, in the form that the language has for it. */
  function say(id, number) {
    return (words[`copy-${id}`] || words[id])[plural.select(number)].replace("{n}", number);
  }

  function chosen() {
    const q = field.value.trim();
    return q ? { q } : {};
  }

  /* What is looked for stands in the address, so that going back finds it again. */
  function read() {
    if (location.hash.includes("=")) field.value = new URLSearchParams(location.hash.slice(1)).get("q") || "";
  }

  function write(state) {
    const hash = state.q ? `#${new URLSearchParams(state)}` : "";
    if (hash === location.hash || (!hash && !location.hash.includes("="))) return;
    history.replaceState(null, "", hash || location.href.split("#")[0]);
  }

  /* A list without doubles: gives the number of each thing that is put in. */
  function numbered() {
    const numbers = new Map();
    const list = [];
    const put = (key, thing) => numbers.get(key) ?? (numbers.set(key, list.length), list.push(thing) - 1);
    return { list, put };
  }

  const figure = (value) => String.fromCharCode(value + (value < 57 ? 35 : 36));

  /* A number in figures of base 91, as search.js reads it. */
  function figures(number) {
    let rest = number;
    let first = 0;
    for (const [following, end] of [[0, 52], [1, 81], [2, 89], [3, 91]]) {
      const unit = 91 ** following;
      const many = (end - first) * unit;
      if (rest < many) {
        let text = figure(first + Math.floor(rest / unit));
        for (let power = following - 1; power >= 0; power -= 1) text += figure(Math.floor(rest / 91 ** power) % 91);
        return text;
      }
      rest -= many;
      first = end;
    }
    return "";
  }

  /* Takes the pages of the index and hands them over as search.js wants them. */
  function plain(pages) {
    const [all, names, heads] = [numbered(), numbered(), numbered()];
    const text = [];
    const put = (number) => text.push(figures(number));
    const rows = pages.map(function ([href, lang, day, date, kind, pieces]) {
      put(pieces.length);
      pieces.forEach(function ([number, head, said]) {
        const own = said.split(/\s+/).filter(Boolean);
        [number, heads.put(JSON.stringify(head), head), own.length].forEach(put);
        own.forEach((word) => put(all.put(word, word)));
      });
      return [href, [lang, date, kind, day, "", "", "", "", ""].map((name) => names.put(name, name))];
    });
    window.cofnod.part({ words: all.list.join("\n"), names: names.list, heads: heads.list, pages: rows, text: text.join("") });
  }

  window.cofnod = { say, chosen, write, plain, fits: () => true, changed() {} };
  field.addEventListener("input", () => window.cofnod.changed());
  window.addEventListener("hashchange", function () {
    const before = field.value;
    read();
    if (field.value !== before) window.cofnod.changed();
  });
  read();
})();

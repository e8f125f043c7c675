/* The search. The index stands in scripts beside this one, which are asked for when somebody begins to search, and hand
   themselves over to `cofnod.part`. Nothing leaves the bundle, and text is only ever set as text. */
(function () {
  "use strict";
  const cofnod = window.cofnod;
  const form = document.querySelector(".search");
  const field = form.querySelector("#q");
  const status = document.querySelector("main [role=status]");
  const results = document.querySelector(".results");
  const more = document.querySelector(".show-more");
  const language = document.documentElement.lang;
  const AT_ONCE = 20;
  const PLACES = 3;

  let folding;
  cofnod.folding = function (data) {
    folding = data;
  };

  function fold(text) {
    return text.toLowerCase().replace(/[\u00ad\u0300-\u036f\u200b-\u200d]/g, "")
      .replace(/[\u00df-\u024f\u1e00-\u1eff]/g, (letter) => folding.letters[letter] || letter);
  }

  const wordsOf = (folded) => folded.match(/[\p{L}\p{N}]+/gu) || [];

  /* A Welsh word in each form. */
  function mutations(word) {
    if (folding.vowels.includes(word[0])) return [word, `h${word}`];
    const found = folding.initials.find(([initial]) => word.startsWith(initial));
    return found ? [word, ...found[1].map((change) => change + word.slice(found[0].length))] : [word];
  }

  /* The same from whichever form. */
  function related(word) {
    if (word.length < 3) return [word];
    const origins = [word];
    if (word[0] === "h" && folding.vowels.includes(word[1])) origins.push(word.slice(1));
    folding.initials.forEach(([initial, changes]) =>
      changes.forEach(function (change) {
        const origin = initial + word.slice(change.length);
        if (word.startsWith(change) && mutations(origin).includes(word)) origins.push(origin);
      }));
    return Array.from(new Set(origins.flatMap(mutations)));
  }

  /* An English word without its ending: visits, visited and visiting are one. */
  function stem(word) {
    if (word.length < 4) return word;
    const cut = word.replace(/ies$/, "y").replace(/(ss|sh|ch|x|z)es$/, "$1").replace(/([^suiy])s$/, "$1")
      .replace(/(..*[aeiouy].*)(ing|ed)$/, "$1").replace(/([bdfgklmnprt])\1$/, "$1");
    return cut.replace(/(..)e$/, "$1");
  }

  Object.assign(cofnod, { fold, related, stem });

  const parts = [];

  /* The numbers of a long string, in figures of base 91: the first says how many follow. */
  function numbers(text) {
    const list = new Uint32Array(text.length);
    let length = 0;
    let at = 0;
    const figure = () => {
      const code = text.charCodeAt(at++);
      return code - (code < 92 ? 35 : 36);
    };
    while (at < text.length) {
      const first = figure();
      let number = first;
      if (first >= 89) number = 68939 + (((first - 89) * 91 + figure()) * 91 + figure()) * 91 + figure();
      else if (first >= 81) number = 2691 + ((first - 81) * 91 + figure()) * 91 + figure();
      else if (first >= 52) number = 52 + (first - 52) * 91 + figure();
      list[length++] = number;
    }
    return list.subarray(0, length);
  }

  /* Makes a part ready: the words between each two spaces, and where each page begins. */
  cofnod.part = function (data) {
    const shown = data.words.split("\n");
    const places = new Map();
    const place = (word) => places.get(word) ?? (places.set(word, places.size), places.size - 1);
    const extra = [];
    const words = fold(data.words).split("\n").map(function (chunk, index) {
      const joined = chunk.match(/(\p{L}+)['’‘ʼ](\p{L}+)/u);
      // O’Neill is found without its apostrophe too, and so is don’t; but o’r is no `or`.
      if (joined && (joined[2] === "t" || (joined[1].length === 1 && joined[2].length > 2))) {
        extra.push([index, place(joined[1] + joined[2])]);
      }
      return wordsOf(chunk).map(place);
    });
    const text = numbers(data.text);
    let at = 0;
    const pages = data.pages.map(function ([href, names]) {
      const [lang, date, kind, day, person, key, label, author, languages] = names.map((name) => data.names[name]);
      const page = { href, lang, date, kind, at, entry: { day, person, kind: key, label, author, language: languages } };
      for (let pieces = text[at++]; pieces > 0; pieces -= 1) at += 3 + text[at + 2];
      return page;
    });
    const stems = new Map();
    places.forEach(function (number, word) {
      const root = stem(word);
      if (!stems.has(root)) stems.set(root, []);
      stems.get(root).push(number);
    });
    parts.push({ shown, words, extra, places, stems, text, pages, heads: data.heads });
  };

  function load(path) {
    return new Promise(function (done, failed) {
      const script = document.createElement("script");
      script.src = path;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  let loading;
  let ready = false;
  function begin() {
    if (loading) return;
    status.textContent = cofnod.say("search-loading", 0);
    const paths = Array.from({ length: Number(form.dataset.parts) }, (_, index) => `${form.dataset.index}${language}-${index}.js`);
    loading = paths
      .reduce((before, path) => before.then(() => load(path)), load(`${form.dataset.index}fold.js`))
      .then(function () {
        ready = true;
        status.textContent = "";
        search();
      })
      .catch(function () {
        status.textContent = cofnod.say("search-failed", 0);
      });
  }

  /* What is asked for: words, each with a bit of its own, and rows of words that must follow each other. */
  function parse(query) {
    const words = [];
    const terms = [];
    for (const [, quoted, , bare] of query.matchAll(/["“”]([^"“”]*)(["“”]|$)|([^\s"“”]+)/g)) {
      const found = wordsOf(fold(quoted ?? bare));
      if (words.length + found.length > 30 || !found.length) continue;
      const term = found.map(function (text) {
        const word = { text, bit: 1 << words.length, exact: quoted !== undefined, open: false };
        words.push(word);
        return word;
      });
      if (quoted === undefined && bare.endsWith("*")) term[term.length - 1].open = true;
      terms.push(term);
    }
    return {
      words,
      rows: terms.filter((term) => term.length > 1),
      single: terms.reduce((bits, term) => (term.length === 1 ? bits | term[0].bit : bits), 0),
      all: (1 << words.length) - 1,
    };
  }

  /* For each word of a part the bits of the words asked for that it is a form of. */
  function bits(part, words) {
    const of = {};
    ["en", "cy", "same"].forEach((name) => (of[name] = new Uint32Array(part.places.size)));
    const set = (list, word, bit) => {
      const place = part.places.get(word);
      if (place !== undefined) list[place] |= bit;
    };
    words.forEach(function ({ text, bit, exact, open }) {
      const forms = related(text);
      ["en", "same"].forEach((name) => set(of[name], text, bit));
      forms.forEach((form) => set(of.cy, form, bit));
      if (!exact) (part.stems.get(stem(text)) || []).forEach((place) => (of.en[place] |= bit));
      if (open) {
        part.places.forEach(function (place, word) {
          if (word.startsWith(text)) ["en", "cy", "same"].forEach((name) => (of[name][place] |= bit));
          else if (forms.some((form) => form.length > 2 && word.startsWith(form))) of.cy[place] |= bit;
        });
      }
    });
    const chunks = {};
    Object.keys(of).forEach(function (name) {
      chunks[name] = Uint32Array.from(part.words, (words) => words.reduce((sum, word) => sum | of[name][word], 0));
      part.extra.forEach(([chunk, word]) => (chunks[name][chunk] |= of[name][word]));
    });
    return { of, chunks };
  }

  /* Where a row of words ends that begins at a place of the text, or -1. */
  function rowAt(part, row, masks, from, end) {
    const first = part.words[part.text[from]];
    for (let start = 0; start < first.length; start += 1) {
      let at = from;
      let index = start;
      let found = 0;
      while (masks[part.words[part.text[at]][index]] & row[found].bit) {
        found += 1;
        if (found === row.length) return at;
        index += 1;
        while (at < end && index >= part.words[part.text[at]].length) {
          at += 1;
          index = 0;
        }
        if (at >= end) break;
      }
    }
    return -1;
  }

  /* Visits the pieces of a page. */
  function pieces(part, page, visit) {
    let at = page.at;
    for (let left = part.text[at++]; left > 0; left -= 1) {
      const [number, head, count] = part.text.subarray(at, at + 3);
      at += 3;
      visit(number, head, at, at + count);
      at += count;
    }
  }

  /* The places of a piece that are to be marked. */
  function marks(part, page, query, masks, from, end) {
    const lang = page.lang || language;
    const found = new Set();
    for (let at = from; at < end; at += 1) {
      const here = masks.chunks[lang][part.text[at]];
      if (here & query.single) found.add(at);
      query.rows.forEach(function (row) {
        const last = here & row[0].bit ? rowAt(part, row, masks.of[lang], at, end) : -1;
        for (let place = at; place <= last; place += 1) found.add(place);
      });
    }
    return found;
  }

  /* The pages that have all that is asked for. */
  function find(part, query, state) {
    const masks = bits(part, query.words);
    const hits = [];
    part.pages.forEach(function (page) {
      if (Object.keys(state).length && !(page.entry.language && cofnod.fits(page.entry, state))) return;
      const chunks = masks.chunks[page.lang || language];
      let all = 0;
      let same = 0;
      let title = -1;
      pieces(part, page, function (number, head, from, end) {
        for (let at = from; at < end; at += 1) {
          all |= chunks[part.text[at]];
          same |= masks.chunks.same[part.text[at]];
        }
        if (title < 0) title = all;
      });
      if ((all & query.all) !== query.all) return;
      const rows = query.rows.every(function (row) {
        let is = false;
        pieces(part, page, function (number, head, from, end) {
          is = is || marks(part, page, { single: 0, rows: [row] }, masks, from, end).size > 0;
        });
        return is;
      });
      const better = 2 * (title === query.all) + (same === query.all);
      if (rows) hits.push({ part, page, masks, better });
    });
    return hits;
  }

  function element(tag, name, text) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  /* Adds words, those found within <mark>, without the stops around them. */
  function put(into, part, from, end, found) {
    for (let at = from; at < end; at += 1) {
      const word = part.shown[part.text[at]];
      const [, before, core, after] = found.has(at) ? word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u) : ["", word, "", ""];
      into.append(before);
      if (core) into.append(element("mark", "", core));
      into.append(after, at + 1 < end ? " " : "");
    }
  }

  /* A page that was found, with the places in their context. */
  function shown({ part, page, masks }, query) {
    const item = element("li");
    const heading = element("h2");
    const link = element("a");
    link.href = page.href;
    const meta = element("p", "ev-meta", [page.date, page.kind].filter(Boolean).join(" · "));
    let first = true;
    let places = 0;
    const excerpts = [];
    pieces(part, page, function (number, head, from, end) {
      const found = marks(part, page, query, masks, from, end);
      if (first) {
        put(link, part, from, end, found);
        first = false;
        return;
      }
      if (found.size === 0 || ++places > PLACES) return;
      excerpts.push(excerpt(part, page, number, part.heads[head], from, end, found));
    });
    heading.append(link);
    if (page.lang) {
      link.lang = page.lang;
      heading.append(" ", element("span", "in", cofnod.say(page.lang === "cy" ? "in-welsh" : "in-english", 0)));
    }
    item.append(heading, meta, ...excerpts);
    if (places > PLACES) item.append(element("p", "note", cofnod.say("search-places", places - PLACES)));
    return item;
  }

  function excerpt(part, page, number, [kind, word, who, note], from, end, found) {
    const box = element("div", kind ? `lb lb-${kind}` : "excerpt");
    const text = element("p");
    if (page.lang) text.lang = page.lang;
    if (word) text.append(element("b", "lw", word), who ? ` (${who}) ` : " ");
    if (note) text.append(element("span", "nt", note), " ");
    const start = Math.max(from, Math.min(...found) - 12);
    const stop = Math.min(end, start + 40);
    if (start > from) text.append("… ");
    put(text, part, start, stop, found);
    if (stop < end) text.append(" …");
    box.append(text);
    if (number) {
      const link = element("a", "", cofnod.say("search-paragraph", number));
      link.href = `${page.href}#${page.lang ? `${page.lang}-` : ""}p${number}`;
      const place = element("p", "note");
      place.append(link);
      box.append(place);
    }
    return box;
  }

  let hits = [];
  let asked;

  /* Shows the next of the pages; gives the first of them. */
  function next() {
    const begun = results.children.length;
    const list = hits.slice(begun, begun + AT_ONCE).map((hit) => shown(hit, asked));
    results.append(...list);
    const left = hits.length - results.children.length;
    more.hidden = left === 0;
    more.textContent = left ? cofnod.say("search-more", left) : "";
    return list[0];
  }

  function search() {
    const state = cofnod.chosen();
    cofnod.write(state);
    const { q = "", ...choice } = state;
    if (!q && !Object.keys(choice).length) {
      hits = [];
      results.replaceChildren();
      more.hidden = true;
      if (ready || !loading) status.textContent = "";
      return;
    }
    if (!ready) {
      begin();
      return;
    }
    asked = parse(q);
    // A query without a word, such as a single quotation mark, finds nothing.
    hits = !q || asked.words.length ? parts.flatMap((part) => find(part, asked, choice)) : [];
    hits.sort((one, other) => other.better - one.better || (one.page.entry.day < other.page.entry.day) - (one.page.entry.day > other.page.entry.day));
    results.replaceChildren();
    next();
    status.textContent = hits.length ? cofnod.say("search-count", hits.length) : cofnod.say("search-none", 0);
  }

  let waiting;
  cofnod.changed = function () {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  };
  field.addEventListener("focus", begin, { once: true });
  more.addEventListener("click", function () {
    const first = next();
    if (first) first.querySelector("a").focus();
  });
  form.hidden = false;
  document.querySelector(".without-script").hidden = true;
  if (Object.keys(cofnod.chosen()).length) search();
})();

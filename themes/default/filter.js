/* Chooses entries by person, kind, label, author, language and date. What is chosen stands in the page's fragment, so
   that it can be kept and sent. On a chronology it hides the rows that do not fit; the search asks it which entries do. */
(function () {
  "use strict";
  const box = document.querySelector(".filter");
  if (!box) return;
  const fields = Array.from(document.querySelectorAll("main [name]"));
  const status = document.querySelector("main [role=status]");
  const told = status.textContent;
  const words = JSON.parse(box.dataset.words);
  const plural = new Intl.PluralRules(document.documentElement.lang);

  /* What is said of a number, in the form that the language has for it. */
  function say(id, number, all) {
    const form = words[id][plural.select(number)];
    return form.replace("{n}", number).replace("{all}", all);
  }

  /* The fields that say something, by name. */
  function chosen() {
    const state = {};
    fields.forEach(function (field) {
      const value = field.type === "checkbox" && !field.checked ? "" : field.value.trim();
      if (value) state[field.name] = value;
    });
    return state;
  }

  /* Whether an entry fits what is chosen; what it is chosen by stands in words parted by spaces. */
  function fits(entry, state) {
    const day = entry.day;
    if ((state.from && !(day >= state.from)) || (state.to && !(day && day <= state.to))) return false;
    return ["person", "kind", "label", "author", "language"].every(function (name) {
      return !state[name] || ` ${entry[name]} `.includes(` ${state[name]} `);
    });
  }

  /* Sets the fields by the address, where that says what is chosen. */
  function read() {
    if (!location.hash.includes("=")) return;
    const state = new URLSearchParams(location.hash.slice(1));
    fields.forEach(function (field) {
      const value = state.get(field.name) || "";
      if (field.type === "checkbox") field.checked = value === field.value;
      else field.value = value;
    });
  }

  /* Sets the address by the fields. */
  function write(state) {
    const hash = Object.keys(state).length ? `#${new URLSearchParams(state)}` : "";
    // A place on the page stays in the address until something is chosen.
    if (hash === location.hash || (!hash && !location.hash.includes("="))) return;
    history.replaceState(null, "", hash || location.href.split("#")[0]);
    window.dispatchEvent(new Event("hashchange"));
  }

  const rows = Array.from(document.querySelectorAll("[data-day]"), function (row) {
    return { row, entry: Object.assign({}, row.dataset), significant: row.classList.contains("sig") };
  });
  const months = Array.from(document.querySelectorAll("section.month"), function (month) {
    return { month, link: document.querySelector(`.months a[href="#${month.querySelector("h2").id}"]`) };
  });

  /* Shows the rows that fit, and says how many. */
  function show() {
    const state = chosen();
    let count = 0;
    rows.forEach(function ({ row, entry, significant }) {
      const is = fits(entry, state) && (significant || !state.significant);
      count += is;
      row.hidden = !is;
    });
    months.forEach(function ({ month, link }) {
      month.hidden = !month.querySelector("[data-day]:not([hidden])");
      if (link) link.parentElement.hidden = month.hidden;
    });
    const any = Object.keys(state).length > 0;
    status.textContent = !any ? told : count ? say("filter-count", count, rows.length) : say("filter-none", 0);
    write(state);
    const all = document.querySelector(".of-page a");
    if (all) all.hash = any ? location.hash : "";
  }

  const cofnod = { say, chosen, fits, write, changed: show };
  window.cofnod = cofnod;
  box.hidden = false;
  const partly = document.querySelector(".of-page");
  if (partly) partly.hidden = rows.length >= Number(box.dataset.all);
  document.querySelector("main").addEventListener("input", function (event) {
    if (fields.includes(event.target)) cofnod.changed(event.target);
  });
  box.querySelector(".clear").addEventListener("click", function () {
    fields.forEach(function (field) {
      if (field.type === "checkbox") field.checked = false;
      else if (field.name !== "q") field.value = "";
    });
    cofnod.changed();
  });
  window.addEventListener("hashchange", function () {
    const before = JSON.stringify(chosen());
    read();
    if (JSON.stringify(chosen()) !== before) cofnod.changed();
  });
  read();
  // On a wide page a chronology shows the choices at once; anywhere those that are made.
  box.open = fields.some((field) => box.contains(field) && field.value) || (rows.length > 0 && matchMedia("(min-width: 48rem)").matches);
  // The search script sets what happens when something has changed, and then begins by itself.
  if (rows.length && Object.keys(chosen()).length) show();
})();

/* The tables over a caseload: sorted by a column, cases chosen by words, practitioner and what is overdue. What is
   chosen stands in the page's fragment. Without script the tables stand in their own order, and nothing here is shown. */
(function () {
  "use strict";
  const lang = document.documentElement.lang;
  const collator = new Intl.Collator(lang, { numeric: true });
  const value = (cell) => (cell.dataset.v ?? cell.textContent).trim();

  /* Sorts the rows of a table by a column; what has no value comes last either way. */
  function sort(table, column, down) {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => ({ row, key: value(row.cells[column]) }));
    rows.sort(function (one, other) {
      if (!one.key || !other.key) return !one.key - !other.key;
      const order = collator.compare(one.key, other.key);
      return down ? -order : order;
    });
    body.append(...rows.map(({ row }) => row));
    Array.from(table.tHead.rows[0].cells).forEach(function (head, index) {
      if (index === column) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
  }

  document.querySelectorAll("main table").forEach(function (table) {
    if (table.tBodies[0].rows.length < 2) return;
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      const button = document.createElement("button");
      button.textContent = head.textContent;
      button.type = "button";
      button.className = "sort";
      button.addEventListener("click", function () {
        const sorted = head.getAttribute("aria-sort");
        // Numbers are looked at for the greatest, words and dates for the first.
        const first = /^\d+$/.test(value(table.tBodies[0].rows[0].cells[column]) || value(table.tBodies[0].rows[1].cells[column]));
        sort(table, column, sorted ? sorted === "ascending" : first);
      });
      head.replaceChildren(button);
    });
  });

  const box = document.querySelector(".filter");
  if (!box) return;
  const fields = Array.from(document.querySelectorAll("main [name]"));
  const status = document.querySelector("main [role=status]");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(lang);
  const rows = Array.from(document.querySelector("#cases ~ .scroll table").tBodies[0].rows, function (row) {
    return { row, text: plain(row.textContent), who: value(row.cells[1]), overdue: value(row.cells[3]) > 0 };
  });

  function read() {
    const state = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
    fields.forEach(function (field) {
      const said = state.get(field.name) ?? "";
      if (field.type === "checkbox") field.checked = said === field.value;
      else field.value = said;
    });
  }

  /* Shows the rows that fit, and says how many. */
  function show() {
    const state = {};
    fields.forEach(function (field) {
      const said = field.type === "checkbox" && !field.checked ? "" : field.value.trim();
      if (said) state[field.name] = said;
    });
    const words = plain(state.words ?? "").split(/\s+/);
    let count = 0;
    rows.forEach(function ({ row, text, who, overdue }) {
      const fits = words.every((word) => text.includes(word)) && (!state.who || state.who === who) && (!state.overdue || overdue);
      row.hidden = !fits;
      count += fits;
    });
    status.textContent = box.dataset.shown.replace("{n}", count).replace("{all}", rows.length);
    return state;
  }

  document.querySelector("main").addEventListener("input", function () {
    const state = new URLSearchParams(show()).toString();
    history.replaceState(null, "", state ? `#${state}` : location.href.split("#")[0]);
    window.dispatchEvent(new Event("hashchange"));
  });
  window.addEventListener("popstate", function () {
    read();
    show();
  });
  document.querySelectorAll("main [hidden]").forEach(function (part) {
    part.hidden = false;
  });
  read();
  show();
})();

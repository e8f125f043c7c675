/* Enhancement only; every page reads and works without it. */
(function () {
  "use strict";
  // The other language's page opens at the same place; the other orders of a chronology with the same choices. A text in
  // the page's own language has bare marks, the other's begin with its code.
  function keepPlace() {
    const { hash } = location;
    const lone = document.querySelector(".texts:not(.two) .prose :target");
    document.querySelectorAll("nav.lang a, nav.orders a").forEach(function (link) {
      const code = link.hreflang;
      if (!code) link.hash = hash.includes("=") ? hash : "";
      else if (hash.startsWith(`#${code}-`)) link.hash = hash.slice(code.length + 2);
      else link.hash = lone ? `${document.documentElement.lang}-${hash.slice(1)}` : hash;
    });
  }
  window.addEventListener("load", keepPlace);
  window.addEventListener("hashchange", keepPlace);
  keepPlace();

  // Browsers forget, for pages opened from a folder, which link the keyboard was on. It is kept in the page's own place in
  // the history, which no other page can read and which goes when the window is closed.
  document.addEventListener("click", function (event) {
    const link = event.target.closest("main a");
    if (link && !event.detail && !link.closest(".results")) history.replaceState(Array.from(document.links).indexOf(link), "");
  });
  const left = document.links[history.state];
  if (left) left.focus();
})();

/* Enhancement only; every page reads and works without it. */
(function () {
  "use strict";
  // The other language's page opens at the same place; the other orders of a chronology with the same choices.
  function keepPlace() {
    document.querySelectorAll("nav.lang a, nav.orders a").forEach(function (link) {
      link.hash = link.closest(".lang") || location.hash.includes("=") ? location.hash : "";
    });
  }
  window.addEventListener("hashchange", keepPlace);
  keepPlace();
})();

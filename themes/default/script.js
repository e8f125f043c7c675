/* Enhancement only; every page reads and works without it. */
(function () {
  "use strict";
  // The other language's page opens at the same place.
  function keepPlace() {
    document.querySelectorAll("nav.lang a").forEach(function (link) {
      link.hash = location.hash;
    });
  }
  window.addEventListener("hashchange", keepPlace);
  keepPlace();
})();

// A shared page is for those who look at links; a reader goes on to the explorer at once.
(function () {
  'use strict';

  const to = document.querySelector('a[data-opens]');
  if (to) location.replace(to.href);
})();

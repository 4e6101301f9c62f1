// A shared page is for those who look at links, and for who cannot have the explorer; a reader goes on to it at once.
(function () {
  'use strict';

  function hasFailed() {
    try {
      return sessionStorage.getItem('explorer-failed') !== null;
    } catch {
      return false;
    }
  }

  const to = document.querySelector('a[data-opens]');
  if (!to || hasFailed()) return;
  const address = new URL(to.href);
  // The looks that the link here gave along (carry.js).
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (['size', 'theme', 'ruby', 'lang'].includes(name)) address.searchParams.set(name, value);
  }
  location.replace(address);
})();

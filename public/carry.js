// Looks and language that only the address says go along with the links where the app doesn't see to it: before it runs, and
// to the site's other pages. Fetched by looks.js where there are any.
(function () {
  'use strict';

  const { dataset } = document.documentElement;
  const here = new URL('.', document.baseURI).href;
  const asked = new URLSearchParams(location.search);
  // In a frame size and colours are its host's, whose script tells them to each page; one without says them in the address.
  const names = ['size', 'theme', 'ruby', 'lang'].filter((name) => parent === window || asked.has(name) || !/size|theme/.test(name));

  /** For what is asked: the parameters of an address, or the data of a form. */
  function tell(asked) {
    for (const name of names) {
      if (dataset[name]) asked.set(name, dataset[name]);
      else asked.delete(name);
    }
  }

  /** To another place on the page itself nothing needs to be carried. */
  const isWithin = ({ hash, pathname, search }) => hash && pathname === location.pathname && search === location.search;

  function carry({ target }) {
    const link = target.closest && target.closest('a[href]');
    if (!link || !link.href.startsWith(here) || !/(\.html|\/)$/.test(link.pathname) || isWithin(link)) return;
    const address = new URL(link.href);
    tell(address.searchParams);
    if (address.href !== link.href) link.href = address.href;
  }

  for (const event of ['pointerdown', 'click', 'auxclick']) addEventListener(event, carry, true);
  addEventListener('formdata', ({ target, formData }) => {
    if (target.hasAttribute('action')) tell(formData);
  });
})();

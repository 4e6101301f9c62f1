// The page inside another: it takes size and theme from its host, tells its height, and links to itself
// alone. boot.js loads it only in a frame. The host's side is embed.js.
(function () {
  'use strict';

  const root = document.documentElement;
  const LOOKS = { size: ['large', 'larger', 'elder'], theme: ['light', 'dark', 'white', 'yellow'] };
  const given = {};
  let told = 0;

  // What the host doesn't say is the reader's own choice: see looks.js, which has read the address.
  function look(name, value) {
    if (value === (given[name] || '')) return;
    given[name] = value;
    if (LOOKS[name].includes(value)) root.dataset[name] = value;
    else delete root.dataset[name];
    // The charts are drawn anew.
    window.dispatchEvent(new Event('resize'));
  }

  const asked = new URLSearchParams(location.search);
  const only = asked.get('only');

  // The app would write an address without it, which Back to the host's page may bring again: then all would stand there.
  if (only) history.pushState = history.replaceState = () => {};

  /** The item that the host wants alone, once it is there; all where there is none. The app marks it, too. */
  function standAlone() {
    const item = only && document.getElementById(only);
    if (item) item.dataset.target = root.dataset.only = '';
    else delete root.dataset.only;
  }

  // Hidden by its host it has no height worth telling, and the written page, which knows no question or has no answer in it
  // (engines of 2020, where the worker takes a frame for a tab), another.
  function tell(changedBy, at) {
    if (('asked' in root.dataset || 'short' in root.dataset || only) && !('ready' in root.dataset) && !('failed' in root.dataset)) return;
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height < 1 || Math.abs(height - told) < changedBy) return;
    told = height;
    // A height is nobody's secret, and the host is not known.
    window.parent.postMessage({ reportExplorer: 1, height, at }, '*');
  }

  for (const name of Object.keys(LOOKS)) given[name] = asked.get(name) || '';

  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || !data || data.reportExplorer !== 1) return;
    for (const name of Object.keys(LOOKS)) if (typeof data[name] === 'string') look(name, data[name]);
    if (data.fits) root.dataset.fits = '';
    else delete root.dataset.fits;
    tell(0);
  });
  new ResizeObserver(() => tell(2)).observe(root);
  new MutationObserver(() => {
    standAlone();
    tell(0);
  }).observe(root, { attributes: true, attributeFilter: ['data-ready', 'data-failed'] });
  // The app marks the place that a link of the reader's led to, each time anew; the reader may be elsewhere on the host's page.
  new MutationObserver(() => {
    const target = document.hasFocus() && document.querySelector('[data-target]');
    if (target) tell(0, target.getBoundingClientRect().top + scrollY);
  }).observe(document.body, { attributes: true, attributeFilter: ['data-target'], subtree: true });
  document.addEventListener('visibilitychange', () => tell(0));

  // Only the explorer's own views, and what leads on to one, belong in the frame: another page would leave the reader in a
  // box without a way back.
  // From an item that stands alone every link leads out, none to the app.
  const VIEW = /\/(?:(?:index|indicators|charts|projects|text|(?:topic|for)-[^/]+)(?:\.html)?)?$/;
  window.addEventListener(
    'click',
    (event) => {
      const link = event.target.closest && event.target.closest('a[href]');
      if (!link || (!only && VIEW.test(link.pathname))) return;
      link.target = '_blank';
      link.rel = 'noopener';
      if (only) event.stopPropagation();
    },
    true,
  );

  const full = document.getElementById('full');
  const here = () => {
    const address = new URL(location.href);
    for (const name of [...Object.keys(LOOKS), 'only']) address.searchParams.delete(name);
    if (only) address.hash = only;
    full.href = address.href;
  };
  if (full) {
    here();
    for (const event of ['pointerdown', 'focus']) full.addEventListener(event, here);
  }
  standAlone();
  tell(0);
})();

// What goes on paper: every item that the present question finds, its sources unfolded, charts in ink on white,
// and where it comes from. Afterwards the page is as it was, but for a list that stays as long as it became.
(function () {
  'use strict';

  // Each time the list asks for twenty items more, before any of them is built.
  const TIMES = 1000;
  // What the app does in answer to an event it does within so many microtasks, and so before the paper.
  const TURNS = 20;
  const root = document.documentElement;
  let unfolded = [];
  let theme;

  /** As a person reads it; as it stands where it is no address that the page wrote. */
  function legible(address) {
    try {
      return decodeURI(address);
    } catch {
      return address;
    }
  }

  function unfold(turns) {
    // What the elder edition unfolds (unfold.js) is unfolded by then, and stays so.
    if (turns) return queueMicrotask(() => unfold(turns - 1));
    for (const details of document.querySelectorAll('#results details:not([open]):not(.contents)')) {
      details.open = true;
      unfolded.push(details);
    }
  }

  addEventListener('beforeprint', () => {
    const rest = document.querySelector('.show-rest');
    // All of them are built at once before the paper.
    for (let i = 0; rest && i < TIMES; i += 1) rest.dispatchEvent(new Event('near'));
    unfolded = [];
    unfold(TURNS);
    theme = root.getAttribute('data-theme');
    root.setAttribute('data-theme', 'light');
    // The charts are drawn anew when the window says that it has changed.
    dispatchEvent(new Event('resize'));
    const printed = document.getElementById('printed');
    if (printed) printed.textContent = document.title + ' ' + legible(location.href);
  });

  addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false;
    if (theme === null) root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', theme);
    dispatchEvent(new Event('resize'));
  });
})();

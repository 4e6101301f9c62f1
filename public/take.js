// A chart, a card or a list to take along. What makes files and pictures of it (take-ways.js) is fetched when a reader first
// looks at the ways, so that it is there when one is chosen: the clipboard is open to a click, and for seconds only.
(function () {
  'use strict';

  let coming;

  function ways() {
    if (coming) return coming;
    coming = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = 'take-ways.js';
      script.onload = () => resolve(window.takeWays);
      script.onerror = (error) => {
        coming = undefined;
        reject(error);
      };
      document.head.append(script);
    });
    return coming;
  }

  /** Where an item says what became of it. A card gets the place when it is needed: there are many. */
  function place(item) {
    const found = item.querySelector('[data-taken]');
    if (found) return found;
    const made = document.createElement('p');
    made.setAttribute('data-taken', '');
    made.setAttribute('aria-live', 'polite');
    item.append(made);
    return made;
  }

  addEventListener('click', async ({ target }) => {
    if (!target.closest) return;
    if (target.closest('.take')) ways().catch(() => {});
    const button = target.closest('[data-take]');
    if (!button) return;
    const item = button.closest('figure, .card, .project, #rows');
    const taken = place(item);
    // A card's button puts its picture away, too.
    const unfolds = button.hasAttribute('aria-expanded');
    const shown = button.getAttribute('aria-expanded') === 'true';
    if (unfolds) button.setAttribute('aria-expanded', String(!shown));
    taken.textContent = '';
    if (shown) return;
    // Each press has its own: what an earlier one still brings is for nobody.
    const said = document.createElement('span');
    taken.append(said);
    try {
      await (window.takeWays || (await ways()))[button.dataset.take](item, said);
    } catch {
      if (!said.isConnected) return;
      said.textContent = document.getElementById('share').dataset.failed;
      if (unfolds) button.setAttribute('aria-expanded', 'false');
    }
  });
})();

// The elder edition has each figure's sentence in full. Unfolded once: who folds it keeps it folded.
(function () {
  'use strict';

  const root = document.documentElement;

  function unfold() {
    const isElder = root.dataset.size === 'elder';
    for (const sources of document.querySelectorAll('.sources')) {
      // A property of our own, since nobody else need know.
      if (!sources.isUnfolded === isElder) sources.open = sources.isUnfolded = isElder;
    }
  }

  addEventListener('DOMContentLoaded', () => {
    unfold();
    new MutationObserver(unfold).observe(root, {
      attributes: true,
      attributeFilter: ['data-size', 'data-ready'],
      childList: true,
      subtree: true,
    });
  });
})();

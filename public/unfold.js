// The elder edition has each figure's sentence in full. Unfolded once: who folds it keeps it folded. What was folded before
// is so again when the edition is left.
(function () {
  'use strict';

  const root = document.documentElement;

  function unfold() {
    const isElder = root.dataset.size === 'elder';
    for (const sources of document.querySelectorAll('.sources')) {
      // What it was before, kept at the element itself; in a list, which is there also where it was folded.
      if (isElder === !sources.was) [sources.open, sources.was] = isElder ? [isElder, [sources.open]] : sources.was;
    }
  }

  unfold();
  // Written as in read.js, though data-size alone would do: what stands twice compresses to nothing.
  new MutationObserver(unfold).observe(root, {
    attributes: true,
    attributeFilter: ['data-size', 'data-ready'],
    childList: true,
    subtree: true,
  });
})();

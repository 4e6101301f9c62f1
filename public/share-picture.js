// A picture for a chat of a chart, a card or a project, shown below its buttons: made (share-words.js, share-sheet.js), handed
// on, put away. The build puts the three into take-ways.js, with the library for the code.
(function () {
  'use strict';

  /** A button above the picture. */
  function offerButton(place, name, action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'send';
    button.textContent = name;
    button.setAttribute('aria-live', 'off');
    button.addEventListener('click', action);
    place.prepend(button);
  }

  window.sharePicture = async (item, by) => {
    const { words } = by;
    const said = window.shareWords.said(item, words);
    const canvas = await window.shareSheet(item, said, by);
    const blob = await by.png(canvas);
    const { image, line } = by.show(by.place, canvas, said.map((one) => one.text).join(' '));
    offerButton(by.place, words.cite, async () => {
      line.textContent = await by.put({ 'text/plain': window.shareWords.citation(item, words) }).then(() => words.copied, () => words.failed);
    });
    // Another name than the picture of the chart alone has.
    const button = item.querySelector('[data-take=share]');
    const ending = '-' + (button.dataset.says || window.shareWords.text(button)) + '.png';
    const file = typeof File === 'function' ? new File([blob], by.name(item) + ending, { type: blob.type }) : undefined;
    if (file && navigator.canShare && navigator.canShare({ files: [file] })) {
      // Who closes the sheet has changed their mind: no error.
      offerButton(by.place, words.send, () =>
        navigator.share({ files: [file], title: by.name(item) }).catch(({ name }) => {
          if (name !== 'AbortError') line.textContent = words.failed;
        }),
      );
    } else {
      offerButton(by.place, words.save, () => {
        by.offer(item, blob, ending);
        line.textContent = words.pictureSaved;
      });
    }
    // Before, it has no height.
    await image.decode().catch(() => {});
    by.place.scrollIntoView({ block: 'nearest' });
    // Where both have no room the picture's own buttons are in sight, and one of them gets the focus.
    const above = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    const isHidden = button.getBoundingClientRect().top < above;
    if (isHidden && document.activeElement === button && by.place.isConnected) by.place.querySelector('button').focus({ preventScroll: true });
  };

  const ITEM = 'figure, .card, .project';
  const PICTURE = 'img.taken';

  /** Puts an item's picture away; a card's that is still to come, too. */
  function close(item) {
    const button = item.querySelector('[data-take][aria-expanded=true]');
    if (button) button.click();
    else item.querySelector('[data-taken]').textContent = '';
  }

  const isSeen = (one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  // Escape closes the picture that the reader is at; where a click gives no focus, the last on the screen.
  addEventListener('keydown', ({ key, target }) => {
    if (key !== 'Escape') return;
    const near = target === document.body ? [...document.querySelectorAll(PICTURE)].filter(isSeen).pop() : target.closest('.take, [data-take], [data-taken]');
    const item = near && near.closest(ITEM);
    if (!item || !item.querySelector(PICTURE)) return;
    item.querySelector('[data-take=share]').focus();
    close(item);
  });

  // In the other language it would be another picture.
  new MutationObserver(() => {
    for (const one of document.querySelectorAll('[data-take][aria-expanded=true], ' + PICTURE)) {
      if (one.isConnected) close(one.closest(ITEM));
    }
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-lang'] });
})();

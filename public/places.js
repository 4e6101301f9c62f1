// Finds an element again on a page made of the same parts in the same order: by its id, or that of the next thing around
// it that has one and its number within. And knows who has begun to move on the page. For takeover.js, back.js and
// speech.js.
window.places = {
  // What can have the focus.
  STOPS: 'a, button, input, select, summary',

  of(element, kind) {
    // Without one it has no place.
    const near = element.closest('[id]') || element;
    return [near.id, kind, [...near.querySelectorAll(kind)].indexOf(element)];
  },

  /** Nothing where the page has no such part now. */
  at([id, kind, number]) {
    const near = document.getElementById(id);
    return near && (number < 0 ? near : near.querySelectorAll(kind)[number]);
  },

  /** Scrolls there, and the app no more to what a link led to (place.rs). */
  to(y) {
    const led = document.querySelector('[data-target]');
    if (led) led.dataset.target = y;
    scrollTo(0, y);
  },
};
for (const event of ['wheel', 'touchstart', 'keydown']) addEventListener(event, () => (places.hasMoved = true), { once: true, passive: true });

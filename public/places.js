// Finds an element again on a page made of the same parts in the same order: by its id, or that of the next thing around
// it that has one and its number within. For takeover.js and back.js.
window.places = {
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
};

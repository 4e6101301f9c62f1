// Back and Forward lead to where the reader was: the place on the page, what was unfolded, what had the focus. So does a
// tab that a phone short of memory put away and loads anew: the browser itself would look for the place on the written
// page, which knows no question.
(function () {
  'use strict';

  const STOPS = 'a, button, input, select, summary';
  const NOTE = 'left';
  const root = document.documentElement;
  const { of, at } = window.places;
  const left = new Map();

  const place = (stop) => ({
    y: scrollY,
    open: [...document.querySelectorAll('#results details[open]')].map((one) => of(one, 'details')),
    stop: stop && of(stop, STOPS),
  });

  function come(was) {
    const busy = document.querySelector('#results[aria-busy]');
    const rest = document.querySelector('.show-rest');
    const stop = was.stop && at(was.stop);
    const isShort = was.stop ? !stop : root.scrollHeight < was.y + innerHeight;
    if (busy || (rest && isShort)) {
      // What lies further down is built first.
      if (!busy) rest.dispatchEvent(new Event('near'));
      return requestAnimationFrame(() => come(was));
    }
    for (const one of was.open) {
      const details = at(one);
      if (details) details.open = true;
    }
    if (stop) stop.focus({ preventScroll: true });
    scrollTo(0, was.y);
  }

  // Before the app follows the link. Two entries of the history may have one address: each has a number.
  const leave = ({ target }) => {
    const stop = target.closest(STOPS);
    if (!stop) return;
    try {
      if (!history.state) history.replaceState(Math.random(), '');
      left.set(history.state, place(stop));
    } catch {
      // In a frame without an origin there is no history.
    }
  };
  addEventListener('click', leave, true);

  addEventListener('popstate', ({ state }) => {
    const was = left.get(state);
    // The app, which hears of it too, first.
    if (was) requestAnimationFrame(() => come(was));
  });

  // Nor is there storage.
  try {
    const [address, was] = JSON.parse(sessionStorage.getItem(NOTE)) || [];
    const note = () => sessionStorage.setItem(NOTE, JSON.stringify([location.href, place()]));
    document.addEventListener('visibilitychange', note);
    addEventListener('pagehide', note);
    if (address === location.href && performance.getEntriesByType('navigation')[0].type !== 'navigate') {
      let isFree = true;
      // Who has moved on meanwhile is not taken back.
      for (const event of ['wheel', 'touchstart', 'keydown']) addEventListener(event, () => (isFree = false), { once: true, passive: true });
      new MutationObserver((_, observer) => {
        observer.disconnect();
        // After the app has led to what the address names.
        if (isFree) requestAnimationFrame(() => come(was));
      }).observe(root, { attributes: true, attributeFilter: ['data-ready'] });
    }
  } catch {}
})();

// Back and Forward lead to where the reader was: the place on the page, what was unfolded, what had the focus.
(function () {
  'use strict';

  const STOPS = 'a, button, input, select, summary';
  const { of, at } = window.places;
  const left = new Map();

  // Before the app follows the link.
  const leave = ({ target }) => {
    const stop = target.closest(STOPS);
    if (!stop) return;
    const open = [...document.querySelectorAll('#results details[open]')].map((one) => of(one, 'details'));
    left.set(location.href, { y: scrollY, open, stop: of(stop, STOPS) });
  };
  addEventListener('click', leave, true);

  addEventListener('popstate', () => {
    const was = left.get(location.href);
    const come = () => {
      const busy = document.querySelector('#results[aria-busy]');
      const rest = document.querySelector('.show-rest');
      const stop = at(was.stop);
      if (busy || (rest && !stop)) {
        // What lies further down is built first.
        if (!busy) rest.dispatchEvent(new Event('near'));
        return requestAnimationFrame(come);
      }
      for (const one of was.open) {
        const details = at(one);
        if (details) details.open = true;
      }
      if (stop) stop.focus({ preventScroll: true });
      scrollTo(0, was.y);
    };
    // The app, which hears of it too, first.
    if (was) requestAnimationFrame(come);
  });
})();

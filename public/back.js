// Back and Forward lead to where the reader was: the place on the page, what was unfolded, what had the focus. So does a
// tab that a phone short of memory put away and loads anew: the browser itself would look for the place on the written
// page, which knows no question.
(function () {
  'use strict';

  // The portal's own pages keep things under the same origin.
  const NOTE = 'explorer-left';
  const root = document.documentElement;
  const { STOPS, of, at, to } = places;
  const left = new Map();
  // The place that the reader is being led to: until then the page is at none.
  let coming;
  // Two entries of the history may have one address: each has a number.
  let here = history.state;

  const place = (stop) => ({
    y: scrollY,
    open: [...document.querySelectorAll('#results details[open]')].map((one) => of(one, 'details')),
    stop: stop && of(stop, STOPS),
  });

  /** To the place that the reader is being led to; of two steps in short order, to that of the last. */
  function come() {
    if (!coming) return;
    const busy = document.querySelector('#results[aria-busy]');
    const rest = document.querySelector('.show-rest');
    const stop = coming.stop && at(coming.stop);
    for (const one of coming.open) {
      const details = at(one);
      if (details) details.open = true;
    }
    const isShort = (coming.stop && !stop) || root.scrollHeight < coming.y + innerHeight;
    if (busy || (rest && isShort)) {
      // What lies further down is built first.
      if (!busy) rest.dispatchEvent(new Event('near'));
      return requestAnimationFrame(come);
    }
    if (stop) stop.focus({ preventScroll: true });
    to(coming.y);
    coming = undefined;
  }

  function enter(state) {
    here = state;
    try {
      if (!here) history.replaceState((here = Math.random()), '');
    } catch {
      // In a frame without an origin there is no history.
    }
  }

  const push = history.pushState;
  history.pushState = (_, ...rest) => {
    const next = Math.random();
    // Safari throws at too many.
    push.call(history, next, ...rest);
    here = next;
    coming = undefined;
  };
  enter(here);

  // Before the app follows the link, or looks for what is typed.
  let typedOn;
  const leave = ({ type, target }) => {
    const stop = target.closest(STOPS);
    // What is typed makes an entry once it is quiet: until then the page that is left is the one before the first key.
    const goesOn = type === 'input' && typedOn === here;
    typedOn = type === 'input' ? here : undefined;
    if (stop && !goesOn) left.set(here, place(stop));
  };
  for (const event of ['click', 'input']) addEventListener(event, leave, true);

  addEventListener('popstate', ({ state }) => {
    // Nothing has moved yet: here is how far the reader scrolled on after the last click, and what that unfolded.
    const { activeElement } = document;
    // Who goes on before they were led there leaves it as it was.
    if (!coming) left.set(here, place(activeElement && activeElement.closest(STOPS)));
    enter(state);
    coming = left.get(here);
    // The app, which hears of it too, first.
    requestAnimationFrame(come);
  });

  // Nor is there storage.
  try {
    const [address, was] = JSON.parse(sessionStorage.getItem(NOTE)) || [];
    // A page that is not the app's, or not yet, is no place to come back to.
    const note = () => {
      if (!('ready' in root.dataset) || coming) return;
      try {
        sessionStorage.setItem(NOTE, JSON.stringify([location.href, place()]));
      } catch {
        // It is full. What it holds is of another place.
        sessionStorage.removeItem(NOTE);
      }
    };
    document.addEventListener('visibilitychange', note);
    addEventListener('pagehide', note);
    // Superseded, but Safari before 15 knows no other.
    if (address === location.href && performance.navigation.type) {
      // After the app has led to what the address names. Who has moved on meanwhile is not taken back.
      whenReady(() => {
        if (places.hasMoved) return;
        coming = was;
        requestAnimationFrame(come);
      });
    }
  } catch {}
})();

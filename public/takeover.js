// A reader doesn't wait for the app: what was unfolded, pressed, focused and scrolled to in the written page
// goes on in the app's, which is made of the same parts in the same order. (What was typed the app reads
// itself.) Begins when the written page is parsed; runs between the app's start and the next paint.
document.addEventListener('readystatechange', () => {
  'use strict';

  const { STOPS, of, at, to } = places;
  const app = document.getElementById('app');
  if (!app) return;
  // In the order of the last press of each.
  const pressed = new Set();
  let focused;
  let scrolled;
  // The first item on the screen, and how far down the written page it is: sizes further up may be others there.
  let item;
  let down;
  let noting;

  /** The part of the app's page that has the place of `old`. */
  const counterpart = (old, kind) => at(of(old, kind));

  // What only the app answers, and what it would take away again.
  const onClick = ({ target }) => {
    const one = target.closest('[role=tab], .steps button, .card-share');
    if (!one) return;
    // Behind those that were pressed before.
    pressed.delete(one);
    pressed.add(one);
  };
  const onFocus = ({ target }) => (focused = target);
  const onScroll = () => {
    scrolled = scrollY;
    // What comes on the screen has its size some frames later.
    clearTimeout(noting);
    noting = setTimeout(note, 99);
  };
  const depth = (one) => one.getBoundingClientRect().top + scrollY;
  const note = () => {
    item = [...app.querySelectorAll('[data-item]')].find((one) => one.getBoundingClientRect().bottom > 0);
    down = item && depth(item);
  };
  // An element that is taken away isn't left.
  const onBlur = ({ target }) => setTimeout(() => target.isConnected && focused === target && (focused = undefined));

  // The app will answer on this page, which until then says that it comes; one that failed to start won't.
  const { dataset } = document.documentElement;
  const onSubmit = (event) => {
    if ('failed' in dataset) return;
    event.preventDefault();
    dataset.asked = '';
  };

  const heard = { click: onClick, focusin: onFocus, focusout: onBlur, scroll: onScroll, submit: onSubmit };
  for (const type in heard) addEventListener(type, heard[type]);
  // In a frame: to ask now would lay the page out for it alone.
  requestAnimationFrame(() => scrollY && onScroll());

  // Observers are called in the order in which they were made: this one first. With the same id, since places are told by
  // those.
  const written = app.cloneNode();
  new MutationObserver((changes, observer) => {
    observer.disconnect();
    for (const { removedNodes } of changes) written.append(...removedNodes);
  }).observe(app, { childList: true });

  whenReady(() => {
    for (const type in heard) removeEventListener(type, heard[type]);
    go();
  });

  function answer() {
    for (const old of pressed) {
      const now = counterpart(old, STOPS);
      // A picture may have been put away already.
      if (now && old.getAttribute('aria-expanded') !== 'false') now.click();
    }
  }

  function stay() {
    const now = item && document.getElementById(item.id);
    to(now ? scrolled + depth(now) - down : scrolled);
  }

  function go() {
    for (const details of written.querySelectorAll('details[open]')) {
      const now = counterpart(details, 'details');
      // What the elder edition unfolded (unfold.js) it unfolds anew.
      if (now) now.open = !details.was;
    }
    if (focused && !focused.isConnected && document.activeElement === document.body) {
      const now = focused.id ? document.getElementById(focused.id) : counterpart(focused, STOPS);
      if (now) now.focus({ preventScroll: true });
    }
    if (scrolled) {
      if (!location.hash) stay();
      // After the app has led to what the address names. Before the reader moves it is the browser that scrolls there.
      else if (places.hasMoved) requestAnimationFrame(stay);
    }
    // The app must have begun with its own address before it is asked for another.
    setTimeout(answer);
  }
}, { once: true });

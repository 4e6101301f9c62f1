// Type size, colours, readings of rare characters and the interface's language, before the first paint: from the address, else as last
// chosen on this device. The app keeps them in the addresses that it writes. Works without the app, too.
(function () {
  'use strict';

  const data = document.documentElement.dataset;
  data.script = '';
  const choices = { size: ['large', 'larger', 'elder'], theme: ['light', 'dark', 'white', 'yellow'], ruby: ['on'], lang: ['en'] };
  const asked = new URLSearchParams(location.search);
  // The portal's own pages keep things under the same origin.
  const OURS = 'explorer-';
  const SHOWN_MS = 10000;
  const known = {};
  let isLacking;
  /** The size to come back to from the elder edition. */
  let usual;
  let telling = new Text();

  // Storage throws in a sandboxed frame, or once it is full: then this page alone knows.
  let isForgetful;
  function stored(name, value) {
    try {
      if (value !== undefined) localStorage.setItem(OURS + name, value);
      else if (!isForgetful) return localStorage.getItem(OURS + name);
    } catch {
      isForgetful = true;
    }
    return known[name];
  }

  function apply(name, value) {
    if (choices[name].includes(value)) data[name] = value;
    else delete data[name];
  }

  /** A script that not everybody needs; nothing where it is there. */
  function load(name) {
    const src = name + '.js';
    if (document.scripts[src]) return;
    const script = document.createElement('script');
    script.id = script.src = src;
    // It may come another time.
    script.onerror = () => script.remove();
    document.head.append(script);
    return script;
  }

  // The words of another language, and what puts them in their place: see translate.js.
  function fetchWords(isChosen) {
    const script = data.lang && load('texts-' + data.lang);
    if (!script) return;
    script.onerror = () => {
      script.remove();
      delete data.wait;
      if (!data.lang) return;
      apply('lang');
      // What was chosen before may come another time.
      if (isChosen) stored('lang', '');
      isLacking = true;
      turn();
    };
  }

  for (const name in choices) {
    const wanted = asked.get(name);
    known[name] = stored(name);
    apply(name, wanted === null ? known[name] : wanted);
    // What an address says isn't stored.
    if (wanted) load('carry');
  }

  if (data.lang) data.wait = '';
  fetchWords();

  // The written page answers no question: it isn't shown as if it did.
  if (['q', 'topic', 'place', 'year', 'stage', 'for'].some((name) => asked.get(name))) data.asked = '';

  function choose(name, value) {
    apply(name, value);
    stored(name, (known[name] = value));
    load('carry');
    turn(true);
  }

  function turn(isChosen) {
    show();
    fetchWords(isChosen);
    note();
    // The charts are drawn anew when the window says that it has changed.
    dispatchEvent(new Event('resize'));
  }

  /** The address says what is on: for a reload, and for who gets the link. */
  function note() {
    const address = new URL(location);
    const asks = address.searchParams;
    for (const name in choices) {
      const value = data[name] || '';
      if ((asks.get(name) || '') === value) continue;
      if (value) asks.set(name, value);
      else asks.delete(name);
    }
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // Only the address misses it then.
    }
  }

  // An entry of the history has the looks of its time: before the app reads the address, it gets the present ones.
  addEventListener('popstate', note);

  // So has a page that the browser kept whole: what was chosen on another one meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    for (const name in choices) if (stored(name) !== known[name]) apply(name, (known[name] = stored(name)));
    turn();
  });

  /** Says something for a while, where short messages stand, in the place of what it said before; without words nothing. */
  function tell(words) {
    telling.remove();
    if (!words) return;
    telling = new Text(' ' + words);
    document.getElementById('offline').append(telling);
    setTimeout((one) => one.remove(), SHOWN_MS, telling);
  }
  // For read.js and speech.js.
  window.tell = tell;

  function show() {
    const elder = document.getElementById('elder');
    if (!elder) return;
    elder.setAttribute('aria-pressed', data.size === 'elder');
    for (const input of document.querySelectorAll('#looks input')) {
      input.checked = (data[input.name.slice(6)] || '') === input.value;
    }
    // That there are no words is said once there is a place for it, and for a while.
    if (!isLacking) return;
    isLacking = false;
    tell(document.getElementById('offline').dataset.noWords);
  }

  document.addEventListener('readystatechange', () => {
    const box = document.getElementById('q');
    // In an old encoding, which can't be told from another, a question asks nothing.
    const said = asked.getAll('q').pop() || '';
    if (box && !box.value && !said.includes('\ufffd')) box.value = said;
    const looks = document.getElementById('looks');
    if (!looks) return;
    show();
    // It doesn't bubble.
    looks.addEventListener('toggle', () => load('share'), true);
    looks.addEventListener('change', ({ target }) => choose(target.name.slice(6), target.value));
    document.getElementById('elder').addEventListener('click', () => {
      const isElder = data.size === 'elder';
      if (!isElder) usual = data.size;
      choose('size', isElder ? usual || '' : 'elder');
    });
    document.getElementById('language').addEventListener('click', () => choose('lang', data.lang ? '' : 'en'));
  }, { once: true });
})();

// Type size, colours, readings of rare characters and the interface's language, before the first paint: from the address, else as last
// chosen on this device. The app keeps them in the addresses that it writes. Works without the app, too.
(function () {
  'use strict';

  const root = document.documentElement;
  root.setAttribute('data-script', '');
  const choices = { size: ['large', 'larger', 'elder'], theme: ['light', 'dark', 'white', 'yellow'], ruby: ['on'], lang: ['en'] };
  const asked = new URLSearchParams(location.search);
  // The portal's own pages keep things under the same origin.
  const OURS = 'explorer-';

  // Storage throws in a sandboxed frame.
  function stored(name, value) {
    try {
      if (value === undefined) return localStorage.getItem(OURS + name);
      localStorage.setItem(OURS + name, value);
    } catch {
      return null;
    }
  }

  function apply(name, value) {
    if (choices[name].includes(value)) root.setAttribute('data-' + name, value);
    else root.removeAttribute('data-' + name);
  }

  // The words of another language, and what puts them in their place: see translate.js.
  function fetchWords() {
    const { lang } = root.dataset;
    if (!lang || document.getElementById('words')) return;
    const script = document.createElement('script');
    script.id = 'words';
    script.src = 'texts-' + lang + '.js';
    script.onerror = () => {
      script.remove();
      root.removeAttribute('data-lang');
      root.removeAttribute('data-wait');
    };
    document.head.append(script);
  }

  for (const name of Object.keys(choices)) {
    const wanted = asked.get(name);
    apply(name, wanted === null ? stored(name) : wanted);
  }

  if (root.dataset.lang) root.setAttribute('data-wait', '');
  fetchWords();

  // The written page answers no question: it isn't shown as if it did.
  if (['q', 'topic', 'place', 'year', 'stage', 'for'].some((name) => asked.get(name))) root.setAttribute('data-asked', '');

  function choose(name, value) {
    apply(name, value);
    show();
    fetchWords();
    stored(name, value);
    const address = new URL(location.href);
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // Only the address misses it then.
    }
    // The charts are drawn anew when the window says that it has changed.
    dispatchEvent(new Event('resize'));
  }

  function show() {
    const elder = document.getElementById('elder');
    elder.setAttribute('aria-pressed', String(root.dataset.size === 'elder'));
    for (const input of document.querySelectorAll('#looks input')) {
      input.checked = (root.dataset[input.name.slice(6)] || '') === input.value;
    }
  }

  addEventListener('DOMContentLoaded', () => {
    const box = document.getElementById('q');
    // In an old encoding, which can't be told from another, a question asks nothing.
    const said = asked.getAll('q').pop() || '';
    if (box && !box.value && !said.includes('\ufffd')) box.value = said;
    if (!document.getElementById('looks')) return;
    show();
    document.getElementById('looks').addEventListener('change', (event) => {
      choose(event.target.name.slice(6), event.target.value);
    });
    document.getElementById('elder').addEventListener('click', () => {
      choose('size', root.dataset.size === 'elder' ? '' : 'elder');
    });
    document.getElementById('language').addEventListener('click', () => choose('lang', root.dataset.lang ? '' : 'en'));
  });
})();

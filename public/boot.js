// Starts the explorer in the page that already stands there. Whatever goes wrong, that page stays (on a second visit: is
// asked for whole), and #boot-failed says so and points on; an app that breaks down later is started anew. Trunk.toml
// tells why this is a plain script. It runs in the head: script/squeeze.mjs makes one file of it and those that come
// before the first paint.
(function () {
  'use strict';

  const PATIENCE_MS = 10000;
  const UNSEEN_MS = 200;
  const root = document.documentElement;
  const names = document.currentScript.dataset;

  // Small pages have the same file for their looks.
  if (!names.wasm) return;

  const isReady = () => 'ready' in root.dataset;
  let since = Infinity;
  let isLeft;

  // From here on this script says whether the start failed; before, the style sheet does.
  root.dataset.boot = '';

  // The page is parsed. What other scripts do for it can wait; the start is a task of its own, or one would hold the end of
  // parsing, the first layouts and half of the start.
  const parsed = new Promise((done) => {
    document.addEventListener('readystatechange', () => setTimeout(done));
  });

  if (parent !== window) {
    root.dataset.embedded = '';
    parsed.then(() => {
      const script = document.createElement('script');
      script.src = 'frame.js';
      document.head.append(script);
    });
  }

  function tell(failed) {
    const notice = document.getElementById('boot-failed');
    if (notice) notice.hidden = !failed;
    // What needs the app is not offered without it.
    root.toggleAttribute('data-failed', failed);
    try {
      // For open.js, which else would lead back here.
      if (failed) sessionStorage.setItem('explorer-failed', '');
      else sessionStorage.removeItem('explorer-failed');
    } catch {
      // Storage throws in a sandboxed frame: then it leads back.
    }
  }

  /** Whether it is said: what leaving the page breaks off has not failed. */
  function complain(reason) {
    if (isReady() || isLeft) return false;
    tell(true);
    console.error('The explorer could not start:', reason);
    return true;
  }

  function fail(reason) {
    // The worker gave the page without its answer: once more, whole.
    if (complain(reason) && 'short' in root.dataset) location.replace((location.search || '?') + '&whole' + location.hash);
  }

  // A panic in a later task reaches nobody but the window. Nothing answers after it: back.js leads to the place again. Not
  // soon after the start, which might end likewise each time.
  function onStray(event) {
    const reason = event.error || event.reason;
    if (!window.WebAssembly || !(reason instanceof WebAssembly.RuntimeError)) return;
    fail(reason);
    if (performance.now() - since > PATIENCE_MS) location.reload();
  }

  addEventListener('pagehide', () => (isLeft = true));
  addEventListener('pageshow', ({ persisted }) => persisted && (isLeft = false));
  // Gecko and WebKit break off what is being fetched as soon as a link is followed; not one to a file, nor with a key held
  // that opens it elsewhere.
  addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey, altKey }) => {
    const link = target.closest('a');
    const page = ({ href }) => href.split('#')[0];
    if (ctrlKey || metaKey || shiftKey || altKey || !link || link.target || link.hasAttribute('download')) return;
    if (page(link) !== page(location)) isLeft = true;
  });
  // What is late may still come: nothing is taken away for it.
  const patience = setTimeout(complain, PATIENCE_MS, 'too late');
  addEventListener('error', onStray);
  addEventListener('unhandledrejection', onStray);

  let composed;
  addEventListener('compositionstart', () => {
    composed = new Promise((done) => addEventListener('compositionend', done, { once: true }));
  });

  // Late is better than never: a slow network takes the notice back.
  whenReady(() => {
    since = performance.now();
    tell(false);
  });

  // What is written is seen first. A page that nobody sees has no frames.
  const seen = new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, UNSEEN_MS);
  });

  const reports = fetch(names.reports).then((file) => file.text());
  // Compiled as it comes; once it is there where that can't be: Safari before 15 has no such function, and calling it is
  // what must fail; and a host may say that it is something else.
  const wasm = fetch(names.wasm).then((file) => Promise.resolve(file).then((coming) => WebAssembly.compileStreaming(coming)).catch(() => file.arrayBuffer()));

  // In a frame without an origin this script has no address that a module's name could be relative to.
  Promise.all([import(new URL(names.js, document.baseURI).href), reports, wasm, parsed, seen])
    .then(async ([explorer, text, module]) => {
      window.reports = text;
      clearTimeout(patience);
      await explorer.default({ module_or_path: module });
      // The app takes over in a task of its own, and not while an input method composes, whose characters would go with the
      // box that they are in: who composes for long is waited for.
      let before;
      do {
        before = composed;
        await before;
        await new Promise((done) => setTimeout(done));
      } while (before !== composed);
      dispatchEvent(new Event('begin'));
      fail('nothing to show');
    })
    .catch((reason) => parsed.then(() => fail(reason)));
})();

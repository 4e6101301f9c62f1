// Starts the explorer in the page that already stands there. Whatever goes wrong, that page stays,
// and #boot-failed says so and points on; an app that breaks down later is started anew. Trunk.toml tells why this is a
// plain script.
(function () {
  'use strict';

  const PATIENCE_MS = 10000;
  const UNSEEN_MS = 200;
  const root = document.documentElement;
  const names = document.currentScript.dataset;

  const isReady = () => 'ready' in root.dataset;
  let since = Infinity;

  // From here on this script says whether the start failed; before, the style sheet does.
  root.dataset.boot = '';

  if (window.parent !== window) {
    root.dataset.embedded = '';
    const script = document.createElement('script');
    script.src = 'frame.js';
    document.head.append(script);
  }

  function tell(failed) {
    const notice = document.getElementById('boot-failed');
    if (notice) notice.hidden = !failed;
    // What needs the app is not offered without it.
    if (failed) root.dataset.failed = '';
    else delete root.dataset.failed;
  }

  // For open.js, which else would lead back here. Storage throws in a sandboxed frame.
  function note(failed) {
    try {
      if (failed) sessionStorage.setItem('explorer-failed', '');
      else sessionStorage.removeItem('explorer-failed');
    } catch {
      // Then it leads back.
    }
  }

  function fail(reason) {
    if (isReady()) return;
    tell(true);
    note(true);
    console.error('The explorer could not start:', reason);
  }

  // A panic in a later task reaches nobody but the window. Nothing answers after it: back.js leads to the place again. Not
  // soon after the start, which might end likewise each time.
  function onStray(event) {
    const reason = event.error || event.reason;
    if (typeof WebAssembly !== 'object' || !(reason instanceof WebAssembly.RuntimeError)) return;
    fail(reason);
    if (performance.now() - since > PATIENCE_MS) location.reload();
  }

  const patience = setTimeout(() => fail('not ready after ' + PATIENCE_MS + ' ms'), PATIENCE_MS);
  window.addEventListener('error', onStray);
  window.addEventListener('unhandledrejection', onStray);

  // Late is better than never: a slow network takes the notice back.
  new MutationObserver((_, observer) => {
    if (!isReady()) return;
    observer.disconnect();
    clearTimeout(patience);
    since = performance.now();
    tell(false);
    note(false);
  }).observe(root, { attributes: true, attributeFilter: ['data-ready'] });

  // The written page is seen first. A page that nobody sees has no frames.
  const seen = new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, UNSEEN_MS);
  });

  // This script runs as soon as it is there. The page is whole, and its scripts have run, when the document says so, or
  // had said so before: places.js is one of them. Where they are missing, the load's end will do.
  const whole = new Promise((done) => {
    if (window.places) done();
    document.addEventListener('DOMContentLoaded', done);
    window.addEventListener('load', done);
  });

  const reports = fetch(names.reports).then((file) => file.text());
  // Compiled as it comes. What can't be (an engine without, a host that says it is something else) the glue takes as it is.
  const wasm = fetch(names.wasm).then((file) => Promise.resolve(file).then(WebAssembly.compileStreaming).catch(() => file));

  // In a frame without an origin this script has no address that a module's name could be relative to. The glue itself
  // falls back where the host sends a wrong type for wasm.
  Promise.all([import(new URL(names.js, document.baseURI).href), reports, wasm, whole, seen])
    .then(([explorer, text, module]) => {
      window.reports = text;
      return explorer.default({ module_or_path: module });
    })
    // Only heard where the app is not ready.
    .then(() => fail('nothing to show'), fail);
})();

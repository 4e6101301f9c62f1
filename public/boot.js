// Starts the explorer in the page that already stands there. Whatever goes wrong, that page stays,
// and #boot-failed says so and points on. Trunk.toml tells why this is a plain script.
(function () {
  'use strict';

  const PATIENCE_MS = 10000;
  const UNSEEN_MS = 200;
  const root = document.documentElement;
  const names = document.currentScript.dataset;

  const isReady = () => 'ready' in root.dataset;

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

  function fail(reason) {
    if (isReady()) return;
    tell(true);
    console.error('The explorer could not start:', reason);
  }

  // A panic in a later task reaches nobody but the window.
  function onStray(event) {
    const reason = event.error || event.reason;
    if (typeof WebAssembly === 'object' && reason instanceof WebAssembly.RuntimeError) fail(reason);
  }

  const patience = setTimeout(() => fail('not ready after ' + PATIENCE_MS + ' ms'), PATIENCE_MS);
  window.addEventListener('error', onStray);
  window.addEventListener('unhandledrejection', onStray);

  // Late is better than never: a slow network takes the notice back.
  new MutationObserver((_, observer) => {
    if (!isReady()) return;
    observer.disconnect();
    clearTimeout(patience);
    window.removeEventListener('error', onStray);
    window.removeEventListener('unhandledrejection', onStray);
    tell(false);
  }).observe(root, { attributes: true, attributeFilter: ['data-ready'] });

  // The written page is seen first. A page that nobody sees has no frames.
  const seen = new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, UNSEEN_MS);
  });

  const reports = fetch(names.reports).then((file) => file.text());

  // In a frame without an origin this script has no address that a module's name could be relative to. The glue itself
  // falls back where the host sends a wrong type for wasm.
  Promise.all([import(new URL(names.js, document.baseURI).href), reports, seen])
    .then(([explorer, text]) => {
      window.reports = text;
      return explorer.default({ module_or_path: names.wasm });
    })
    // Only heard where the app is not ready.
    .then(() => fail('nothing to show'), fail);
})();

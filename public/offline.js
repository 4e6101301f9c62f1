// Asks the browser to keep the site for use without a network, and says two things: that it is kept,
// and that a new version waits. Everything here may be missing, forbidden or throw; the page does
// without. The words come from src/texts/build.rs, as attributes of #offline.
(function () {
  'use strict';

  const SHOWN_MS = 4000;
  const PATIENCE_MS = 3000;
  const BETWEEN_CHECKS_MS = 10 * 60 * 1000;

  const notice = document.getElementById('offline');
  // In a frame the host's page is what the reader keeps or doesn't.
  if (!notice || parent !== window || !isSecureContext) return;

  // There looks.js says something, too.
  let said = [];
  function say(...content) {
    said.forEach((one) => one.remove());
    said = content;
    notice.append(...said);
  }

  function sayReady() {
    const ready = new Text(notice.dataset.ready);
    say(ready);
    setTimeout(() => ready.remove(), SHOWN_MS);
  }

  function offer(registration) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = notice.dataset.update;
    button.addEventListener('click', () => update(registration), { once: true });
    say(new Text(notice.dataset.newer + ' '), button);
  }

  // Once the new version has the word, the page is loaded anew. Not every browser tells of it.
  function update(registration) {
    let done = false;
    const reload = () => {
      if (!done) location.reload();
      done = true;
    };
    const worker = registration.waiting;
    if (!worker) return reload();
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') reload();
    });
    navigator.serviceWorker.addEventListener('controllerchange', reload);
    setTimeout(reload, PATIENCE_MS);
    worker.postMessage('switch');
  }

  // A worker that comes when there was one is an update, whether it waits or, with nobody to wait
  // for, starts at once.
  function follow(registration, worker, isFirst) {
    let told = false;
    const tell = () => {
      const done = isFirst ? worker.state === 'activated' : worker.state === 'installed' || worker.state === 'activated';
      if (!done || told) return;
      told = true;
      if (isFirst) sayReady();
      else offer(registration);
    };
    worker.addEventListener('statechange', tell);
    tell();
  }

  async function start() {
    // A tab behind the one that took an update: what it fetched later would be of the new build. back.js leads to its place.
    if (navigator.serviceWorker.controller) {
      navigator.serviceWorker.addEventListener('controllerchange', () => document.hidden && location.reload());
    }
    const registration = await navigator.serviceWorker.register(new URL('sw.js', document.baseURI).href, {
      updateViaCache: 'none',
    });
    if (!registration) return;
    if (registration.waiting && registration.active) offer(registration);
    if (registration.installing) follow(registration, registration.installing, !registration.active);
    registration.addEventListener('updatefound', () => {
      if (registration.installing) follow(registration, registration.installing, !registration.active);
    });
    let checked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - checked < BETWEEN_CHECKS_MS) return;
      checked = Date.now();
      registration.update().catch(() => {});
    });
  }

  // After the page itself: on a slow network what is on screen goes first.
  const begin = () => start().catch(() => {});
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
})();

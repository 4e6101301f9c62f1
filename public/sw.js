// Keeps the site at hand without a network. The build writes the lines of FILES, every file that may be kept with the
// SHA-256 of its bytes, and ELSEWHERE, so that this script changes with each build and nothing of another build, of a
// half-finished upload or of a damaged cache is ever kept as this one's.
// To switch it off for everyone: put sw-off.js in the place of this file.
'use strict';

const FILES = {};
// Pages that are not kept and lead nowhere else.
const ELSEWHERE = [];
const SCOPE = self.registration.scope;
const CACHE = 'report-explorer ' + SCOPE;
const AT_ONCE = 6;
const BELOW_SEARCH = /(<form class="search".*?<\/form>)[^]*(\s<p id="printed">)/;
const DAY_MS = 24 * 60 * 60 * 1000;
// The interface in another language is kept once it was asked for, and so are the charts in dark colours, which only a
// written page shows, and the tables of which lists take their rows.
const ASKED_FOR = /^texts-|-dark\.svg$|\.csv$/;
/** Scripts that the page fetches once they are wanted. */
const ASKED_LATER = /^(?:texts-.*|carry|share|take-ways|speech)\.js$/;

const has = (name) => Object.prototype.hasOwnProperty.call(FILES, name);
// By content: what two builds share is fetched once.
const key = (name) => new URL(name, SCOPE).href + '?sha256=' + encodeURIComponent(FILES[name]);

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

/** The file as this build has it; rejects whatever else the host sends. */
async function fetched(name) {
  const response = await fetch(new URL(name, SCOPE).href, {
    cache: 'no-cache',
    credentials: 'same-origin',
    integrity: 'sha256-' + FILES[name],
  });
  if (!response.ok) throw new Error(name + ': ' + response.status);
  return fresh(await response.arrayBuffer(), response);
}

/** A plain answer: one that was redirected or encoded may not be handed on as it is. */
function fresh(bytes, response) {
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  // What varies with everything can't be kept.
  headers.delete('vary');
  // Some hosts don't say; what is kept has to have an age.
  if (!headers.has('date')) headers.set('date', new Date().toUTCString());
  return new Response(bytes, { headers });
}

async function install() {
  const cache = await caches.open(CACHE);
  const before = await cache.keys();
  const isWanted = (name) => !ASKED_FOR.test(name) || before.some(({ url }) => url.startsWith(new URL(name, SCOPE).href + '?'));
  const names = Object.keys(FILES).filter(isWanted);
  const added = [];
  let failed;
  const work = async () => {
    for (let name = names.pop(); name !== undefined && !failed; name = names.pop()) {
      try {
        if (await cache.match(key(name))) continue;
        const response = await fetched(name);
        added.push(key(name));
        await cache.put(key(name), response);
      } catch (error) {
        failed = error;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (!failed) return;
  // All or nothing: what is there belongs to the version that goes on.
  await Promise.all(added.map((each) => cache.delete(each)));
  throw failed;
}

async function forgetOthers() {
  // What a newer build has kept already would be forgotten, too; it sees to the rest itself.
  if (self.registration.installing) return;
  const cache = await caches.open(CACHE);
  const own = new Set(Object.keys(FILES).map(key));
  const kept = await cache.keys();
  await Promise.all(kept.filter((each) => !own.has(each.url)).map((each) => cache.delete(each)));
}

async function kept(name) {
  try {
    const response = await (await caches.open(CACHE)).match(key(name));
    if (!response) return undefined;
    const bytes = await response.clone().arrayBuffer();
    // The kept answer itself, not one made of its bytes: with it engines keep compiled code.
    return (await hashOf(bytes)) === FILES[name] ? response : undefined;
  } catch {
    return undefined;
  }
}

/** What the host says of a page (its policy, who may frame it) may change while the page doesn't: asked once a day. */
async function renew(name, found) {
  if (Date.now() - Date.parse(found.headers.get('date')) < DAY_MS) return;
  const response = await fetched(name);
  await (await caches.open(CACHE)).put(key(name), response);
}

async function answer(event, name) {
  const { request } = event;
  const found = await kept(name);
  if (found) {
    if (request && request.mode === 'navigate') event.waitUntil(renew(name, found).catch(() => {}));
    // A frame's height is that of the written page until the app is there.
    const isShort = request && request.destination === 'document' && !new URL(request.url).searchParams.has('whole');
    return isShort ? begun(found) : found;
  }
  try {
    const response = await fetched(name);
    const copy = response.clone();
    // A full disk is no reason to withhold the answer.
    event.waitUntil(caches.open(CACHE).then((cache) => cache.put(key(name), copy)).catch(() => {}));
    return response;
  } catch (error) {
    // What is only to be kept is no request.
    if (!request) throw error;
    const light = name.replace('-dark.svg', '-light.svg');
    if (light !== name) return answer(event, light);
    // Where a copy is damaged and the host has a newer build already: better that build's page, which names its own module, than
    // none. What is asked for later would be a part of it in this one's page.
    return ASKED_LATER.test(name) ? Response.error() : fetch(request);
  }
}

/**
 * A view's page without choices, answer and footer. The app, which is kept, too, makes what is seen of them sooner than a phone
 * parses and lays out all that is written. Where it can't, boot.js asks for the page whole; without scripts the page does.
 */
async function begun(response) {
  const page = await response.clone().text();
  const short = page.replace(BELOW_SEARCH, '$1</main></div>$2');
  // Nothing else that is kept has a search box.
  if (short === page) return response;
  const marked = short.replace('<html', '$& data-short').replace('<noscript>', '$&<meta http-equiv="refresh" content="0;url=?whole">');
  return fresh(marked, response);
}

/** In place of a page that is not kept, in the reader's looks and language, which are. */
function absent() {
  const style = Object.keys(FILES).find((name) => name.endsWith('.css'));
  const page = `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{absent}}</title><meta name="color-scheme" content="light dark">
<script src="boot.js"></script><link rel="stylesheet" href="${style}"></head>
<body><main><h1>{{absent}}</h1><p class="lead">{{come-back}}</p><p><a href="index.html">{{overview}}</a></p></main></body></html>`;
  return new Response(page, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
self.addEventListener('message', (event) => {
  if (event.data === 'switch') self.skipWaiting();
  else if (event.data && has(event.data.keep)) event.waitUntil(answer(event, event.data.keep).catch(() => {}));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) return;
  const { pathname, search } = new URL(request.url);
  const path = pathname.slice(new URL(SCOPE).pathname.length);
  // Some hosts leave out the ending.
  const name = path.includes('.') ? path : (path || 'index') + '.html';
  if (has(name)) event.respondWith(answer(event, name));
  else if (request.mode === 'navigate' && name.endsWith('.html')) {
    // A page that is not kept says so; one for sharing leads on as it would by itself; for what the site doesn't know the
    // overview is better than nothing. It is not a file to take away.
    event.respondWith(fetch(request).catch(() => {
      if (ELSEWHERE.includes(name)) return absent();
      const [, kind, id] = /^(topic|for|promise)-(.+)\.html$/.exec(name) || [];
      // At its own address: from a folder that doesn't exist it would find nothing.
      if (!kind) return name.includes('/') ? Response.redirect(SCOPE) : answer(event, 'index.html');
      // With the looks that a link gave along.
      return Response.redirect(SCOPE + (kind === 'promise' ? `projects.html${search}#j-${id}` : `index.html?${kind}=${id}${search.replace('?', '&')}`));
    }));
  }
});

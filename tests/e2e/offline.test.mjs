// With a copy of its own the site goes on without a network.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyOfSite, held } from './builds.mjs';
import { dist, drawnFrame, explorer, items, keep, ready, views } from './harness.mjs';
import { promise } from './report.mjs';
import { strictPolicy } from './server.mjs';

const allowed = { serviceWorkers: 'allow' };

const [, style] = /<style>([^]*?)<\/style>/.exec(readFileSync(join(dist, 'plain.html'), 'utf8'));
const policy = strictPolicy.replace("style-src 'self'", `$& 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
const hosts = { 'an ordinary host': {}, 'a portal, strict and under a path': { base: '/a/b/', policy, wasmType: 'text/plain' } };
for (const [where, hosting] of Object.entries(hosts)) {
  const site = explorer(hosting);
  site.test(`${where} is cut off: every view and deep link opens`, { ...allowed, expects: [/ERR_CONNECTION_REFUSED/, /503/] }, async (page) => {
    await keep(site, page);
    await site.cut();
    for (const view of views) {
      await site.open(page, view);
      assert.equal(await page.locator(`nav a[aria-current=page][href^="${view}"]`).count(), 1, view);
    }
    await site.open(page, '');
    await site.open(page, `projects.html?q=停车&from=singlemessage&utm_source=x#j-${promise.id}`);
    assert.ok((await page.locator(items).count()) > 0);
    await page.goto(site.url('plain.html'));
    assert.ok((await page.locator('figure svg').count()) >= 4);
    for (const nowhere of ['nowhere.html', 'nowhere/', 'no/where.html']) {
      await page.goto(site.url(nowhere));
      await ready(page);
    }
    // Pages for sharing are not kept: they lead where they lead with a network.
    for (const shared of [`promise-${promise.id}`, 'topic-ecology']) {
      const to = /<a data-opens href="([^"]*)"/.exec(await readFile(join(dist, `${shared}.html`), 'utf8'))[1];
      await page.goto(site.url(`${shared}.html`));
      await page.waitForURL(site.url(to));
      await ready(page);
    }
    await page.goto(site.url('topic-ecology.html?size=elder'));
    await page.waitForURL(site.url('index.html?topic=ecology&size=elder'));
    await ready(page);
    // Pages that lead nowhere else say that they are not there, in the reader's looks.
    for (const absent of ['downloads.html', 'embed.html#chart-growth']) {
      await site.open(page, 'index.html');
      await page.evaluate(() => localStorage.setItem('explorer-size', 'elder'));
      const response = await page.goto(site.url(absent));
      assert.equal(response.status(), 503);
      assert.match(await page.locator('h1').innerText(), /要联网/);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.size), 'elder');
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), '0px', 'the style sheet');
      await page.getByRole('link', { name: '回到总览' }).click();
      await page.waitForURL(site.url('index.html'));
      await ready(page);
    }
  });
}

const hoursAgo = (hours) => new Date(Date.now() - hours * 3_600_000).toUTCString();
const said = { date: hoursAgo(25), 'x-policy': 'old' };
const saying = explorer({ headers: said });
saying.test('what the host says of a page is asked for anew after a day', allowed, async (page) => {
  await keep(saying, page, 'text.html');
  Object.assign(said, { date: new Date().toUTCString(), 'x-policy': 'new' });
  await page.reload();
  await ready(page);
  // From now on the worker answers: what it kept, until it has asked.
  await page.waitForFunction(async () => (await fetch('text.html')).headers.get('x-policy') === 'new');
  await saying.cut();
  await page.reload();
  await ready(page);
  assert.equal(await page.evaluate(async () => (await fetch('text.html')).headers.get('x-policy')), 'new');
});

const wanted = [];
const recent = explorer({ headers: { date: hoursAgo(23) }, fault: (name) => void wanted.push(name) });
recent.test('before that a page costs nothing', allowed, async (page) => {
  await keep(recent, page, 'text.html');
  wanted.length = 0;
  const response = await page.reload();
  assert.ok(response.fromServiceWorker());
  await ready(page);
  // What is not kept yet is asked for after what the visit itself led to.
  await page.evaluate(() => fetch('texts-en.js').then((answer) => answer.text()));
  assert.ok(wanted.includes('texts-en.js'));
  assert.ok(!wanted.includes('text.html'), wanted.join());
});

const damaged = explorer();
damaged.test('a damaged and an evicted file come back', { ...allowed, expects: [/ERR_CONNECTION_REFUSED/] }, async (page) => {
  await keep(damaged, page);
  const before = await held(page);
  await page.evaluate(async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (request.url.includes('/text.html')) await cache.put(request, new Response('<p>damaged', { headers: { 'content-type': 'text/html' } }));
      if (request.url.includes('.wasm')) await cache.delete(request);
    }
  });
  await damaged.open(page, 'text.html');
  await page.waitForFunction(async (number) => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).length === number;
  }, before.length);
  await damaged.cut();
  await damaged.open(page, 'text.html');
});

let refused = 0;
const requested = new Set();
const lacking = explorer({
  fault: (name) => {
    requested.add(name);
    if (!name.startsWith('texts-')) return undefined;
    refused += 1;
    return { status: 404 };
  },
});
lacking.test('what is to be kept and cannot be had is asked for, and nothing that does not exist', allowed, async (page) => {
  await keep(lacking, page);
  await page.reload();
  await ready(page);
  // What one of them leads to has happened when the next but one is asked for.
  for (let times = 1; times <= 4; times += 1) {
    await page.evaluate(() => navigator.serviceWorker.controller.postMessage({ keep: 'texts-en.js' }));
    while (refused < times) await drawnFrame(page);
  }
  assert.deepEqual([...requested].filter((name) => !existsSync(join(dist, name))), []);
  assert.ok(!(await held(page)).some((name) => name.startsWith('texts-')));
});

const off = copyOfSite();
const ended = explorer({ folder: off });
ended.test('the way out takes the copy and the worker away', allowed, async (page) => {
  await keep(ended, page);
  await cp(join(off, 'sw-off.js'), join(off, 'sw.js'));
  await ended.open(page, 'index.html');
  await page.waitForFunction(async () => (await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration()));
  await ended.open(page, 'projects.html');
});

const full = explorer();
full.test('a full disk keeps nothing and harms nothing', allowed, async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(full.url('')).origin, quotaSize: 50_000 });
  // Before it is registered there is nothing to wait for yet.
  await page.addInitScript(() => {
    const register = ServiceWorkerContainer.prototype.register;
    ServiceWorkerContainer.prototype.register = function (...rest) {
      return (window.registered = register.apply(this, rest));
    };
  });
  await full.open(page, 'index.html');
  await page.waitForFunction(() => window.registered);
  await page.evaluate(async () => {
    const worker = (await window.registered).installing;
    if (worker) await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
  });
  assert.deepEqual(await held(page), []);
  await full.open(page, 'charts.html');
});

const locked = explorer();
locked.test('everything works where the browser forbids workers and storage', allowed, async (page) => {
  await page.addInitScript(() => {
    for (const [owner, name] of [[Navigator.prototype, 'serviceWorker'], [window, 'localStorage'], [window, 'caches']]) {
      Object.defineProperty(owner, name, { get() { throw new DOMException('forbidden', 'SecurityError'); } });
    }
  });
  for (const view of views) await locked.open(page, view);
});

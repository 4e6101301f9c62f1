// With a copy of its own the site goes on without a network, whole in one version, and never in two.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyOfSite, keptAtOnce, publishAgain } from './builds.mjs';
import { dist, drawnFrame, explorer, items, keep, ready, views } from './harness.mjs';
import { strictPolicy } from './server.mjs';

const allowed = { serviceWorkers: 'allow' };
const notice = (page, words) => page.locator('#offline', { hasText: words });
const build = (page) => page.evaluate(() => document.body.dataset.build ?? '');

/** What the copy holds, as names with hashes. */
const held = (page) =>
  page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) all.push(new URL(url).pathname.split('/').pop() + new URL(url).search);
    }
    return all.sort();
  });

/** What the worker of a folder keeps unasked, in the same form. */
async function listed(folder) {
  return (await keptAtOnce(folder)).map(([name, hash]) => `${name}?sha256=${encodeURIComponent(hash)}`).sort();
}

/** Looks for a new version now, as the browser does now and then by itself: how its install ended. */
const checkForUpdate = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return new Promise((done) => {
      const follow = () => {
        if (registration.waiting) done('installed');
        const worker = registration.installing;
        if (worker) worker.addEventListener('statechange', () => done(worker.state));
      };
      registration.addEventListener('updatefound', follow);
      // Where a file is missing this rejects as the install does.
      registration.update().then(follow, follow);
    });
  });

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
    await site.open(page, 'projects.html?q=停车&from=singlemessage&utm_source=x#j-226');
    assert.ok((await page.locator(items).count()) > 0);
    await page.goto(site.url('plain.html'));
    assert.ok((await page.locator('figure svg').count()) >= 4);
    await page.goto(site.url('nowhere.html'));
    await ready(page);
    // Pages for sharing are not kept: they lead where they lead with a network.
    for (const shared of ['promise-226', 'topic-ecology']) {
      const to = /<a data-opens href="([^"]*)"/.exec(await readFile(join(dist, `${shared}.html`), 'utf8'))[1];
      await page.goto(site.url(`${shared}.html`));
      await page.waitForURL(site.url(to));
      await ready(page);
    }
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

const updates = {
  'an update is taken with one tap': () => {},
  'an update is taken where controllerchange never comes': () => {
    const add = EventTarget.prototype.addEventListener;
    ServiceWorkerContainer.prototype.addEventListener = function (type, ...rest) {
      if (type !== 'controllerchange') add.call(this, type, ...rest);
    };
  },
};
for (const [what, prepare] of Object.entries(updates)) {
  const folder = copyOfSite();
  const site = explorer({ folder });
  site.test(what, allowed, async (page) => {
    await page.addInitScript(prepare);
    await keep(site, page, 'projects.html?q=停车');
    await page.reload();
    await ready(page);
    const before = await held(page);
    assert.deepEqual(before, await listed(folder), 'the first build is kept, and nothing else');
    await publishAgain(folder, 'second');
    assert.equal(await checkForUpdate(page), 'installed');
    await notice(page, '有新版本').getByRole('button').waitFor();
    await page.reload();
    await ready(page);
    assert.equal(await build(page), '', 'the old version stays whole until the switch');
    await Promise.all([page.waitForEvent('load'), notice(page, '有新版本').getByRole('button').click()]);
    await ready(page);
    assert.equal(await build(page), 'second');
    assert.match(page.url(), /projects\.html\?q=/);
    // Removing what is old is the last thing that a new worker does.
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active.state === 'activated');
    assert.deepEqual(await held(page), await listed(folder), 'no file of the old');
  });
}

const passing = copyOfSite();
const briefly = explorer({ folder: passing });
briefly.test('that it is kept is said for a while; what comes meanwhile stays', allowed, async (page) => {
  await page.clock.install();
  await keep(briefly, page);
  await page.clock.fastForward(4000);
  await page.waitForFunction(() => document.getElementById('offline').textContent === '');

  // Another reader is not gone from the first words when a new version is offered.
  const other = await page.context().browser().newContext({ serviceWorkers: 'allow' });
  const own = await other.newPage();
  await own.clock.install();
  await keep(briefly, own);
  await own.clock.pauseAt(await own.evaluate(() => Date.now() + 1000));
  await publishAgain(passing, 'second');
  await notice(own, '可离线使用').waitFor();
  await checkForUpdate(own);
  await notice(own, '有新版本').waitFor();
  await own.clock.runFor(10_000);
  assert.ok(await notice(own, '有新版本').getByRole('button').isVisible());
  await other.close();
});

const shared = copyOfSite();
const both = explorer({ folder: shared });
both.test('an update that another tab has taken is taken here with the same tap', allowed, async (page) => {
  await keep(both, page);
  await page.reload();
  await ready(page);
  const other = await page.context().newPage();
  await both.open(other, 'projects.html');
  await publishAgain(shared, 'second');
  assert.equal(await checkForUpdate(page), 'installed');
  for (const one of [other, page]) {
    const button = notice(one, '有新版本').getByRole('button');
    await button.waitFor();
    await Promise.all([one.waitForEvent('load'), button.click()]);
    await ready(one);
    assert.equal(await build(one), 'second');
  }
});

const spoken = copyOfSite();
const foreign = explorer({ folder: spoken });
foreign.test('English first asked for after an update came is not another build’s', { ...allowed, expects: [/Failed to load resource/] }, async (page) => {
  await keep(foreign, page);
  await page.reload();
  await ready(page);
  await publishAgain(spoken, 'second');
  assert.equal(await checkForUpdate(page), 'installed');
  const words = () => page.evaluate(() => document.documentElement.dataset.words);
  await page.locator('#language').click();
  await notice(page, 'English').waitFor();
  assert.equal(await words(), undefined);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-Hans');
  // After the switch it is there.
  await Promise.all([page.waitForEvent('load'), notice(page, '有新版本').getByRole('button').click()]);
  await ready(page);
  await page.locator('#language').click();
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  assert.equal(await words(), 'second');
});

const said = { date: 'Mon, 01 Jan 2024 00:00:00 GMT', 'x-policy': 'old' };
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

const spoilt = { 'one file is missing': { status: 404 }, 'one file is another build’s': { status: 200, body: 'other bytes' } };
for (const [what, reply] of Object.entries(spoilt)) {
  const folder = copyOfSite();
  let isSpoilt = false;
  const site = explorer({ folder, fault: (name) => (isSpoilt && name === 'charts.html' ? reply : undefined) });
  const expects = [/ERR_CONNECTION_REFUSED/];
  site.test(`${what} in a new build: the old version survives`, { ...allowed, expects }, async (page) => {
    await keep(site, page);
    await page.reload();
    await ready(page);
    const before = await held(page);
    isSpoilt = true;
    await publishAgain(folder, 'second');
    assert.equal(await checkForUpdate(page), 'redundant');
    assert.deepEqual(await held(page), before);
    await site.cut();
    for (const view of views) {
      await site.open(page, view);
      assert.equal(await build(page), '');
    }
  });
}

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

// A new build comes to who has a copy: whole, with one tap, also to the tabs behind.
import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, checkForUpdate, copyOfSite, held, listed, notice, publishAgain } from './builds.mjs';
import { drawnFrame, explorer, keep, ready, views } from './harness.mjs';
import { pretendVoice } from './voice.mjs';

const allowed = { serviceWorkers: 'allow' };

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
  await notice(page, '可离线使用').waitFor();
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

const behind = copyOfSite();
const hidden = explorer({ folder: behind });
hidden.test('a tab that nobody looks at goes along when another takes an update', allowed, async (page) => {
  await keep(hidden, page);
  await page.reload();
  await ready(page);
  const other = await page.context().newPage();
  await hidden.open(other, 'projects.html?q=停车');
  await other.evaluate(() => Object.defineProperty(document, 'hidden', { get: () => true }));
  await publishAgain(behind, 'second');
  assert.equal(await checkForUpdate(page), 'installed');
  const button = notice(page, '有新版本').getByRole('button');
  await button.waitFor();
  await Promise.all([other.waitForEvent('load'), page.waitForEvent('load'), button.click()]);
  await ready(other);
  assert.equal(await build(other), 'second');
  assert.match(other.url(), /projects\.html\?q=/);
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

/** In the page: the copy goes, as where the device is short of room. */
const clearAway = async () => {
  for (const name of await caches.keys()) await caches.delete(name);
};

const asking = { 'carry.js': '#elder', 'share.js': '#share > summary', 'take-ways.js': '.card-share', 'speech.js': '#read' };
const parted = copyOfSite();
const inParts = explorer({ folder: parted });
inParts.test('no script that is asked for late comes of another build', { ...allowed, expects: [/Failed to load resource/] }, async (page) => {
  await page.addInitScript(pretendVoice);
  await keep(inParts, page, 'indicators.html');
  await page.reload();
  await ready(page);
  for (const name of Object.keys(asking)) await appendFile(join(parted, name), '\n// second\n');
  await publishAgain(parted, 'second');
  assert.equal(await checkForUpdate(page), 'installed');
  await page.evaluate(clearAway);
  const ended = (name) =>
    new Promise((done) => {
      const tell = ({ target, type }) => target.src?.endsWith(`/${name}`) && done(type);
      for (const type of ['load', 'error']) document.addEventListener(type, tell, true);
    });
  for (const [name, button] of Object.entries(asking)) {
    const [how] = await Promise.all([page.evaluate(ended, name), page.locator(button).first().click()]);
    assert.equal(how, 'error', name);
  }
});

const emptied = copyOfSite();
const cleared = explorer({ folder: emptied });
cleared.test('where the copy was cleared away, the build that came since starts', allowed, async (page) => {
  await keep(cleared, page);
  await page.reload();
  await ready(page);
  await publishAgain(emptied, 'second');
  await page.evaluate(clearAway);
  await page.reload();
  await ready(page);
  assert.equal(await build(page), 'second');
});

const overtaken = copyOfSite();
let isLate;
let come;
const coming = new Promise((done) => (come = done));
const quick = explorer({ folder: overtaken, fault: (name) => (isLate && name === 'text.html' ? coming : undefined) });
quick.test('a build that is taken while the next one comes takes away nothing of it', allowed, async (page) => {
  await keep(quick, page);
  await page.reload();
  await ready(page);
  await publishAgain(overtaken, 'second');
  assert.equal(await checkForUpdate(page), 'installed');
  await publishAgain(overtaken, 'third');
  // One page of it is long in coming.
  isLate = true;
  await page.evaluate(async () => {
    window.registration = await navigator.serviceWorker.getRegistration();
    await window.registration.update();
  });
  const all = await listed(overtaken);
  const lacking = async () => {
    const now = await held(page);
    return all.filter((name) => !now.includes(name));
  };
  while ((await lacking()).length > 1) await drawnFrame(page);
  const taken = async () => {
    await page.evaluate(() => window.registration.waiting.postMessage('switch'));
    await page.waitForFunction(() => !window.registration.waiting && window.registration.active.state === 'activated');
  };
  await taken();
  assert.ok(await page.evaluate(() => Boolean(window.registration.installing)));
  come();
  await page.waitForFunction(() => window.registration.waiting);
  await taken();
  assert.deepEqual(await held(page), all);
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

const spokenIn = copyOfSite();
const inEnglish = explorer({ folder: spokenIn });
inEnglish.test('who asked for English has that of the new build, too, without a network', { ...allowed, expects: [/ERR_CONNECTION_REFUSED/] }, async (page) => {
  await keep(inEnglish, page);
  const isHeld = async () => (await held(page)).some((name) => name.startsWith('texts-en.js'));
  assert.equal(await isHeld(), false);
  await inEnglish.open(page, 'index.html?lang=en');
  while (!(await isHeld())) await drawnFrame(page);
  await publishAgain(spokenIn, 'second');
  assert.equal(await checkForUpdate(page), 'installed');
  await inEnglish.cut();
  await Promise.all([page.waitForEvent('load'), notice(page, 'version').getByRole('button').click()]);
  await ready(page);
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => document.documentElement.dataset.words), 'second');
});

const shownAgain = explorer();
shownAgain.test('a tab that is shown again after ten minutes looks for a new build, once', allowed, async (page) => {
  await page.clock.install();
  await page.addInitScript(() => {
    window.looked = 0;
    ServiceWorkerRegistration.prototype.update = () => {
      window.looked += 1;
      return Promise.resolve();
    };
    Object.defineProperty(Document.prototype, 'hidden', { get: () => window.isHidden ?? false });
  });
  await keep(shownAgain, page);
  const turn = (isHidden) =>
    page.evaluate((isHidden) => {
      window.isHidden = isHidden;
      document.dispatchEvent(new Event('visibilitychange'));
      return window.looked;
    }, isHidden);
  assert.equal(await turn(true), 0);
  assert.equal(await turn(false), 0, 'not before');
  await page.clock.fastForward('11:00');
  assert.equal(await turn(true), 0, 'not while it is hidden');
  assert.equal(await turn(false), 1);
  assert.equal(await turn(false), 1);
});

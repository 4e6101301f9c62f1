// When the app cannot start, the page that was there stays, and says so; without scripts it is whole.
import assert from 'node:assert/strict';
import { bare, explorer, keptBack, ready, refuseMemory, views } from './harness.mjs';
import { report } from './report.mjs';

const site = explorer();
const ownDoing = [/^console: Refused to execute script/, /^console: Failed to load resource/, /^console: The explorer could not start/, /^404: .*\.(wasm|js|txt)(\?|$)/, /Content Security Policy/, /WebAssembly/, /valid digest in the 'integrity' attribute/];

const notice = (page) => page.locator('#boot-failed');

/** Why the app could not start, as the console has it; to be asked for before the page. */
const reason = async (page) => {
  const message = await page.waitForEvent('console', (one) => one.text().startsWith('The explorer could not start: '));
  return message.text();
};

/** What failed was recognised: it didn't take the end of all patience. */
const isRecognised = async (why) => assert.doesNotMatch(await why, /too late/);

/** The prerendered page stands there, and its links work. */
async function assertReadable(page) {
  assert.equal(await page.locator('html[data-ready]').count(), 0);
  assert.equal(await page.locator('h1').count(), 1);
  assert.ok(await page.locator('h1').isVisible());
  assert.ok((await page.locator('main').innerText()).length > 100);
  await page.locator('nav a[href^="text.html"]').first().click();
  await page.waitForURL(/text\.html$/);
  assert.match(await page.locator('main').innerText(), /新建养老综合体3个/);
}

const isWasm = (name) => name.endsWith('.wasm');
const isReports = (name) => /^reports-[^/]*\.txt$/.test(name);
const isGlue = (name) => /^explorer-[^/]*\.js$/.test(name);
const page404 = { status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>404</title>' };
const broken = {
  'the wasm is missing': (name) => (isWasm(name) ? { status: 404 } : undefined),
  'the wasm is cut off': (name) =>
    isWasm(name) ? { status: 200, headers: { 'content-type': 'application/wasm' }, body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 80]) } : undefined,
  'a page is sent for the wasm': (name) => (isWasm(name) ? page404 : undefined),
  'the start script is missing': (name) => (name === 'boot.js' ? { status: 404 } : undefined),
  'the script is not the one that was built': (name) =>
    isGlue(name)
      ? { status: 200, headers: { 'content-type': 'text/javascript' }, body: "export default () => (document.documentElement.dataset.ready = '')" }
      : undefined,
  'the reports are missing': (name) => (isReports(name) ? { status: 404 } : undefined),
  'a page is sent for the reports': (name) => (isReports(name) ? page404 : undefined),
  'the script is missing': (name) => (isGlue(name) ? { status: 404 } : undefined),
};
for (const [what, fault] of Object.entries(broken)) {
  const host = explorer({ fault });
  host.test(`${what}: the page stays and says so`, { expects: ownDoing }, async (page) => {
    // Without the start script nobody tells: the style sheet brings up the notice.
    const why = what === 'the start script is missing' ? '' : reason(page);
    await page.goto(host.url('projects.html'));
    await notice(page).waitFor({ state: 'visible' });
    await isRecognised(why);
    assert.equal(await notice(page).locator('a[href="plain.html"]').count(), 1);
    // Without the start script the search box is a plain form, as before it runs.
    if (what !== 'the start script is missing') assert.equal(await page.locator('.search, .filters').filter({ visible: true }).count(), 0);
    // It brings the looks, too: without it there are no controls.
    const controls = what === 'the start script is missing' ? { y: 0, height: 0 } : await page.locator('#looks').boundingBox();
    const top = await notice(page).evaluate((element) => {
      const words = document.createRange();
      words.selectNodeContents(element.firstChild);
      return words.getBoundingClientRect().top;
    });
    assert.ok(top >= controls.y + controls.height, 'the controls cover no words');
    await assertReadable(page);
  });
}

const strict = explorer({ policy: "default-src 'self'; script-src 'self'" });
strict.test('wasm is forbidden: the page stays and says so', { expects: ownDoing }, async (page) => {
  const why = reason(page);
  await page.goto(strict.url('index.html'));
  await notice(page).waitFor({ state: 'visible' });
  await isRecognised(why);
  await assertReadable(page);
});

site.test('the engine has no wasm: the page stays and says so', { expects: ownDoing }, async (page) => {
  await page.addInitScript(() => delete window.WebAssembly);
  const why = reason(page);
  await page.goto(site.url('charts.html'));
  await notice(page).waitFor({ state: 'visible' });
  await isRecognised(why);
  await assertReadable(page);
});

site.test('memory is refused: the page stays and says so', { expects: ownDoing }, async (page) => {
  await refuseMemory(page);
  const why = reason(page);
  await page.goto(site.url('projects.html'));
  await notice(page).waitFor({ state: 'visible' });
  assert.match(await why, /out of memory/);
  await assertReadable(page);
});

site.test('an app that breaks down later is started anew where the reader was, but not soon after the start', { expects: [/unreachable/] }, async (page) => {
  await page.addInitScript(() => {
    const now = performance.now.bind(performance);
    window.later = 0;
    performance.now = () => now() + window.later;
    // A page that is loaded anew goes some time after it is asked to.
    window.reloads = 0;
    navigation.addEventListener('navigate', ({ navigationType }) => (window.reloads += Number(navigationType === 'reload')));
  });
  await site.open(page, 'projects.html?q=养老');
  const trap = () => page.evaluate(() => {
    document.body.dataset.old = '';
    setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); });
    return new Promise((done) => { setTimeout(done); });
  });
  await trap();
  assert.equal(await page.locator('[data-old]').count(), 1);
  assert.equal(await page.evaluate(() => window.reloads), 0);
  await page.evaluate(() => (window.later = 60_000));
  const again = page.waitForEvent('load');
  await trap().catch(() => {});
  await again;
  await ready(page);
  assert.equal(await page.locator('[data-old]').count(), 0);
  assert.match(page.url(), /projects\.html\?q=/);
});

const slow = keptBack();
slow.test('late is better than never', { expects: ownDoing }, async (page) => {
  await page.clock.install();
  await page.goto(slow.url('projects.html'));
  assert.equal(await notice(page).isVisible(), false, 'patience first');
  assert.ok((await page.locator('h1').innerText()).length > 0, 'readable while the wasm is on its way');
  await page.clock.fastForward(11_000);
  await notice(page).waitFor({ state: 'visible' });
  await slow.arrive(page);
  await notice(page).waitFor({ state: 'hidden' });
});

const held = keptBack();
held.test('a link that leaves the page where it is hides no failed start', { expects: ownDoing }, async (page) => {
  await page.clock.install();
  await page.goto(held.url('projects.html'));
  const link = page.locator('#rows a');
  await Promise.all([page.waitForEvent('download'), link.click()]);
  await Promise.all([page.context().waitForEvent('page'), page.locator('nav a').first().click({ modifiers: ['ControlOrMeta'] })]);
  await page.clock.fastForward(11_000);
  await notice(page).waitFor({ state: 'visible' });
});

for (const view of views) {
  site.test(`without scripts ${view} is whole`, { javaScriptEnabled: false }, async (page) => {
    await page.goto(site.url(view));
    assert.equal(await page.locator('h1').count(), 1);
    assert.equal(await page.locator(`nav a[aria-current=page][href^="${view}"]`).count(), 1);
    const words = bare(await page.locator('main').evaluate((main) => main.textContent));
    const expected = {
      'index.html': report.indicators.filter(({ headline }) => headline).map(({ name }) => name),
      'indicators.html': report.indicators.map(({ name }) => name),
      'charts.html': report.indicators.filter(({ headline, compare }) => headline && compare === 'rate').map(({ name }) => name),
      'projects.html': report.projects.map(({ quote }) => quote),
      'text.html': ['预计地区生产总值增长6.2%', '坚持民有所盼、政有所为', '完成居家适老化改造1000户'],
    }[view];
    assert.deepEqual(expected.filter((quote) => !words.includes(bare(quote))), []);
    if (view === 'charts.html') {
      assert.ok((await page.locator('figure :is(svg, img)').count()) >= 1, 'the charts are pictures');
      for (const image of await page.locator('figure img').all()) {
        await image.scrollIntoViewIfNeeded();
        assert.ok(await image.evaluate((img) => img.complete && img.naturalWidth > 0), 'each picture loads');
      }
    }
  });
}

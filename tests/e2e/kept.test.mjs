// A second visit: the worker gives a page without its answer, and the app, which is at hand, makes it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, drawnFrame, explorer, items, keep, noteShifts, ready, refuseMemory, settled, still, views } from './harness.mjs';
import { promise } from './report.mjs';

const kept = { serviceWorkers: 'allow' };
const site = explorer();

site.test('the page comes without its answer, which the app makes without moving what is seen', kept, async (page) => {
  await page.addInitScript(noteShifts);
  await keep(site, page);
  for (const view of views) {
    const response = await page.goto(site.url(view));
    assert.ok(response.fromServiceWorker());
    const short = await response.text();
    assert.match(short, /<form class="search"/);
    assert.doesNotMatch(short, /id="results"/);
    await ready(page);
    assert.equal(await page.locator('#results').count(), 1);
    await drawnFrame(page);
    assert.deepEqual(await page.evaluate(() => window.shifts()), [], view);
  }
});

const phone = { ...kept, viewport: { width: 390, height: 844 } };

/** Far down the projects: how far. */
async function goFar(page) {
  await site.open(page, 'projects.html');
  for (let at = 0; at < 40; at += 5) await page.locator(items).nth(at).scrollIntoViewIfNeeded();
  // What came on the screen, and what the list grew by, may still move it.
  await settled(page);
  await still(page);
  const far = await page.evaluate(() => scrollY);
  assert.ok(far > 3000, `${far}`);
  return far;
}

const isAt = (page, far) => page.waitForFunction((far) => Math.abs(scrollY - far) < 2, far);

site.test('a tab that is loaded anew is where it was, also when it is once more before the app is there', phone, async (page) => {
  await keep(site, page);
  const far = await goFar(page);
  await page.reload();
  await ready(page);
  await isAt(page, far);
  await page.reload({ waitUntil: 'commit' });
  await page.reload();
  await ready(page);
  await isAt(page, far);
});

site.test('a tab that is loaded anew twice, once where nobody saw it, is where it was', phone, async (page) => {
  await keep(site, page);
  const far = await goFar(page);
  // As in a tab behind others: the app starts, and no frame comes in which it could go to the place.
  await page.addInitScript(() => {
    if (sessionStorage.unseen) window.requestAnimationFrame = () => 0;
  });
  await page.evaluate(() => sessionStorage.setItem('unseen', 'yes'));
  await page.reload();
  await page.locator('html[data-ready]').waitFor();
  await page.evaluate(() => sessionStorage.removeItem('unseen'));
  await page.reload();
  await ready(page);
  await isAt(page, far);
});

site.test('from a page that is not the app back to the place', phone, async (page) => {
  await keep(site, page);
  const far = await goFar(page);
  // No page is kept in memory, as on a phone short of it.
  await page.evaluate(() => addEventListener('unload', () => {}));
  await page.goto(site.url('downloads.html'));
  await page.goBack();
  await ready(page);
  await isAt(page, far);
});

site.test('where the app cannot start the page is asked for whole, at its place', { ...kept, expects: [/could not start/] }, async (page) => {
  await keep(site, page);
  await refuseMemory(page);
  await site.cut();
  await page.goto(site.url(`projects.html#j-${promise.id}`), { waitUntil: 'commit' });
  await page.waitForURL(new RegExp(`projects\\.html\\?&whole#j-${promise.id}$`));
  await page.locator('#boot-failed').waitFor({ state: 'visible' });
  const written = (await readFile(join(dist, 'projects.html'), 'utf8')).match(/data-item/g);
  assert.equal(await page.locator(items).count(), written.length);
  await page.locator(`#j-${promise.id}`).waitFor();
  assert.ok((await page.locator(`#j-${promise.id}`).boundingBox()).y < page.viewportSize().height);
});

// Each that is cut off is a host of its own.
const late = explorer();
late.test('what was typed on a page that came without its answer waits for an app that is late', { ...kept, expects: [/too late/] }, async (page) => {
  await keep(late, page);
  const tab = await page.context().newPage();
  await tab.addInitScript(() => {
    const { compileStreaming } = WebAssembly;
    const wait = new Promise((done) => (window.come = done));
    WebAssembly.compileStreaming = async (module) => compileStreaming(await wait.then(() => module));
  });
  await tab.clock.install();
  await tab.goto(late.url('projects.html'));
  await tab.locator('#q').pressSequentially('停车');
  await tab.clock.fastForward(11_000);
  await tab.locator('#boot-failed').waitFor();
  await tab.evaluate(() => window.come());
  await tab.clock.resume();
  await ready(tab);
  assert.equal(await tab.locator('#q').inputValue(), '停车');
  await tab.locator('#results mark').first().waitFor();
  assert.doesNotMatch(tab.url(), /whole/);
});

const dark = explorer();
dark.test('where the app cannot start dark charts that were never seen are light ones', { ...kept, colorScheme: 'dark', expects: [/could not start/] }, async (page) => {
  await keep(dark, page);
  await refuseMemory(page);
  await dark.cut();
  await page.goto(dark.url('charts.html?whole'), { waitUntil: 'commit' });
  const picture = page.locator('#picture-growth img');
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('#picture-growth img').naturalWidth > 0);
  assert.match(await picture.evaluate((one) => one.currentSrc), /-dark\.svg$/);
});

const varied = explorer({ headers: { vary: '*' } });
varied.test('a host whose answers vary with everything is kept, too', kept, async (page) => {
  await keep(varied, page);
  await varied.cut();
  await varied.open(page, 'projects.html');
  await page.locator(items).first().waitFor();
});

const noScript = explorer();
noScript.test('without scripts the page asks for itself whole', kept, async (page) => {
  await keep(noScript, page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(noScript.url('text.html'), { waitUntil: 'commit' });
  await page.waitForURL(/text\.html\?whole$/);
  assert.match(await page.locator('main').innerText(), /新建养老综合体3个/);
});

const english = explorer();
english.test('what the strip says goes, also when the language changes meanwhile', kept, async (page) => {
  await page.clock.install();
  await keep(english, page, 'index.html?lang=en');
  // From here on the page's clock goes on by hand alone.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  const strip = page.locator('#offline');
  await strip.getByText('Ready to use offline').waitFor();
  await page.locator('#language').click();
  await strip.getByText('可离线使用').waitFor();
  await page.clock.runFor(4000);
  assert.equal((await strip.textContent()).trim(), '');
});

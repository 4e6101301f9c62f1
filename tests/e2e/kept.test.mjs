// A second visit: the worker gives a page without its answer, and the app, which is at hand, makes it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, drawnFrame, explorer, items, ready, views } from './harness.mjs';

const kept = { serviceWorkers: 'allow' };
const site = explorer();

/** Opens the site and waits until the browser has a copy, and the worker has the word. */
async function keep(page) {
  await site.open(page, 'index.html');
  await page.locator('#offline', { hasText: '可离线使用' }).waitFor();
}

site.test('the page comes without its answer, which the app makes without moving what is seen', kept, async (page) => {
  await page.addInitScript(() => {
    window.shift = 0;
    const add = (list) => list.getEntries().forEach(({ value }) => (window.shift += value));
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
  });
  await keep(page);
  for (const view of views) {
    const response = await page.goto(site.url(view));
    assert.ok(response.fromServiceWorker());
    const short = await response.text();
    assert.match(short, /<form class="search"/);
    assert.doesNotMatch(short, /id="results"/);
    await ready(page);
    assert.equal(await page.locator('#results').count(), 1);
    await drawnFrame(page);
    assert.equal(await page.evaluate(() => window.shift), 0, view);
  }
});

site.test('a tab that is loaded anew is where it was', { ...kept, viewport: { width: 390, height: 844 } }, async (page) => {
  await keep(page);
  await site.open(page, 'projects.html');
  for (let at = 0; at < 40; at += 5) await page.locator(items).nth(at).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  assert.ok(before > 3000, `${before}`);
  await page.reload();
  await ready(page);
  await page.waitForFunction((before) => Math.abs(scrollY - before) < 2, before);
});

site.test('where the app cannot start the written page comes back whole', { ...kept, expects: [/could not start/] }, async (page) => {
  await keep(page);
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new RangeError('out of memory'));
    WebAssembly.instantiate = refuse;
    WebAssembly.instantiateStreaming = refuse;
  });
  await site.cut();
  await page.goto(site.url('projects.html'));
  await page.locator('#boot-failed').waitFor({ state: 'visible' });
  await page.locator('#results').waitFor({ state: 'visible' });
  const written = (await readFile(join(dist, 'projects.html'), 'utf8')).match(/data-item/g);
  assert.equal(await page.locator(items).count(), written.length);
});

// Hosts that leave out .html: they send who asks for charts.html on to charts.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, explorer, keep, views } from './harness.mjs';
import { elsewhere, hostOf, inside, started } from './hosted.mjs';

const ENDING = /\.html$/;
const fault = async (name) => {
  if (ENDING.test(name)) return { status: 308, headers: { location: `/${name.replace(ENDING, '')}` } };
  const body = await readFile(join(dist, `${name}.html`)).catch(() => undefined);
  return body && { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
};
const site = explorer({ fault });

const visitAll = async (page) => {
  const headings = [];
  for (const view of views) {
    await site.open(page, view.replace(ENDING, ''));
    headings.push(await page.locator('h1').textContent());
  }
  assert.equal(new Set(headings).size, views.length, headings.join());
};

site.test('each view is itself without its ending', async (page) => {
  await site.open(page, 'charts.html');
  assert.ok(new URL(page.url()).pathname.endsWith('/charts'));
  await visitAll(page);
  await page.locator('.tabs a[href^="projects.html"]').click();
  await page.locator('.project').first().waitFor();
  await page.reload();
  await page.locator('.project').first().waitFor();
});

site.test('so it is without a network', { serviceWorkers: 'allow', expects: [/503/, /favicon/] }, async (page) => {
  await keep(site, page, 'charts.html');
  await site.cut();
  await visitAll(page);
  // A page that is not kept says so, one for sharing leads on.
  await page.goto(site.url('embed'));
  await page.getByRole('heading', { name: '要联网' }).waitFor();
  await page.goto(site.url('topic-city'));
  await page.waitForURL(/index\.html\?topic=city/);
});

// The other one is cut off.
const guest = explorer({ fault });
const framed = hostOf(guest, (base) => `<iframe src="${base}charts.html" width="360" height="500"></iframe>`);
framed.test('in a frame the way past the controls stays in it', { expects: elsewhere }, async (page) => {
  await page.goto(framed.url('host.html'));
  await started(page);
  const skip = inside(page).locator('a[href="#results"]').first();
  assert.ok((await skip.evaluate(() => location.pathname)).endsWith('/charts'));
  await skip.press('Enter');
  assert.equal(await skip.getAttribute('target'), null);
});

// The reader's choice of type size and colours: before the first paint, in the address and on the device. What it comes to
// on the screen is measured in measures.test.mjs.
import assert from 'node:assert/strict';
import { explorer, ready } from './harness.mjs';

const site = explorer();

const look = (page, name) => page.evaluate((name) => document.documentElement.dataset[name] ?? '', name);

site.test('the elder edition is one tap away, stays while views change, and goes with the link', async (page) => {
  await site.open(page, 'index.html');
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.locator('html[data-size=elder]').waitFor();
  assert.equal(new URL(page.url()).searchParams.get('size'), 'elder');
  await page.locator('nav a[href^="projects.html"]').click();
  await page.waitForURL(/projects\.html\?.*size=elder/);
  const link = page.url();
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  await page.goto(link);
  await ready(page);
  assert.equal(await look(page, 'size'), 'elder');
  await page.getByRole('button', { name: '长辈版', pressed: true }).click();
  assert.equal(await look(page, 'size'), '');
});

site.test('what was chosen is there on the next visit, and an unknown choice is none', async (page) => {
  await site.open(page, 'text.html');
  await page.locator('#display summary').click();
  await page.getByRole('radio', { name: '黑底黄字' }).check();
  await site.open(page, 'charts.html');
  assert.equal(await look(page, 'theme'), 'yellow');
  await site.open(page, 'charts.html?theme=pink&size=%00');
  assert.equal(await look(page, 'theme'), '');
});

site.test('a language whose words do not come leaves the page as it is, to be read; the next press asks again', { expects: [/texts-en/, /ERR_FAILED/] }, async (page) => {
  await page.route('**/texts-en.js', (route) => route.abort(), { times: 1 });
  await site.open(page, 'index.html?lang=en');
  const heading = page.locator('h1');
  assert.ok(await heading.isVisible(), 'it is not kept back for words that do not come');
  assert.match(await heading.innerText(), /^\p{Script=Han}/u);
  assert.equal(await look(page, 'lang'), '');
  await page.locator('#language').click();
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  assert.doesNotMatch(await heading.innerText(), /\p{Script=Han}/u);
});

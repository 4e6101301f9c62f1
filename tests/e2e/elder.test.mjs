// The reader's choice of type size and colours: before the first paint, in the address, on the device,
// and measured on the screen.
import assert from 'node:assert/strict';
import { explorer, ready, views } from './harness.mjs';

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

site.test('in the elder edition text, figures and targets are large', async (page) => {
  for (const view of views) {
    await site.open(page, `${view}?size=elder`);
    const small = await page.evaluate(() => {
      const found = [];
      const visible = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
      for (const element of document.querySelectorAll('#app *')) {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (own && visible(element) && parseFloat(getComputedStyle(element).fontSize) < 18) {
          found.push(`${element.tagName} ${element.className}: ${getComputedStyle(element).fontSize} ${element.textContent.slice(0, 20)}`);
        }
      }
      for (const element of document.querySelectorAll('#app :is(button, summary, nav a, input[type=search], .choice)')) {
        if (visible(element) && element.getBoundingClientRect().height < 60) {
          found.push(`${element.tagName} ${element.className} is ${element.getBoundingClientRect().height} high`);
        }
      }
      for (const element of document.querySelectorAll('.figure-number')) {
        if (visible(element) && parseFloat(getComputedStyle(element).fontSize) < 30) found.push(`figure ${element.textContent}`);
      }
      if (document.scrollingElement.scrollWidth > innerWidth) found.push(`the page is ${document.scrollingElement.scrollWidth} wide`);
      return [...new Set(found)].slice(0, 8);
    });
    assert.deepEqual(small, [], view);
  }
});

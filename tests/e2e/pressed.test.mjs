// What is pressed on the written page before the app is there is answered by the app.
import assert from 'node:assert/strict';
import { drawnFrame, items, keptBack, settled } from './harness.mjs';

const site = keptBack();

site.test('a tab and a button that only the app answers are answered', async (page) => {
  const takeOver = await site.written(page, 'charts.html');
  const chart = page.locator('#chart-growth');
  // Nothing happens: some press again.
  for (let press = 0; press < 2; press += 1) await chart.locator('.steps button').last().click();
  await takeOver();
  await settled(page);
  // Once: there is none before the first.
  await chart.locator('.steps button[aria-disabled=true]').and(chart.locator('.steps button').first()).waitFor();

  const turn = await site.written(page, 'charts.html');
  const tab = chart.getByRole('tab').last();
  await tab.click();
  await turn();
  await chart.locator('[role=tab][aria-selected=true]').and(tab).waitFor();
});

site.test('of several presses the last one counts', async (page) => {
  const takeOver = await site.written(page, 'charts.html');
  const tabs = page.locator('#chart-growth').getByRole('tab');
  for (const tab of [1, 0, 1]) await tabs.nth(tab).click();
  await takeOver();
  await settled(page);
  await page.locator('#chart-growth [role=tab][aria-selected=true]').and(tabs.nth(1)).waitFor();
});

site.test('who sends words is told that the answer comes', async (page) => {
  const takeOver = await site.written(page, 'index.html');
  assert.equal(await page.locator('#asking').isVisible(), false);
  await page.locator('#q').pressSequentially('养老');
  await page.locator('#q').press('Enter');
  await page.locator('#asking').waitFor();
  await takeOver();
  await page.locator('#asking').waitFor({ state: 'hidden' });
  await page.locator('#results mark').first().waitFor();
});

site.test('the picture of a card is not taken away by the app, unless the reader put it away', async (page) => {
  for (const presses of [1, 2]) {
    const takeOver = await site.written(page, 'indicators.html');
    const card = page.locator(items).nth(1);
    for (let press = 0; press < presses; press += 1) await card.locator('.card-share').click();
    await card.locator('img.taken').waitFor({ state: presses === 1 ? 'attached' : 'detached' });
    await takeOver();
    await settled(page);
    await card.locator(`.card-share[aria-expanded=${presses === 1}]`).waitFor();
    if (presses === 1) await card.locator('img.taken').waitFor();
  }
});

site.test('a tab that goes away with the written page moves nobody', async (page) => {
  const takeOver = await site.written(page, 'charts.html');
  await page.evaluate(() => {
    scrollTo(0, document.getElementById('chart-floor').offsetTop);
    const { set } = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
    Object.defineProperty(Node.prototype, 'textContent', {
      set(words) {
        if (this.id === 'app') this.querySelector('#chart-floor [role=tab]').click();
        set.call(this, words);
      },
    });
  });
  const top = () => page.locator('#chart-floor').evaluate((chart) => Math.round(chart.getBoundingClientRect().top));
  const before = await top();
  await takeOver();
  // As long as a tab is held.
  for (let frame = 0; frame < 8; frame += 1) await drawnFrame(page);
  assert.ok(Math.abs((await top()) - before) < 5, `${before} → ${await top()}`);
});

// Reading aloud in the elder edition: item by item, and stopped wherever the page has got to.
import assert from 'node:assert/strict';
import { explorer } from './harness.mjs';
import { begun, listen, pretendVoice } from './voice.mjs';

const site = explorer();

site.test('in the elder edition each item is read by a button of its own', async (page) => {
  await page.addInitScript(pretendVoice);
  await site.open(page, 'indicators.html');
  const one = page.locator('#c-gdp .read-one');
  const text = await page.locator('#c-gdp').evaluate((card) => card.textContent);
  assert.equal(await one.count(), 0);
  for (const view of ['index.html', 'charts.html', 'projects.html', 'text.html', 'indicators.html']) {
    await site.open(page, `${view}?size=elder`);
    const without = '#results :is([data-item], .headline, .promises li):not(:has(.read-one))';
    await page.locator('.read-one').first().waitFor();
    assert.equal(await page.locator(without).count(), 0, view);
    const names = await page.locator('.read-one').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    assert.deepEqual(names.filter((name) => !/^朗读这一项：.*\p{Script=Han}/u.test(name)), [], view);
  }
  const { height } = await one.boundingBox();
  assert.ok(height >= 60, `${height} px`);
  assert.equal(await page.locator('#c-gdp').evaluate((card) => card.textContent), text, 'the text is the report’s');
  await page.locator('#c-gdp').getByRole('button', { name: /^朗读这一项：/ }).click();
  assert.equal(await page.locator('[data-spoken]').getAttribute('id'), 'c-gdp');
  await page.evaluate(() => window.finish());
  await page.locator('[data-spoken]').waitFor({ state: 'detached' });
  assert.equal((await page.evaluate(() => window.said)).length, 1, 'this one alone');
  await page.locator('#elder').click();
  await one.waitFor({ state: 'hidden' });
});

site.test('back in Chinese all its buttons are', async (page) => {
  await page.addInitScript(pretendVoice);
  await site.open(page, 'indicators.html?size=elder&lang=en');
  await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' });
  await listen(page, 1);
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.locator('#language').click();
  await page.locator('html[lang=zh-Hans]').waitFor({ state: 'attached' });
  await page.locator('#read').getByText('朗读', { exact: true }).waitFor();
  await page.locator('.read-one').first().waitFor();
  const says = await page.locator('.read-one').evaluateAll((all) => all.map((one) => `${one.dataset.says} ${one.getAttribute('aria-label')}`));
  assert.deepEqual(says.filter((one) => !/^朗读这一项 朗读这一项：./.test(one)), []);
});

site.test('an item’s own button stops it, and is never below a long source', async (page) => {
  await page.addInitScript(pretendVoice);
  await site.open(page, 'indicators.html?size=elder');
  const own = (at) => page.locator('[data-item] .read-one').nth(at);
  const says = (at) => own(at).evaluate((one) => [one.dataset.says, one.getAttribute('aria-label').split('：')[0]]);
  const offers = ['朗读这一项', '朗读这一项'];
  const stops = ['停止', '停止'];
  await own(1).waitFor();
  for (const [figures, button, source] of await page.locator('.card').evaluateAll((all) =>
    all.map((card) => ['.card-figures', '.read-one', '.sources'].map((part) => card.querySelector(part).getBoundingClientRect().top)))) {
    assert.ok(figures < button && button < source, `${figures}, ${button}, ${source}`);
  }
  await own(0).focus();
  await page.keyboard.press('Enter');
  await begun(page, 1);
  assert.deepEqual([await says(0), await says(1)], [stops, offers]);
  await own(1).click();
  assert.deepEqual([await says(0), await says(1)], [offers, stops], 'another one is begun');
  await page.keyboard.press('Enter');
  assert.deepEqual([await says(0), await says(1)], [offers, offers], 'stopped');
  assert.equal(await page.locator('[data-spoken], #read-stop:visible').count(), 0);
  assert.ok(await own(1).evaluate((one) => one === document.activeElement));
  await page.keyboard.press('Enter');
  assert.deepEqual(await says(1), stops);
  await page.evaluate(() => window.finish());
  await page.locator('[data-spoken]').waitFor({ state: 'detached' });
  assert.deepEqual(await says(1), offers, 'read to the end');
});

site.test('whoever is at the button that stops it is at the other one when it ends by itself', async (page) => {
  await page.addInitScript(pretendVoice);
  await site.open(page, 'indicators.html?size=elder');
  await page.locator('.read-one').first().click();
  await begun(page, 1);
  await page.locator('#read-stop').focus();
  await page.evaluate(() => window.finish());
  await page.locator('#read-stop').waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement.id), 'read');
});

for (const [width, height] of [[390, 844], [320, 568], [1280, 800]]) {
  site.test(`what stops reading stays on the screen, and what is read above it, at ${width} px`, { viewport: { width, height } }, async (page) => {
    await page.addInitScript(pretendVoice);
    await site.open(page, 'projects.html?size=elder');
    await listen(page, 4);
    for (const name of ['暂停', '停止']) {
      const button = page.getByRole('button', { name, exact: true });
      // A click would scroll to it.
      const box = await button.boundingBox();
      assert.ok(box.y > 0 && box.y + box.height <= height, `${name}: ${box.y}`);
      assert.ok(await button.evaluate((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === one;
      }), name);
      const [read, tabs] = await page.evaluate(() => ['[data-spoken]', '.tabs'].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()));
      assert.ok(read.top >= 0 && read.top < box.y, `${read.top}`);
      if (read.height < height / 2) assert.ok(read.bottom <= box.y, `${read.bottom} under ${box.y}`);
      assert.ok(tabs.top === 0 || tabs.top >= box.y + box.height - 1 || tabs.bottom <= box.y, 'not over the bar of views');
    }
    assert.ok(await page.evaluate(() => scrollY > 0));
    await page.getByRole('button', { name: '停止', exact: true }).click();
    assert.notEqual(await page.locator('#read').evaluate((read) => getComputedStyle(read).position), 'fixed', 'in its place again');
  });
}

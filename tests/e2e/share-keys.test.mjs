// The picture for a chat comes and goes: where the focus is meanwhile, what Escape does, what a change of language does.
import assert from 'node:assert/strict';
import { explorer, made, still } from './harness.mjs';
import { reader } from './reader.mjs';

const site = explorer();

for (const [width, height, size] of [[390, 844, ''], [320, 640, ''], [390, 844, 'elder'], [320, 640, 'elder'], [844, 390, ''], [1280, 900, '']]) {
  site.test(`the focus stays in sight when a picture comes, and Escape puts it away, at ${width} × ${height} ${size}`, { viewport: { width, height } }, async (page) => {
    const by = await reader(page);
    await site.open(page, `indicators.html?size=${size}`);
    for (const at of [0, 3]) {
      const card = page.locator('.card').nth(at);
      const button = card.locator('[data-take=share]');
      for (const press of [() => button.press('Enter'), () => button.click()]) {
        await press();
        await card.locator('img.taken').waitFor();
        await still(page);
        await by.inSight();
        assert.equal(await card.evaluate((one) => one.contains(document.activeElement)), true);
        assert.ok(await card.locator('.send').first().evaluate((one) => one.getBoundingClientRect().bottom < innerHeight), "the picture's buttons are seen");
        await page.keyboard.press('Escape');
        assert.equal(await card.locator('img').count(), 0);
        assert.equal(await button.getAttribute('aria-expanded'), 'false');
        assert.equal(await button.evaluate((one) => one === document.activeElement), true);
        await by.inSight();
      }
    }
  });
}

site.test('Escape puts away the picture of a chart, of the item that the reader is at, and one on the screen where they are at none', async (page) => {
  await site.open(page, 'charts.html');
  const chart = page.locator('#chart-growth');
  await made(chart);
  await chart.locator('.picture').press('Escape');
  assert.equal(await chart.locator('img.taken').count(), 1);
  await chart.locator('.send').first().press('Escape');
  assert.equal(await chart.locator('img.taken').count(), 0);
  assert.equal(await chart.locator('[data-take=share]').evaluate((one) => one === document.activeElement), true);

  await site.open(page, 'indicators.html');
  const cards = page.locator('.card');
  for (const at of [0, 1, 2]) await made(cards.nth(at));
  await cards.nth(0).locator('.send').last().press('Escape');
  assert.equal(await cards.nth(0).locator('img').count(), 0);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Escape');
  assert.deepEqual(await Promise.all([1, 2].map((at) => cards.nth(at).locator('img').count())), [0, 1], 'the one on the screen');
  await page.locator('#q').press('Escape');
  assert.equal(await cards.nth(2).locator('img').count(), 1);
});

site.test('what becomes of a picture is said in a line above it, which alone is heard; its buttons keep their names', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await site.open(page, 'indicators.html');
  const card = page.locator('.card').first();
  await made(card);
  const heard = (one) => one.evaluate((one) => one.closest('[aria-live]').getAttribute('aria-live'));
  const names = () => card.locator('.send').allTextContents();
  const before = await names();
  assert.equal(before.length, 2);
  for (const [name, says] of [['保存图片', /^已交给浏览器下载。/], ['复制文字和链接', /^已复制$/]]) {
    await card.getByRole('button', { name }).click();
    const line = card.getByText(says);
    await line.waitFor();
    assert.equal(await heard(line), 'polite');
    assert.deepEqual(await names(), before);
  }
  for (const part of await card.locator('.send, .taken').all()) assert.equal(await heard(part), 'off');
});

site.test('in the other language a picture would be another one: it is put away, the focus stays', async (page) => {
  await site.open(page, 'indicators.html');
  const card = page.locator('.card').first();
  for (const code of ['en', 'zh-Hans']) {
    await made(card);
    await page.locator('#language').click();
    await page.locator(`html[lang=${code}]`).waitFor({ state: 'attached' });
    assert.equal(await card.locator('img').count(), 0);
    assert.equal(await card.locator('[data-take=share]').getAttribute('aria-expanded'), 'false');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'language');
  }
  await site.open(page, 'charts.html');
  await made(page.locator('#chart-growth'));
  await page.locator('#language').click();
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  assert.equal(await page.locator('img.taken').count(), 0);
});

site.test('the card beside a picture to share stays as high as it was', { viewport: { width: 1280, height: 900 } }, async (page) => {
  await site.open(page, 'indicators.html');
  const [first, second] = [0, 1].map((at) => page.locator('.card').nth(at));
  const { height, y } = await first.boundingBox();
  assert.equal((await second.boundingBox()).y, y, 'they stand side by side');
  await second.locator('[data-take=share]').click();
  await second.locator('.taken').waitFor();
  assert.ok((await second.boundingBox()).height > 2 * height);
  assert.equal((await first.boundingBox()).height, height);
});

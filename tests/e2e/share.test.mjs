// The link to what is on screen goes out of the page, by every way that a browser leaves open.
import assert from 'node:assert/strict';
import { explorer, items, linkOf, ready } from './harness.mjs';

const site = explorer();
const asked = 'projects.html?q=养老&size=elder';
const panel = async (page) => {
  await page.locator('#share summary').click();
  return linkOf(page);
};

site.test('the link in the panel opens what its sender saw', async (page) => {
  await site.open(page, asked);
  const address = await panel(page);
  const seen = await page.locator(items).allInnerTexts();
  assert.ok(seen.length > 1);
  const other = await page.context().browser().newPage();
  await other.goto(address);
  await ready(other);
  assert.deepEqual(await other.locator(items).allInnerTexts(), seen);
  assert.equal(await other.locator('html').getAttribute('data-size'), 'elder');
  await other.close();
});

site.test('who gets the link has their own colours and type', async (page) => {
  await site.open(page, 'projects.html?size=large&theme=yellow&ruby=on&lang=en&q=1%25');
  assert.equal(await panel(page), site.url('projects.html?lang=en&q=1%25'));
});

site.test('a changed question changes the link', async (page) => {
  await site.open(page, asked);
  await panel(page);
  await page.locator('#share summary').click();
  await page.locator('.tabs a[href^="text.html"]').click();
  await page.waitForURL(/text\.html/);
  assert.match(await panel(page), /text\.html\?/);
});

site.test('the link has what was typed just before it was asked for', async (page) => {
  await site.open(page, 'projects.html');
  await page.locator('#q').fill('停车');
  assert.match(decodeURIComponent(await panel(page)), /[?&]q=停车/);
});

site.test('what fills in the link is asked for again where it did not come', { expects: [/share\.js/, /ERR_FAILED/] }, async (page) => {
  await page.route('**/share.js', (route) => route.abort(), { times: 1 });
  await site.open(page, asked);
  const failed = page.waitForEvent('requestfailed');
  await page.locator('#share summary').click();
  await failed;
  await page.waitForFunction(() => !document.scripts['share.js']);
  await page.locator('#share summary').click();
  assert.equal(await panel(page), page.url());
});

site.test('copying puts the link on the clipboard and says so', async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await site.open(page, asked);
  const address = await panel(page);
  await page.locator('#share').getByText('复制链接').click();
  await page.locator('#share [role=status]').getByText('已复制').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
});

site.test('where a page may not copy, the link is selected', async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { get: () => undefined });
    document.execCommand = () => false;
  });
  await site.open(page, asked);
  const address = await panel(page);
  await page.locator('#share').getByText('复制链接').click();
  await page.locator('#share [role=status]').getByText('已选中').waitFor();
  assert.equal(await page.evaluate(() => getSelection().toString()), address);
});

site.test("the system's sheet gets title and link, and may be closed; without one there is no button", async (page) => {
  await page.addInitScript(() => {
    Navigator.prototype.share = async (data) => {
      window.shared = data;
      throw new DOMException('', 'AbortError');
    };
  });
  await site.open(page, asked);
  const address = await panel(page);
  await page.locator('#share').getByText('发给别人').click();
  assert.deepEqual(await page.evaluate(() => window.shared), { title: await page.title(), url: address });

  const other = await page.context().newPage();
  await other.addInitScript(() => delete Navigator.prototype.share);
  await other.goto(site.url(asked));
  await panel(other);
  assert.equal(await other.getByText('发给别人').isVisible(), false);
});

site.test('Escape closes the panel where it was opened; a tap elsewhere closes it, too', async (page) => {
  await site.open(page, asked);
  await panel(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#share').getAttribute('open'), null);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), '分享');
  await panel(page);
  await page.locator('.count').click();
  assert.equal(await page.locator('#share').getAttribute('open'), null);
});

for (const id of ['share', 'display']) {
  for (const key of ['Tab', 'Shift+Tab']) {
    site.test(`who goes on from #${id} with ${key} closes it, and is where that leads`, async (page) => {
      await site.open(page, 'index.html');
      const panel = page.locator(`#${id}`);
      await panel.locator('summary').press('Enter');
      if (key === 'Tab') await panel.locator('input, button').first().focus();
      assert.equal(await panel.evaluate(({ open }) => open), true, 'within it stays');
      const isInside = () => panel.evaluate((one) => one.contains(document.activeElement));
      while (await isInside()) await page.keyboard.press(key);
      assert.equal(await panel.evaluate(({ open }) => open), false);
      assert.equal(await page.evaluate(() => document.activeElement !== document.body && document.activeElement.checkVisibility()), true);
    });
  }
}

for (const [width, size] of [[320, ''], [390, ''], [390, 'elder'], [1280, '']]) {
  site.test(`the panel fits ${width} px ${size}`, { viewport: { width, height: 844 } }, async (page) => {
    await site.open(page, `index.html?size=${size}`);
    await panel(page);
    const { left, right } = await page.locator('#share > div').evaluate((box) => box.getBoundingClientRect().toJSON());
    assert.ok(left >= 0 && right <= width, `${left} to ${right}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });
}

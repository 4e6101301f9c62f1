// What a chosen point of a chart says: on the screen where the finger is.
import assert from 'node:assert/strict';
import { explorer } from './harness.mjs';

const site = explorer();

for (const viewport of [{ width: 390, height: 844 }, { width: 320, height: 568 }]) {
  for (const kind of ['growth', 'projects']) {
    site.test(`what a tapped point says is on the screen, beside the point and not on it: ${kind}, ${viewport.width} px`, { viewport, hasTouch: true }, async (page) => {
      await site.open(page, 'charts.html');
      const picture = page.locator(`#picture-${kind}`);
      const [ring, says] = [page.locator(`#ring-${kind}`), page.locator(`#says-${kind}`)];
      const seen = () =>
        page.waitForFunction((kind) => {
          const [ring, words, tabs] = [`#ring-${kind}`, `#says-${kind}`, '.tabs'].map((one) => document.querySelector(one).getBoundingClientRect());
          return ring.height > 0 && ring.top >= 0 && ring.bottom <= words.top && words.bottom <= tabs.top;
        }, kind);
      // Where the first point is.
      await picture.press('Home');
      await ring.waitFor({ state: 'visible' });
      const first = await ring.evaluate((one) => ({ x: one.offsetLeft + one.offsetWidth / 2, y: one.offsetTop + one.offsetHeight / 2 }));
      await picture.press('Escape');
      await ring.waitFor({ state: 'hidden' });
      // It stands in the middle of the screen: what follows the picture is below.
      const at = await picture.evaluate((one, first) => {
        scrollBy(0, one.getBoundingClientRect().top + first.y - innerHeight / 2);
        const { top, left } = one.getBoundingClientRect();
        return { x: left + first.x, y: top + first.y };
      }, first);
      await page.touchscreen.tap(at.x, at.y);
      await seen();
      const heard = await says.textContent();
      // So does a point where the words would come to stand, and one that the buttons beside the words lead to.
      await picture.press('Escape');
      await ring.waitFor({ state: 'hidden' });
      const tabs = await page.locator('.tabs').evaluate((one) => one.getBoundingClientRect().top);
      await page.touchscreen.tap(at.x, tabs - 8);
      await seen();
      assert.notEqual(await says.textContent(), heard);
      await picture.press('Home');
      await seen();
      assert.equal(await says.textContent(), heard);
      await picture.getByRole('button', { name: '下一个' }).click();
      await seen();
      assert.notEqual(await says.textContent(), heard);
    });
  }
}

// axe with all its rules, best practices too: every view, and what it shows when nothing is found or a
// choice is open, in every look at both widths. A look is put on in place: a load for each would take minutes.
import assert from 'node:assert/strict';
import { violations } from './accessible.mjs';
import { explorer, unfoldFilters, views, wear } from './harness.mjs';

const site = explorer();
const looks = [{}, { size: 'elder' }, { theme: 'dark' }, { theme: 'white' }, { theme: 'yellow' }];
const addresses = [...views, 'index.html?q=停车', 'projects.html?q=qwxzjk&topic=transport'];

for (const [width, height] of [
  [390, 844],
  [1280, 900],
]) {
  site.test(`axe finds nothing at ${width} px`, { viewport: { width, height } }, async (page) => {
    const found = [];
    for (const address of addresses) {
      await site.open(page, address);
      await unfoldFilters(page);
      // Both panels, which a reader opens one at a time.
      await page.locator('#looks details').evaluateAll((all) => all.forEach((panel) => (panel.open = true)));
      await page.locator('#results details').evaluateAll((all) => all.slice(0, 3).forEach((one) => (one.open = true)));
      for (const look of looks) {
        await wear(page, look);
        found.push(...(await violations(page)).map((line) => `${address} ${JSON.stringify(look)}: ${line}`));
      }
    }
    if (found.length > 0) assert.fail(found.join('\n'));
  });
}

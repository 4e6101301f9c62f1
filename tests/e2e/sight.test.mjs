// Whatever has the focus is seen: on the screen, not under a bar, with a ring measured on the pixels, on every
// screen and in every colour scheme; and there is a way on from everywhere.
import assert from 'node:assert/strict';
import { explorer, unfoldFilters, views, wear } from './harness.mjs';
import { pixels } from './pixels.mjs';
import { reader } from './reader.mjs';

const site = explorer();

/** So many stops from either end of the page; they are all alike further on. */
const STOPS = 35;

for (const [width, height, look] of [
  [390, 844, ''],
  [390, 844, '?size=elder'],
  [1280, 800, ''],
  [1280, 800, '?size=elder'],
  [844, 390, ''],
  [320, 256, '?size=larger'],
]) {
  site.test(`the focus is in sight, forwards and backwards, at ${width} × ${height}${look}`, { viewport: { width, height } }, async (page) => {
    const by = await reader(page);
    for (const view of views) {
      await site.open(page, view + look);
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let stop = 0; stop < STOPS; stop += 1) {
          await by.press(key);
          await by.inSight();
        }
        await page.evaluate(() => document.activeElement.blur());
      }
    }
  });
}

site.test('there is a way round: nothing holds the focus', async (page) => {
  const by = await reader(page);
  await site.open(page, 'charts.html');
  const way = new Set();
  for (let stop = 0; stop < 300; stop += 1) {
    await by.press('Tab');
    const place = await page.evaluate(() => [...document.querySelectorAll('*')].indexOf(document.activeElement));
    if (way.has(place)) break;
    way.add(place);
  }
  const stops = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0).length);
  assert.ok(way.size >= stops && way.size <= stops + 1, `${way.size} of ${stops}`);
});

/** What a link can lead to: its name is what it holds. */
const TEXT = ['RootWebArea', 'listitem', 'paragraph', 'heading'];

site.test('every control has a name and a role, on every view and in every panel', { viewport: { width: 1280, height: 900 } }, async (page) => {
  const by = await reader(page);
  for (const view of [...views, 'charts.html?show=table', 'projects.html?q=qwxzjk', 'index.html?q=停车&size=elder']) {
    await site.open(page, view);
    await unfoldFilters(page);
    await page.locator('#share summary').click();
    await page.locator('#results details').evaluateAll((all) => all.forEach((details) => (details.open = true)));
    const nodes = await by.tree();
    const nameless = nodes.filter(({ focusable, role, name }) => focusable && !TEXT.includes(role) && !(name && role !== 'generic'));
    assert.deepEqual(nameless, [], view);
    for (const role of ['banner', 'navigation', 'main', 'contentinfo', 'search']) {
      assert.equal(nodes.filter((node) => node.role === role).length, 1, `${role} on ${view}`);
    }
    const levels = nodes.filter(({ role }) => role === 'heading').map(({ level }) => level);
    assert.equal(levels[0], 1, view);
    assert.equal(levels.filter((level) => level === 1).length, 1, view);
    for (const [n, level] of levels.entries()) assert.ok(n === 0 || level <= levels[n - 1] + 1, `${view}: a heading of level ${level} after ${levels[n - 1]}`);
  }
});

/** Kinds of controls, by what the style sheet goes by. */
const RINGS = {
  'index.html': ['.headline-figure', '.choices a', '.promises a', '.footer a'],
  'indicators.html?topic=education': [
    '.skip', '#elder', '#share summary', '.masthead-name', '.tabs a[aria-current]', '.tabs a:not([aria-current])', '#q', '.search button',
    '#filters > summary', '#filters input', '#sort', '.chip', '.clear-all', '.sources summary', '.in-text', '.card',
  ],
  'charts.html': ['[role=tab][aria-selected=true]', '.picture', '.steps button', '.take summary'],
  'text.html': ['.contents summary', '.figure-link', '.note-mark'],
};

/** Where the focused element's ring is on the screen, and the way round it; runs in the page. */
function ringed() {
  const { left, top, width, height } = document.activeElement.getBoundingClientRect();
  const [x, y] = [Math.max(left - 8, 0), Math.max(top - 8, 0)];
  return { x, y, width: Math.min(left + width + 8, innerWidth) - x, height: Math.min(top + height + 8, innerHeight) - y, around: 2 * (width + height) };
}

const LOOKS = [{ theme: 'light' }, { theme: 'dark' }, { theme: 'white' }, { theme: 'yellow' }, { size: 'elder' }, { forcedColors: 'active' }];

for (const [view, kinds] of Object.entries(RINGS)) {
  site.test(`the ring around the focus has 3:1 in every look: ${view}`, { viewport: { width: 1280, height: 800 } }, async (page) => {
    const count = await pixels(page);
    const faint = [];
    await site.open(page, view);
    await page.locator('#results details').evaluateAll((all) => all.slice(0, 2).forEach((details) => (details.open = true)));
    for (const { forcedColors = 'none', ...look } of LOOKS) {
      await page.emulateMedia({ forcedColors });
      await wear(page, look);
      for (const kind of kinds) {
        await page.locator(kind).first().evaluate((element) => element.focus({ focusVisible: true }));
        const { around, ...clip } = await page.evaluate(ringed);
        const after = await page.screenshot({ clip });
        await page.evaluate(() => document.activeElement.blur());
        const ring = await count(await page.screenshot({ clip }), after);
        if (ring < around) faint.push(`${forcedColors} ${JSON.stringify(look)} ${kind}: ${ring} pixels of a way round of ${Math.round(around)}`);
      }
    }
    assert.deepEqual(faint, []);
  });
}

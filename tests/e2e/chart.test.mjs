// The charts: sharp on a phone's screen, drawn anew when the page changes, and the same as their tables.
import assert from 'node:assert/strict';
import { explorer, settled, still } from './harness.mjs';
import { drawn, inked } from './pixels.mjs';
import { report } from './report.mjs';

const site = explorer();
const sharp = { deviceScaleFactor: 3 };

/** Resolves when every canvas is drawn, with three pixels to one of CSS. */
const allDrawn = async (page) => {
  // What is far from the screen isn't drawn, but all is for paper. There each has another width.
  await page.emulateMedia({ media: 'print' });
  await drawn(page, 'figure canvas');
  await page.emulateMedia({ media: null });
  for (const canvas of await page.locator('figure canvas').all()) {
    await canvas.scrollIntoViewIfNeeded();
    await page.waitForFunction((canvas) => {
      const { width, height } = canvas.getBoundingClientRect();
      return Math.abs(canvas.width - 3 * width) <= 3 && Math.abs(canvas.height - 3 * height) <= 3;
    }, await canvas.elementHandle());
  }
  await page.evaluate(() => scrollTo(0, 0));
};

const pictures = (page) => page.locator('figure canvas').evaluateAll((all) => all.map((canvas) => canvas.toDataURL()));

/** The tables' cells, a list of rows for each figure. */
const tables = (page) =>
  page.locator('figure').evaluateAll((figures) =>
    figures.map((figure) =>
      [...figure.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
    ),
  );

const readings = report.indicators.flatMap(({ name, compare, headline, readings }) =>
  readings.map((reading) => ({ ...reading, name, compare, headline })),
);

site.test('every canvas is sharp and has ink', sharp, async (page) => {
  await site.open(page, 'charts.html');
  await allDrawn(page);
  assert.ok((await page.locator('figure canvas').count()) >= 1);
});

site.test('charts are drawn anew for another width and another theme', sharp, async (page) => {
  await site.open(page, 'charts.html');
  await allDrawn(page);
  const narrow = await pictures(page);
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.waitForFunction((before) => {
    return document.querySelector('figure canvas').toDataURL() !== before[0];
  }, narrow);
  await allDrawn(page);
  const light = await pictures(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction((before) => {
    return document.querySelector('figure canvas').toDataURL() !== before[0];
  }, light);
});

site.test('each chart has a title, a sentence and a table', async (page) => {
  await site.open(page, 'charts.html');
  for (const figure of await page.locator('figure:has(canvas)').all()) {
    assert.match(await figure.innerText(), /[。！]/, 'a sentence');
    await figure.getByRole('tab', { name: '表格' }).click();
    await figure.locator('table').waitFor({ state: 'visible' });
    assert.ok((await figure.locator('table tr').count()) >= 2);
  }
});

site.test('the tables have the numbers of the report', async (page) => {
  await site.open(page, 'charts.html');
  const all = await tables(page);
  const rowOf = (rows, name) => rows.find(([first]) => first.includes(name));

  // The headline rates of both years, side by side.
  const rates = readings.filter(({ headline, compare, value }) => headline && compare === 'rate' && value !== undefined);
  const both = all.find((rows) => rates.every(({ name, value }) => rowOf(rows, name)?.slice(1).some((cell) => cell.includes(String(value)))));
  assert.ok(rates.length >= 10 && both, 'one table has all headline rates');

  // What is promised again, likewise.
  const again = readings.filter(({ compare, value }) => compare === 'again' && value !== undefined);
  for (const { name, value } of again) {
    assert.ok(all.some((rows) => rowOf(rows, name)?.slice(1).some((cell) => cell.includes(String(value)))), `${name} ${value}`);
  }

  // All growth rates of the year behind, falls included.
  const growth = readings.filter(({ year, measure, unit, value }) => year === report.about.reviewed && measure === 'growth' && unit === '%' && value !== undefined);
  const ranked = all.find((rows) => growth.every(({ name, value }) => rowOf(rows, name)?.slice(1).some((cell) => cell.includes(String(Math.abs(value))))));
  assert.ok(ranked, `one table has all ${growth.length} growth rates`);

  // Nothing in any table is made up: a number is a reading's, or counts projects.
  const values = new Set(readings.filter(({ value }) => value !== undefined).map(({ value }) => String(Math.abs(value))));
  for (const cell of all.flat().flatMap((cells) => cells.slice(1))) {
    for (const number of cell.match(/\d+(?:\.\d+)?/g) ?? []) {
      const counts = /^\d+$/.test(number) && Number(number) <= report.projects.length;
      const year = [report.about.reviewed, report.about.planned].includes(Number(number));
      assert.ok(values.has(number) || counts || year, `${number} in “${cell}”`);
    }
  }
});

site.test('keys, buttons and taps walk the points, and each is said', async (page) => {
  await site.open(page, 'charts.html');
  const chart = page.locator('#chart-headline');
  const said = chart.locator('[aria-live]').first();
  const hint = await said.textContent();
  await chart.locator('.picture').focus();
  const heard = [];
  for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home']) {
    await page.keyboard.press(key);
    await page.waitForFunction(([now, last]) => document.querySelector(now).textContent !== last, ['#chart-headline [aria-live]', heard[heard.length - 1] || hint]);
    heard.push(await said.textContent());
  }
  assert.equal(new Set(heard).size, 3, heard.join());
  assert.equal(heard[3], heard[0]);
  assert.match(heard[0], /：\d{4}年.*\d/);
  await chart.locator('.ring').waitFor({ state: 'visible' });
  assert.match(await chart.locator('.said a').getAttribute('href'), /^text\.html.*#f-/);
  await page.keyboard.press('Escape');
  await chart.locator('.ring').waitFor({ state: 'hidden' });
  assert.equal(await said.textContent(), hint);
  await chart.getByRole('button', { name: '下一个' }).click();
  assert.equal(await said.textContent(), heard[0]);
});

site.test('the way to see the charts is in the address', async (page) => {
  await site.open(page, 'charts.html?show=table');
  await page.locator('#chart-growth table').waitFor({ state: 'visible' });
  assert.equal(await page.locator('figure canvas:visible').count(), 0);
  await page.locator('#as-table-growth').press('ArrowLeft');
  await page.locator('#canvas-growth').waitFor({ state: 'visible' });
  await page.waitForURL((url) => !url.search);
});

site.test('Back leaves the charts, however often they were turned over', async (page) => {
  await site.open(page, 'index.html');
  await page.locator('.tabs a').nth(2).click();
  await page.locator('#canvas-growth').waitFor({ state: 'visible' });
  for (const key of ['ArrowRight', 'ArrowLeft', 'End']) await page.locator('[id^=as-][id$=-growth][tabindex="0"]').press(key);
  await page.waitForURL((url) => url.searchParams.get('show') === 'table');
  await page.goBack();
  await page.waitForURL(/index\.html$/);
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  site.test(`a link to a chart shows where it begins, at ${viewport.width} px`, { viewport }, async (page) => {
    for (const kind of ['headline', 'growth', 'again', 'floor', 'change', 'projects']) {
      await site.open(page, `charts.html#chart-${kind}`);
      // Charts above it get their heights after the first frame.
      await settled(page);
      await page.waitForFunction((kind) => {
        const { top } = document.getElementById(`chart-${kind}`).getBoundingClientRect();
        return top >= 0 && top < innerHeight / 2;
      }, kind);
      await page.goto('about:blank');
    }
  });
}

site.test('a tab stays under the finger while every chart turns to its table', async (page) => {
  await site.open(page, 'charts.html');
  await settled(page);
  for (const way of ['table', 'picture']) {
    const tab = page.locator(`#as-${way}-floor`);
    await tab.scrollIntoViewIfNeeded();
    const top = () => tab.evaluate((one) => one.getBoundingClientRect().top);
    const before = await top();
    await tab.click();
    await page.locator(`#chart-floor ${way === 'table' ? 'table' : 'canvas'}`).waitFor({ state: 'visible' });
    // More than the frames in which charts get their heights.
    await page.evaluate(() => new Promise((done) => {
      let left = 12;
      const next = () => (left-- ? requestAnimationFrame(next) : done());
      next();
    }));
    // The page is scrolled by whole pixels, and what stands above is not so high.
    const moved = (await top()) - before;
    assert.ok(Math.abs(moved) < 1, `${way}: ${moved} px`);
  }
});

site.test('charts without points are named in one line below the others', async (page) => {
  await site.open(page, 'charts.html');
  const all = await page.locator('figure.chart').count();
  await site.open(page, 'charts.html?topic=rural');
  const shown = await page.locator('figure.chart').count();
  assert.ok(shown > 0 && shown < all, `${shown} of ${all}`);
  assert.equal(await page.locator('figure.chart canvas').count(), shown);
  const line = page.locator('#results > :last-child, #results figure.chart ~ p').last();
  const says = await line.innerText();
  assert.match(says, /没有.*：.*。$/);
  assert.equal(says.split('、').length, all - shown, says);
  assert.ok(says.includes('守住底线') && (await line.boundingBox()).height < 90, says);
  await page.locator('.chip').click();
  await page.locator('#chart-headline canvas').waitFor();
  assert.equal(await page.locator('figure.chart canvas').count(), all);
  assert.equal(await page.getByText('没有内容可画').count(), 0);
});

site.test('where nothing is found nothing is said to be drawn below', async (page) => {
  await site.open(page, 'charts.html?topic=economy&q=工业');
  const says = await page.locator('.count').innerText();
  assert.match(says, /共 0 项.*没有可画的/);
  assert.doesNotMatch(says, /下面/);
});

site.test('a mouse shows a point without a word, a tap says it', { hasTouch: true }, async (page) => {
  await site.open(page, 'charts.html');
  const chart = page.locator('#chart-growth');
  const canvas = chart.locator('canvas');
  const said = chart.locator('#says-growth');
  await canvas.scrollIntoViewIfNeeded();
  await canvas.hover({ position: { x: 40, y: 70 } });
  await chart.locator('.ring').waitFor({ state: 'visible' });
  const hovered = await said.textContent();
  assert.match(hovered, /：\d{4}年.*\d/);
  assert.equal(await said.getAttribute('aria-live'), 'off');
  await canvas.tap({ position: { x: 40, y: 170 } });
  await page.waitForFunction((before) => document.getElementById('says-growth').textContent !== before, hovered);
  assert.equal(await said.getAttribute('aria-live'), 'polite');
  const tapped = await said.textContent();
  assert.match(tapped, /：\d{4}年.*\d/);
  // Within a point nothing changes: nothing is said twice.
  await page.evaluate(() => {
    window.changes = 0;
    new MutationObserver(() => (window.changes += 1)).observe(document.getElementById('says-growth'), { childList: true, characterData: true, subtree: true });
  });
  for (const x of [42, 44, 46]) await canvas.hover({ position: { x, y: 170 } });
  assert.equal(await page.evaluate(() => window.changes), 0);
});

site.test('what is far from the screen is not drawn until it comes near', async (page) => {
  await site.open(page, 'charts.html');
  await drawn(page, '#canvas-headline');
  await settled(page);
  await still(page);
  const before = await inked(page.locator('figure canvas'));
  assert.ok(before.length >= 6);
  assert.deepEqual(before.slice(3), before.slice(3).map(() => false));
  const heights = await page.locator('figure canvas').evaluateAll((all) => all.map((canvas) => canvas.offsetHeight));
  assert.ok(heights.every((height) => height > 60), `room is kept: ${heights}`);
  await page.locator('figure canvas').last().scrollIntoViewIfNeeded();
  await drawn(page, `#${await page.locator('figure canvas').last().getAttribute('id')}`);
});

// The charts: sharp on a phone's screen, drawn anew when the page changes, and the same as their tables.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { explorer } from './harness.mjs';

const report = JSON.parse(await readFile(new URL('../../data/2024.json', import.meta.url), 'utf8'));
const site = explorer();
const sharp = { deviceScaleFactor: 3 };

/** Resolves when every canvas is drawn, with three pixels to one of CSS. */
const drawn = (page) =>
  page.waitForFunction(() => {
    const all = [...document.querySelectorAll('figure canvas')];
    return (
      all.length > 0 &&
      all.every((canvas) => {
        const { width, height } = canvas.getBoundingClientRect();
        if (Math.abs(canvas.width - 3 * width) > 3 || Math.abs(canvas.height - 3 * height) > 3) return false;
        const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer);
        return pixels.some((pixel) => pixel !== pixels[0]);
      })
    );
  });

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
  await drawn(page);
  assert.ok((await page.locator('figure canvas').count()) >= 1);
});

site.test('charts are drawn anew for another width and another theme', sharp, async (page) => {
  await site.open(page, 'charts.html');
  await drawn(page);
  const narrow = await pictures(page);
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.waitForFunction((before) => {
    const all = [...document.querySelectorAll('figure canvas')];
    return all.every((canvas, n) => canvas.toDataURL() !== before[n]);
  }, narrow);
  await drawn(page);
  const light = await pictures(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction((before) => {
    const all = [...document.querySelectorAll('figure canvas')];
    return all.every((canvas, n) => canvas.toDataURL() !== before[n]);
  }, light);
});

site.test('each chart has a title, a sentence and a table', async (page) => {
  await site.open(page, 'charts.html');
  for (const figure of await page.locator('figure:has(canvas)').all()) {
    assert.match(await figure.innerText(), /[。！]/, 'a sentence');
    await figure.locator('details summary').click();
    await figure.locator('details table').waitFor({ state: 'visible' });
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

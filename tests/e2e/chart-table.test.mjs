// The charts as tables: whole on the narrowest phone, remarks below their rows, figures in line.
import assert from 'node:assert/strict';
import { explorer } from './harness.mjs';

const site = explorer();

for (const [width, look] of [
  [320, ''],
  [390, ''],
  [390, '&size=elder'],
  [1280, ''],
]) {
  site.test(`a table is as wide as its chart, with no column of single characters, at ${width} px ${look}`, { viewport: { width, height: 844 } }, async (page) => {
    await site.open(page, `charts.html?show=table${look}`);
    const holders = page.locator('.chart .table');
    assert.ok((await holders.count()) >= 6);
    const found = await holders.evaluateAll((all) =>
      all.flatMap((holder) => {
        const id = holder.closest('.chart').id;
        const wide = holder.scrollWidth > holder.clientWidth ? [`${id} is ${holder.scrollWidth} in ${holder.clientWidth}`] : [];
        // Words that stand one character below the other, or nearly.
        const upright = [...holder.querySelectorAll('th, td')].filter((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
          return lines > 1 && cell.textContent.length / lines < 2;
        });
        return [...wide, ...upright.map((cell) => `${id}: ${cell.textContent} is upright`)];
      }),
    );
    assert.deepEqual(found, []);
    const head = await page.locator('#table-projects thead th').evaluateAll((all) => all.map((one) => one.clientHeight));
    assert.ok(head.length > 2);
    // Two lines.
    assert.ok(Math.max(...head) < (look ? 100 : 70), `heads of ${head}`);
  });
}

site.test('the tab that is turned already leaves where a link led to, and is no step', async (page) => {
  await site.open(page, 'charts.html#chart-growth');
  const steps = await page.evaluate(() => history.length);
  await page.locator('#as-picture-growth').click();
  await page.locator('#as-picture-growth').press('Home');
  // What is asked next is answered after it.
  await page.locator('#as-table-growth').click();
  await page.locator('#table-growth').waitFor();
  assert.equal(await page.evaluate(() => history.length), steps);
});

site.test('a table that is wider than its place shows on which side it goes on', { viewport: { width: 320, height: 640 } }, async (page) => {
  await site.open(page, 'charts.html?show=table&size=elder');
  const holder = page.locator('#table-projects .table');
  assert.ok(await holder.evaluate((one) => one.scrollWidth > one.clientWidth));
  await holder.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  const { x, width } = await holder.boundingBox();
  // The shade alone.
  await holder.evaluate((one) => (one.firstElementChild.style.visibility = 'hidden'));
  const edge = () => page.screenshot({ clip: { x: x + width - 3, y: 200, width: 3, height: 100 } });
  const before = await edge();
  await holder.evaluate((one) => (one.scrollLeft = one.scrollWidth));
  assert.notEqual((await edge()).toString('base64'), before.toString('base64'));
});

site.test('a remark stands below its row, and figures end in one line', async (page) => {
  await site.open(page, 'charts.html?show=table');
  const rows = await page.locator('#table-growth tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const last = row.lastElementChild;
      const range = document.createRange();
      range.selectNodeContents(last);
      const { right, width } = range.getBoundingClientRect();
      return { cells: row.cells.length, span: last.colSpan, says: last.textContent, right: Math.round(right), width, whole: row.clientWidth };
    }),
  );
  const remarks = rows.filter(({ cells }) => cells === 1);
  assert.ok(remarks.length > 0 && remarks.length < rows.length / 2);
  for (const { span, says } of remarks) assert.ok(span === 2 && says.length > 3, says);
  assert.ok(rows[0].cells > 1, 'a row before its remark');
  const figures = rows.filter(({ cells }) => cells > 1);
  assert.equal(new Set(figures.map(({ right }) => right)).size, 1, JSON.stringify(figures));
  assert.ok(figures.every(({ says }) => says), 'no empty cell');
});

// A chart taken along: as a picture, as a file, on the clipboard.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { explorer } from './harness.mjs';
import { picture } from './pixels.mjs';
import { report } from './report.mjs';

const site = explorer();

site.test('a chart is taken along as a picture, a file for spreadsheets and a table', { acceptDownloads: true }, async (page) => {
  await site.open(page, 'charts.html');
  const chart = page.locator('#chart-headline');
  await chart.locator('.take summary').click();
  const take = async (way) => {
    const [download] = await Promise.all([page.waitForEvent('download'), chart.locator(`[data-take=${way}]`).click()]);
    return readFile(await download.path());
  };
  assert.match(String(await take('svg')), /^<svg xmlns=[^]*<\/svg>$/);
  const csv = String(await take('csv'));
  assert.ok(csv.startsWith('\uFEFF"指标","年份"') && csv.trim().endsWith('"'));
  assert.equal((await take('png')).subarray(1, 4).toString(), 'PNG');
  const image = chart.locator('img.taken');
  await image.waitFor();
  const { width, colours } = await picture(image);
  assert.equal(width, 960);
  assert.ok(colours > 10, `${colours} colours`);
  await chart.getByText(/^已交给浏览器下载。.*长按图片/).waitFor();
});

site.test('under a question a chart says so, wherever it goes', { acceptDownloads: true }, async (page) => {
  const sentence = page.locator('#chart-growth .sentence');
  await site.open(page, 'charts.html');
  assert.doesNotMatch(await sentence.textContent(), /符合条件/);
  await site.open(page, 'charts.html?topic=industry&q=增长');
  assert.match(await sentence.textContent(), /^在符合条件的指标里，/);
  const chart = page.locator('#chart-growth');
  await chart.locator('.take summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), chart.locator('[data-take=svg]').click()]);
  const topic = report.topics.find(({ id }) => id === 'industry').name;
  const svg = String(await readFile(await download.path())).replace(/<[^>]*>/g, '');
  // Words are told apart from a choice of the same name.
  const asked = `条件：“增长”、${topic}`;
  assert.ok(svg.includes(asked), svg);
  const title = await chart.locator('h2').textContent();
  assert.equal(download.suggestedFilename(), `${title} ${asked}.svg`);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await chart.locator('[data-take=copy]').click();
  await chart.getByText('已复制').waitFor();
  const rows = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  assert.equal(rows.at(-1), asked);
});

const opened = async (page) => {
  await site.open(page, 'charts.html');
  const chart = page.locator('#chart-change');
  await chart.locator('.take summary').click();
  return chart;
};

site.test('the table goes to the clipboard, as text and as a table', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  const chart = await opened(page);
  await chart.locator('[data-take=copy]').click();
  await chart.getByText('已复制').waitFor();
  const [text, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item.getType(type)).text()));
  });
  const rows = await chart.locator('tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
  // A remark below a row is its last cell.
  const remarks = rows.filter((cells) => cells.length === 1);
  assert.ok(remarks.length > 0);
  const lines = rows.map((cells) => cells.join('\t')).join('\n');
  assert.equal(text.replace(/\r/g, ''), remarks.reduce((all, [remark]) => all.replace(`\n${remark}`, `\t${remark}`), lines));
  assert.match(html, /<table[^]*<th[^]*115亿元/);
  assert.equal(html.match(/<tr/g).length, rows.length - remarks.length);
});

site.test('where the clipboard may not be written, the table is copied through a selection; else it is said', async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { get: () => undefined });
    const own = document.execCommand.bind(document);
    document.execCommand = (name) => !window.forbidden && own(name);
  });
  const chart = await opened(page);
  const copied = page.evaluate(
    () =>
      new Promise((resolve) => {
        // After all that the document does.
        addEventListener('copy', ({ clipboardData }) => resolve(['text/plain', 'text/html'].map((type) => clipboardData.getData(type))));
      }),
  );
  await chart.locator('[data-take=copy]').click();
  await chart.getByText('已复制').waitFor();
  const [text, html] = await copied;
  assert.match(text, /外贸出口\t.*115亿元/);
  assert.match(html, /<table/);
  await page.evaluate(() => (window.forbidden = true));
  await chart.locator('[data-take=copy]').click();
  await chart.getByText('没成功，请再试或换个浏览器').waitFor();
});

const desk = { viewport: { width: 1280, height: 720 }, permissions: ['clipboard-read', 'clipboard-write'] };
site.test('a citation names the point that was clicked, not one that a mouse only crossed', desk, async (page) => {
  await site.open(page, 'charts.html');
  const chart = page.locator('#chart-growth');
  await chart.locator('canvas').hover({ position: { x: 240, y: 60 } });
  await chart.locator('.ring').waitFor({ state: 'visible' });
  const says = await chart.locator('[aria-live]').first().textContent();
  await chart.locator('.take summary').click();
  const cited = async () => {
    await chart.locator('[data-take=share]').click();
    await chart.getByRole('button', { name: '复制文字和链接' }).click();
    await chart.getByText('已复制').waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  assert.ok(!(await cited()).includes(says), 'crossed');
  await chart.locator('canvas').click({ position: { x: 240, y: 60 } });
  assert.ok((await cited()).includes(says), 'clicked');
});

// The files to take away: what is in them is the report's, and they are where their addresses promise.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, explorer, showAll } from './harness.mjs';
import { report, rowsOf, sentence } from './report.mjs';

const site = explorer();
const TABLES = ['indicators.csv', 'projects.csv'];

async function table(name) {
  const text = await readFile(join(dist, name), 'utf8');
  assert.ok(text.startsWith('\uFEFF'), 'spreadsheet programs go by the mark');
  return rowsOf(text);
}

site.test('the tables have every reading and every project, word for word', async () => {
  const readings = report.indicators.flatMap((indicator) => indicator.readings.map((reading) => [indicator, reading]));
  const [head, ...rows] = await table('indicators.csv');
  assert.equal(rows.length, readings.length);
  for (const name of TABLES) {
    const [columns] = await table(name);
    assert.equal(new Set(columns).size, columns.length, `${name}: ${columns}`);
  }
  for (const [n, [indicator, reading]] of readings.entries()) {
    const row = Object.fromEntries(head.map((name, at) => [name, rows[n][at]]));
    assert.equal(row['指标'], indicator.name);
    assert.equal(row['年份'], String(reading.year));
    assert.equal(row['原句'], sentence(reading.at, reading.quote));
    // A column each, so that the numbers are numbers to a spreadsheet: 余 stands between number and unit in the text.
    assert.deepEqual([row['数值'], row['区间上端']].map((number) => (number === '' ? undefined : Number(number))), [reading.value, reading.upto]);
    assert.equal(row['单位'], reading.unit ?? '');
    for (const part of ['原文写法', '限定']) assert.ok(reading.quote.includes(row[part]), `${row[part]}: ${reading.quote}`);
    assert.equal(row['限定'], reading.bound ?? '');
    assert.notEqual(row['地点'], '');
    assert.equal(row['段落'], reading.at);
    assert.equal(/下降是好事/.test(row['说明']), Boolean(indicator.fall_is_good), row['说明']);
    assert.ok(row['说明'].includes((indicator.apart ?? '').replace(/。$/, '')), 'what may not be compared');
  }
  const [projectHead, ...projects] = await table('projects.csv');
  assert.deepEqual(
    projects.map((row) => [row[1], row[projectHead.length - 1]]),
    report.projects.map(({ name, at, quote }) => [name, sentence(at, quote)]),
  );
  const column = projectHead.indexOf('数字');
  assert.equal(projectHead[column + 1], '指标编号');
  // What the page warns of, the row does.
  const warned = new Set();
  for (const [columns, all] of [[head, rows], [projectHead, projects]]) {
    for (const row of all) {
      const { 原文如此: says, 原句: words, 段落: at } = Object.fromEntries(columns.map((name, n) => [name, row[n]]));
      const notes = report.notes.filter((note) => note.at === at && words.includes(note.quote));
      assert.equal(says, notes.map((note) => `“${note.quote}”：${note.says}`).join(''));
      for (const { id } of notes) warned.add(id);
    }
  }
  assert.ok(warned.size > 10, [...warned].join());
  for (const [n, { at, quote, year, figures = [] }] of report.projects.entries()) {
    // Its own, of its own year, in the order of its words.
    const own = report.indicators
      .filter(({ id }) => figures.includes(id))
      .flatMap(({ readings }) => readings)
      .filter((one) => one.at === at && one.year === year && one.value !== undefined && quote.includes(one.raw))
      .map((one) => (one.bound && quote.includes(one.raw + one.bound) ? one.raw + one.bound : one.raw));
    const cell = projects[n][column].split('；').filter(Boolean);
    assert.equal(cell.length, figures.length, `${quote}: ${cell}`);
    assert.deepEqual([...cell].sort(), own.map((raw) => cell.find((one) => one.includes(raw)) ?? raw).sort());
    for (const one of cell) assert.ok(quote.includes(one), `${one}: ${quote}`);
  }
  for (const row of [...rows, ...projects]) for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
});

site.test('the data file is the one of the repository, with its schema beside it', async (page) => {
  const served = await (await page.request.get(site.url('report.json'))).json();
  assert.deepEqual(served, report);
  const schema = await (await page.request.get(site.url(served.$schema))).json();
  assert.ok(schema.$schema.startsWith('https://json-schema.org/'));
});

site.test('the page of the files is reached from every view, and its links arrive', async (page) => {
  await site.open(page, 'indicators.html');
  // A list that still grows would push the link away from under the pointer.
  await showAll(page);
  await page.locator('footer a[href="downloads.html"]').click();
  await page.locator('h1', { hasText: '下载数据' }).waitFor();
  const links = await page.locator('main a, ul.contents a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  // Who copies the citation has an address, or sees what is to be put there; each heading stands apart from what is above it.
  assert.match(await page.locator('main p', { hasText: '网址：' }).innerText(), /^网址：(https?:.*\/downloads\.html|（请粘贴.*地址）)$/);
  const gaps = await page.locator('main > h2').evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().top - one.previousElementSibling.getBoundingClientRect().bottom),
  );
  for (const gap of gaps) assert.ok(gap >= 16, `${gap} px`);
  for (const name of [...TABLES, 'report.json', 'report.schema.json']) {
    assert.ok(links.includes(name), name);
    assert.equal((await page.request.get(site.url(name))).status(), 200);
  }
});

// A list taken along as a file: the rows of what it shows, as they stand in the site's own file, in its order.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, dist, explorer, items, ready, showAll } from './harness.mjs';
import { rowsOf } from './report.mjs';

const site = explorer();
const away = explorer({ fault: (name) => (name.endsWith('.csv') ? { status: 404 } : undefined) });
const link = '#rows a';

async function taken(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(link).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Resolves once the copy for no network has a file. */
const held = (page, name) =>
  page.waitForFunction(async (name) => {
    for (const cache of await caches.keys()) {
      for (const { url } of await (await caches.open(cache)).keys()) if (url.includes(name)) return true;
    }
    return false;
  }, name);

const whole = (file) => readFile(join(dist, file), 'utf8');

/** The ids of what is on the page, as the files have them. */
async function shown(page) {
  await showAll(page);
  return page.locator(items).evaluateAll((all) => all.map(({ id }) => id.replace(/^c-/, '')));
}

for (const [view, asked] of [['projects', '?topic=transport&stage=planned'], ['projects', '?q=养老&sort=stage'], ['projects', '?sort=topic'], ['indicators', '?q=增长'], ['indicators', '?for=farmers&year=2024']]) {
  site.test(`${view}${asked}: the rows of what is shown, in its order`, { acceptDownloads: true }, async (page) => {
    await site.open(page, `${view}.html${asked}`);
    const { name, text } = await taken(page);
    const [head, ...rows] = rowsOf(await whole(`${view}.csv`));
    assert.ok(text.startsWith('\uFEFF'), 'spreadsheet programs go by the mark');
    const ids = await shown(page);
    assert.ok(ids.length > 1);
    assert.deepEqual(rowsOf(text), [head, ...ids.flatMap((id) => rows.filter((row) => row[0] === id))]);
    // What was asked is in the file's name.
    assert.match(name, /\.csv$/);
    const words = new URLSearchParams(asked).get('q');
    if (words) assert.ok(name.includes(words), name);
  });
}

site.test('a list without a question is the file as it is', { acceptDownloads: true }, async (page) => {
  for (const view of ['projects', 'indicators']) {
    await site.open(page, `${view}.html`);
    assert.equal((await taken(page)).text, await whole(`${view}.csv`));
  }
});

site.test('what became of a file goes with the question, the link with the last item', { acceptDownloads: true }, async (page) => {
  await site.open(page, 'projects.html?q=停车');
  const before = await page.locator(link).boundingBox();
  await taken(page);
  const said = page.locator('#rows', { hasText: '已交给浏览器下载' });
  await said.waitFor();
  assert.deepEqual(await page.locator(link).boundingBox(), before, 'the link stays under the finger');
  await ask(page, '养老');
  await said.waitFor({ state: 'detached' });
  await ask(page, '高铁站');
  await page.locator(link).waitFor({ state: 'detached' });
  for (const view of ['index', 'charts', 'text']) {
    await site.open(page, `${view}.html?q=停车`);
    assert.equal(await page.locator(link).count(), 0, view);
  }
});

away.test('where the file cannot be had, it is said', { expects: [/^404: .*projects\.csv/, /Failed to load resource/] }, async (page) => {
  await away.open(page, 'projects.html?q=停车');
  await page.locator(link).click();
  await page.locator('#rows', { hasText: '请连上网再试' }).waitFor();
});

const kept = explorer();

kept.test('what was taken once is taken without a network, too', { serviceWorkers: 'allow', acceptDownloads: true, expects: [/ERR_CONNECTION_REFUSED|ERR_FAILED/] }, async (page) => {
  await kept.open(page, 'projects.html?q=停车');
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The worker answers from the next visit on.
  await kept.open(page, 'projects.html?q=停车');
  const { text } = await taken(page);
  await held(page, 'projects.csv');
  await kept.cut();
  await page.reload();
  await ready(page);
  assert.equal((await taken(page)).text, text);
  await page.goto(kept.url('indicators.html'));
  await ready(page);
  await page.locator(link).click();
  await page.locator('#rows', { hasText: '请连上网再试' }).waitFor();
});

site.test('without a script the link leads to the whole file', { javaScriptEnabled: false, acceptDownloads: true }, async (page) => {
  await page.goto(site.url('projects.html'));
  assert.equal((await taken(page)).text, await whole('projects.csv'));
});

site.test('the name of a file ends with a whole part of what was asked', { acceptDownloads: true }, async (page) => {
  await site.open(page, 'projects.html?topic=transport,culture,ecology,industry,rural,health,education,government&for=parents,farmers&place=zengdu,guangshui&stage=planned,done&year=2023,2024');
  const title = await page.title();
  const name = (await taken(page)).name.replace(/\.csv$/, '');
  assert.ok(title.length > 80 && name.length > 60 && name.length <= 80, name);
  assert.ok(title.startsWith(name) && /^[ ，、·]/.test(title.slice(name.length)), name);
});

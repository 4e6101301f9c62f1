// What the build writes beside the app: the report in one file, the pages for sharing, what a phone
// needs to install the site, and each file in the forms that a host can send as they are.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { bare, dist, explorer, ready, views } from './harness.mjs';
import { paragraphs, promise, report, sections } from './report.mjs';

const site = explorer();

site.test('plain.html is the whole report, without a script', { javaScriptEnabled: false }, async (page) => {
  await page.goto(site.url('plain.html'));
  const words = bare(await page.locator('body').evaluate((body) => body.textContent));
  const quotes = [
    ...sections.map(({ heading }) => heading),
    ...paragraphs.map(({ text }) => text),
    ...report.indicators.flatMap(({ name, readings }) => [name, ...readings.map(({ quote }) => quote)]),
    ...report.projects.flatMap(({ name, quote }) => [name, quote]),
  ];
  assert.deepEqual(quotes.filter((quote) => !words.includes(bare(quote))), []);
  assert.equal(await page.locator('tbody th[scope=rowgroup]').count(), report.indicators.length);
  assert.equal(await page.locator('h1').count(), 1);
  const html = await readFile(join(dist, 'plain.html'), 'utf8');
  assert.doesNotMatch(html, /<script|<link(?! rel="icon" href="data:,")|<img|\sstyle=|\son[a-z]+=|@import|url\(/i);
  assert.equal(html.match(/<style>/g).length, 1);
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length, 'each id once');
  const lost = [...html.matchAll(/href="#([^"]*)"/g)].filter(([, id]) => !ids.includes(id));
  assert.deepEqual(lost, [], 'each link leads somewhere');
});

site.test('the words that an estimate comes from say that it is one', { javaScriptEnabled: false }, async (page) => {
  const estimates = report.indicators.filter(({ readings }) => readings.some(({ status }) => status === 'estimate'));
  assert.ok(estimates.length > 0);
  const sources = {
    'plain.html': (name) => page.locator('tbody tr', { has: page.getByRole('rowheader', { name, exact: true }) }).locator('td').last(),
    'indicators.html': (name) => page.locator('.card', { has: page.getByRole('heading', { name, exact: true }) }).locator('blockquote').first(),
  };
  for (const [view, source] of Object.entries(sources)) {
    await page.goto(site.url(view));
    for (const { name, readings } of estimates) {
      const said = await source(name).textContent();
      assert.ok(said.includes(readings[0].hedge) && said.includes(readings[0].raw), `${view}: ${name}: ${said}`);
    }
  }
});

for (const colorScheme of ['light', 'dark']) {
  site.test(`the charts of plain.html are right in ${colorScheme}`, { javaScriptEnabled: false, colorScheme, viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto(site.url('plain.html'));
    const drawn = await page.locator('figure svg[role=img][aria-label]').count();
    assert.ok(drawn >= 4);
    assert.equal(drawn, await page.locator('figure').count());
    const seen = await page.evaluate(() => ({
      paper: getComputedStyle(document.body).backgroundColor,
      ground: getComputedStyle(document.querySelector('svg rect')).fill,
      ink: getComputedStyle(document.body).color,
      text: [...document.querySelectorAll('svg text')].map((text) => getComputedStyle(text).fill),
      wide: document.documentElement.scrollWidth,
    }));
    assert.equal(seen.ground, seen.paper);
    assert.ok(seen.text.includes(seen.ink));
    assert.ok(seen.wide <= 320, `${seen.wide} wide at 320`);
  });
}

site.test('the first chart stands in its page, in the colours of the dark', { javaScriptEnabled: false, colorScheme: 'dark' }, async (page) => {
  await page.goto(site.url('charts.html'));
  const [first, ...others] = await page.locator('figure.chart').all();
  assert.equal(await first.locator('svg[role=img][aria-label]').count(), 1);
  for (const chart of others) assert.equal(await chart.locator('img').count(), 1);
  // Nothing keeps the colour of the light that it was drawn in.
  const kept = await first.evaluate((chart) => {
    const pale = document.createElement('span').style;
    const left = [];
    for (const name of ['fill', 'stroke']) {
      for (const mark of chart.querySelectorAll(`svg [${name}]:not([${name}=none])`)) {
        pale.color = mark.getAttribute(name);
        if (getComputedStyle(mark)[name] === pale.color) left.push(mark.outerHTML);
      }
    }
    return left;
  });
  assert.deepEqual(kept, []);
});

site.test('the hosting snippets admit the style of plain.html', async () => {
  const [, style] = /<style>([^]*?)<\/style>/.exec(await readFile(join(dist, 'plain.html'), 'utf8'));
  const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  const names = await readdir(join(dist, 'host'));
  assert.equal(names.length, 3);
  for (const name of names) assert.ok((await readFile(join(dist, 'host', name), 'utf8')).includes(hash), name);
});

site.test('links to the whole report: in the footer, in the notice, without scripts', async (page) => {
  for (const view of views) {
    const html = await readFile(join(dist, view), 'utf8');
    assert.match(html, /<noscript>[^]*href="plain\.html"[^]*<\/noscript>/);
    assert.match(html, /id="boot-failed"[^]*?href="plain\.html"[^]*?<\/p>/);
  }
  await site.open(page, 'charts.html');
  await page.locator('footer a[href="plain.html"]', { hasText: '保存离线版' }).click();
  await page.waitForURL(/plain\.html$/);
});

site.test('each topic and each promise has a page, which opens the explorer there', async (page) => {
  const pages = [
    ...report.topics.map(({ id, name }) => [`topic-${id}.html`, name, `index.html?topic=${id}`]),
    ...report.audiences.map(({ id, name }) => [`for-${id}.html`, name, `index.html?for=${id}`]),
    ...report.projects.filter(({ livelihood }) => livelihood).map(({ id, name }) => [`promise-${id}.html`, name, `projects.html#j-${id}`]),
  ];
  const titles = new Set();
  for (const [file, name, to] of pages) {
    const html = await readFile(join(dist, file), 'utf8');
    const [, title] = /<title>([^<]*)<\/title>/.exec(html);
    assert.ok(bare(title).includes(bare(name)), file);
    assert.ok(html.includes(`property="og:title" content="${title}"`), file);
    assert.match(html, /property="og:description" content="[^"]{8,}"/, file);
    assert.ok(html.includes(`href="${to}"`), file);
    titles.add(title);
  }
  assert.equal(titles.size, pages.length, 'each its own title');
  await page.goto(site.url(`promise-${promise.id}.html`));
  await page.waitForURL(new RegExp(`projects\\.html#j-${promise.id}$`));
  await ready(page);
  await page.locator(`#j-${promise.id}[data-target]`).waitFor();
});

site.test('each page has its head; the manifest and its icons are there', async (page) => {
  for (const view of views) {
    const html = await readFile(join(dist, view), 'utf8');
    assert.doesNotMatch(html, /\{\{/);
    // The address of the site isn't known here, and a relative one would count as an error.
    assert.ok(!html.includes('rel="canonical"'), view);
    assert.match(html, /property="og:image" content="og\.png"/);
  }
  const manifest = JSON.parse(await readFile(join(dist, 'manifest.webmanifest'), 'utf8'));
  assert.ok(manifest.icons.some(({ purpose, sizes }) => purpose === 'maskable' && sizes === '512x512'));
  for (const { src } of manifest.icons) assert.equal((await page.request.get(site.url(src))).status(), 200);
  for (const { url } of [...manifest.shortcuts, { url: manifest.start_url }]) assert.ok(views.includes(url));
});

site.test('every text and Wasm file lies there compressed, and is the same', async () => {
  const names = await readdir(dist);
  const texts = names.filter((name) => /\.(html|js|css|svg|wasm|webmanifest)$/.test(name));
  assert.ok(texts.length > 20);
  for (const name of texts) {
    const bytes = await readFile(join(dist, name));
    assert.ok(brotliDecompressSync(await readFile(join(dist, `${name}.br`))).equals(bytes), name);
    assert.ok(gunzipSync(await readFile(join(dist, `${name}.gz`))).equals(bytes), name);
  }
});

// The picture for a chat: made on the device when it is asked for, 3:4, with the address as a code to scan.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import jsqr from 'jsqr';
import { bare, dist, explorer, made, settled } from './harness.mjs';
import { elsewhere, hostOf, inside, started } from './hosted.mjs';
import { picture } from './pixels.mjs';

const site = explorer();
const CHARTS = ['headline', 'growth', 'again', 'floor', 'change', 'projects'];

/** What the file holds: its size, how many colours, its words, and what the code says. */
async function read(image) {
  const { width, height, colours, data } = await picture(image);
  return { width, height, colours, alt: await image.getAttribute('alt'), code: jsqr(data, width, height)?.data };
}

async function isWhole(item, address) {
  const { width, height, colours, alt, code } = await read(await made(item));
  assert.equal(width * 4, height * 3);
  assert.ok(colours > 20, `${colours} colours`);
  assert.equal(code, address);
  assert.match(alt, /\d/);
  assert.ok(alt.includes((await item.locator('h2').textContent()).trim()));
}

site.test('each chart makes a picture whose code leads to the chart', async (page) => {
  await site.open(page, 'charts.html');
  for (const kind of CHARTS) await isWhole(page.locator(`#chart-${kind}`), site.url(`charts.html#chart-${kind}`));
});

site.test("a chart's picture keeps the question and leaves the looks to who scans it", async (page) => {
  const asked = 'charts.html?q=%E5%A2%9E%E9%95%BF&topic=economy';
  await site.open(page, `${asked}&size=elder&theme=dark&ruby=on&lang=en`);
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  await isWhole(page.locator('#chart-growth'), site.url(`${asked}#chart-growth`));
});

/** The lines of the next picture that are written by hand, each with its colour. */
const writing = (page) =>
  page.addInitScript(() => {
    const own = CanvasRenderingContext2D.prototype.fillText;
    window.written = [];
    CanvasRenderingContext2D.prototype.fillText = function (line, ...place) {
      window.written.push([line, this.fillStyle]);
      own.call(this, line, ...place);
    };
  });

site.test('a chart that fits is the picture, whatever point is chosen; its words and its source stand there once', async (page) => {
  await site.open(page, 'charts.html');
  for (const kind of CHARTS.filter((kind) => kind !== 'projects')) {
    const chart = page.locator(`#chart-${kind}`);
    await chart.locator('.picture').press('End');
    const [, figure] = (await chart.locator('[aria-live]').first().textContent()).split(/：.*\d{4}年/);
    assert.ok(figure, kind);
    const { alt } = await read(await made(chart));
    // What a chosen point says isn't in the picture, unless the sentence says it anyhow.
    const sentence = await chart.locator('.sentence').textContent();
    assert.equal(alt.includes(figure), sentence.includes(figure), alt);
    const sheet = await chart.evaluate(({ dataset }) => dataset.sheet);
    assert.match(sheet, / xml:lang="zh-CN" width="1080"/);
    assert.doesNotMatch(sheet, /来源|保存于/);
  }
});

site.test('where the chart is too high, the point that the reader is at is the figure of the picture, in its colour', async (page) => {
  await writing(page);
  await site.open(page, 'charts.html');
  const chart = page.locator('#chart-projects');
  for (const [key, colour] of [['Home', '#1f6b57'], ['End', '#8a5a00']]) {
    await chart.locator('.picture').press(key);
    // The year stands with the name.
    const [, name, figure] = /^(.*)：\d+年(.*)$/.exec(await chart.locator('[aria-live]').first().textContent());
    await page.evaluate(() => (window.written = []));
    const { alt } = await read(await made(chart));
    assert.ok(alt.includes(name), alt);
    assert.ok(alt.replace(/ /g, '').includes(figure), alt);
    const written = await page.evaluate(() => window.written);
    assert.equal(written.find(([line]) => line === figure)?.[1], colour, figure);
  }
});

site.test('in English that figure is English, and planned as it is in the legend', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await writing(page);
  await site.open(page, 'charts.html?lang=en');
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  const chart = page.locator('#chart-projects');
  for (const [key, colour] of [['Home', '#1f6b57'], ['End', '#8a5a00']]) {
    await chart.locator('.picture').press(key);
    const says = (await chart.locator('.said p').textContent()).replace(/\s+/g, ' ').trim();
    assert.match(says, / (in|for) \d{4}$/);
    await page.evaluate(() => (window.written = []));
    const { alt } = await read(await made(chart));
    assert.ok(alt.includes(says), alt);
    const written = await page.evaluate(() => window.written);
    const large = written.filter(([, own]) => own === colour).map(([line]) => line);
    assert.ok(bare(large.join('')).includes(bare(says)), large.join('/'));
  }
  await chart.getByRole('button', { name: 'Copy words and link' }).click();
  await chart.getByText('Copied').waitFor();
  const says = (await chart.locator('.said p').textContent()).replace(/\s+/g, ' ').trim();
  assert.ok((await page.evaluate(() => navigator.clipboard.readText())).split('\n').includes(says));
});

for (const words of ['known', 'unknown']) {
  site.test(`no mark begins a line of a picture and no number stands without its unit, words ${words}`, async (page) => {
    await writing(page);
    if (words === 'unknown') await page.addInitScript(() => delete Intl.Segmenter);
    await site.open(page, 'charts.html');
    const lines = [];
    for (const kind of CHARTS) {
      const chart = page.locator(`#chart-${kind}`);
      await made(chart);
      lines.push(...(await chart.evaluate(({ dataset }) => [...dataset.sheet.matchAll(/<text[^>]*>([^<]*)/g)].map(([, line]) => line))));
    }
    await site.open(page, 'indicators.html');
    for (const at of [0, 1, 2]) await made(page.locator('.card').nth(at));
    lines.push(...(await page.evaluate(() => window.written)).map(([line]) => line));
    assert.ok(lines.length > 50, `${lines.length}`);
    for (const [at, line] of lines.entries()) {
      assert.doesNotMatch(line, /^[，。；、：！？）》”％]|[“（《]$/, lines[at - 1]);
      // An axis' numbers and years end there.
      if (/\d$/.test(line)) assert.match(line, /^\d+$|^[^\u3400-\u9fff]+$/, `${line}/${lines[at + 1]}`);
    }
  });
}

for (const [width, size] of [[320, ''], [390, 'elder'], [320, 'elder'], [1280, '']]) {
  site.test(`a card makes one at ${width} px ${size}, from the keyboard, and puts it away`, { viewport: { width, height: 844 } }, async (page) => {
    await site.open(page, `indicators.html${size && `?size=${size}`}`);
    const card = page.locator('.card').first();
    const button = card.getByRole('button', { name: '分享图' });
    await button.press('Enter');
    await card.locator('img.taken').waitFor();
    const { height: side } = await button.boundingBox();
    assert.ok(side >= 44, `${side} px`);
    const { alt, code } = await read(card.locator('img.taken'));
    assert.equal(code, site.url(`indicators.html#${await card.getAttribute('id')}`));
    for (const part of await card.locator('.figure-number, .figure-year').allTextContents()) assert.ok(alt.includes(part), part);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    assert.equal(await card.getByText('长按图片').isVisible(), true);
    await button.press('Enter');
    assert.equal(await card.locator('img').count(), 0);
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
  });
}

site.test('a card and a chart are copied in words, with source and address', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await site.open(page, 'indicators.html?q=粮食产量');
  const card = page.locator('.card').first();
  await made(card);
  await card.getByRole('button', { name: '复制文字和链接' }).click();
  await card.getByText('已复制').waitFor();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const lines = (await copied()).split('\n');
  assert.equal(lines[0], await card.locator('h2').textContent());
  for (const figure of await card.locator('.figure').allTextContents()) assert.ok(lines.includes(figure), figure);
  for (const quote of await card.locator('blockquote').allTextContents()) assert.ok(lines.includes(`原话：${quote}`), quote);
  assert.equal(lines[lines.length - 1], site.url(`indicators.html#${await card.getAttribute('id')}`));

  await site.open(page, 'charts.html?topic=economy');
  const chart = page.locator('#chart-growth');
  await made(chart);
  await chart.getByRole('button', { name: '复制文字和链接' }).click();
  await chart.getByText('已复制').waitFor();
  const words = await copied();
  assert.ok(words.includes(await chart.locator('.sentence').textContent()), words);
  assert.ok(words.endsWith(`\n${site.url('charts.html?topic=economy#chart-growth')}`), words);
});

site.test('a project makes one, too, which leads to the project', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await site.open(page, 'projects.html?q=集中供暖');
  const project = page.locator('.project').first();
  const { alt, code } = await read(await made(project));
  const own = site.url(`projects.html#${await project.getAttribute('id')}`);
  assert.equal(code, own);
  for (const part of ['h2', '.stage', 'blockquote']) assert.ok(alt.includes(await project.locator(part).first().textContent()), part);
  await project.getByRole('button', { name: '复制文字和链接' }).click();
  await project.getByText('已复制').waitFor();
  assert.ok((await page.evaluate(() => navigator.clipboard.readText())).endsWith(`\n${own}`));
});

site.test('a picture is saved when it is asked for, not before', { acceptDownloads: true }, async (page) => {
  await page.addInitScript(() => delete Navigator.prototype.share);
  await site.open(page, 'indicators.html');
  const downloads = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const card = page.locator('.card').first();
  await made(card);
  assert.deepEqual(downloads, []);
  await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: '保存图片' }).click()]);
  assert.match(downloads[0], /-分享图\.png$/);
});

site.test('what may not be copied is said', async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { get: () => undefined });
    document.execCommand = () => false;
  });
  await site.open(page, 'indicators.html');
  const card = page.locator('.card').first();
  await made(card);
  await card.getByRole('button', { name: '复制文字和链接' }).click();
  await card.getByText('没成功，请再试或换个浏览器').waitFor();
});

site.test('the code of a card leads to the card', async (page) => {
  await site.open(page, 'indicators.html?q=GDP');
  const card = page.locator('.card').nth(0);
  const id = await card.getAttribute('id');
  const { code } = await read(await made(card));
  await page.goto(code);
  await page.locator(`#${id}[data-target]`).waitFor();
});

site.test("the system's sheet gets the file where it takes files, and may be closed; that it fails is said", async (page) => {
  await page.addInitScript(() => {
    Navigator.prototype.canShare = ({ files }) => files[0].type === 'image/png';
    Navigator.prototype.share = async ({ files, title }) => {
      if (window.shared) throw new DOMException('', 'NotAllowedError');
      window.shared = [files.length, files[0].type, files[0].size, files[0].name, title];
      throw new DOMException('', 'AbortError');
    };
  });
  await site.open(page, 'indicators.html');
  const card = page.locator('.card').first();
  await made(card);
  await card.getByRole('button', { name: '发给别人' }).click();
  const [count, type, size, name, title] = await page.evaluate(() => window.shared);
  assert.deepEqual([count, type, title], [1, 'image/png', await card.locator('h2').textContent()]);
  assert.ok(size > 10_000 && name.endsWith('-分享图.png'), `${size} ${name}`);
  await card.getByRole('button', { name: '发给别人' }).click();
  await card.getByText('没成功，请再试或换个浏览器').waitFor();
});

site.test('its script is fetched when the first picture is asked for, and kept for no network', async (page) => {
  const fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await site.open(page, 'indicators.html');
  await settled(page);
  const count = () => fetched.filter((name) => name.endsWith('take-ways.js')).length;
  assert.equal(count(), 0);
  await made(page.locator('.card').nth(0));
  await made(page.locator('.card').nth(1));
  assert.equal(count(), 1);
  assert.match(await readFile(join(dist, 'sw.js'), 'utf8'), /"take-ways\.js":/);
  assert.match(await readFile(join(dist, 'take-ways.js'), 'utf8'), /Copyright \(c\) .*\n[^]*Permission is hereby granted/);
});

site.test('where the script does not come it is said, and the next press has it', { expects: [/take-ways/, /ERR_FAILED/] }, async (page) => {
  await page.route('**/take-ways.js', (route) => route.abort(), { times: 1 });
  await site.open(page, 'indicators.html');
  const card = page.locator('.card').first();
  const button = card.locator('[data-take=share]');
  await button.click();
  const failed = card.getByText('没成功，请再试或换个浏览器');
  await failed.waitFor();
  assert.equal(await button.getAttribute('aria-expanded'), 'false');
  await made(card);
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  assert.equal(await failed.count(), 0);
});

site.test('however often a button is pressed before the script is there, it says what is shown', async (page) => {
  let come;
  const coming = new Promise((done) => (come = done));
  await page.route('**/take-ways.js', async (route) => {
    await coming;
    await route.continue();
  });
  await site.open(page, 'indicators.html');
  const cards = page.locator('.card');
  const presses = [1, 2, 3];
  for (const [at, count] of presses.entries()) {
    for (let press = 0; press < count; press += 1) await cards.nth(at).locator('[data-take=share]').click();
  }
  come();
  await cards.nth(presses.length - 1).locator('img.taken').waitFor();
  // Another one, begun when those are there: by then nothing of them is still to come.
  await made(cards.nth(presses.length));
  for (const [at, count] of presses.entries()) {
    const isShown = count % 2 === 1;
    assert.equal(await cards.nth(at).locator('[data-take=share]').getAttribute('aria-expanded'), String(isShown), `${count} presses`);
    assert.equal(await cards.nth(at).locator('img.taken').count(), Number(isShown), `${count} presses`);
  }
});

const framed = hostOf(site, (base) => `<iframe src="${base}charts.html?only=chart-growth&topic=economy" allow="clipboard-write" width="1000" height="1200"></iframe>`);
framed.test('alone in a frame a chart leads to itself among the others', { expects: elsewhere, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await page.goto(framed.url('host.html'));
  await started(page);
  const chart = inside(page).locator('#chart-growth');
  const own = site.url('charts.html?topic=economy#chart-growth');
  assert.equal((await read(await made(chart))).code, own);
  await chart.getByRole('button', { name: '复制文字和链接' }).click();
  await chart.getByText('已复制').waitFor();
  assert.ok((await page.evaluate(() => navigator.clipboard.readText())).endsWith(`\n${own}`));
});

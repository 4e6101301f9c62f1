// On A4: the present question with its sources, and nothing that only a screen can use.
import assert from 'node:assert/strict';
import { constants, inflateSync } from 'node:zlib';
import { explorer, settled } from './harness.mjs';
import { drawn } from './pixels.mjs';
import { report } from './report.mjs';

const site = explorer();

site.test('the present question goes on paper with its sources, and the page is as it was', async (page) => {
  await site.open(page, 'indicators.html?q=粮食&theme=yellow');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const seen = (selector) => page.locator(selector).first().isVisible();
  for (const selector of ['#looks', '.tabs', '.search button', '.in-text']) assert.equal(await seen(selector), false, selector);
  for (const selector of ['h1', '#q', '.card', '.card blockquote', '.footer', '#printed']) assert.ok(await seen(selector), selector);
  const left = (selector) => page.locator(selector).first().evaluate((one) => {
    const words = document.createRange();
    words.selectNodeContents(one);
    return words.getBoundingClientRect().left;
  });
  assert.equal(await left('#printed'), await left('h1'), 'in line with the rest');
  const says = await page.locator('#printed').innerText();
  assert.ok(says.includes('indicators.html?q=粮食'), says);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.card')).breakInside), 'avoid');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'light');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await page.locator('.sources[open]').count(), 0);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'yellow');
});

site.test('what the question is goes on paper, and what tells marks apart', async (page) => {
  await site.open(page, 'charts.html?topic=economy');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.chip').isVisible(), true);
  assert.equal(await page.locator('#q').isVisible(), false, 'nothing was typed');
  const adjust = (selector) => page.locator(selector).first().evaluate((one) => getComputedStyle(one).printColorAdjust);
  assert.equal(await adjust('.chart .sample'), 'exact');
  await site.open(page, 'projects.html?topic=economy');
  assert.equal(await adjust('.project .stage'), 'exact');
});

/** A PDF's text with its compressed parts. */
function unpacked(pdf) {
  const text = pdf.toString('latin1');
  const parts = [...text.matchAll(/stream\r?\n/g)].map(({ 0: head, index }) => {
    try {
      return inflateSync(pdf.subarray(index + head.length), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      return '';
    }
  });
  return text + parts.join('');
}

site.test('the samples of the legends print as every reader of PDF shows them', async (page) => {
  await site.open(page, 'charts.html');
  await settled(page);
  const pdf = unpacked(await page.pdf());
  assert.match(pdf, /PatternType 1\b/, 'hatched');
  // Computed by a function; others go along an axis or from a point.
  assert.doesNotMatch(pdf, /ShadingType 1\b/);
});

site.test('every card of a long list goes on paper with its sources', async (page) => {
  await site.open(page, 'indicators.html');
  await settled(page);
  assert.ok((await page.locator('.card').count()) < 60, 'a list that is not whole');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  // What is printed is the page as it stands after the event and its microtasks.
  const [cards, folded] = await page.evaluate(() => [document.querySelectorAll('.card').length, document.querySelectorAll('.card .sources:not([open])').length]);
  assert.ok(cards > 100, `${cards} cards`);
  assert.equal(folded, 0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await page.locator('.sources[open]').count(), 0);
});

site.test('paper folds nothing that the elder edition has unfolded', async (page) => {
  await site.open(page, 'indicators.html?size=elder');
  await settled(page);
  const few = await page.locator('.card').count();
  // Who folds one keeps it folded.
  await page.locator('.card .sources summary').first().click();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const count = (selector) => page.evaluate((selector) => document.querySelectorAll(selector).length, selector);
  assert.ok((await count('.card')) > few, 'a list that was not whole');
  assert.equal(await count('.card .sources:not([open])'), 0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await count('.card .sources:not([open])'), 1);
  await page.emulateMedia({ media: null });
  await page.locator('#elder').click();
  await settled(page);
  await page.locator('.card .sources[open]').waitFor({ state: 'detached' });
  assert.equal(await count('.card .sources[open]'), 0);
});

/** So many pages a PDF has. */
const pagesOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;

site.test('all of a long list goes on paper', async (page) => {
  const size = (id) => report.projects.filter(({ topic }) => topic === id).length;
  const [{ id }] = [...report.topics].sort((one, other) => size(other.id) - size(one.id));
  assert.ok(size(id) > 20, 'more than stand there at first');
  await site.open(page, `projects.html?topic=${id}`);
  const few = pagesOf(await page.pdf({ format: 'A4' }));
  await site.open(page, 'projects.html');
  assert.ok((await page.locator('.project').count()) < 100);
  const pages = pagesOf(await page.pdf({ format: 'A4' }));
  assert.ok(pages > 3 * few, `${pages} pages, ${few} of one topic`);
  await page.locator('.show-rest').waitFor({ state: 'detached' });
  assert.equal(await page.locator('.project').count(), report.projects.length);
});

/** Of each chart: how high it is, the box of its canvas, and the canvas' own size. */
const boxes = (page) =>
  page.locator('figure').evaluateAll((all) =>
    all.map((figure) => {
      const canvas = figure.querySelector('canvas');
      const { width, height } = canvas.getBoundingClientRect();
      return { id: figure.id, whole: figure.getBoundingClientRect().height, width, height, own: [canvas.width, canvas.height] };
    }),
  );

/** What margins of 15 mm leave of A4, in CSS pixels. */
const PAPER = { width: Math.floor((180 / 25.4) * 96), height: (267 / 25.4) * 96 };

for (const size of ['', 'elder']) {
  site.test(`each chart goes from a phone on one page, in its own shape, and back ${size}`, { deviceScaleFactor: 3 }, async (page) => {
    const phone = page.viewportSize();
    await site.open(page, `charts.html?size=${size}`);
    const before = await boxes(page);
    assert.ok(before.length >= 6);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: PAPER.width, height: 1000 });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await drawn(page, 'figure canvas');
    for (const { id, whole, width, height, own } of await boxes(page)) {
      assert.ok(whole < PAPER.height, `${id}: ${whole} of ${PAPER.height} px`);
      assert.ok(width <= PAPER.width, `${id}: ${width} px wide`);
      assert.ok(Math.abs((width / height) * (own[1] / own[0]) - 1) < 0.01, `${id}: ${width} × ${height}, drawn ${own.join(' × ')}`);
    }
    await page.emulateMedia({ media: null });
    await page.setViewportSize(phone);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    const box = ({ id, whole, width, height }) => ({ id, whole, width, height });
    assert.deepEqual((await boxes(page)).map(box), before.map(box));
  });
}


for (const size of ['', 'elder']) {
  site.test(`charts that a phone has drawn leave no page empty ${size}`, { deviceScaleFactor: 3 }, async (page) => {
    await site.open(page, `charts.html?size=${size}`);
    const canvases = await page.locator('figure canvas').all();
    for (const canvas of canvases) {
      await canvas.scrollIntoViewIfNeeded();
      await drawn(page, `#${await canvas.getAttribute('id')}`);
    }
    const pages = pagesOf(await page.pdf({ format: 'A4' }));
    // Each on one of its own at most, and what stands below them.
    assert.ok(pages <= canvases.length + 1, `${pages} pages`);
  });
}

site.test('the whole report goes on paper, with no row or figure cut in two', async (page) => {
  await page.goto(site.url('plain.html'));
  const pages = pagesOf(await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } }));
  assert.ok(pages > 10 && pages < 80, `${pages} pages`);
  await page.emulateMedia({ media: 'print' });
  const broken = await page.locator('tr, figure, p').evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakInside !== 'avoid').length);
  assert.equal(broken, 0);
  const torn = await page.locator('h2, h3, h4').evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakAfter !== 'avoid').length);
  assert.equal(torn, 0);
  for (const part of ['nav', '#ruby']) assert.equal(await page.locator(part).isVisible(), false, part);
  // Nothing stands on paper that only a screen can use, nor its heading.
  assert.deepEqual(await page.locator('h2').evaluateAll((all) => all.filter((one) => one.checkVisibility() && !one.id).length), 0);
});

site.test('the charts of the whole report go on paper: each on one page, its key filled, on white', async (page) => {
  await page.goto(site.url('plain.html'));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: PAPER.width, height: 1000 });
  for (const figure of await page.locator('figure').all()) {
    const { height } = await figure.boundingBox();
    assert.ok(height < PAPER.height, `${height} of ${PAPER.height} px: ${await figure.locator('h3').innerText()}`);
    for (const [part, name, wanted] of [
      ['.sample', 'printColorAdjust', 'exact'],
      ['svg rect', 'fill', 'rgb(255, 255, 255)'],
      ['figcaption', 'breakAfter', 'avoid'],
    ]) {
      assert.equal(await figure.locator(part).first().evaluate((one, name) => getComputedStyle(one)[name], name), wanted, part);
    }
  }
});

site.test('an address that is none goes on paper as it is; counts that lead on stay on the screen', async (page) => {
  await site.open(page, 'index.html?topic=%E0%A4%A');
  await page.evaluate(() => history.replaceState(null, '', '?%E0%A4%A'));
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.ok((await page.locator('#printed').innerText()).includes('%E0%A4%A'));
  assert.ok(await page.locator('.promises').first().isVisible());
  assert.deepEqual(await page.locator('#results h2').evaluateAll((all) => all.filter((one) => one.parentElement.querySelector('.choices') && one.checkVisibility()).length), 0);
});

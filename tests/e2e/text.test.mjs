// Between the cards and the text: every card leads to its sentence, every figure to its card.
import assert from 'node:assert/strict';
import { bare, explorer, items, ready, settled, showAll, unfoldFilters } from './harness.mjs';
import { paragraphs, report, sections, sentence } from './report.mjs';

const site = explorer();

const marked = (page) => page.locator('[data-target]');

/** Resolves when the marked element is where the reader looks. */
async function assertInSight(page) {
  await marked(page).first().waitFor({ state: 'visible' });
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('[data-target]').getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  assert.equal(await marked(page).count(), 1, 'one place is marked');
}

/** The fragments of the links within the results that lead to a view. */
const fragments = (page, view) =>
  page.locator(`#results a[href^="${view}"]`).evaluateAll((links) => links.map((link) => link.getAttribute('href').split('#')[1]));

const ids = (page) => page.locator('[id]').evaluateAll((elements) => elements.map((element) => element.id));

/** Unfolds a card that keeps its sentence folded. */
async function unfold(card) {
  const folded = card.locator('details:not([open]) > summary');
  if (await folded.count()) await folded.first().click();
}

site.test('a card leads to its sentence and Back to the card', async (page) => {
  await site.open(page, 'indicators.html');
  const cards = page.locator(items);
  for (const n of [0, 7, 31]) {
    const card = cards.nth(n);
    await showAll(page);
    await unfold(card);
    const name = (await card.locator('h2, h3').first().innerText()).trim();
    await card.locator('details a[href^="text.html"]').first().click();
    await page.waitForURL(/text\.html#/);
    await assertInSight(page);
    const [, id, reading] = /^#f-(.+)-(\d+)$/.exec(new URL(page.url()).hash);
    const indicator = report.indicators.find((one) => one.id === id);
    assert.equal(indicator.name, name);
    assert.equal(bare(await marked(page).innerText()), bare(indicator.readings[reading].raw));
    await page.goBack();
    await page.waitForURL(/indicators\.html/);
    await page.locator(items, { hasText: name }).first().waitFor();
  }
});

site.test('of figures that share their characters each can be gone to', async (page) => {
  const all = report.indicators.flatMap((one) => one.readings.map((reading, n) => ({ ...reading, link: `#f-${one.id}-${n}`, card: one.id })));
  const same = (a, b) => a.at === b.at && a.quote === b.quote && a.raw === b.raw;
  const shared = all.filter((one, n) => all.findIndex((other) => same(one, other)) < n);
  assert.ok(shared.length > 0);
  for (const { card, link, raw } of shared) {
    await site.open(page, `indicators.html#c-${card}`);
    await unfold(page.locator(`#c-${card}`));
    await page.locator(`#c-${card} a[href$="${link}"]`).click();
    await page.waitForURL(/text\.html#/);
    await assertInSight(page);
    assert.equal(bare(await marked(page).innerText()), bare(raw));
    assert.equal(await page.evaluate(() => '#' + document.querySelector('[data-target]').id), link);
    assert.ok(await page.evaluate(() => document.activeElement === document.querySelector('[data-target] a')));
  }
});

/** What the page says of its whole answer: the number found, and that of each choice. */
const counted = (page) => page.evaluate(() => [document.querySelector('.count').textContent, ...[...document.querySelectorAll('#filters .choice .number')].map((number) => number.textContent)]);

for (const [from, to] of [['indicators.html?topic=city', 'text.html'], ['index.html?q=5G', 'text.html'], ['projects.html?for=elders', 'text.html'], ['indicators.html', 'text.html'], ['text.html?q=停车', 'indicators.html']]) {
  site.test(`from ${from} a link leads into all of ${to}, as a reload shows it`, async (page) => {
    await site.open(page, from);
    await page.evaluate((to) => {
      for (const details of document.querySelectorAll('#results details')) details.open = true;
      document.querySelector(`#results a[href^="${to}#"]`).click();
    }, to);
    await page.waitForURL((url) => url.pathname.endsWith(to) && url.hash !== '');
    await settled(page);
    await unfoldFilters(page);
    const came = await counted(page);
    await page.reload();
    await ready(page);
    await settled(page);
    await unfoldFilters(page);
    assert.deepEqual(came, await counted(page));
    assert.ok(came.length > 20, `${came.length} counts`);
  });
}

site.test('a project leads to its paragraph', async (page) => {
  await site.open(page, 'projects.html?q=集中供暖');
  const project = page.locator(items).first();
  await unfold(project);
  await project.locator('a[href^="text.html"]').first().click();
  await page.waitForURL(/text\.html#/);
  await assertInSight(page);
  assert.match(await marked(page).innerText(), /集中供暖/);
});

site.test('a figure of the text leads to its card', async (page) => {
  await site.open(page, 'text.html');
  const figure = page.locator('#results a[href^="indicators.html"]', { hasText: '3468' });
  await figure.first().click();
  await page.waitForURL(/indicators\.html#/);
  await assertInSight(page);
  assert.match(await marked(page).innerText(), /停车位/);
});

site.test('a link to a paragraph opens there', async (page) => {
  const { at } = report.indicators.flatMap(({ readings }) => readings).find(({ raw }) => raw === '112个');
  await site.open(page, `text.html#${at}`);
  await assertInSight(page);
  assert.match(await marked(page).innerText(), /老旧小区112个/);
});

site.test('every link between the views arrives', async (page) => {
  await site.open(page, 'text.html');
  const [inText, toCards] = [await ids(page), await fragments(page, 'indicators.html')];
  assert.ok(toCards.length > 100, `${toCards.length} figures of the text are links`);
  await site.open(page, 'indicators.html');
  await showAll(page);
  const [cards, fromCards] = [await ids(page), await fragments(page, 'text.html')];
  await site.open(page, 'projects.html');
  await showAll(page);
  const fromProjects = await fragments(page, 'text.html');
  assert.deepEqual(toCards.filter((id) => !cards.includes(id)), [], 'figures without a card');
  assert.deepEqual([...fromCards, ...fromProjects].filter((id) => !inText.includes(id)), [], 'sources not in the text');
  assert.ok(fromCards.length >= report.indicators.length, 'each card has its source');
  assert.ok(fromProjects.length >= report.projects.length, 'each project has its source');
});

site.test('the text is whole and in its order', async (page) => {
  await site.open(page, 'text.html');
  const shown = await page.locator('#results').evaluate((element) => {
    const copy = element.cloneNode(true);
    // The editor's remarks stand among the words of the report.
    for (const remark of copy.querySelectorAll('.as-published')) remark.remove();
    return copy.textContent;
  });
  const words = bare(shown);
  let from = 0;
  for (const { id, text } of paragraphs) {
    const at = words.indexOf(bare(text), from);
    assert.ok(at >= 0, `${id} is missing or out of its place`);
    from = at + bare(text).length;
  }
});

site.test('the contents of a narrowed text lead to every section', async (page) => {
  await site.open(page, 'text.html?q=停车位');
  await settled(page);
  await page.locator('.contents summary').click();
  const shown = await ids(page);
  const sections = await page.locator('.contents a').evaluateAll((links) => links.map((link) => link.hash.slice(1)));
  const hidden = sections.find((id) => !shown.includes(id));
  assert.ok(hidden, 'a section without the words');
  await page.locator(`.contents a[href$="#${hidden}"]`).click();
  await page.waitForURL((url) => url.hash === `#${hidden}`);
  await assertInSight(page);
  assert.equal(await marked(page).getAttribute('id'), hidden);
});

site.test('a way within one view is a step of the history at once', async (page) => {
  await site.open(page, 'text.html');
  const links = page.locator('.contents a');
  await page.locator('.contents summary').click();
  // Faster than a hand, in a task each: what is typed is kept once the keys are quiet, and this is not.
  const taken = await links.evaluateAll(async (all) => {
    const begun = history.length;
    const steps = [];
    for (const link of all.slice(0, 3)) {
      link.click();
      await new Promise((done) => setTimeout(done));
      steps.push({ step: history.length - begun, leads: location.hash === link.hash });
    }
    return steps;
  });
  assert.deepEqual(taken, [1, 2, 3].map((step) => ({ step, leads: true })));
});

for (const [where, way] of [['at the top', 0], ['behind the search', 1]]) site.test(`the way past the controls leads to the results, and marks none: ${where}`, async (page) => {
  await site.open(page, 'projects.html?q=养老');
  await page.locator('.skip').nth(way).press('Enter');
  await page.waitForURL(/#results$/);
  await settled(page);
  assert.equal(await marked(page).count(), 0);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('#results') !== null), true);
  await page.reload();
  await ready(page);
  await settled(page);
  assert.equal(await marked(page).count(), 0);
});

site.test('a narrowed text says where something is left out, a whole one nowhere', async (page) => {
  await site.open(page, 'text.html?q=停车位');
  await settled(page);
  const text = () => page.locator('#results .report').textContent();
  assert.match(await text(), /（略）/);
  const shown = await page.locator('#results .report p').allTextContents();
  assert.ok(shown.some((words) => words.includes('停车位')));
  await page.locator('#q').fill('');
  await page.waitForFunction(() => !document.querySelector('#results .report').textContent.includes('（略）'));
});

site.test('between Chinese characters, marks are set full-width', async (page) => {
  await site.open(page, 'text.html');
  const shown = await page.locator('#results').evaluate((element) => element.textContent);
  assert.deepEqual(shown.match(/\p{Script=Han}[,;:!?]\p{Script=Han}/gu) ?? [], []);
  assert.match(shown, /6\.2%/, 'figures are untouched');
});

site.test('the mark 原文如此 is in one piece, on the line of what it is about', async (page) => {
  await site.open(page, 'text.html');
  for (let width = 320; width < 420; width += 10) {
    await page.setViewportSize({ width, height: 800 });
    const torn = await page.locator('#results .note-mark').evaluateAll((all) => {
      const middle = ({ top, bottom }) => (top + bottom) / 2;
      return all
        .filter((mark) => {
          const range = document.createRange();
          range.setStartBefore(mark.closest('.passage, h2, h3, h4').firstChild);
          range.setEndBefore(mark);
          const boxes = [...mark.getClientRects()].filter((box) => box.width > 0);
          const before = [...range.getClientRects()].filter((box) => box.width > 0).at(-1);
          return boxes.some((box) => Math.abs(middle(box) - middle(before)) > 14);
        })
        .map((mark) => mark.getAttribute('href'));
    });
    assert.deepEqual(torn, [], `at ${width} px`);
  }
});

site.test('the source of a figure is its whole sentence', async (page) => {
  await site.open(page, 'indicators.html');
  await showAll(page);
  const half = (text) => text.replace(/[，；：！？]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
  for (const { id, readings } of report.indicators) {
    const shown = await page.locator(`#c-${id} blockquote`).evaluateAll((quotes) => quotes.map((quote) => quote.textContent));
    const whole = readings.map(({ at, quote }) => sentence(at, quote));
    assert.deepEqual(shown.map(half), whole.map(half), id);
  }
});

// Back leads to where the reader was, not to the top of the page.
import assert from 'node:assert/strict';
import { ask, explorer, keptBack, ready, settled, showAll, still, unfoldFilters } from './harness.mjs';
import { report } from './report.mjs';

const site = explorer();
const phone = { viewport: { width: 390, height: 844 } };
const state = (page) =>
  page.evaluate(() => ({
    y: Math.round(scrollY),
    focus: document.activeElement.closest('[data-item]')?.id,
    open: [...document.querySelectorAll('#results details[open]')].map((one) => one.closest('[data-item]')?.id),
  }));

/** What stands in the middle of the screen, and where it begins. */
const inTheMiddle = (page) =>
  page.evaluate(() => {
    const one = document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('figure, [data-item], .paragraph, p, main');
    return { words: one.textContent.slice(0, 40), top: one.getBoundingClientRect().top };
  });

/** Loads the page anew, which leaves the reader where they were. */
async function staysLoadedAnew(page) {
  const before = await inTheMiddle(page);
  await page.reload();
  await ready(page);
  await settled(page);
  await still(page);
  const now = await inTheMiddle(page);
  assert.equal(now.words, before.words);
  assert.ok(Math.abs(now.top - before.top) <= 2, `${before.top} before, ${now.top} after`);
}

for (const [view, far] of [['indicators.html', false], ['indicators.html?topic=economy', false], ['indicators.html', true], ['projects.html?q=养老', false]]) {
  site.test(`from a sentence back to ${view}${far ? ', far down' : ''}`, phone, async (page) => {
    await site.open(page, view);
    if (far) await showAll(page);
    const found = page.locator('#results [data-item]');
    // By its id: when it is scrolled to the list grows, and another is the last.
    const id = await (far ? found.nth(60) : found.last()).getAttribute('id');
    const item = page.locator(`#${id}`);
    const source = item.locator('details > summary').first();
    const isFolded = (await source.count()) > 0;
    if (isFolded) await source.click();
    const link = item.locator('a.in-text').first();
    await link.scrollIntoViewIfNeeded();
    // As the reader has it when the link is followed.
    await page.evaluate(() => addEventListener('click', () => (window.before = Math.round(scrollY)), true));
    await link.click();
    await page.waitForFunction(() => location.pathname.endsWith('text.html'));
    await ready(page);
    const before = await page.evaluate(() => window.before);
    await page.goBack();
    await page.waitForFunction(() => document.activeElement.matches('a.in-text'));
    const { y, focus, open } = await state(page);
    assert.ok(Math.abs(y - before) <= 2, `${before} before, ${y} after`);
    assert.equal(focus, id);
    if (isFolded) assert.ok(open.includes(id), `${open}`);
  });
}

for (const view of ['charts.html?topic=economy', 'text.html?q=养老', 'projects.html?q=学校', `indicators.html?year=${report.about.planned}`, 'projects.html']) {
  site.test(`a tab that is loaded anew is where it was: ${view}`, phone, async (page) => {
    await site.open(page, view);
    await settled(page);
    const far = await page.evaluate(() => Math.round(0.6 * (document.documentElement.scrollHeight - innerHeight)));
    await page.evaluate((far) => scrollTo(0, far), far);
    await still(page);
    await staysLoadedAnew(page);
  });
}

site.test('the first words are a step that Back undoes, the next ones go on with it', phone, async (page) => {
  await site.open(page, 'index.html');
  const before = await page.evaluate(() => history.length);
  await ask(page, '停车');
  await ask(page, '停车位');
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.goBack();
  await page.waitForURL((url) => !url.search);
  assert.equal(await page.locator('#q').inputValue(), '');
  await page.locator('.headline').first().waitFor();
  await page.goForward();
  await page.waitForURL((url) => url.searchParams.get('q') === '停车位');
  assert.equal(await page.locator('#q').inputValue(), '停车位');
});

site.test('words in the place of others that were deleted make no further step', phone, async (page) => {
  await site.open(page, 'projects.html');
  const before = await page.evaluate(() => history.length);
  await ask(page, '停车');
  await page.locator('#q').fill('');
  await page.waitForURL((url) => !url.search);
  await ask(page, '养老');
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.goBack();
  await page.waitForURL((url) => !url.search);
  // Come back to, the entry is what its words were asked from.
  await ask(page, '停车');
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.goBack();
  await page.waitForURL((url) => !url.search);
  assert.equal(await page.locator('#q').inputValue(), '');
});

site.test('two steps with one address are two places', phone, async (page) => {
  await site.open(page, 'projects.html');
  const go = async (file) => {
    await page.locator(`.tabs a[href^="${file}"]`).click();
    await page.waitForURL((url) => url.pathname.endsWith(file));
    await settled(page);
  };
  const back = async (file) => {
    await page.goBack();
    await page.waitForURL((url) => url.pathname.endsWith(file));
    await settled(page);
    await still(page);
    return page.evaluate(() => scrollY);
  };
  await settled(page);
  await page.evaluate(() => scrollTo(0, 900));
  await still(page);
  await go('indicators.html');
  await go('projects.html');
  await page.evaluate(() => scrollTo(0, 300));
  await go('text.html');
  assert.ok(Math.abs((await back('projects.html')) - 300) <= 2);
  await back('indicators.html');
  assert.ok(Math.abs((await back('projects.html')) - 900) <= 2);
});

/** Scrolls, and resolves when the page stands where that led. */
const scrolled = async (page, y) => {
  await page.evaluate((y) => scrollTo(0, y), y);
  await still(page);
};

/** By the history, when all is built there. */
const led = async (page, way, file) => {
  await page[way]();
  await page.waitForURL((url) => url.pathname.endsWith(file));
  await settled(page);
  await still(page);
  return state(page);
};

site.test('who goes back two steps in short order finds the one between as they left it', phone, async (page) => {
  await site.open(page, 'projects.html?q=养老');
  await page.locator('#results .project a.in-text').first().click();
  await page.waitForURL('**/text.html*');
  await settled(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await still(page);
  const before = await page.evaluate(() => Math.round(scrollY));
  await page.locator('nav a[href*="index.html"]').first().click();
  await page.waitForURL('**/index.html*');
  await settled(page);
  // Both within a frame.
  await page.evaluate(async () => {
    const frame = window.requestAnimationFrame;
    const held = [];
    window.requestAnimationFrame = (act) => held.push(act);
    for (const _ of [1, 2]) {
      const there = new Promise((done) => addEventListener('popstate', done, { once: true }));
      history.back();
      await there;
    }
    window.requestAnimationFrame = frame;
    held.forEach((act) => frame(act));
  });
  await settled(page);
  await still(page);
  await page.goForward();
  await page.waitForURL('**/text.html*');
  await page.waitForFunction((before) => Math.abs(scrollY - before) <= 2, before);
});

site.test('who scrolled on after the last click comes back to there, with what that click unfolded', phone, async (page) => {
  await site.open(page, 'index.html');
  await page.locator('.tabs a[href^="indicators.html"]').click();
  await page.waitForURL(/indicators\.html/);
  await settled(page);
  const card = page.locator('.card').nth(1);
  const id = await card.getAttribute('id');
  await card.locator('details > summary').first().click();
  await scrolled(page, 2500);
  await led(page, 'goBack', 'index.html');
  const { y, open } = await led(page, 'goForward', 'indicators.html');
  assert.ok(Math.abs(y - 2500) <= 2, `${y}`);
  assert.deepEqual(open, [id]);
});

site.test('who went up to type comes back to there, not to the last click', phone, async (page) => {
  await site.open(page, 'indicators.html');
  await scrolled(page, 1500);
  await page.locator('.card').nth(6).locator('details > summary').first().click();
  await scrolled(page, 0);
  await page.locator('#q').pressSequentially('养老');
  await page.waitForURL(/[?&]q=/);
  await settled(page);
  assert.equal((await led(page, 'goBack', 'indicators.html')).y, 0);
});

site.test('who types comes back to what was unfolded before the first key', phone, async (page) => {
  await site.open(page, 'indicators.html');
  const card = page.locator('.card').first();
  const id = await card.getAttribute('id');
  await card.locator('details > summary').first().click();
  // With the first character the card is gone.
  await page.locator('#q').pressSequentially('养老');
  await page.waitForURL(/[?&]q=/);
  await settled(page);
  assert.equal(await page.locator(`#${id}`).count(), 0);
  assert.deepEqual((await led(page, 'goBack', 'indicators.html')).open, [id]);
});

site.test('from another view back to far down a list', phone, async (page) => {
  await site.open(page, 'projects.html');
  await showAll(page);
  await scrolled(page, 20000);
  await page.locator('.tabs a[href^="text.html"]').click();
  await page.waitForURL(/text\.html/);
  const { y } = await led(page, 'goBack', 'projects.html');
  assert.ok(Math.abs(y - 20000) <= 2, `${y}`);
});

/** Followed to one sentence of the text, the reader has gone on to another, further down. */
async function movedOn(page) {
  await site.open(page, 'text.html#f-gdp-0');
  await settled(page);
  await still(page);
  const before = await page.evaluate(() => scrollY);
  await scrolled(page, before + 2500);
  return before + 2500;
}

site.test('from a card back to where the reader had gone on, not to what the address names', phone, async (page) => {
  const before = await movedOn(page);
  await page.locator('.tabs a[href^="projects.html"]').click();
  await page.waitForURL(/projects\.html/);
  const { y } = await led(page, 'goBack', 'text.html');
  assert.ok(Math.abs(y - before) <= 2, `${before} before, ${y} after`);
});

site.test('so does a tab that is loaded anew, whatever else is kept under the same origin', phone, async (page) => {
  await page.addInitScript(() => sessionStorage.setItem('left', '12'));
  await movedOn(page);
  await staysLoadedAnew(page);
});

const slow = keptBack();
slow.test('who goes up while a tab is loaded anew is not taken back down', phone, async (page) => {
  const takeOver = await slow.written(page, 'projects.html');
  await takeOver();
  await scrolled(page, 2500);
  await page.reload({ waitUntil: 'domcontentloaded' });
  // The browser leads to the place by itself.
  await page.waitForFunction(() => 'boot' in document.documentElement.dataset && scrollY > 1000);
  await page.mouse.wheel(0, -9999);
  await page.waitForFunction(() => scrollY === 0);
  await slow.arrive(page);
  await still(page);
  assert.equal((await state(page)).y, 0);
});

site.test('a page opened anew begins at its top', phone, async (page) => {
  await site.open(page, 'projects.html?q=学校');
  await page.evaluate(() => scrollTo(0, 600));
  await still(page);
  await page.goto('about:blank');
  await site.open(page, 'projects.html?q=学校');
  await settled(page);
  await still(page);
  assert.equal(await page.evaluate(() => scrollY), 0);
});

site.test("from a point's sentence back to the point", phone, async (page) => {
  await site.open(page, 'charts.html?topic=economy');
  const picture = page.locator('#picture-growth');
  const says = page.locator('#says-growth');
  const hint = await says.textContent();
  await picture.focus();
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('ArrowRight');
  const said = await says.textContent();
  const link = picture.locator('a.in-text');
  await link.click();
  await page.waitForFunction(() => location.pathname.endsWith('text.html'));
  await ready(page);
  await page.goBack();
  await page.waitForFunction(() => document.activeElement.matches('#picture-growth a.in-text'));
  assert.equal(await says.textContent(), said);
  await page.locator('#ring-growth').waitFor({ state: 'visible' });
  // Another question has other points.
  await unfoldFilters(page);
  for (const topic of ['industry', 'economy']) await page.locator(`#filters input[name=topic][value=${topic}]`).click();
  await page.waitForURL((url) => url.searchParams.get('topic') === 'industry');
  await settled(page);
  assert.equal(await says.textContent(), hint);
  await page.locator('#ring-growth').waitFor({ state: 'hidden' });
});

// The reader's choice of type size and colours: before the first paint, in the address and on the device. What it comes to
// on the screen is measured in measures.test.mjs.
import assert from 'node:assert/strict';
import { explorer, ready } from './harness.mjs';
import { pretendVoice } from './voice.mjs';
import { reader } from './reader.mjs';

const site = explorer();

const lookOf = (page, name) => page.evaluate((name) => document.documentElement.dataset[name] ?? '', name);

site.test('in the elder edition each figure has its sentence in full, until it is folded', async (page) => {
  await site.open(page, 'indicators.html');
  const sources = page.locator('#results .sources');
  const open = page.locator('#results .sources[open]');
  const all = await sources.count();
  assert.equal(await open.count(), 0);
  await sources.nth(1).locator('summary').click();
  await page.locator('#elder').click();
  await page.waitForFunction((all) => document.querySelectorAll('#results .sources[open]').length === all, all);
  assert.ok(await page.locator('#c-gdp').getByText('规上工业增加值增长7.5%').isVisible(), 'the whole sentence');
  await sources.first().locator('summary').click();
  await page.locator('.show-rest').click();
  await page.waitForFunction((all) => document.querySelectorAll('#results .sources[open]').length > all, all);
  assert.equal(await sources.first().getAttribute('open'), null, 'what was folded stays so');
  await page.locator('#elder').click();
  await page.waitForFunction(() => document.querySelectorAll('#results .sources[open]').length === 1);
  assert.equal(await sources.nth(1).getAttribute('open'), '', 'what was open before stays so');
});

for (const [width, height] of [[360, 740], [320, 568]]) {
  const phone = { viewport: { width, height }, isMobile: true, hasTouch: true };
  site.test(`who sends off words, or goes on to what concerns them, sees what is found in the elder edition: ${width} px`, phone, async (page) => {
    const isSeen = () => page.waitForFunction(() => {
      const all = [...document.querySelectorAll('#results [data-item], #results h2')];
      const [found] = all.map((one) => one.getBoundingClientRect()).filter(({ height }) => height > 0);
      const bar = document.querySelector('.tabs').getBoundingClientRect();
      return found.top > 0 && found.bottom < Math.min(innerHeight, bar.top > 0 ? bar.top : innerHeight);
    });
    await site.open(page, `index.html?size=elder`);
    await page.locator('#q').fill('养老');
    await page.locator('#q').press('Enter');
    await isSeen();
    // Past the figures, of which each has a row.
    await site.open(page, `index.html?size=elder`);
    const elders = page.locator('#for-me a', { hasText: '老人' });
    await page.getByRole('link', { name: '和我有关' }).tap();
    await page.waitForFunction((link) => link.getBoundingClientRect().bottom < innerHeight, await elders.elementHandle());
    await elders.click();
    await page.waitForURL(/for=/);
    await isSeen();
  });
}

site.test('the elder edition has one column and one number to a row, however wide the screen', async (page) => {
  await page.addInitScript(pretendVoice);
  for (const [view, part] of [
    ['index.html', '#results .headline-figure, .promises li, .choices li'],
    ['indicators.html', '.card, .figure'],
    ['projects.html', '.project'],
  ]) {
    for (const width of [320, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await site.open(page, `${view}?size=elder`);
      const boxes = await page.locator(part).evaluateAll((all) => all.map((one) => [one.className, one.getBoundingClientRect()]).map(([name, { left, top, width }]) => ({ name, left, top, width })));
      assert.ok(boxes.length > 4);
      for (const name of new Set(boxes.map(({ name }) => name))) {
        const own = boxes.filter((box) => box.name === name);
        assert.equal(new Set(own.map(({ left }) => Math.round(left))).size, 1, `${view} at ${width}: .${name}`);
        assert.equal(new Set(own.map(({ top }) => Math.round(top))).size, own.length, `${view} at ${width}: .${name}`);
      }
      assert.ok(Math.max(...boxes.map(({ width }) => width)) < 920, 'a line that can be read');
    }
  }
  await site.open(page, 'index.html?size=elder');
  await page.locator('.promises .read-one').first().waitFor();
  const outside = await page.locator('.promises li').evaluateAll((all) =>
    all.filter((one) => {
      const [card, button] = [one, one.querySelector('.read-one')].map((part) => part.getBoundingClientRect());
      return !(button.left > card.left && button.right < card.right && button.bottom < card.bottom);
    }).length);
  assert.equal(outside, 0, 'each button is within the card of its promise');
});

site.test('the elder edition is one tap away, stays while views change, and goes with the link', async (page) => {
  await site.open(page, 'index.html');
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.locator('html[data-size=elder]').waitFor();
  assert.equal(new URL(page.url()).searchParams.get('size'), 'elder');
  await page.locator('nav a[href^="projects.html"]').click();
  await page.waitForURL(/projects\.html\?.*size=elder/);
  const link = page.url();
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  await page.goto(link);
  await ready(page);
  assert.equal(await lookOf(page, 'size'), 'elder');
  await page.getByRole('button', { name: '长辈版', pressed: true }).click();
  assert.equal(await lookOf(page, 'size'), '');
});

site.test('what was chosen is there on the next visit, and an unknown choice is none', async (page) => {
  await site.open(page, 'text.html');
  await page.locator('#display summary').click();
  await page.getByRole('radio', { name: '黑底黄字' }).check();
  await site.open(page, 'charts.html');
  assert.equal(await lookOf(page, 'theme'), 'yellow');
  await site.open(page, 'charts.html?theme=pink&size=%00');
  assert.equal(await lookOf(page, 'theme'), '');
});

site.test('a language whose words do not come leaves the page as it is, to be read; the next press asks again', { expects: [/texts-en/, /ERR_FAILED/] }, async (page) => {
  await page.route('**/texts-en.js', (route) => route.abort(), { times: 1 });
  await site.open(page, 'index.html?lang=en');
  const heading = page.locator('h1');
  assert.ok(await heading.isVisible(), 'it is not kept back for words that do not come');
  assert.match(await heading.innerText(), /^\p{Script=Han}/u);
  assert.equal(await lookOf(page, 'lang'), '');
  await page.locator('#language').click();
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  assert.doesNotMatch(await heading.innerText(), /\p{Script=Han}/u);
});

for (const [name, turned, choose] of [
  ['lang', 'en', (page) => page.locator('#language').click()],
  ['size', 'elder', (page) => page.locator('#elder').click()],
  ['theme', 'dark', (page, on) => page.locator(`#display input[name=looks-theme][value="${on ? 'dark' : ''}"]`).check()],
]) {
  site.test(`a look that was undone stays so with Back, in the address and after a reload: ${name}`, async (page) => {
    const open = () => page.locator('#display').evaluate((panel) => (panel.open = true));
    const asked = (name) => page.evaluate((name) => new URLSearchParams(location.search).get(name), name);
    await site.open(page, 'index.html?q=%E5%85%BB%E8%80%81+');
    await open();
    await choose(page, true);
    assert.equal(await asked(name), turned);
    await page.locator('nav.tabs a').nth(1).click();
    await page.waitForURL(/indicators\.html/);
    await open();
    await choose(page, false);
    assert.equal(await lookOf(page, name), '');
    await page.goBack();
    await page.waitForURL(/index\.html/);
    assert.equal(await asked(name), null);
    assert.equal(await asked('q'), '养老 ');
    await page.reload();
    await ready(page);
    assert.equal(await lookOf(page, name), '');
    // The other way round, too: what was put on goes back with the reader.
    await page.goForward();
    await page.waitForURL(/indicators\.html/);
    await open();
    await choose(page, true);
    await page.goBack();
    await page.waitForURL(/index\.html/);
    assert.equal(await asked(name), turned);
  });
}

site.test('elsewhere no link is needed to get there', async (page) => {
  await site.open(page, 'index.html');
  assert.equal(await page.getByRole('link', { name: '和我有关' }).count(), 0);
});

site.test('who leaves the elder edition has the type size of before', async (page) => {
  await site.open(page, 'index.html');
  await page.locator('#display summary').click();
  await page.locator('#display input[name=looks-size][value=larger]').check();
  for (const size of ['elder', 'larger', 'elder', 'larger']) {
    await page.locator('#elder').click();
    assert.equal(await lookOf(page, 'size'), size);
  }
  assert.equal(new URL(page.url()).searchParams.get('size'), 'larger');
});

site.test('a page that the browser kept whole has what was chosen on another meanwhile, and else what its link says', async (page) => {
  await site.open(page, 'index.html?size=elder&theme=dark');
  await page.evaluate(() => {
    const passes = (name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
    passes('pagehide');
    localStorage.setItem('explorer-size', 'large');
    passes('pageshow');
  });
  assert.equal(await lookOf(page, 'size'), 'large');
  assert.equal(await lookOf(page, 'theme'), 'dark');
  assert.equal(new URL(page.url()).search, '?size=large&theme=dark');
  assert.equal(await page.locator('#elder').getAttribute('aria-pressed'), 'false');
});

site.test('words that cannot be fetched are told of, and nothing keeps the choice', { expects: [/texts-en/, /ERR_FAILED/] }, async (page) => {
  const by = await reader(page);
  await page.route('**/texts-en.js', (route) => route.abort());
  await site.open(page, 'index.html');
  const isChinese = async () => {
    assert.equal(await lookOf(page, 'lang'), '');
    assert.equal(new URL(page.url()).search, '');
    assert.equal(await page.evaluate(() => localStorage.getItem('explorer-lang') || ''), '');
    assert.equal(await page.locator('#language').innerText(), 'English');
  };
  await page.locator('#language').click();
  await by.waitToHear(/English needs a network/);
  assert.ok(await page.locator('#offline', { hasText: '要联网' }).isVisible());
  await isChinese();
  // From a link, too.
  await site.open(page, 'index.html?lang=en');
  await page.locator('#offline', { hasText: '要联网' }).waitFor();
  await isChinese();
  // What was chosen when the words were there is not forgotten.
  await page.evaluate(() => localStorage.setItem('explorer-lang', 'en'));
  await page.clock.install();
  await site.open(page, 'index.html');
  const notice = page.locator('#offline', { hasText: '要联网' });
  await notice.waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem('explorer-lang')), 'en');
  await page.clock.fastForward(10_000);
  await notice.waitFor({ state: 'detached' });
});

site.test('who changes their mind before the words come hears nothing of them', { expects: [/texts-en/, /ERR_FAILED/] }, async (page) => {
  let fail;
  await page.route('**/texts-en.js', (route) => new Promise((done) => (fail = () => done(route.abort()))));
  await site.open(page, 'index.html');
  const asked = page.waitForRequest(/texts-en/);
  await page.locator('#language').click();
  await asked;
  await page.locator('#language').click();
  await Promise.all([page.waitForEvent('requestfailed'), fail()]);
  await page.locator('#texts-en').waitFor({ state: 'detached' });
  assert.equal(await page.locator('#offline').innerText(), '');
});

// A hundred searches, typed into the search box as a reader would. searches.json has, for each, what must
// be found: `hits` with their quotes, `none`, or `suggest` (nothing, but a way on).
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { announced, ask, asked, explorer, holds, items, results, showAll } from './harness.mjs';

const searches = JSON.parse(await readFile(new URL('searches.json', import.meta.url), 'utf8'));
const site = explorer();

/** What is wrong with the answers to one search; `text` and `cards` are what the views show. */
function wrongs({ query, expected_quotes, must_not_quotes }, text, cards) {
  return [
    ...expected_quotes.filter((quote) => !holds(text, quote)).map((quote) => `${query}: 原文 lacks “${quote}”`),
    ...expected_quotes.filter((quote) => !holds(cards, quote)).map((quote) => `${query}: 数据 and 项目 lack “${quote}”`),
    ...must_not_quotes.filter((quote) => holds(text, quote)).map((quote) => `${query}: 原文 has “${quote}”`),
  ];
}

site.test('every search finds its sentences', async (page) => {
  const [text, indicators, projects] = await Promise.all(
    ['text.html', 'indicators.html', 'projects.html'].map(async (view, n) => {
      const tab = n === 0 ? page : await page.context().newPage();
      await site.open(tab, view);
      return tab;
    }),
  );
  const found = [];
  for (const search of searches.filter(({ result }) => result === 'hits')) {
    await Promise.all([text, indicators, projects].map((tab) => ask(tab, search.query)));
    const [inText, inIndicators, inProjects] = await Promise.all([text, indicators, projects].map(results));
    found.push(...wrongs(search, inText, `${inIndicators}\n${inProjects}`));
    for (const tab of [text, projects]) await announced(tab, await tab.locator(items).count());
  }
  if (found.length > 0) assert.fail(found.join('\n'));
});

site.test('a search without a result says so, and shows nothing', async (page) => {
  for (const view of ['projects.html', 'indicators.html', 'text.html']) {
    await site.open(page, view);
    for (const { query } of searches.filter(({ result }) => result === 'none')) {
      await ask(page, query);
      await page.locator('.empty').first().waitFor({ state: 'visible' });
      assert.equal(await page.locator(items).count(), 0, `${query} on ${view}`);
      await announced(page, 0);
    }
  }
});

for (const { query } of searches.filter(({ result }) => result === 'suggest')) {
  site.test(`a near miss is offered a way on: ${query}`, async (page) => {
    for (const view of ['projects.html', 'text.html']) {
      await site.open(page, view);
      await ask(page, query);
      const empty = page.locator('.empty').first();
      await empty.waitFor({ state: 'visible' });
      await empty.locator('.suggestions a').first().click();
      await page.waitForURL((url) => ![query, null].includes(url.searchParams.get('q')));
      await page.locator(items).first().waitFor();
    }
  });
}

site.test('typing letter by letter ends at the same results; clearing the box brings all back', async (page) => {
  await site.open(page, 'projects.html');
  await showAll(page);
  const all = await page.locator(items).count();
  const box = page.locator('input[type=search]');
  await box.pressSequentially('laojiuxiaoqu');
  await asked(page, 'laojiuxiaoqu');
  const typed = await results(page);
  assert.ok(holds(typed, '改造老旧小区112个'));
  assert.ok((await page.locator(items).count()) < all, 'narrowed');
  await site.open(page, 'projects.html?q=laojiuxiaoqu');
  assert.equal(await results(page), typed, 'the address shows what was typed');
  assert.equal(await box.inputValue(), 'laojiuxiaoqu');
  await ask(page, '');
  await announced(page, all);
});

site.test('matches are highlighted', async (page) => {
  await site.open(page, 'projects.html?q=养老');
  const marks = await page.locator(`${items} mark`).allInnerTexts();
  assert.ok(marks.length > 0 && marks.every((mark) => mark === '养老'), `${marks}`);
});

site.test('a card found by its sentence alone marks the way there', async (page) => {
  await site.open(page, 'indicators.html?q=养老');
  const marked = () => page.locator('.card').evaluateAll((cards) => cards.map((card) => {
    const ground = getComputedStyle(card.querySelector('summary')).backgroundImage;
    const way = ground.includes(getComputedStyle(card.querySelector('mark')).backgroundColor);
    return { byName: card.querySelector('h2 mark') !== null, way };
  }));
  const cards = await marked();
  assert.ok(cards.some(({ byName }) => byName) && cards.some(({ byName }) => !byName), JSON.stringify(cards));
  for (const { byName, way } of cards) assert.equal(way, !byName);
  // Unfolded, the words themselves are in sight.
  for (const summary of await page.locator('.card summary').all()) await summary.click();
  assert.deepEqual((await marked()).map(({ way }) => way), cards.map(() => false));
});

site.test('a number comes before a longer one that has it', async (page) => {
  await site.open(page, 'indicators.html?q=160');
  assert.match(await page.locator(items).first().innerText(), /(?<!\d)160(?!\d)/);
});

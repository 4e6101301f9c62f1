// The choices beside the list: each says truly how many items it leads to, and all of it is in the address.
import assert from 'node:assert/strict';
import { announced, ask, explorer, items, ready, results, settled, showAll, status, unfoldFilters } from './harness.mjs';
import { counts, planned, reviewed } from './report.mjs';

const site = explorer();
const facets = ['topic', 'place', 'year', 'stage', 'for'];
const desk = { viewport: { width: 1280, height: 900 } };

const box = (page, facet, id) => page.locator(`#filters input[type=checkbox][name="${facet}"][value="${id}"]`);

/** Every choice with the number that it promises. */
const promises = (page) =>
  page.locator('#filters label:has(input[type=checkbox])').evaluateAll((labels) =>
    labels.map((label) => {
      const input = label.querySelector('input');
      // The number stands last; a year's own name has digits too.
      return { facet: input.name, id: input.value, count: Number(label.textContent.match(/(\d+)\D*$/)?.[1]) };
    }),
  );

/** Picks a choice, or lets it go, and waits until the address has it. */
async function toggle(page, facet, id) {
  const picked = await box(page, facet, id).isChecked();
  await box(page, facet, id).click();
  await page.waitForURL((url) => (url.searchParams.get(facet) ?? '').split(',').includes(id) !== picked);
}

async function shown(page) {
  await showAll(page);
  return page.locator(items).count();
}

for (const view of ['projects.html', 'indicators.html', 'text.html']) {
  site.test(`each choice on ${view} leads to as many items as it says`, desk, async (page) => {
    await site.open(page, view);
    await unfoldFilters(page);
    const all = await shown(page);
    const choices = await promises(page);
    assert.deepEqual([...new Set(choices.map(({ facet }) => facet))].sort(), [...facets].sort(), 'all five facets');
    assert.ok(choices.every(({ count }) => Number.isInteger(count)), 'each choice has a number');
    for (const { facet, id, count } of choices) {
      await toggle(page, facet, id);
      await announced(page, count);
      assert.equal(await shown(page), count, `${facet}=${id}`);
      assert.ok(count <= all);
      if (count === 0) await page.locator('.empty').waitFor();
      await toggle(page, facet, id);
      await announced(page, all);
    }
  });
}

site.test('the numbers follow what else is picked', desk, async (page) => {
  await site.open(page, `projects.html?year=${planned}&q=建设`);
  await unfoldFilters(page);
  for (const { facet, id, count } of (await promises(page)).filter(({ facet }) => facet !== 'year')) {
    await toggle(page, facet, id);
    assert.equal(await shown(page), count, `${facet}=${id}`);
    await toggle(page, facet, id);
  }
});

site.test('two choices of one facet are either, of two facets both', desk, async (page) => {
  await site.open(page, 'projects.html');
  await unfoldFilters(page);
  const counts = Object.fromEntries((await promises(page)).map(({ facet, id, count }) => [`${facet}=${id}`, count]));
  await toggle(page, 'stage', 'done');
  await toggle(page, 'stage', 'planned');
  assert.equal(await shown(page), counts['stage=done'] + counts['stage=planned']);
  await toggle(page, 'topic', 'education');
  assert.ok((await shown(page)) <= counts['topic=education']);
});

site.test('the phone keeps the choices folded until asked', async (page) => {
  await site.open(page, 'projects.html');
  assert.equal(await page.locator('details#filters').evaluate((element) => element.open), false);
  await unfoldFilters(page);
  await toggle(page, 'topic', 'health');
  assert.ok((await shown(page)) > 0);
  assert.equal(await page.locator('details#filters').evaluate((element) => element.open), true, 'stays open');
});

site.test('what concerns somebody leads on to one of the two years', async (page) => {
  await site.open(page, 'index.html?for=farmers');
  const only = page.getByRole('link', { name: new RegExp(`^只看${planned}年`) });
  const count = Number((await only.textContent()).match(/\d+$/)[0]);
  await only.click();
  await page.waitForURL((url) => url.searchParams.get('year') === String(planned) && url.searchParams.get('for') === 'farmers');
  await settled(page);
  assert.match(await page.locator('.count').textContent(), new RegExp(` ${count} `));
  assert.equal(await page.getByRole('link', { name: /^只看/ }).count(), 0);
});

site.test('what is picked can be cleared at once', async (page) => {
  await site.open(page, 'projects.html');
  const all = await shown(page);
  assert.equal(await page.locator('.clear-all:visible').count(), 0, 'nothing to clear yet');
  await ask(page, '学校');
  await unfoldFilters(page);
  await toggle(page, 'year', String(reviewed));
  await page.locator('.clear-all:visible').first().click();
  await page.waitForURL((url) => url.search === '');
  assert.equal(await shown(page), all);
  assert.equal(await page.locator('input[type=checkbox]:checked').count(), 0);
  assert.equal(await page.locator('input[type=search]').inputValue(), '');
});

site.test('a reload, a sent link and Back show what was asked', async (page) => {
  await site.open(page, 'projects.html');
  const all = await shown(page);
  await ask(page, '建设');
  await unfoldFilters(page);
  await toggle(page, 'topic', 'city');
  await toggle(page, 'stage', 'planned');
  const address = page.url();
  const answer = await results(page);
  assert.ok((await page.locator(items).count()) < all);

  await page.reload();
  await ready(page);
  assert.equal(await results(page), answer);
  // What is folded is not made before it is asked for.
  assert.equal(await page.locator('#filters input').count(), 0);
  await unfoldFilters(page);
  assert.equal(await box(page, 'topic', 'city').isChecked(), true);
  assert.equal(await page.locator('input[type=search]').inputValue(), '建设');

  const sent = await page.context().newPage();
  await sent.goto(address);
  await ready(sent);
  assert.equal(await results(sent), answer);

  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has('stage'));
  assert.equal(await box(page, 'stage', 'planned').isChecked(), false);
  assert.equal(await box(page, 'topic', 'city').isChecked(), true);
  await page.goForward();
  await page.waitForURL((url) => url.searchParams.has('stage'));
  assert.equal(await results(page), answer);
});

site.test('a reader without a mouse can narrow the list', desk, async (page) => {
  await site.open(page, 'projects.html');
  const all = await shown(page);
  await unfoldFilters(page);
  await box(page, 'topic', 'transport').focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/topic=transport/);
  assert.equal(await box(page, 'topic', 'transport').evaluate((input) => input === document.activeElement), true);
  assert.ok((await shown(page)) < all);
});

/** Where the number of the button below the choices is what they leave. */
const says = (page, count) => page.locator('.see', { hasText: new RegExp(`(?<!\\d)${count}(?!\\d)`) }).waitFor();

for (const [width, size] of [[390, ''], [320, 'elder']]) {
  site.test(`on a phone a button below the choices leads to what they leave, ${width} px ${size}`, { viewport: { width, height: 844 } }, async (page) => {
    await site.open(page, `projects.html?size=${size}`);
    await unfoldFilters(page);
    await toggle(page, 'topic', 'transport');
    await says(page, (await page.locator(status).innerText()).match(/\d+/)[0]);
    const see = page.locator('.see');
    // It stays in sight while the choices are on the screen, above the bar of views.
    for (const choice of [box(page, 'topic', 'transport'), page.locator('#filters input').last()]) {
      await choice.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      const [strip, bar] = await Promise.all([see.boundingBox(), page.locator('.tabs').boundingBox()]);
      assert.ok(strip.y >= 0 && strip.y + strip.height <= bar.y, `${strip.y} and ${strip.height} px more, the bar at ${bar.y}`);
    }
    await see.click();
    assert.equal(await page.locator('#filters').evaluate((details) => details.open), false);
    assert.equal(await page.evaluate(() => document.activeElement.matches('#filters > summary')), true);
    assert.ok(await page.locator(items).first().evaluate((item) => item.getBoundingClientRect().top < innerHeight));
  });
}

site.test('by keyboard it is what comes behind the choices, and where they leave nothing it leads to the ways on', async (page) => {
  await site.open(page, 'projects.html?q=qwxzjk&topic=transport');
  await unfoldFilters(page);
  await says(page, 0);
  await page.locator('#filters').locator('input, select').last().focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'see');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#filters').evaluate((details) => details.open), false);
  assert.equal(await page.evaluate(() => document.activeElement.matches('#filters > summary')), true);
  assert.ok(await page.locator('.empty').evaluate((one) => one.getBoundingClientRect().top < innerHeight));
});

site.test('beside the list nothing moves or stands over what is picked', desk, async (page) => {
  await site.open(page, 'indicators.html');
  await settled(page);
  const topic = page.locator('#filters input[type=checkbox]').first();
  const before = await topic.boundingBox();
  await topic.check();
  await page.locator('.clear-all').waitFor();
  await settled(page);
  assert.deepEqual(await topic.boundingBox(), before);
  for (const down of [0, 100, 200, 300]) {
    const under = await page.locator('#filters').evaluate((column, down) => {
      column.scrollTop = down;
      const [{ left, top, right, bottom }, other] = [column, document.querySelector('.picked')].map((one) => one.getBoundingClientRect());
      return other.left < right && other.right > left && other.top < bottom && other.bottom > top;
    }, down);
    assert.equal(under, false, `${down} px down the choices`);
  }
});

site.test('beside the list there is nothing to go back to', desk, async (page) => {
  await site.open(page, 'projects.html');
  await unfoldFilters(page);
  assert.equal(await page.locator('.see').count(), 1);
  assert.equal(await page.locator('.see').isVisible(), false);
});

site.test('where there is no order to choose none is offered', desk, async (page) => {
  for (const [view, isOffered] of [['projects.html', true], ['charts.html', false], ['text.html', false]]) {
    await site.open(page, view);
    await page.locator('#filters').waitFor();
    assert.equal(await page.locator('.sorting').isVisible(), isOffered, view);
  }
});

site.test('who clears the question on the overview hears how much there is', async (page) => {
  await site.open(page, 'index.html?q=养老');
  await page.getByText('清除全部').click();
  await announced(page, counts['index.html']);
});

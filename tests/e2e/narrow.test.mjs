// What narrowing does to the page: counts in the tabs, marks, ways on from nothing, how much is built
// and when, where the focus goes.
import assert from 'node:assert/strict';
import { announced, ask, asked, drawnFrame, explorer, items, settled, showAll, status, typedAndSeen, unfoldFilters, views } from './harness.mjs';
import { planned } from './report.mjs';

const site = explorer();
const desk = { viewport: { width: 1280, height: 900 } };

site.test('each tab of a list says how many items its view has', async (page) => {
  await site.open(page, `projects.html?q=建设&year=${planned}`);
  const says = await page.locator('.tabs a').evaluateAll((tabs) => tabs.map((tab) => tab.textContent.match(/\d+$/)?.[0]));
  assert.equal(says.length, views.length);
  for (const [n, count] of says.entries()) {
    await page.locator('.tabs a').nth(n).click();
    await page.waitForURL(new RegExp(`/${views[n]}\\?`));
    // The charts are fewer than what they are drawn of, and on the overview a thing is there thrice: no number there.
    assert.equal(count === undefined, ['index.html', 'charts.html'].includes(views[n]));
    if (count) await announced(page, Number(count));
  }
});

site.test('a long list begins with a few items; the focus goes on to the first of the others', async (page) => {
  await site.open(page, 'projects.html');
  const first = await page.locator(items).count();
  assert.equal(first, 20);
  const rest = page.locator('.show-rest');
  const left = Number((await rest.innerText()).match(/\d+/)[0]);
  await rest.focus();
  await page.keyboard.press('Enter');
  await page.locator(items).nth(first + left - 1).waitFor({ state: 'attached' });
  assert.equal(await page.locator(items).count(), first + left);
  await page.waitForFunction(([items, first]) => document.activeElement === document.querySelectorAll(items)[first], [items, first]);
});

site.test('a long list grows as its end comes near, and keeps the focus where it is', async (page) => {
  await site.open(page, 'projects.html');
  await page.locator('.show-rest').scrollIntoViewIfNeeded();
  await page.locator(items).nth(30).waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'body');
});

site.test('what stands below a long list can be reached', async (page) => {
  await site.open(page, 'projects.html');
  const grown = (count) => (scrollTo(0, document.body.scrollHeight), document.querySelectorAll('#results [data-item]').length >= count);
  await page.waitForFunction(grown, 60);
  // As often as one likes.
  for (let i = 0; i < 3; i += 1) {
    await page.evaluate(() => scrollTo(0, 0));
    await drawnFrame(page);
    await page.evaluate(grown, 60);
    await drawnFrame(page);
  }
  assert.equal(await page.locator(items).count(), 60);
  await page.locator('footer a').last().click({ trial: true });
  await page.locator('.show-rest').click();
  await page.locator('.show-rest').waitFor({ state: 'detached' });
});

site.test('a link to the last item of a long list finds it', async (page) => {
  await site.open(page, 'projects.html');
  await showAll(page);
  const last = await page.locator(items).last().getAttribute('id');
  const other = await page.context().newPage();
  await site.open(other, `projects.html#${last}`);
  await other.locator(`#${last}[data-target]`).waitFor();
});

site.test('matches are marked in names and headings too', async (page) => {
  for (const [path, heading, word] of [
    ['indicators.html?q=tingche', '#results h2 mark', '停车'],
    ['projects.html?q=停車', '#results h2 mark', '停车'],
    ['text.html?q=新型工业化', '#results :is(h2, h3, h4) mark', '新型工业化'],
  ]) {
    await site.open(page, path);
    assert.ok((await page.locator(heading).allInnerTexts()).includes(word), path);
  }
});

site.test('choices that lead nowhere stay, and say 0', desk, async (page) => {
  await site.open(page, 'projects.html');
  await unfoldFilters(page);
  const choices = page.locator('#filters label:has(input[type=checkbox])');
  const all = await choices.count();
  await ask(page, '银杏');
  assert.equal(await choices.count(), all);
  const zeros = await choices.filter({ hasText: /\D0$/ }).all();
  assert.ok(zeros.length > 0);
  for (const zero of zeros) assert.ok((await zero.isVisible()) && (await zero.locator('input').isEnabled()));
});

site.test('several choices of a facet share its place in the address', desk, async (page) => {
  await site.open(page, 'projects.html?stage=done,planned&topic=education');
  await unfoldFilters(page);
  const checked = page.locator('#filters input[type=checkbox]:checked');
  const picked = await checked.evaluateAll((inputs) => inputs.map(({ name, value }) => `${name}=${value}`));
  assert.deepEqual(picked.sort(), ['stage=done', 'stage=planned', 'topic=education']);
});

site.test('words that are only elsewhere lead there', async (page) => {
  await site.open(page, 'indicators.html?q=大洪山');
  await page.locator('.empty .suggestions a', { hasText: '项目' }).click();
  await page.waitForURL(/\/projects\.html\?q=/);
  assert.ok((await page.locator(items).count()) > 0);
});

site.test('while keys come only the top of a list follows; then all of it', async (page) => {
  await site.open(page, 'projects.html');
  const during = await typedAndSeen(page, 'j', () => {
    const shown = [...document.querySelectorAll('#results [data-item]')].filter((item) => item.checkVisibility());
    return { items: shown.length, marked: shown.every((item) => item.querySelector('mark')), count: document.querySelector('.count[role=status]').textContent };
  });
  assert.ok(during.items > 0 && during.items <= 12, `${during.items} items`);
  assert.ok(during.marked, 'the new matches, not the old ones');
  await asked(page, 'j');
  assert.equal(await page.locator(status).innerText(), during.count, 'the number was right at once');
  await announced(page, await (await showAll(page), page.locator(items).count()));
});

site.test('what to try instead is looked for when the keys are quiet', async (page) => {
  await site.open(page, 'projects.html');
  const during = await typedAndSeen(page, 'gongnuna', () => ({
    says: document.querySelector('.empty')?.textContent,
    ways: document.querySelectorAll('.empty .suggestions a').length,
  }));
  assert.match(during.says, /gongnuna/);
  assert.equal(during.ways, 0);
  await page.locator('.empty .suggestions a', { hasText: '供暖' }).waitFor();
});

site.test('typing moves no choice: what clears all comes where nothing stands', desk, async (page) => {
  await site.open(page, 'projects.html');
  const places = () => page.evaluate(() => ['#filters', '#results'].map((part) => document.querySelector(part).getBoundingClientRect().top));
  const before = await places();
  await ask(page, '停车');
  assert.ok(await page.locator('.clear-all').isVisible());
  assert.deepEqual(await places(), before);
  const [number, button] = await Promise.all(['.count', '.clear-all'].map((part) => page.locator(part).boundingBox()));
  const middle = ({ y, height }) => y + height / 2;
  assert.ok(Math.abs(middle(number) - middle(button)) < 4, `in the line of the number: ${middle(number)}, ${middle(button)}`);
});

site.test('a choice beside a long list leads to where what it leaves begins', { viewport: { width: 1280, height: 800 } }, async (page) => {
  for (const view of ['projects.html', 'indicators.html', 'text.html']) {
    await site.open(page, view);
    await showAll(page);
    await page.evaluate(() => scrollTo(0, 4000));
    await page.locator('#filters input[value=rural]').check();
    await settled(page);
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('.count').getBoundingClientRect();
      return top >= 0 && bottom < innerHeight / 2;
    });
    // Who sees where it begins stays there; what was picked no longer stands above it.
    const at = () => page.evaluate(() => document.querySelector('.count').getBoundingClientRect().top);
    const [before, picked] = [await at(), await page.locator('.picked').boundingBox()];
    await page.locator('#filters input[value=rural]').uncheck();
    await settled(page);
    const moved = before - (await at());
    assert.ok(moved >= -1 && moved <= picked.height + 1, `${moved} px`);
  }
});

site.test('a notice is a slim strip above the bar of views and no button', { viewport: { width: 320, height: 568 } }, async (page) => {
  await site.open(page, 'index.html');
  const { strip, tabs, sides, through } = await page.evaluate(() => {
    const notice = document.getElementById('offline');
    notice.textContent = notice.dataset.ready;
    const [strip, tabs] = [notice, document.querySelector('.tabs')].map((one) => one.getBoundingClientRect());
    const style = getComputedStyle(notice);
    return { strip, tabs, sides: [style.borderLeftWidth, style.borderBottomWidth, style.borderTopLeftRadius], through: !notice.contains(document.elementFromPoint(160, strip.top + 9)) };
  });
  assert.deepEqual(sides, ['0px', '0px', '0px']);
  assert.ok(strip.height < 36 && Math.abs(strip.bottom - tabs.top) <= 1 && strip.width === 320, JSON.stringify([strip, tabs]));
  assert.ok(through, 'what lies below can be pressed');
});

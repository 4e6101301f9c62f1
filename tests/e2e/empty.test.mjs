// Nothing found on a view: the ways on that are offered, each with the number that it leads to.
import assert from 'node:assert/strict';
import { announced, asked, explorer, items, ready, settled, typedAndSeen } from './harness.mjs';
import { planned, report } from './report.mjs';

const site = explorer();
/** Two words that stand in one paragraph, and in none that tells of a project with one of them. */
const MEET_IN_THE_TEXT = '生产 粮食';

/** The ways that the empty view offers, as name and number. */
const offered = async (page) => {
  await page.locator('.empty .suggestions a').first().waitFor();
  return page.locator('.empty .suggestions a').evaluateAll((ways) =>
    ways.map((way) => ({ name: way.firstChild.textContent.trim(), number: Number(way.querySelector('.number').textContent) })),
  );
};

site.test('words that meet elsewhere lead there, or fewer of them to what is here', async (page) => {
  const address = `projects.html?q=${MEET_IN_THE_TEXT}`;
  await site.open(page, address);
  await page.locator('.empty').waitFor();
  assert.equal(await page.locator(items).count(), 0);
  const names = (await offered(page)).map(({ name }) => name);
  assert.deepEqual(names, ['粮食', '生产', '数据', '原文'], 'one word let go of at a time, then the other views');
  for (const { name, number } of await offered(page)) {
    await page.locator('.empty .suggestions a', { hasText: name }).click();
    const view = { 数据: /indicators\.html/, 原文: /text\.html/ }[name];
    if (view) await page.waitForURL(view);
    else await asked(page, name);
    await announced(page, number);
    await settled(page);
    assert.equal(await page.locator(items).count(), number, name);
    await site.open(page, address);
  }
});

site.test('where nothing that was found is a chart, the views that have it are one step away', async (page) => {
  await site.open(page, 'charts.html?q=市场主体');
  await page.locator('.empty').getByText('没有能画成图的').waitFor();
  const ways = await offered(page);
  assert.ok(ways.some(({ name }) => name === '数据') && ways.some(({ name }) => name === '原文'), JSON.stringify(ways));
  await page.locator('.empty .suggestions a', { hasText: '数据' }).click();
  await page.waitForURL(/indicators\.html\?q=/);
  await page.locator(items).first().waitFor();
  // What can be drawn in part names the rest.
  await site.open(page, 'charts.html?topic=economy');
  await page.getByText('这些图现在没有内容：').waitFor();
  assert.equal(await page.locator('.empty').count(), 0);
});

site.test('what the report never speaks of leads to all that it does', async (page) => {
  await site.open(page, 'projects.html?q=疫苗');
  const topic = page.locator('.empty .choices').first().locator('a').nth(2);
  await topic.waitFor();
  const number = Number(await topic.locator('.number').textContent());
  await topic.click();
  await page.waitForURL((url) => url.pathname.endsWith('projects.html') && url.searchParams.has('topic') && !url.searchParams.has('q'));
  await announced(page, number);
  await settled(page);
  assert.equal(await page.locator(items).count(), number);
  // Not where there is another way on.
  for (const address of [`projects.html?q=${MEET_IN_THE_TEXT}`, 'projects.html?q=养劳', 'projects.html?q=停车&topic=education']) {
    await site.open(page, address);
    await page.locator('.empty a, .empty button').first().waitFor();
    assert.equal(await page.locator('.empty .choices').count(), 0, address);
  }
});

site.test('a year and a place in the words lead to their filter', async (page) => {
  await site.open(page, `projects.html?q=停车 ${planned}`);
  await page.locator('.empty a', { hasText: `只看${planned}年：停车` }).click();
  await page.waitForURL((url) => url.searchParams.get('q') === '停车' && url.searchParams.get('year') === String(planned));
  await page.locator(items).first().waitFor();
  await site.open(page, 'projects.html?q=曾都区');
  await page.locator('#results > .suggestions a', { hasText: '只看曾都区' }).click();
  await page.waitForURL((url) => !url.searchParams.has('q') && url.searchParams.get('place') === 'zengdu');
});

site.test('of choices that leave nothing those are let go of without which something is found', async (page) => {
  await site.open(page, 'projects.html?q=停车&topic=education&stage=done');
  const chips = page.locator('.empty .chip');
  assert.deepEqual(await chips.allInnerTexts(), [report.topics.find(({ id }) => id === 'education').name], 'not the stage');
  await chips.click();
  await page.waitForURL((url) => !url.searchParams.has('topic'));
  await page.locator(items).first().waitFor();
  const { searchParams } = new URL(page.url());
  assert.equal(searchParams.get('stage'), 'done', 'that one alone');
  assert.equal(searchParams.get('q'), '停车', 'the words stay');
});

site.test('where the words are nowhere, letting go of choices is no way on', async (page) => {
  await site.open(page, 'projects.html?q=疫苗&topic=education');
  assert.equal(await page.locator('.empty .chip').count(), 0);
  await page.locator('.empty .choices').first().waitFor();
});

for (const [address, title] of [
  ['projects.html?q=地铁', '收录的内容里没有一处写到“地铁”'],
  [`projects.html?q=${MEET_IN_THE_TEXT}`, `这里没有找到“${MEET_IN_THE_TEXT}”`],
  ['projects.html?q=疫苗&topic=education', '收录的内容里没有一处写到“疫苗”'],
  ['projects.html?q=停车&topic=education', '这些条件下没有找到“停车”'],
  ['projects.html?topic=safety&stage=underway', '这些条件下没有内容'],
]) {
  site.test(`${address} says no more than is so`, async (page) => {
    await site.open(page, address);
    assert.equal(await page.locator('.empty-title').innerText(), title);
  });
}

site.test('Back from a suggestion leads to what was typed', async (page) => {
  await site.open(page, 'projects.html');
  await page.locator('#q').fill('养劳');
  await asked(page, '养劳');
  await page.locator('.empty .suggestions a').first().click();
  await asked(page, '养老');
  assert.equal(await page.locator('#q').inputValue(), '养老');
  await page.goBack();
  await asked(page, '养劳');
  assert.equal(await page.locator('#q').inputValue(), '养劳');
});

site.test('Back leads from words to those that were sent before', async (page) => {
  await site.open(page, 'projects.html');
  const box = page.locator('#q');
  for (const words of ['停车', '养老', '学校']) {
    await box.fill(`${words}场`);
    await box.fill(words);
    await box.press('Enter');
    await asked(page, words);
  }
  for (const words of ['养老', '停车', '']) {
    await page.goBack();
    await asked(page, words);
  }
});

site.test('a key while the rest of a list is being built is answered at once', async (page) => {
  await site.open(page, 'projects.html?q=停车');
  const answer = () => ({
    busy: document.querySelector('#results').hasAttribute('aria-busy'),
    items: document.querySelectorAll('#results [data-item]').length,
    empty: document.querySelector('.empty') !== null,
  });
  // Brings all back; the rest of the list is built later, and the next keys come before.
  const first = await typedAndSeen(page, '', answer);
  assert.ok(first.busy && first.items > 0, JSON.stringify(first));
  const second = await typedAndSeen(page, '高铁', answer);
  assert.ok(second.empty, JSON.stringify(second));
  const third = await typedAndSeen(page, '停车', answer);
  assert.ok(!third.empty && third.items > 0, JSON.stringify(third));
  await asked(page, '停车');
  const settled = await page.locator(items).allInnerTexts();
  await page.reload();
  await ready(page);
  assert.deepEqual(await page.locator(items).allInnerTexts(), settled, 'the same as from the address');
});

site.test('of several words, each of which may be there, only their meeting is denied', async (page) => {
  for (const [words, says] of [['断头路 停车', '没有一处同时写到“断头路 停车”'], ['高铁站', '没有一处写到“高铁站”']]) {
    await site.open(page, `projects.html?q=${encodeURIComponent(words)}`);
    await page.locator('.empty-title', { hasText: says }).waitFor();
  }
});

// Reading aloud: what is said, where it is, and that it says so where it cannot.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ask, drawnFrame, explorer, items, keptBack, settled } from './harness.mjs';
import { begun, listen, pretendVoice } from './voice.mjs';

const site = explorer();

/** The function of public/speech.js that words numbers: what stands before anything of the page. */
const source = readFileSync(new URL('../../public/speech.js', import.meta.url), 'utf8');
const spoken = new Function(`${/'use strict';([^]*?)const speech = window/.exec(source)[1]} return spoken;`)();

test('numbers are spoken as a person would', () => {
  for (const [written, said] of [
    ['6.2%', '百分之六点二'],
    ['1160根', '一千一百六十根'],
    ['2023年结果', '二零二三年结果'],
    ['1-3个', '一到三个'],
    ['6-7%', '百分之六到百分之七'],
    ['6%—7%', '百分之六到百分之七'],
    ['6%至7%', '百分之六至百分之七'],
    ['6%-7%', '百分之六到百分之七'],
    ['6%-7', '百分之六到百分之七'],
    ['1-2个', '一到两个'],
    ['1.5-2.5万亩', '一点五到二点五万亩'],
    ['2023-2024年', '二零二三年到二零二四年'],
    ['回眸 2023，', '回眸 二零二三，'],
    ['展望 2024', '展望 二零二四'],
    ['2024个', '二千零二十四个'],
    ['10余条', '十余条'],
    ['105个', '一百零五个'],
    ['1005个', '一千零五个'],
    ['12件', '十二件'],
    ['110户', '一百一十户'],
    ['20000套', '二万套'],
    ['10500套', '一万零五百套'],
    ['2500余万元', '二千五百余万元'],
    ['2项指标', '两项指标'],
    ['12项', '十二项'],
    ['第2个', '第二个'],
    ['0', '零'],
    ['没有数字', '没有数字'],
  ]) {
    assert.equal(spoken(written), said, written);
  }
});

site.test('reading starts, shows where it is, pauses, goes on and stops', async (page) => {
  await page.addInitScript(pretendVoice);
  await site.open(page, 'indicators.html');
  await listen(page, 2);
  const said = await page.evaluate(() => window.said);
  assert.match(said[1], /百分之六点二/);
  assert.ok(!/\d/.test(said[1]), said[1]);
  const spoken = page.locator('[data-spoken]');
  assert.equal(await spoken.getAttribute('id'), 'c-gdp');
  await page.getByRole('button', { name: '暂停' }).click();
  await page.getByRole('button', { name: '继续' }).click();
  // What was cut short is said again, and its late end does not lead on.
  await begun(page, 3);
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  assert.deepEqual(await page.evaluate(() => window.said), [...said, said[1]]);
  assert.equal(await spoken.getAttribute('id'), 'c-gdp');
  assert.equal(await page.evaluate(() => window.voiceSaid), 'zh-CN');
  await page.getByRole('button', { name: '停止' }).click();
  assert.equal(await spoken.count(), 0);
  await page.getByRole('button', { name: '朗读' }).waitFor();
});

site.test('a long list is read on beyond what was built of it; who stops stays where they are', { hasTouch: true }, async (page) => {
  await page.addInitScript(pretendVoice);
  await site.open(page, 'projects.html');
  const built = await page.locator(items).count();
  await listen(page, 80);
  const said = await page.evaluate(() => window.said);
  const names = await page.locator(`${items} h2, ${items} h3`).allTextContents();
  // Numbers are said otherwise.
  const heard = names.filter((name) => !/\d/.test(name)).map((name) => said.filter((one) => one.includes(`${name}，`)).length);
  assert.ok(heard.lastIndexOf(1) > built + 10, heard.join());
  assert.deepEqual(heard.slice(0, built - 10).filter((count) => count < 1), [], 'none is left out');
  const place = () => page.evaluate(() => Math.round(scrollY));
  const before = await place();
  assert.ok(before > 2000, `${before}`);
  await page.locator('#read-stop').tap();
  await page.locator('#read-stop').waitFor({ state: 'hidden' });
  // As long as the focus of what goes away is looked after (keep.js).
  for (let frame = 0; frame < 4; frame += 1) await drawnFrame(page);
  assert.equal(await place(), before);
});

for (const [where, count] of [['its heading', 1], ['an item', 3]]) {
  for (const isPaused of [false, true]) {
    site.test(`reading ends with the view, ${isPaused ? 'paused' : 'begun'} at ${where}`, async (page) => {
      await page.addInitScript(pretendVoice);
      await site.open(page, 'indicators.html');
      await listen(page, count);
      if (isPaused) await page.getByRole('button', { name: '暂停' }).click();
      await page.locator('.tabs a[href^="projects.html"]').click();
      await page.waitForURL(/projects\.html/);
      await page.getByRole('button', { name: '朗读' }).waitFor();
      assert.equal(await page.locator('[data-spoken], #read-stop:visible').count(), 0);
      await page.evaluate(() => window.finish());
      await begun(page, count);
      // The next press reads what is there now.
      await page.getByRole('button', { name: '朗读' }).click();
      await begun(page, count + 1);
      assert.equal((await page.evaluate(() => window.said)).at(-1), '报告提到的项目');
    });
  }
}

const late = keptBack();
late.test('who begins on the written page is read to on the app’s', async (page) => {
  await page.addInitScript(pretendVoice);
  await page.goto(late.url('indicators.html'), { waitUntil: 'domcontentloaded' });
  await listen(page, 2);
  const spoken = page.locator('[data-spoken]');
  const [first, second] = await page.locator('[data-item]').evaluateAll((all) => all.slice(0, 2).map(({ id }) => id));
  assert.equal(await spoken.getAttribute('id'), first);
  await late.arrive(page);
  assert.equal(await spoken.getAttribute('id'), first);
  assert.equal((await page.evaluate(() => window.said)).length, 2, 'it goes on, not anew');
  await page.evaluate(() => window.finish());
  await begun(page, 3);
  assert.equal(await spoken.getAttribute('id'), second);
});

late.test('so is who begins on the written overview, whose figures have no names of their own', async (page) => {
  await page.addInitScript(pretendVoice);
  await page.goto(late.url('index.html'), { waitUntil: 'domcontentloaded' });
  // The view's heading and that of its figures come first.
  await listen(page, 3);
  const first = page.locator('.headline').first();
  assert.notEqual(await first.getAttribute('data-spoken'), null);
  await late.arrive(page);
  assert.notEqual(await first.getAttribute('data-spoken'), null, 'it goes on');
  await page.evaluate(() => window.finish());
  await begun(page, 4);
  assert.notEqual(await page.locator('.headline').nth(1).getAttribute('data-spoken'), null);
});

site.test('a choice that takes away what is being read ends it', async (page) => {
  await page.addInitScript(pretendVoice);
  await site.open(page, 'projects.html');
  await listen(page, 2);
  await ask(page, '集中供暖');
  await page.locator('[data-spoken]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '朗读' }).waitFor();
});

late.test('so does one on the app’s page, of what was begun on the written one', async (page) => {
  await page.addInitScript(pretendVoice);
  await page.goto(late.url('projects.html'), { waitUntil: 'domcontentloaded' });
  await listen(page, 2);
  await late.arrive(page);
  await ask(page, '集中供暖');
  await page.locator('[data-spoken]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '朗读' }).waitFor();
});

site.test('so does a question that hides it', async (page) => {
  await page.addInitScript(pretendVoice);
  await site.open(page, 'index.html');
  await listen(page, 3);
  await page.locator('.headline[data-spoken]').waitFor();
  await ask(page, '停车');
  await page.locator('[data-spoken]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '朗读' }).waitFor();
});

site.test('what reads is fetched when it is asked for; where it does not come it is said', { expects: [/speech\.js/, /ERR_FAILED/] }, async (page) => {
  await page.addInitScript(pretendVoice);
  const fetched = [];
  await page.route('**/speech.js', (route) => {
    fetched.push(route.request().url());
    return route.abort();
  });
  await site.open(page, 'index.html');
  await settled(page);
  assert.deepEqual(fetched, []);
  await page.getByRole('button', { name: '朗读' }).click();
  await page.getByRole('status').filter({ hasText: '没成功，请再试或换个浏览器' }).waitFor();
  await Promise.all([page.waitForRequest('**/speech.js'), page.getByRole('button', { name: '朗读' }).click()]);
  assert.equal(fetched.length, 2);
});

site.test('who presses again before it comes begins once', async (page) => {
  await page.addInitScript(pretendVoice);
  let come;
  const late = new Promise((done) => (come = done));
  await page.route('**/speech.js', async (route) => {
    await late;
    return route.continue();
  });
  await site.open(page, 'indicators.html');
  const asked = page.waitForRequest('**/speech.js');
  for (let time = 0; time < 2; time += 1) await page.locator('#read').click();
  await asked;
  come();
  await page.getByRole('button', { name: '暂停' }).waitFor();
  await begun(page, 1);
});

site.test('a voice that fails ends it, and it is said', async (page) => {
  await page.addInitScript(pretendVoice);
  await page.addInitScript(() => {
    speechSynthesis.speak = (utterance) => {
      if (!utterance.text) return;
      window.said.push(utterance.text);
      setTimeout(() => utterance.onerror());
    };
  });
  await site.open(page, 'indicators.html');
  await page.locator('#read').click();
  await page.getByRole('status').filter({ hasText: '没成功，请再试或换个浏览器' }).waitFor();
  assert.equal(await page.locator('#read').textContent(), '朗读');
  assert.equal((await page.evaluate(() => window.said)).length, 1);
  assert.equal(await page.locator('[data-spoken], #read-stop:visible').count(), 0);
});

/** All that is said of a view, item by item. */
async function saidOf(page, path) {
  await page.addInitScript(pretendVoice);
  await site.open(page, path);
  await page.locator('#read').click();
  await begun(page, 1);
  await page.waitForFunction(() => {
    window.finish();
    return document.getElementById('read-stop').hidden;
  });
  return page.evaluate(() => window.said);
}

site.test('figures have a pause between them, and their year', async (page) => {
  const said = await saidOf(page, 'index.html?q=地区生产总值');
  assert.ok(said.some((one) => one.includes('地区生产总值，二零二三年预计 增长百分之六点二，二零二四年目标 增长百分之六点五')), said.join('\n'));
});

site.test('on the overview the heading of a list is heard before it, once, and no choices', async (page) => {
  const said = await saidOf(page, 'index.html');
  const [first, promises] = [await page.locator('.headline h3').first().textContent(), await page.locator('.promises li').count()];
  assert.equal(said[1], await page.locator('.block > h2').first().textContent());
  assert.ok(said[2].startsWith(first), said[2]);
  const at = said.indexOf('二零二四年民生工程项目');
  assert.equal(at, said.length - promises - 1, said.join('\n'));
  assert.equal(new Set(said).size, said.length);
  const [, forWhom, , topics] = await page.locator('.block > h2').allTextContents();
  assert.deepEqual([forWhom, topics].filter((one) => said.includes(one)), []);
});

site.test('where nothing is found, that is said, with what to try', async (page) => {
  const said = await saidOf(page, 'indicators.html?size=elder&q=退休金');
  assert.equal(said.length, 2, said.join('\n'));
  assert.match(said[1], /退休金/);
  const offered = await page.locator('.suggestions a').evaluateAll((all) => all.map((one) => one.firstChild.data.trim()));
  assert.ok(offered.length > 0);
  for (const one of offered) assert.ok(said[1].includes(one), `${one}: ${said[1]}`);
});

site.test('of a chart the sentence is said once and each row with what its figures are', async (page) => {
  const [, chart] = await saidOf(page, 'charts.html');
  assert.equal(chart.split('一项持平').length, 2, chart);
  assert.ok(chart.includes('。地区生产总值，二零二三年预计：百分之六点二，二零二四年目标：百分之六点五。规上工业增加值，'), chart);
  assert.ok(!chart.includes('点图里'), chart);
});

site.test('of the text the headings and what stands out as published are heard, too', async (page) => {
  const said = await saidOf(page, 'text.html?q=国际展示推介');
  assert.equal(said[0], '报告原文');
  const shown = await page.locator('.report').evaluate((report) => [...report.querySelectorAll('h2, h3, .passage, .as-published')].map((one) => one.className || one.localName));
  assert.ok(['h2', 'h3', 'as-published'].every((kind) => shown.includes(kind)), shown.join());
  assert.equal(said.length, shown.length + 1);
  assert.match(said.at(-1), /^原文如此/);
});

site.test('in the elder edition a card is heard with its sentence, and a chart says its notes once', async (page) => {
  const cards = await saidOf(page, 'indicators.html?q=地区生产总值&size=elder');
  // Whoever hears it can't see where the figures end and the sentence, with others' figures, begins.
  assert.match(cards[1], /出处，预计.*规上工业增加值增长百分之七点五/);
  const [, chart] = await saidOf(page, 'charts.html');
  assert.equal(chart.split('不是收入减少').length, 2, chart);
});

site.test('without a Chinese voice it says so', async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [{ lang: 'en-US' }], cancel() {} } });
  });
  await site.open(page, 'index.html');
  assert.equal(await page.locator('#read').isVisible(), false);
  await page.locator('#display summary').click();
  await page.getByText('没有中文语音').waitFor();
  await page.locator('#display summary').click();
  await page.getByText('没有中文语音').waitFor({ state: 'hidden' });
  // Nor does it stand above everything for who needs the largest type.
  await page.locator('#elder').click();
  await page.locator('html[data-size=elder]').waitFor();
  assert.equal(await page.getByText('没有中文语音').isVisible(), false);
});

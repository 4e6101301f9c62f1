// The core journeys with the keyboard alone: at each step what the accessibility tree says of the focused control
// (name, role, state), where the focus is after a change, and what is announced, once each.
import assert from 'node:assert/strict';
import { explorer, linkOf, ready, settled } from './harness.mjs';
import { reader } from './reader.mjs';
import { counts } from './report.mjs';
import { pretendVoice } from './voice.mjs';

const site = explorer();
/** What is announced where all projects are listed. */
const ALL = `共 ${counts['projects.html']} 个项目`;
const wide = { viewport: { width: 1280, height: 800 } };

/** A test whose page has a reader. */
const walk = (name, path, ...rest) => {
  const run = rest.pop();
  site.test(name, ...rest, async (page) => {
    const by = await reader(page);
    await site.open(page, path);
    await run(by, page);
  });
};

walk('first of all the way past the controls', 'projects.html', async (by, page) => {
  await by.press('Tab');
  assert.deepEqual(await by.here(), { role: 'link', name: '跳到内容' });
  await by.inSight();
  await by.press('Enter');
  await by.to('link', /^在原文中查看/);
  assert.ok(await page.evaluate(() => document.activeElement === document.querySelector('#results a')), 'the first of the results');
});

walk('from view to view', 'index.html', async (by, page) => {
  for (const [name, heading, announced] of [
    ['数据', '报告里的数据', `共 ${counts['indicators.html']} 项指标`],
    ['图表', '画成图来看', `共 ${counts['charts.html']} 项数据和项目，下面只画能画成图的`],
    ['项目', '报告提到的项目', ALL],
    ['原文', '报告原文', `共 ${counts['text.html']} 段原文`],
  ]) {
    await by.to('link', new RegExp(`^${name}( \\d+)?$`));
    await by.press('Enter');
    await page.waitForFunction((heading) => document.activeElement.textContent === heading, heading);
    assert.deepEqual(await by.here(), { role: 'heading', name: heading });
    // Once the page is built, and once.
    await ready(page);
    assert.deepEqual(await by.heard(), [announced]);
    await by.to('link', new RegExp(`^${name}( \\d+)?$`), 'Shift+Tab');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-current')), 'page');
    await by.press('Shift+Tab');
    await by.inSight();
  }
  await page.goBack();
  await page.waitForURL(/projects/);
  assert.deepEqual(await by.heard(), [ALL]);
});

walk('to narrow the list, and to let go of it', 'projects.html', async (by, page) => {
  const filters = await by.to('DisclosureTriangle', '筛选');
  assert.equal(filters.expanded, false);
  await by.press('Enter');
  assert.equal((await by.here()).expanded, true);
  const topic = await by.to('checkbox', /^教育托育/);
  assert.equal(topic.checked, 'false');
  await by.press('Space');
  await settled(page);
  assert.equal((await by.here()).checked, 'true', 'the focus stays, the state is told');
  assert.deepEqual(await by.heard(), [`共 ${topic.name.match(/\d+$/)[0]} 个项目 教育托育`]);
  const year = await by.to('checkbox', /^2023年/);
  await by.press('Space');
  await settled(page);
  assert.match((await by.here()).name, /^2023年/, year.name);
  assert.equal((await by.heard()).length, 1);
  // Each chip goes when it is pressed, and the focus goes on to what is left.
  await by.to('button', '去掉教育托育');
  await by.press('Enter');
  await settled(page);
  assert.deepEqual(await by.here(), { role: 'button', name: '去掉2023年' });
  await by.inSight();
  assert.equal((await by.heard()).length, 1);
  await by.press('Enter');
  await settled(page);
  assert.deepEqual(await by.here(), { role: 'DisclosureTriangle', name: '筛选', expanded: true });
  assert.deepEqual(await by.heard(), [ALL]);
});

walk('to sort', 'projects.html', wide, async (by, page) => {
  const sort = await by.to('combobox', '排序');
  assert.equal(sort.value, '默认顺序');
  await by.press('ArrowDown');
  await page.waitForURL(/sort=topic/);
  assert.equal((await by.here()).value, '按主题');
});

walk('to clear everything at once', 'projects.html?topic=education&q=学校', async (by, page) => {
  await by.to('button', '清除全部');
  await by.press('Enter');
  await page.waitForURL((url) => url.search === '');
  await settled(page);
  assert.equal((await by.here()).role, 'DisclosureTriangle');
  await by.inSight();
  assert.deepEqual(await by.heard(), [ALL]);
});

walk('to search: a word is announced once it is typed, not key by key', 'projects.html', async (by, page) => {
  const box = await by.to('searchbox', '搜索报告：汉字、拼音、首字母或数字');
  assert.equal(box.value ?? '', '');
  await page.keyboard.type('tingche');
  await page.waitForURL(/q=tingche/);
  await settled(page);
  assert.equal((await by.here()).value, 'tingche', 'the focus stays in the box');
  assert.deepEqual(await by.heard(), [await page.locator('.count').innerText()]);
  // With a keyboard of its own the machine needs no more room: who presses Enter goes on typing.
  await by.press('Enter');
  assert.equal((await by.here()).value, 'tingche');
  await by.press('Control+a');
  await by.press('Delete');
  await page.waitForURL((url) => !url.searchParams.has('q'));
  await settled(page);
  assert.deepEqual(await by.heard(), [ALL]);
});

walk('nothing found: what was not found is said, and each way on leads on', 'projects.html', async (by, page) => {
  await by.to('searchbox', /^搜索报告/);
  await page.keyboard.type('qwxzjk');
  await page.waitForURL(/q=qwxzjk/);
  await settled(page);
  assert.deepEqual(await by.heard(), ['“qwxzjk”：共 0 个项目']);
  await by.to('button', '清空，重新开始');
  await by.press('Enter');
  await page.waitForURL((url) => url.search === '');
  await settled(page);
  assert.ok(await page.evaluate(() => document.activeElement === document.querySelector('#results [data-item]')), 'on the first item');
  await by.inSight();
  assert.deepEqual(await by.heard(), [ALL]);
});

walk('to read the points of a chart, then its table', 'charts.html', async (by, page) => {
  const tab = await by.to('tab', '图');
  assert.equal(tab.selected, true);
  await by.to('group', /^主要指标增速.*按左右键逐个看$/);
  await by.press('ArrowRight');
  const [first, ...more] = await by.heard();
  assert.match(first, /\d/);
  assert.deepEqual(more, []);
  await by.press('End');
  const last = await by.heard();
  assert.equal(last.length, 1);
  assert.notEqual(last[0], first);
  await by.to('link', '在原文中查看');
  await by.to('button', '下一个 ›');
  await by.press('Enter');
  assert.equal((await by.here()).name, '下一个 ›');
  await by.to('tab', '图', 'Shift+Tab');
  await by.press('ArrowRight');
  assert.deepEqual(await by.here(), { role: 'tab', name: '表格', selected: true });
  await page.locator('#results table').first().waitFor();
});

walk('from a figure to its sentence and back', 'indicators.html?q=粮食', async (by, page) => {
  const source = await by.to('DisclosureTriangle', /^出处/);
  assert.equal(source.expanded, false);
  await by.press('Enter');
  assert.equal((await by.here()).expanded, true);
  await by.to('link', /^在原文中查看/);
  await by.press('Enter');
  await page.locator('[data-target]').waitFor();
  const there = await by.here();
  assert.equal(there.role, 'link');
  assert.match(there.name, /\d/);
  await by.inSight();
  assert.equal((await by.heard()).length, 1);
  await by.press('Enter');
  await page.waitForURL(/indicators\.html/);
  await page.locator('.card[data-target]').waitFor();
  await by.inSight();
});

walk('more of a long list', 'projects.html', async (by, page) => {
  // The list stays as long as it is while the focus walks through it.
  await by.to('button', /^显示其余/);
  const first = await page.locator('#results [data-item]').count();
  await by.press('Enter');
  await page.locator('.show-rest').waitFor({ state: 'detached' });
  await page.waitForFunction((first) => document.activeElement === document.querySelectorAll('#results [data-item]')[first], first);
  await by.inSight();
  await by.to('link', /^在原文中查看/);
});

walk('past the end of a long list', 'projects.html?size=elder', { viewport: { width: 320, height: 640 } }, async (by) => {
  await by.to('button', /^显示其余/);
  // The list doesn't grow above the focus: each step is looked at.
  await by.to('link', '嵌入到别的网页');
});

walk('type size, colours and the elder edition', 'text.html', async (by, page) => {
  const elder = await by.to('button', '长辈版');
  assert.equal(elder.pressed, 'false');
  await by.press('Space');
  assert.equal((await by.here()).pressed, 'true');
  await by.inSight();
  const panel = await by.to('DisclosureTriangle', '显示');
  assert.equal(panel.expanded, false);
  await by.press('Enter');
  assert.equal((await by.here()).expanded, true);
  const size = await by.to('radio', '长辈版');
  assert.equal(size.checked, 'true');
  await by.press('ArrowUp');
  assert.deepEqual(await by.here(), { role: 'radio', name: '特大', checked: 'true' });
  assert.equal(await page.evaluate(() => document.documentElement.dataset.size), 'larger');
  await by.to('radio', '跟随系统');
  await by.press('ArrowDown');
  assert.equal((await by.here()).name, '浅色');
  await by.press('Escape');
  assert.deepEqual(await by.here(), { role: 'DisclosureTriangle', name: '显示', expanded: false });
});

walk('the link to what is on screen', 'projects.html?topic=education', async (by, page) => {
  await by.to('DisclosureTriangle', '分享');
  await by.press('Enter');
  await linkOf(page);
  const link = await by.to('textbox', '链接');
  assert.match(link.value, /projects\.html\?topic=education$/);
  await by.to('button', '复制链接');
  await by.press('Enter');
  await by.waitToHear(/复制/);
  await by.press('Escape');
  assert.deepEqual(await by.here(), { role: 'DisclosureTriangle', name: '分享', expanded: false });
});

site.test('to have it read aloud', async (page) => {
  await page.addInitScript(pretendVoice);
  const by = await reader(page);
  await site.open(page, 'indicators.html?size=elder');
  const read = await by.to('button', '朗读');
  await by.press('Enter');
  await page.getByRole('button', { name: '暂停' }).waitFor();
  assert.deepEqual(await by.here(), { ...read, name: '暂停' }, 'the same button, with what it does now');
  await by.press('Enter');
  assert.equal((await by.here()).name, '继续');
  await by.to('button', '停止');
  await by.press('Enter');
  await page.locator('#read-stop').waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement.id === 'read');
  assert.equal((await by.here()).name, '朗读');
  await by.to('button', '朗读这一项：地区生产总值');
  await by.press('Enter');
  assert.equal(await page.locator('[data-spoken]').getAttribute('id'), 'c-gdp');
  assert.equal((await by.here()).name, '停止：地区生产总值', 'the same button, with what it does now');
  await by.inSight();
  await by.press('Enter');
  assert.equal((await by.here()).name, '朗读这一项：地区生产总值');
});

walk('the table of contents, and a place in the text', 'text.html', async (by, page) => {
  const contents = await by.to('DisclosureTriangle', '目录');
  assert.equal(contents.expanded, false);
  await by.press('Enter');
  assert.equal((await by.here()).expanded, true);
  const link = await by.to('link', /./);
  await by.press('Enter');
  await page.locator('[data-target]').waitFor();
  assert.deepEqual(await by.here(), { role: 'heading', name: link.name });
  await by.inSight();
});

walk('to take a chart along', 'charts.html', async (by) => {
  const take = await by.to('DisclosureTriangle', '保存、复制这张图');
  assert.equal(take.expanded, false);
  await by.press('Enter');
  await by.to('button', '复制表格');
  await by.press('Enter');
  await by.waitToHear(/复制|不让/);
  assert.equal((await by.here()).name, '复制表格');
});

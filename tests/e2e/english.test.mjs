// The interface in English: not a Chinese character of it is left, and all that is marked as Chinese is the report's.
import assert from 'node:assert/strict';
import { violations } from './accessible.mjs';
import { ask, bare, drawnFrame, explorer, keep, linkOf, ready, settled, showAll, status, unfoldFilters, views } from './harness.mjs';
import { reader } from './reader.mjs';
import { report as data } from './report.mjs';

const site = explorer();
const offline = explorer();
const desk = { viewport: { width: 1280, height: 900 } };

/** Every text of the data file, as one. */
const strings = (value) => (typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(strings));
const report = bare([...strings(data), data.about.city + data.about.document].join('|'));
/** A figure with the words that the report puts around it; the words alone, too. */
const readings = data.indicators.flatMap((indicator) => indicator.readings);
const around = new Set(readings.flatMap(({ hedge, direction, bound, unit, measure }) => [hedge, direction, bound, unit]).filter(Boolean));
const figure = new RegExp(`^(?:${[...around].sort((a, b) => b.length - a.length).join('|')}|预计|[\\d.%-])+$`);

/** Chinese that isn't marked as such, and what is marked, each once; runs in the page. */
function chinese() {
  const HAN = /\p{Script=Han}/u;
  const HEARD = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'content', 'label', 'data-says', 'summary'];
  // An SVG element has the attribute and no property of it.
  const isMarked = (element) => element.closest('[lang]').getAttribute('lang') === 'zh-Hans';
  const place = (element) => `${element.localName}${element.id && `#${element.id}`}${element.className && `.${element.className}`}`;
  const left = new Set();
  const marked = new Set();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: holder, data } = walker.currentNode;
    if (!HAN.test(data) || holder.closest('script, style, noscript')) continue;
    if (isMarked(holder)) marked.add(data.trim());
    else left.add(`${place(holder)}: ${data}`);
  }
  for (const element of document.querySelectorAll('*')) {
    for (const name of HEARD) {
      const value = element.getAttribute(name) ?? '';
      if (HAN.test(value) && !isMarked(element)) left.add(`${place(element)} ${name}: ${value}`);
    }
    const { content } = getComputedStyle(element, '::before');
    for (const shown of [content, getComputedStyle(element, '::after').content]) if (HAN.test(shown)) left.add(`${place(element)} shows ${shown}`);
  }
  return { left: [...left], marked: [...marked] };
}

/** Names that assistive technology hears and that hold Chinese, of elements that aren't marked. */
async function heard(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const found = [];
  const named = nodes.filter(({ ignored, name, backendDOMNodeId }) => !ignored && backendDOMNodeId && /\p{Script=Han}/u.test(name?.value ?? ''));
  // What has the report's words inside is named by them: the words themselves are marked.
  const roles = /^(button|checkbox|radio|tab|textbox|searchbox|combobox|img|image|region|group|navigation|status)$/;
  for (const { role, name, backendDOMNodeId } of named.filter(({ role }) => roles.test(role.value))) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: backendDOMNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () {
        const element = this.nodeType === 1 ? this : this.parentElement;
        return element.closest('[lang]').getAttribute('lang') === 'zh-Hans' || Boolean(element.querySelector('[lang="zh-Hans"]'));
      }`,
      returnByValue: true,
    });
    if (!result.value) found.push(`${role.value}: ${name.value}`);
  }
  await session.detach();
  return found;
}

/** `words`: what the reader has typed, which is theirs. */
async function isEnglish(page, where, words = '') {
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  // What the style sheet shows of an attribute is that of the last frame.
  await drawnFrame(page);
  const { left, marked } = await page.evaluate(chinese);
  assert.deepEqual(left, [], `${where}: Chinese of the interface`);
  const own = bare(words);
  const strange = marked.filter((text) => {
    // Names stand in lists, and with their figures.
    const parts = text.split(/[、和（）：。]|—+|(?=预计|力争|确保|增长|下降)|\s·\s/u).filter((part) => /\p{Script=Han}/u.test(part));
    return !report.includes(bare(text)) && !parts.every((part) => report.includes(bare(part)) || figure.test(part) || (own && bare(part).includes(own)) || part === '中文');
  });
  assert.deepEqual(strange, [], `${where}: marked, but not the report's`);
  assert.deepEqual(await heard(page), [], `${where}: heard`);
}

const english = (path) => path + (path.includes('?') ? '&' : '?') + 'lang=en';

for (const view of views) {
  site.test(`${view} in English: the interface, not the report`, async (page) => {
    await site.open(page, english(view));
    await isEnglish(page, view);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    await unfoldFilters(page);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => (one.open = true)));
    await showAll(page);
    await isEnglish(page, `${view}, unfolded`);
  });
}

site.test('counts, statuses, ways on from nothing and picked choices are English as they come', desk, async (page) => {
  await site.open(page, english('projects.html'));
  const says = () => page.locator(status).innerText();
  assert.match(await says(), /^\d+ projects$/);
  await ask(page, '养老');
  assert.match(await says(), /^\d+ projects?$/);
  await isEnglish(page, 'searched', '养老');
  await page.locator('#filters input[name=stage]').first().check();
  await page.locator('.chip').first().waitFor();
  await isEnglish(page, 'filtered', '养老');
  await ask(page, '适老化');
  await page.locator('.empty').waitFor();
  assert.match(await page.locator('.empty-title').innerText(), /^Not found with these filters: “适老化”$/);
  await isEnglish(page, 'nothing found', '适老化');
  await ask(page, 'gongnuna');
  await page.locator('.empty .suggestions a').first().waitFor();
  await isEnglish(page, 'suggestions', 'gongnuna');
  await page.locator('.empty > button').click();
  await page.locator('.empty').waitFor({ state: 'detached' });
  await isEnglish(page, 'started over');
  await ask(page, '停车');
  await page.locator('nav.tabs a').first().click();
  await isEnglish(page, 'the best of every view', '停车');
});

site.test('what the charts say of any topic is English but for names and figures', desk, async (page) => {
  await site.open(page, english('charts.html'));
  await unfoldFilters(page);
  const topics = page.locator('#filters input[name=topic]');
  for (let at = 0; at < (await topics.count()); at += 1) {
    await topics.nth(at).check();
    await settled(page);
    await isEnglish(page, `topic ${at}`);
    for (const sentence of await page.locator('.sentence').allInnerTexts()) {
      assert.match(sentence, /^[A-Z\d\p{Script=Han}].*\.$/u);
      assert.doesNotMatch(sentence, /[{}|]|\s[,.]|[，；。]|undefined/, sentence);
    }
    await topics.nth(at).uncheck();
    await settled(page);
  }
  await page.locator('#chart-headline .steps button').last().click();
  await isEnglish(page, 'a point');
  assert.match(await page.locator('#chart-headline [aria-live]').first().innerText(), / in \d{4}$/);
  await page.locator('[role=tab]').nth(1).click();
  await isEnglish(page, 'tables');
});

site.test('the switch works in place, both ways, and leaves the page as it was', async (page) => {
  await site.open(page, 'projects.html?q=停车');
  const before = await page.evaluate(() => document.body.innerHTML);
  const changed = await page.evaluate(() => document.body.innerText);
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  await isEnglish(page, 'switched', '停车');
  assert.equal(new URL(page.url()).searchParams.get('lang'), 'en');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'language', 'the focus stays');
  await page.getByRole('button', { name: '中文' }).click();
  await page.locator('html[lang=zh-Hans]').waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => document.body.innerText), changed);
  assert.equal((await page.evaluate(() => document.body.innerHTML)).length, before.length);
  assert.equal(new URL(page.url()).searchParams.get('lang'), null);
  await ask(page, '养老');
  assert.match(await page.locator(status).innerText(), /共 \d+ 个项目/);
});

site.test('the language stays through views, Back, a reload and the next visit, and goes with the link', async (page) => {
  await site.open(page, 'index.html');
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('nav.tabs a').nth(3).click();
  await page.waitForURL(/projects\.html\?.*lang=en/);
  await isEnglish(page, 'another view');
  assert.match(await page.title(), /^Projects · Suizhou Government Work Report \(excerpt\)$/);
  await page.goBack();
  await isEnglish(page, 'Back');
  await page.reload();
  await ready(page);
  await isEnglish(page, 'a reload');
  await page.locator('#share summary').click();
  const link = await linkOf(page);
  assert.match(link, /[?&]lang=en/);
  await site.open(page, 'text.html');
  await isEnglish(page, 'the next visit');
  await page.evaluate(() => localStorage.clear());
  await page.goto(link);
  await ready(page);
  await isEnglish(page, 'the link');
  await site.open(page, 'text.html?lang=xx');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-Hans');
});

site.test('each result is announced once, in English', async (page) => {
  const by = await reader(page);
  await site.open(page, english('projects.html'));
  await by.heard();
  for (const words of ['停车', '学校']) {
    await ask(page, words);
    await page.locator(`${status}:not([aria-busy])`).waitFor();
    const now = await page.locator(status).innerText();
    assert.match(now, /^\d+ projects?$/);
    assert.deepEqual(await by.heard(), [now]);
  }
});

site.test('the written page is English before the app runs, and links keep it so', { expects: [/wasm/, /ERR_FAILED/, /could not start/] }, async (page) => {
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto(site.url(english('index.html')));
  await page.locator('html[data-failed]').waitFor({ state: 'attached' });
  await isEnglish(page, 'without the app');
  assert.match(await page.locator('#boot-failed').innerText(), /^Search and filters could not start\./);
  await page.locator('nav.tabs a').nth(2).click();
  await page.waitForURL(/charts\.html\?lang=en/);
  await isEnglish(page, 'another written page');
});

site.test('the build\'s own pages for readers are English, too', async (page) => {
  await site.open(page, english('index.html'));
  for (const file of ['embed.html', 'downloads.html']) {
    await page.locator(`.footer a[href^="${file}"]`).click({ modifiers: [] });
    await page.waitForURL(new RegExp(`${file}\\?lang=en`));
    await page.locator('html[lang=en]').waitFor({ state: 'attached' });
    await isEnglish(page, file);
    await page.goBack();
    await ready(page);
  }
});

site.test('the way back to Chinese is seen however its button comes into the page', async (page) => {
  await site.open(page, english('index.html'));
  // As a parser does that is behind the script: the button with what is in it, and a part of it.
  await page.evaluate(() => {
    const button = document.getElementById('language');
    button.replaceWith(button.cloneNode(true));
  });
  await page.evaluate(() => {
    const name = document.querySelector('#language :lang(zh)');
    name.replaceWith(name.cloneNode(true));
  });
  assert.equal(await page.locator('#language').innerText(), '中文');
});

offline.test('without a network the language that was asked for is there', { serviceWorkers: 'allow', expects: [/ERR_CONNECTION_REFUSED/, /503/] }, async (page) => {
  // A host of its own, since it is cut off.
  await keep(offline, page, english('index.html'));
  await page.waitForFunction(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).some(({ url }) => url.includes('/texts-en.js'));
  });
  await offline.cut();
  await offline.open(page, english('projects.html'));
  await isEnglish(page, 'without a network');
  // A page that is not kept says so.
  await page.goto(offline.url(english('downloads.html')));
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  await isEnglish(page, 'a page that is not there');
});

site.test('a host page chooses the language of its frame', async (page) => {
  await page.goto(site.url('embed.html?lang=zh'));
  const frame = page.frameLocator('report-explorer iframe');
  await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.locator('select[name=lang]').selectOption('en');
  await frame.locator('html[lang=en][data-ready]').waitFor({ state: 'attached' });
  assert.match(await page.locator('#snippet').inputValue(), /<report-explorer [^>]*lang="en"/);
  assert.match(await page.locator('#plain-snippet').inputValue(), /[?&;]lang=en/);
  assert.equal(await frame.locator('h1').innerText(), 'Suizhou Government Work Report (excerpt)');
  await page.locator('select[name=lang]').selectOption('');
  await frame.locator('html[lang=zh-Hans][data-ready]').waitFor({ state: 'attached' });
});

site.test('a Chinese reader is sent nothing of it', async (page) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await site.open(page, 'index.html');
  await page.locator('nav.tabs a').nth(1).click();
  assert.ok(!asked.some((url) => /texts-/.test(url)), asked.join('\n'));
});

for (const viewport of [{ width: 390, height: 844 }, { width: 1280, height: 900 }]) {
  site.test(`axe finds nothing in English at ${viewport.width} px`, { viewport }, async (page) => {
    const found = [];
    for (const address of [...views, 'projects.html?q=qwxzjk&topic=transport']) {
      await site.open(page, english(address));
      await unfoldFilters(page);
      found.push(...(await violations(page)).map((line) => `${address}: ${line}`));
    }
    assert.deepEqual(found, []);
  });
}

site.test('a word of the language leads to the topics that it names', async (page) => {
  await site.open(page, 'index.html?lang=en');
  const shown = () => page.locator('.empty .topics ul:first-of-type li:visible').allInnerTexts();
  await ask(page, 'parking');
  assert.match((await shown()).join(), /^Transport and parking\s*\d+$/);
  await ask(page, 'jobs');
  assert.match((await shown()).join(), /^Jobs\s*\d+$/);
  await ask(page, 'qwxzjk');
  assert.equal((await shown()).length, data.topics.length);
});

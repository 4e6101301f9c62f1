// Sizes, contrast and room, measured on every view as it stands on the screen.
import assert from 'node:assert/strict';
import { explorer, unfoldFilters, views, wear } from './harness.mjs';
import { faint, smallTargets, smallText, sticksOut } from './measure.mjs';
import { CONTRAST } from './pixels.mjs';
import { pretendVoice } from './voice.mjs';

const site = explorer();
const WIDTHS = [
  [320, 640],
  [390, 844],
  [1280, 900],
];
const ADDRESSES = [...views, 'charts.html?show=table', 'index.html?q=停车', 'projects.html?q=qwxzjk&topic=transport'];

/** Everything open that can be open beside each other, and chosen what can be chosen. */
async function opened(page, address) {
  await page.addInitScript(pretendVoice);
  await page.addInitScript({ content: CONTRAST });
  await site.open(page, address);
  await unfoldFilters(page);
  await page.locator('#results details').evaluateAll((all) => all.slice(0, 5).forEach((one) => (one.open = true)));
  // What a new version is offered with: see public/offline.js.
  await page.locator('#offline').evaluate((notice) => {
    const button = document.createElement('button');
    button.textContent = notice.dataset.update;
    notice.append(notice.dataset.newer, ' ', button);
  });
  await page.locator('#display summary').click();
}

/** Looks and what systems ask for. */
const SCHEMES = [
  {},
  { size: 'elder' },
  { theme: 'dark' },
  { theme: 'white' },
  { theme: 'yellow' },
  { size: 'elder', theme: 'yellow' },
  { media: { forcedColors: 'active' } },
  { media: { forcedColors: 'active', colorScheme: 'dark' } },
  { media: { contrast: 'more' } },
  { media: { contrast: 'more', colorScheme: 'dark' } },
];

for (const [width, height] of WIDTHS) {
  site.test(`everything is large enough, larger in the elder edition, and stands out, at ${width} px`, { viewport: { width, height } }, async (page) => {
    const found = [];
    for (const address of ADDRESSES) {
      const measure = async (what, ...rest) => found.push(...(await page.evaluate(what, ...rest)).map((line) => `${address}: ${line}`));
      await opened(page, address);
      // The thumb needs more room than the mouse.
      await measure(smallTargets, [24, width < 960 ? 44 : 24]);
      for (const { media = {}, ...look } of SCHEMES) {
        await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference', colorScheme: 'light', ...media });
        await wear(page, look);
        found.push(...(await page.evaluate(faint)).map((line) => `${address} ${JSON.stringify({ ...look, ...media })}: ${line}`));
      }
      await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference', colorScheme: 'light' });
      await wear(page, { size: 'elder' });
      await measure(smallTargets, [44, 60]);
      await measure(smallText, [18, 30]);
      await page.locator('#display summary').click();
      await measure(sticksOut);
    }
    assert.deepEqual(found, []);
  });
}

/** What readers and systems do to a page that must then lose nothing. */
const STRAINS = {
  'text spacing of WCAG 1.4.12': { size: [390, 844], style: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }' },
  '400 % of 1280 × 1024': { size: [320, 256] },
  'a system font of 200 %': { size: [390, 844], fonts: 32 },
  'a system font of 200 % on a desk': { size: [1280, 900], fonts: 32 },
  'a system font of 200 % at 320 px': { size: [320, 640], fonts: 32 },
  'a phone on its side': { size: [844, 390] },
  'a folded phone, outside': { size: [280, 653] },
  'a folded phone, opened': { size: [717, 512] },
};

/** Runs in the page. */
function putOn(style) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
}

for (const [name, { size: [width, height], style, fonts }] of Object.entries(STRAINS)) {
  site.test(`nothing is lost with ${name}`, { viewport: { width, height } }, async (page) => {
    if (fonts) {
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: fonts, fixed: fonts } });
    }
    const found = [];
    for (const view of ['index.html', 'indicators.html', 'charts.html', 'charts.html?show=table', 'projects.html', 'text.html']) {
      await opened(page, view);
      await page.locator('#display summary').click();
      if (fonts) assert.ok((await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))) >= fonts);
      if (style) await page.evaluate(putOn, style);
      for (const size of ['', 'elder']) {
        await wear(page, { size });
        found.push(...(await page.evaluate(sticksOut)).map((line) => `${size} ${view}: ${line}`));
      }
    }
    assert.deepEqual(found, []);
  });
}

site.test('the words of the controls at the top stand on one line, also with wider spacing', { viewport: { width: 390, height: 844 } }, async (page) => {
  await site.open(page, 'index.html');
  const tops = () => page.locator('#looks').evaluate((controls) => {
    const texts = document.createTreeWalker(controls, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const all = [];
    while (texts.nextNode()) {
      range.selectNodeContents(texts.currentNode);
      const { top, height } = range.getBoundingClientRect();
      if (height > 0) all.push(Math.round(top * 10));
    }
    return all;
  });
  for (const style of ['', STRAINS['text spacing of WCAG 1.4.12'].style]) {
    await page.evaluate(putOn, style);
    const all = await tops();
    assert.ok(all.length >= 4 && new Set(all).size === 1, `${all}`);
  }
});

const INSETS = { top: 30, left: 47, bottom: 34, right: 47 };
for (const [width, height] of [
  [390, 844],
  [844, 390],
  [1280, 800],
]) {
  site.test(`nothing stands under a notch or the system's bar at ${width} × ${height}`, { viewport: { width, height } }, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets: INSETS });
    const found = [];
    for (const view of views) {
      await site.open(page, view);
      for (const end of ['top', 'bottom']) {
        await page.evaluate((end) => scrollTo(0, end === 'top' ? 0 : document.body.scrollHeight), end);
        const under = await page.evaluate(({ left, right, top, bottom }) => {
          const all = [...document.querySelectorAll('a[href], button, summary, input, h1, #results p')];
          const fixed = (element) => Boolean(element.closest('.tabs')) && getComputedStyle(element.closest('.tabs')).position === 'fixed';
          return all
            .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
            .filter((element) => {
              const box = element.getBoundingClientRect();
              const low = fixed(element) && box.bottom > innerHeight - bottom;
              const high = scrollY === 0 && box.top < top;
              return box.left < left || box.right > innerWidth - right || low || high;
            })
            .map((element) => `${element.localName}#${element.id}.${element.className}: ${JSON.stringify(element.getBoundingClientRect())}`)
            .slice(0, 4);
        }, INSETS);
        found.push(...under.map((line) => `${view} at the ${end}: ${line}`));
      }
    }
    assert.deepEqual(found, []);
  });
}

for (const [address, width, fonts] of [
  ['index.html', 320, 32],
  ['index.html?size=elder', 320, 16],
  ['text.html?lang=en', 320, 32],
  ['index.html?size=elder&lang=en', 360, 16],
]) {
  site.test(`the names of the views stand apart: ${address} at ${width} px, type of ${fonts}`, { viewport: { width, height: 740 } }, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: fonts, fixed: fonts } });
    await site.open(page, address);
    await page.locator('html:not([data-wait])').waitFor({ state: 'attached' });
    const boxes = await page.locator('.tab-name').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    const gaps = boxes.slice(1).map(({ left }, n) => left - boxes[n].right);
    assert.ok(Math.min(...gaps) >= 8, gaps.join());
    assert.ok(boxes[0].left >= 4 && boxes.at(-1).right <= width - 4, 'they touch the edge');
    assert.equal(new Set(boxes.map(({ top }) => Math.round(top))).size, 1, 'one line');
  });
}

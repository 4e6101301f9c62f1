// While an input method composes: Chromium's own composition events, sent as the keyboard's driver does.
import assert from 'node:assert/strict';
import { asked, explorer, holds, items, linkOf, results, showAll } from './harness.mjs';

const site = explorer();

/** The search box of a view, focused, with what sends a composition to it. */
async function composer(page, view) {
  await page.clock.install();
  await site.open(page, view);
  const box = page.locator('input[type=search]');
  await box.focus();
  const session = await page.context().newCDPSession(page);
  // What a page should never see: the form sent, the history written, the box given other words.
  await page.evaluate(() => {
    globalThis.seen = [];
    const note = (what) => globalThis.seen.push(what);
    document.addEventListener('submit', () => note('submit'), true);
    document.addEventListener('focusout', () => note('focusout'), true);
    for (const name of ['pushState', 'replaceState']) {
      const real = history[name].bind(history);
      history[name] = (...rest) => {
        const before = location.href;
        real(...rest);
        // back.js numbers the entries, and leaves their addresses.
        if (location.href !== before) note(name);
      };
    }
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    Object.defineProperty(document.getElementById('q'), 'value', {
      get: value.get,
      set(words) {
        note(`wrote ${words}`);
        value.set.call(this, words);
      },
    });
  });
  const seen = () => page.evaluate(() => globalThis.seen);
  const compose = (text) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  /** The page's own clock goes on by more than the time after which an address is written. */
  const quiet = () => page.clock.runFor(700);
  return { box, session, seen, compose, quiet };
}

/** Resolves when the list has as many items. */
const listed = (page, number) =>
  page.waitForFunction(([items, number]) => document.querySelectorAll(items).length === number, [items, number]);

/** How many items an address shows. */
async function shownBy(page, path) {
  const other = await page.context().newPage();
  await site.open(other, path);
  await showAll(other);
  const number = await other.locator(items).count();
  await other.close();
  return number;
}

for (const view of ['projects.html', 'indicators.html', 'text.html']) {
  site.test(`the list of ${view} follows the letters that are being composed, and nothing else happens`, async (page) => {
    const expected = await shownBy(page, `${view}?q=tingche`);
    assert.ok(expected > 0);
    const { box, session, seen, compose, quiet } = await composer(page, view);
    const address = page.url();
    for (let end = 1; end <= 'tingche'.length; end += 1) await compose('tingche'.slice(0, end));
    await listed(page, expected);
    assert.ok(holds(await results(page), view === 'indicators.html' ? '新增停车位' : '停车场'));
    await quiet();
    assert.deepEqual(await seen(), [], 'the box, the focus and the address are left alone');
    assert.equal(page.url(), address);
    assert.equal(await box.inputValue(), 'tingche');

    // A candidate is chosen.
    await session.send('Input.insertText', { text: '停车' });
    await asked(page, '停车');
    assert.deepEqual(await seen(), ['pushState'], 'the address follows, once');
    assert.equal(await box.inputValue(), '停车');
    assert.ok(await box.evaluate((input) => input === document.activeElement));
  });
}

site.test('a press that ends the composition finds its words in the address', async (page) => {
  const { compose } = await composer(page, 'projects.html');
  await compose('tingche');
  await page.locator('#share summary').click();
  assert.equal(new URL(await linkOf(page)).searchParams.get('q'), 'tingche');
});

site.test('syllables that the input method sets apart are pinyin too', async (page) => {
  const expected = await shownBy(page, 'projects.html?q=laojiuxiaoqu');
  const { compose } = await composer(page, 'projects.html');
  await compose("lao'jiu'xiao'qu");
  await listed(page, expected);
  await compose('lao jiu xiao qu');
  await listed(page, expected);
});

site.test('Enter that takes the letters as they are does nothing else', { isMobile: true, hasTouch: true }, async (page) => {
  const { box, session, seen, compose } = await composer(page, 'projects.html');
  const key = { windowsVirtualKeyCode: 229, key: 'Process', code: 'Enter' };
  await compose('tingche');
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await session.send('Input.insertText', { text: 'tingche' });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, windowsVirtualKeyCode: 13, key: 'Enter' });
  await asked(page, 'tingche');
  assert.deepEqual(await seen(), ['pushState'], 'no form is sent, the focus stays');
  assert.equal(await box.inputValue(), 'tingche');

  // The next Enter is the reader's own: the phone's keyboard goes away, the page stays.
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id !== 'q');
  assert.deepEqual(await seen(), ['pushState', 'submit', 'focusout']);
  assert.equal(new URL(page.url()).pathname, '/projects.html');
});

site.test('a composition that is given up leaves the box and the address as they were', async (page) => {
  const { box, seen, compose, quiet } = await composer(page, 'projects.html?q=5G');
  const before = await page.locator(items).count();
  await compose('ting');
  await compose('');
  await listed(page, before);
  await quiet();
  assert.ok((await seen()).every((what) => what === 'replaceState'), `${await seen()}`);
  assert.equal(new URL(page.url()).searchParams.get('q'), '5G');
  assert.equal(await box.inputValue(), '5G');
});

// From the written page to the app in one step: nothing moves, and what the reader did meanwhile is kept.
import assert from 'node:assert/strict';
import { drawnFrame, items, keptBack, settled, still } from './harness.mjs';
import { promise } from './report.mjs';

const site = keptBack();

/** Composes in the search box while the module comes; answers what chooses the words and waits for the app. */
async function composing(page, takeOver) {
  await page.locator('#q').focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'ting', selectionStart: 4, selectionEnd: 4 });
  const come = page.waitForResponse((answer) => answer.url().endsWith('.wasm'));
  const taken = takeOver();
  await (await come).finished();
  await still(page);
  return async (text) => {
    await session.send('Input.insertText', { text });
    await taken;
  };
}

for (const viewport of [{ width: 390, height: 844 }, { width: 1280, height: 800 }]) {
  for (const view of ['index.html', 'indicators.html', 'charts.html', 'projects.html', 'text.html']) {
    site.test(`nothing moves when the app takes over ${view}, ${viewport.width} px wide`, { viewport }, async (page) => {
      const takeOver = await site.written(page, view);
      const heading = await page.locator('h1').boundingBox();
      await takeOver();
      // A frame drawn after it, so that a shift would have been counted.
      await drawnFrame(page);
      assert.deepEqual(await page.locator('h1').boundingBox(), heading);
      assert.deepEqual(await page.evaluate(() => window.shifts(window.whole)), []);
    });
  }
}

site.test('far down the list the reader stays where they are', async (page) => {
  const takeOver = await site.written(page, 'projects.html');
  const item = page.locator(items).nth(180);
  await item.scrollIntoViewIfNeeded();
  const id = await item.getAttribute('id');
  const place = () => page.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, id);
  // What lies further up gets its size when it comes near: until it has held still for ten frames.
  let before;
  for (let frames = 0; frames < 5; frames += 1) {
    const now = await place();
    if (now !== before) frames = 0;
    before = now;
    await drawnFrame(page);
  }
  await takeOver();
  assert.ok(Math.abs((await place()) - before) < 1, `${before}, then ${await place()}`);
});

site.test('what was unfolded stays unfolded, what had the focus keeps it', async (page) => {
  const takeOver = await site.written(page, 'indicators.html');
  const unfolded = page.locator(`${items} details`).nth(3);
  await unfolded.locator('summary').click();
  const card = await unfolded.evaluate((details) => details.closest('[id]').id);
  const tab = page.locator('.tabs a').nth(3);
  await tab.focus();
  await takeOver();
  assert.equal(await tab.evaluate((one) => one === document.activeElement), true, 'the tab');
  const open = await page.locator(`${items} details[open]`).evaluateAll((all) => all.map((details) => details.closest('[id]').id));
  assert.deepEqual(open, [card]);

  await page.reload({ waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => 'boot' in document.documentElement.dataset);
  await page.locator(`#${card} summary`).focus();
  await site.arrive(page);
  assert.equal(await page.evaluate(() => document.activeElement.closest('[id]').id), card);
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'summary');
});

site.test('what was typed alone is in the address, for who reloads or shares it', async (page) => {
  const takeOver = await site.written(page, 'indicators.html');
  await page.locator('#q').pressSequentially('粮食');
  await takeOver();
  await page.waitForURL((url) => url.searchParams.get('q') === '粮食');
  assert.equal(await page.locator('#q').inputValue(), '粮食');
  // A step of its own, as if it had been typed later.
  await page.goBack();
  await page.waitForURL((url) => url.pathname.endsWith('indicators.html') && !url.search);
});

site.test('who sends the words before the app is there gets its answer, on the same page', async (page) => {
  const takeOver = await site.written(page, 'indicators.html');
  await page.locator('#q').pressSequentially('粮食');
  await page.keyboard.press('Enter');
  await takeOver();
  await page.waitForURL((url) => url.pathname.endsWith('indicators.html') && url.searchParams.get('q') === '粮食');
});

site.test('who types on while the app takes over types behind what is there', async (page) => {
  const takeOver = await site.written(page, 'projects.html');
  await page.locator('#q').pressSequentially('停');
  await takeOver();
  await page.keyboard.type('车');
  assert.equal(await page.locator('#q').inputValue(), '停车');
});

site.test('a word that was emptied stays so', async (page) => {
  const takeOver = await site.written(page, 'projects.html?q=%E5%81%9C%E8%BD%A6');
  await page.locator('#q').fill('');
  await takeOver();
  await page.waitForURL((url) => !url.searchParams.has('q'));
  assert.equal(await page.locator('#q').inputValue(), '');
});

site.test('what an input method is composing is not taken away', async (page) => {
  const takeOver = await site.written(page, 'projects.html');
  const choose = await composing(page, takeOver);
  await choose('停车');
  assert.equal(await page.locator('#q').inputValue(), '停车');
  await page.waitForURL((url) => url.searchParams.get('q') === '停车');
});

site.test('nor is what is begun while the app is being made', async (page) => {
  await page.addInitScript(() => {
    const { instantiate } = WebAssembly;
    window.made = new Promise((done) => {
      WebAssembly.instantiate = async (...given) => {
        await new Promise((go) => (window.go = go));
        setTimeout(done);
        return instantiate(...given);
      };
    });
  });
  const takeOver = await site.written(page, 'projects.html');
  await page.locator('#q').focus();
  const taken = takeOver();
  await page.waitForFunction(() => window.go);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'ting', selectionStart: 4, selectionEnd: 4 });
  await page.evaluate(() => {
    window.go();
    return window.made;
  });
  // More than the tasks that the app needs.
  for (let frame = 0; frame < 9; frame += 1) await drawnFrame(page);
  await session.send('Input.insertText', { text: '停车' });
  await taken;
  assert.equal(await page.locator('#q').inputValue(), '停车');
});

site.test('who was led to an item and moved on stays there', async (page) => {
  const takeOver = await site.written(page, `projects.html#j-${promise.id}`);
  await still(page);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.move(200, 400);
  await page.mouse.wheel(0, -1500);
  await page.waitForFunction((before) => scrollY < before - 1000, before);
  await still(page);
  const seen = () => page.evaluate(() => {
    const one = [...document.querySelectorAll('[data-item]')].find((item) => item.getBoundingClientRect().top > 100);
    return [one.id, Math.round(one.getBoundingClientRect().top)];
  });
  const [id, top] = await seen();
  await takeOver();
  await still(page);
  const [now, there] = await seen();
  assert.equal(now, id);
  assert.ok(Math.abs(there - top) <= 2, `${top}, then ${there}`);
});

site.test('what is seen first of each view is there in the moment of the change', async (page) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.documentElement?.hasAttribute('data-ready')) return;
      observer.disconnect();
      window.first = document.querySelectorAll('#results .headline, #results [data-item]').length;
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });
  });
  for (const [view, least] of [['index.html', 5], ['indicators.html', 4], ['charts.html', 1], ['projects.html', 4], ['text.html', 1]]) {
    const takeOver = await site.written(page, view);
    await takeOver();
    const first = await page.evaluate(() => window.first);
    assert.ok(first >= least, `${view}: ${first}`);
  }
});

site.test('who was in the middle of a list at the start gets the next list as everybody does', async (page) => {
  const takeOver = await site.written(page, 'projects.html');
  await page.evaluate(() => scrollTo(0, 3000));
  await takeOver();
  await settled(page);
  assert.ok((await page.locator(items).count()) > 200);
  await page.locator('.tabs a[href^="indicators.html"]').click();
  await page.waitForURL(/indicators\.html/);
  await settled(page);
  const shown = await page.locator(items).count();
  assert.ok(shown > 0 && shown <= 64, `${shown} cards`);
});

site.test('typed words are answered, and the choices that were unfolded are there', async (page) => {
  const takeOver = await site.written(page, 'projects.html');
  await page.locator('#q').pressSequentially('学校');
  await page.locator('#filters summary').click();
  const says = () => page.locator('#filters summary').evaluate((one) => getComputedStyle(one, '::after').content);
  assert.match(await says(), /…/);
  await takeOver();
  await page.locator('#filters input[name=topic][value=education]').check();
  assert.doesNotMatch(await says(), /…/);
  await page.waitForURL(/topic=education/);
  assert.equal(await page.locator('#q').inputValue(), '学校');
  await page.locator('#results:not([aria-busy])').waitFor();
  const texts = await page.locator(items).allTextContents();
  assert.ok(texts.length > 0);
  for (const text of texts) assert.match(text, /学|校/);
});

site.test('who composes for long has no failed start', async (page) => {
  await page.clock.install();
  const takeOver = await site.written(page, 'projects.html');
  const choose = await composing(page, takeOver);
  await page.clock.fastForward(11_000);
  assert.equal(await page.locator('#boot-failed').isVisible(), false);
  await choose('停车');
  assert.equal(await page.locator('#q').inputValue(), '停车');
});

site.test('who goes to a page for sharing before the app is there is led on into the explorer', { expects: [/could not start/] }, async (page) => {
  await site.written(page, 'index.html');
  const way = page.locator('#app a[href^="for-"]').first();
  await way.click();
  await page.waitForURL((url) => url.searchParams.has('for'));
});

site.test('what only the app can make is not offered before it is there', async (page) => {
  const takeOver = await site.written(page, 'charts.html');
  const ways = page.locator('.take').first();
  assert.equal(await ways.isVisible(), false);
  await takeOver();
  await ways.waitFor();
});

site.test('who typed can leave the box', async (page) => {
  await site.written(page, 'projects.html');
  await page.locator('#q').pressSequentially('学校');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.type), 'submit');
});

site.test('what the elder edition unfolded on the written page is folded when it is left', async (page) => {
  const takeOver = await site.written(page, 'indicators.html?size=elder');
  await page.locator('.sources[open]').first().waitFor();
  await takeOver();
  await page.locator('.sources[open]').first().waitFor();
  await page.locator('#elder').click();
  await settled(page);
  await page.waitForFunction(() => !document.querySelector('.sources[open]'));
});

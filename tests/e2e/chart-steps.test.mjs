// From point to point of a chart: with the finger in one place, with keys and the link between, with a mouse.
import assert from 'node:assert/strict';
import { drawnFrame, explorer, settled, still } from './harness.mjs';

const site = explorer();

/** Where the button stands, and at which point the reader is; runs in the page. */
const state = (kind) => {
  const [back, on] = document.querySelectorAll(`#chart-${kind} .steps button`);
  const ring = document.getElementById(`ring-${kind}`).getBoundingClientRect();
  const said = document.querySelector(`#chart-${kind} .said`).getBoundingClientRect();
  return {
    says: document.getElementById(`says-${kind}`).textContent,
    place: document.getElementById(`at-${kind}`).dataset.at,
    ends: [back, on].map((one) => one.getAttribute('aria-disabled') === 'true'),
    top: on.getBoundingClientRect().top,
    left: on.getBoundingClientRect().left,
    clear: ring.height > 0 && ring.top >= 0 && ring.bottom <= said.top + 2,
  };
};

/** The state once the reader is at this place and sees it. */
const reached = async (page, kind, place) => {
  const there = page.waitForFunction(`((now) => now.place === '${place}' && now.clear && now)((${state})('${kind}'))`);
  const now = await there.catch(async () => assert.fail(`not at ${place}, or not in sight: ${JSON.stringify(await page.evaluate(state, kind))}`));
  return now.jsonValue();
};

const SCREENS = [
  [390, 844, ''],
  [320, 568, ''],
  [768, 1024, ''],
  [1280, 720, ''],
  [390, 844, '?size=elder'],
  [320, 640, '?size=elder'],
  [844, 390, '?size=elder'],
];
for (const [width, height, look] of SCREENS) {
  for (const kind of ['growth', 'projects', 'floor']) {
    site.test(`a finger that stays where it is goes from the first point to the last: ${kind}, ${width} px ${look}`, { viewport: { width, height } }, async (page) => {
      await site.open(page, `charts.html${look}`);
      await settled(page);
      const on = page.locator(`#chart-${kind} .steps button`).last();
      // As low on the screen as a thumb finds it, and further up.
      for (const low of [0.72, 0.9]) {
        await page.locator(`#canvas-${kind}`).scrollIntoViewIfNeeded();
        await still(page);
        await on.evaluate((one, low) => {
          const bar = document.querySelector('.tabs').getBoundingClientRect();
          const end = bar.top > innerHeight / 2 ? bar.top : innerHeight;
          scrollBy(0, one.getBoundingClientRect().bottom - low * end);
        }, low);
        await still(page);
        const fingers = [];
        for (const button of [page.locator(`#chart-${kind} .steps button`).first(), on]) {
          const { x, y, width: wide, height: high } = await button.boundingBox();
          fingers.push([x + wide / 2, y + high / 2]);
        }
        const [finger, forth] = fingers;
        const before = await page.evaluate(state, kind);
        const count = Number(before.place.split('/')[1]);
        const said = new Set();
        const stays = async (place) => {
          const now = await reached(page, kind, `${place}/${count}`);
          said.add(now.says);
          assert.ok(Math.abs(now.top - before.top) <= 1 && Math.abs(now.left - before.left) <= 1, `${place} at ${low}: from ${before.left}, ${before.top} to ${now.left}, ${now.top}`);
          assert.deepEqual(now.ends, [place === 1, place === count]);
        };
        for (let place = 1; place <= count; place += 1) {
          await page.mouse.click(...forth);
          await stays(place);
        }
        assert.equal(said.size, count);
        await page.mouse.click(...finger);
        await stays(count - 1);
        await page.mouse.click(...forth);
        await stays(count);
        // The end keeps the focus, and says nothing anew.
        await page.mouse.click(...forth);
        assert.equal((await page.evaluate(state, kind)).place, `${count}/${count}`);
        assert.ok(await on.evaluate((one) => document.activeElement === one));
        await page.keyboard.press('Escape');
        await page.locator(`#ring-${kind}`).waitFor({ state: 'hidden' });
      }
    });
  }
}

site.test('the link to where a point comes from keeps the focus while keys go on, and leads there', async (page) => {
  await site.open(page, 'charts.html');
  for (const kind of ['headline', 'projects']) {
    const link = page.locator(`#chart-${kind} .said a`);
    assert.equal(await link.isVisible(), false, 'nothing is chosen');
    await page.locator(`#picture-${kind}`).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    const first = await link.getAttribute('href');
    assert.ok(await link.evaluate((one) => document.activeElement === one));
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(([kind, first]) => document.querySelector(`#chart-${kind} .said a`).getAttribute('href') !== first, [kind, first]);
    assert.ok(await page.evaluate((kind) => document.activeElement === document.querySelector(`#chart-${kind} .said a`), kind), 'the focus is on the link');
  }
  const to = await page.locator('#chart-projects .said a').getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href.endsWith(to));
});

// As at 200 and 400 % on a notebook.
for (const viewport of [{ width: 640, height: 450 }, { width: 320, height: 256 }]) site.test(`what the keys lead to and what is said of it are on a low screen together, ${viewport.height} px`, { viewport }, async (page) => {
  await site.open(page, 'charts.html');
  for (const kind of ['headline', 'growth', 'projects']) {
    await page.locator(`#picture-${kind}`).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home']) {
      await page.keyboard.press(key);
      await page.waitForFunction((kind) => {
        const [ring, says] = ['ring', 'says'].map((part) => document.getElementById(`${part}-${kind}`).getBoundingClientRect());
        const bar = document.querySelector('.tabs').getBoundingClientRect();
        const end = bar.top > 0 ? bar.top : innerHeight;
        return ring.height > 0 && ring.top >= 0 && ring.bottom <= says.top && says.bottom <= end;
      }, kind);
    }
  }
});

site.test('what a mouse points at is not covered by what is said of it', { viewport: { width: 1280, height: 720 } }, async (page) => {
  await site.open(page, 'charts.html');
  const canvas = page.locator('#canvas-growth');
  await canvas.evaluate((one) => scrollBy(0, one.getBoundingClientRect().top - 300));
  await still(page);
  const { x, height } = await canvas.boundingBox();
  for (let y = 320; y < Math.min(710, 300 + height); y += 20) {
    await page.mouse.move(x + 240, y);
    await drawnFrame(page);
    const over = await page.evaluate(([x, y]) => document.elementFromPoint(x, y).id, [x + 240, y]);
    assert.equal(over, 'canvas-growth', `${y}`);
  }
  assert.match(await page.locator('#says-growth').textContent(), /：\d{4}年/);
});

site.test('who scrolls on is not followed by what was said of a point', { viewport: { width: 390, height: 844 } }, async (page) => {
  await site.open(page, 'charts.html');
  await settled(page);
  const said = page.locator('#chart-growth .said');
  await page.locator('#chart-growth .steps button').last().click();
  await said.and(page.locator('[style]')).waitFor();
  // The finger that pressed may tremble on the buttons.
  const moveFinger = (selector) => page.locator(`#chart-growth ${selector}`).last().dispatchEvent('touchmove');
  await moveFinger('.steps button');
  assert.notEqual(await said.getAttribute('style'), null);
  await moveFinger('canvas');
  assert.equal(await said.getAttribute('style'), null);
  await page.locator('#chart-growth .steps button').last().click();
  await said.and(page.locator('[style]')).waitFor();
  await page.mouse.wheel(0, -300);
  await said.and(page.locator(':not([style])')).waitFor();
  await page.locator('#chart-growth .steps button').last().press('Enter');
  await said.and(page.locator('[style]')).waitFor();
  await page.keyboard.press('Tab');
  assert.notEqual(await said.getAttribute('style'), null);
  await page.keyboard.press('PageUp');
  assert.equal(await said.getAttribute('style'), null);
});

site.test('a point that a mouse clicked stays on the way to its sentence', { viewport: { width: 1280, height: 720 } }, async (page) => {
  await site.open(page, 'charts.html');
  const canvas = page.locator('#canvas-growth');
  const says = page.locator('#says-growth');
  const link = page.locator('#chart-growth .said a');
  await canvas.evaluate((one) => scrollBy(0, one.getBoundingClientRect().top - 100));
  await still(page);
  const { x } = await canvas.boundingBox();
  await page.mouse.move(x + 240, 200);
  const passed = await says.textContent();
  await page.mouse.click(x + 240, 240);
  await page.waitForFunction((passed) => document.getElementById('says-growth').textContent !== passed, passed);
  const clicked = await says.textContent();
  const to = await link.getAttribute('href');
  await still(page);
  // What is said of it is on the screen, however high the picture.
  const box = await link.boundingBox();
  assert.ok(box.y > 240 && box.y + box.height <= 720, JSON.stringify(box));
  for (let y = 260; y < box.y; y += 20) await page.mouse.move(x + 240, y);
  await page.mouse.move(box.x + 5, box.y + box.height / 2);
  assert.equal(await says.textContent(), clicked);
  assert.equal(await link.getAttribute('href'), to);
  // Another click is another point, or none.
  await page.mouse.click(x + 240, 200);
  await page.waitForFunction((clicked) => document.getElementById('says-growth').textContent !== clicked, clicked);
  const other = await says.textContent();
  // What is given up in another chart is that chart's.
  await page.locator('#picture-headline').press('End');
  await page.locator('#picture-headline').press('Escape');
  await canvas.hover({ position: { x: 240, y: 140 } });
  await drawnFrame(page);
  assert.equal(await says.textContent(), other);
});

site.test('Escape gives a point up and keeps the focus, once more leaves the picture; down and up walk, too', async (page) => {
  await site.open(page, 'charts.html');
  const picture = page.locator('#picture-growth');
  const says = page.locator('#says-growth');
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.localName);
  const hint = await says.textContent();
  await picture.press('ArrowDown');
  await page.locator('#ring-growth').waitFor({ state: 'visible' });
  const first = await says.textContent();
  await picture.press('ArrowDown');
  await page.waitForFunction((first) => document.getElementById('says-growth').textContent !== first, first);
  await picture.press('ArrowUp');
  await page.waitForFunction((first) => document.getElementById('says-growth').textContent === first, first);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.locator('#ring-growth').waitFor({ state: 'hidden' });
  assert.equal(await says.textContent(), hint);
  assert.notEqual(await focused(), 'top', 'the link to the sentence is gone');
  await picture.press('End');
  await picture.press('Escape');
  assert.equal(await focused(), 'picture-growth');
  await picture.press('Escape');
  assert.equal(await focused(), 'top', 'the body');
});

site.test('Back from the sentence of a point that a mouse only passed finds it chosen', { viewport: { width: 1280, height: 720 } }, async (page) => {
  await site.open(page, 'charts.html');
  await page.locator('#canvas-headline').hover({ position: { x: 240, y: 60 } });
  await page.locator('#ring-headline').waitFor({ state: 'visible' });
  const says = await page.locator('#says-headline').textContent();
  await page.locator('#chart-headline .said a').press('Enter');
  await page.waitForURL(/text\.html/);
  await page.goBack();
  await page.locator('#ring-headline').waitFor({ state: 'visible' });
  assert.equal(await page.locator('#says-headline').textContent(), says);
});

site.test('a point that was clicked is found again after a mouse crossed another chart', { viewport: { width: 1280, height: 720 } }, async (page) => {
  await site.open(page, 'charts.html');
  await page.locator('#picture-growth').press('End');
  const says = await page.locator('#says-growth').textContent();
  await page.locator('#canvas-headline').hover({ position: { x: 240, y: 60 } });
  await page.locator('#ring-headline').waitFor({ state: 'visible' });
  await page.locator('#chart-growth .said a').press('Enter');
  await page.waitForURL(/text\.html/);
  await page.goBack();
  await page.locator('#ring-growth').waitFor({ state: 'visible' });
  assert.equal(await page.locator('#says-growth').textContent(), says);
});

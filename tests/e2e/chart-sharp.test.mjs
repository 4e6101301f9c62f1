// What is on the screen is what is on the canvas, pixel for pixel, at every ratio; and the ring takes nothing away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './built.mjs';
import { explorer, settled } from './harness.mjs';
import { address, drawn, measurer, noteTexts } from './pixels.mjs';

const site = explorer();

/** Counts the canvas' pixels that differ on the screen; runs in a page of its own. */
async function blurred([shot, drawing, left, top]) {
  const [screen, own] = await Promise.all([shot, drawing].map(decoded));
  let count = 0;
  for (let y = 0; y < own.height; y += 1) {
    for (let x = 0; x < own.width; x += 1) {
      const [at, there] = [4 * (y * own.width + x), 4 * ((y + top) * screen.width + x + left)];
      // What is off the screen is no number.
      const differs = [0, 1, 2].some((part) => !(Math.abs(own.data[at + part] - screen.data[there + part]) <= 3));
      count += Number(differs);
    }
  }
  return { count, of: own.width * own.height };
}

/** A test on a screen that has so many pixels to one of CSS; one that is only emulated lays out in whole CSS pixels. */
function onScreen(name, ratio, run, options = {}) {
  test(name, { timeout: 120_000 }, async () => {
    const browser = await launch(`--force-device-scale-factor=${ratio}`, `--window-size=${options.width ?? 560},800`);
    try {
      const session = await browser.newContext({ viewport: null, reducedMotion: 'reduce', serviceWorkers: 'block' });
      const page = await session.newPage();
      await run(page, await measurer(page));
    } finally {
      await browser.close();
    }
  });
}

/** A drawn canvas with what is on the screen, and where it is there, in device pixels. */
async function seen(page, kind, snap = (at, ratio) => Math.round(at * ratio)) {
  const canvas = page.locator(`#canvas-${kind}`);
  await drawn(page, `#canvas-${kind}`);
  const { drawing, ratio, ...place } = await canvas.evaluate((one) => {
    const { left, top } = one.getBoundingClientRect();
    return { drawing: one.toDataURL(), ratio: devicePixelRatio, left, top };
  });
  const shot = address(await page.screenshot());
  return { shot, drawing, left: snap(place.left, ratio), top: snap(place.top, ratio) };
}

for (const [width, ratio] of [
  [560, 1],
  [560, 1.5],
  [560, 2.625],
  [560, 2.75],
  [560, 3],
  [1280, 1.25],
  [1366, 1.5],
]) {
  onScreen(`a chart is sharp on a screen of ${width} with ${ratio} pixels to one`, ratio, async (page, own) => {
    await site.open(page, 'charts.html');
    // A chart still to be built would push the one that is looked at off the screen.
    await settled(page);
    for (const kind of ['headline', 'again', 'floor', 'change']) {
      await page.locator(`#canvas-${kind}`).evaluate((one) => one.scrollIntoView({ block: 'center' }));
      const { shot, drawing, left, top } = await seen(page, kind);
      const { count, of } = await own.evaluate(blurred, [shot, drawing, left, top]);
      assert.equal(count, 0, `${kind}: ${count} of ${of} pixels differ`);
    }
  }, { width });
}

// From a desk's screen to a sharp one, and back.
for (const [from, to] of [
  [1, 2],
  [2, 1],
  [1.25, 2.5],
]) {
  site.test(`another screen has the charts drawn anew: from ${from} pixels to one to ${to}`, async (page) => {
    // No browser tells this to a page that is only emulated. A query hears of it whose answer is another then.
    await page.addInitScript((from) => {
      let ratio = from;
      const LEAST = /^\((?:-webkit-min-device-pixel-ratio|min-resolution): ([\d.]+)(?:dppx)?\)$/;
      const queries = [];
      const own = window.matchMedia;
      window.matchMedia = (text) => {
        const query = own.call(window, text);
        const [, least] = LEAST.exec(text) ?? [];
        if (least) queries.push([query, Number(least)]);
        else if (/ratio|resolution/.test(text)) throw new Error(`this test doesn't know ${text}`);
        return query;
      };
      Object.defineProperty(window, 'devicePixelRatio', { get: () => ratio });
      window.move = (other) => {
        const before = ratio;
        ratio = other;
        for (const [query, least] of queries) if (before >= least !== other >= least) query.dispatchEvent(new Event('change'));
      };
    }, from);
    await site.open(page, 'charts.html');
    const wide = (ratio) => page.waitForFunction((ratio) => document.getElementById('canvas-headline').width === Math.round(ratio * document.getElementById('picture-headline').clientWidth), ratio);
    await wide(from);
    await page.evaluate((to) => window.move(to), to);
    await wide(to);
  });
}

/** Of the edges of letters in a canvas' texts, the share that is lost on the screen; runs in a page of its own. */
async function lost([shot, drawing, boxes, left, top]) {
  const [screen, own] = await Promise.all([shot, drawing].map(decoded));
  // Of neighbours in a row.
  const edge = ({ data, width }, x, y) => contrast(data, 4 * (y * width + x), data, 4 * (y * width + x + 1));
  return boxes.map(({ text, ...box }) => {
    let [all, gone] = [0, 0];
    for (let y = Math.floor(box.top); y < box.bottom; y += 1) {
      for (let x = Math.floor(box.left); x < box.right; x += 1) {
        if (edge(own, x, y) < 2.5) continue;
        all += 1;
        if (!(edge(screen, x + left, y + top) >= 1.4)) gone += 1;
      }
    }
    return { text, gone: all ? gone / all : 0 };
  });
}

for (const colorScheme of ['light', 'dark']) {
  site.test(`the ring around a point leaves every label to be read, ${colorScheme}`, { deviceScaleFactor: 2, colorScheme }, async (page) => {
    const own = await measurer(page);
    await page.addInitScript(noteTexts);
    await site.open(page, 'charts.html');
    // A chart still to be built would push the one that is looked at off the screen.
    await settled(page);
    for (const kind of ['headline', 'floor', 'change', 'projects']) {
      const picture = page.locator(`#picture-${kind}`);
      await picture.evaluate((one) => scrollBy(0, one.getBoundingClientRect().top - 60));
      await page.waitForFunction((id) => window.texts.get(id)?.size > 0, `canvas-${kind}`);
      for (let at = 0; at < 4; at += 1) {
        // The page leads to each point a moment later: not to the last one of a chart when the next is looked for.
        await picture.press(at === 0 ? 'Home' : 'ArrowRight');
        await picture.evaluate((one) => one.blur());
        const { shot, drawing, left, top } = await seen(page, kind, (at, ratio) => Math.round(at) * ratio);
        const boxes = await picture.evaluate((one) => {
          const [canvas, said] = [one.querySelector('canvas'), one.querySelector('.said')].map((part) => part.getBoundingClientRect());
          // What is said of the point may stand over the lower ones.
          return [...window.texts.get(one.querySelector('canvas').id).values()].filter(({ bottom }) => bottom < devicePixelRatio * (said.top - canvas.top));
        });
        const found = await own.evaluate(lost, [shot, drawing, boxes, left, top]);
        for (const { text, gone } of found) assert.ok(gone < 0.002, `${kind} ${at}: ${(100 * gone).toFixed(1)} % of ${text} is gone`);
      }
    }
  });
}

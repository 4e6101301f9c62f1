// What stands on the canvas, measured: labels in every width and size of type, marks against their ground in every theme.
import assert from 'node:assert/strict';
import { explorer } from './harness.mjs';
import { CONTRAST, drawn, noteTexts } from './pixels.mjs';

const site = explorer();

const KINDS = ['headline', 'growth', 'again', 'floor', 'change', 'projects'];
const canvases = KINDS.map((kind) => `canvas-${kind}`);

for (const size of ['', 'elder']) {
  for (const width of [320, 390, 768, 1280]) {
    site.test(`labels cover nothing and are whole at ${width} px ${size}`, { viewport: { width, height: 844 }, deviceScaleFactor: 2 }, async (page) => {
      await page.addInitScript(noteTexts);
      await site.open(page, `charts.html${size && `?size=${size}`}`);
      for (const id of canvases) {
        await page.locator(`#${id}`).scrollIntoViewIfNeeded();
        await page.waitForFunction((id) => window.texts.get(id)?.size > 0, id);
        const { boxes, wide, high, column } = await page.evaluate((id) => {
          const canvas = document.getElementById(id);
          const column = canvas.parentElement.clientWidth;
          return { boxes: [...window.texts.get(id).values()], wide: canvas.width, high: canvas.height, column };
        }, id);
        assert.equal(wide, 2 * column, 'as wide as its column');
        assert.ok(boxes.length > 2, id);
        boxes.forEach((box, at) => {
          const inside = box.left >= -1 && box.top >= -1 && box.right <= wide + 1 && box.bottom <= high + 1;
          assert.ok(inside, `${id}: ${JSON.stringify(box)} leaves ${wide} × ${high}`);
          for (const other of boxes.slice(at + 1)) {
            const covers = box.left < other.right - 1 && other.left < box.right - 1 && box.top < other.bottom - 1 && other.top < box.bottom - 1;
            assert.ok(!covers, `${id}: ${box.text} and ${other.text}`);
          }
        });
      }
    });
  }
}

/** How many points a chart has, by what its buttons say beside them; one must be chosen. */
const pointsOf = async (page, kind) => Number((await page.locator(`#at-${kind}`).getAttribute('data-at')).split('/')[1]);

/** For each point of a chart, the highest contrast of a pixel of its mark with the paper. */
async function contrasts(page, kind) {
  const picture = page.locator(`#picture-${kind}`);
  await picture.scrollIntoViewIfNeeded();
  await drawn(page, `#canvas-${kind}`);
  const found = [];
  await picture.press('Home');
  for (let last; ; ) {
    const point = await page.evaluate((kind) => {
      const ring = document.getElementById(`ring-${kind}`).style;
      const canvas = document.getElementById(`canvas-${kind}`);
      const ratio = canvas.width / canvas.clientWidth;
      const pen = canvas.getContext('2d');
      const [left, top, width, height] = [ring.left, ring.top, ring.width, ring.height].map((length) => Math.round(parseFloat(length) * ratio));
      const paper = pen.getImageData(0, 0, 1, 1).data;
      const { data } = pen.getImageData(left, top, Math.max(1, width), Math.max(1, height));
      let best = 1;
      for (let at = 0; at < data.length; at += 4) best = Math.max(best, contrast(data, at, paper, 0));
      return { says: document.getElementById(`says-${kind}`).textContent, best };
    }, kind);
    if (point.says === last) return found;
    last = point.says;
    found.push(point);
    await picture.press('ArrowRight');
  }
}

const THEMES = [
  ['light', { colorScheme: 'light' }, ''],
  ['dark', { colorScheme: 'dark' }, ''],
  ['black on white', {}, '?theme=white'],
  ['black and yellow', {}, '?theme=yellow'],
  ['forced colours, light', { forcedColors: 'active', colorScheme: 'light' }, ''],
  ['forced colours, dark', { forcedColors: 'active', colorScheme: 'dark' }, ''],
];
for (const [name, media, query] of THEMES) {
  site.test(`every mark stands out from its ground: ${name}`, { deviceScaleFactor: 2 }, async (page) => {
    await page.addInitScript({ content: CONTRAST });
    await page.emulateMedia(media);
    await site.open(page, `charts.html${query}`);
    for (const kind of KINDS) {
      const points = await contrasts(page, kind);
      assert.equal(points.length, await pointsOf(page, kind), kind);
      for (const { says, best } of points) assert.ok(best >= 3, `${kind}: ${says} ${best.toFixed(2)}`);
    }
  });
}

/** How many pixels of the first chart have a colour that isn't this one, black or between them, at the edges of letters. */
const others = (page, theme) =>
  page.locator('#canvas-headline').evaluate((canvas, theme) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) count += Number(Math.abs(data[at] - data[at + 1]) > 2 || Math.abs(data[at + 2] - (theme === 'yellow' ? 0 : data[at])) > 2);
    return count;
  }, theme);
/** The colour of the ground, at the canvas' corner. */
const ground = (page) => page.locator('#canvas-headline').evaluate((canvas) => [...canvas.getContext('2d').getImageData(0, 0, 1, 1).data].slice(0, 3));

for (const [theme, paper, ink] of [
  ['yellow', [0, 0, 0], 'rgb(255, 255, 0)'],
  ['white', [255, 255, 255], 'rgb(0, 0, 0)'],
]) {
  site.test(`who chose two colours has charts in these two: ${theme}`, { deviceScaleFactor: 2 }, async (page) => {
    await site.open(page, `charts.html?theme=${theme}`);
    await drawn(page, '#canvas-headline');
    assert.deepEqual(await ground(page), paper);
    assert.equal(await others(page, theme), 0);
    const legend = await page.locator('#chart-headline .sample').evaluateAll((all) => all.map((one) => getComputedStyle(one).borderTopColor));
    assert.deepEqual(legend, [ink, ink]);
  });
}

site.test('on paper charts stand on white, and are as they were afterwards', { deviceScaleFactor: 2 }, async (page) => {
  await site.open(page, 'charts.html');
  await drawn(page, '#canvas-headline');
  const before = await ground(page);
  await page.emulateMedia({ media: 'print' });
  await page.waitForFunction(() => document.getElementById('canvas-headline').getContext('2d').getImageData(0, 0, 1, 1).data.join() === '255,255,255,255');
  assert.ok((await others(page, 'white')) > 0, 'with the colours of the marks');
  await page.emulateMedia({ media: null });
  await page.waitForFunction((before) => document.getElementById('canvas-headline').getContext('2d').getImageData(0, 0, 1, 1).data.join() === `${before},255`, before.join());
});

for (const colorScheme of ['light', 'dark']) {
  site.test(`the samples of a legend tell marks apart in forced colours, ${colorScheme}`, async (page) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await site.open(page, 'charts.html');
    const pictures = await page.evaluate(() => {
      const patterns = ['solid', 'tinted', 'hollow', 'hatched', 'floor', 'rise', 'fall'];
      const legend = document.querySelector('.legend');
      legend.replaceChildren(
        ...patterns.map((pattern) => {
          const sample = document.createElement('span');
          sample.className = `sample ${pattern}`;
          return sample;
        }),
      );
      const text = getComputedStyle(legend).color;
      return [...legend.children].map((sample) => {
        const look = getComputedStyle(sample);
        const borders = ['Top', 'Left', 'Bottom'].filter((side) => parseFloat(look[`border${side}Width`]) > 0);
        const says = [look.backgroundColor, look.backgroundImage, look.borderTop, look.borderBottom, look.width, look.transform].join();
        const colours = [look.backgroundColor, ...borders.map((side) => look[`border${side}Color`]), ...(look.backgroundImage.match(/rgba?\([^)]*\)/g) ?? [])];
        // All that is seen of it has the colour of the text.
        return { says, others: colours.filter((colour) => colour !== text && colour !== 'rgba(0, 0, 0, 0)') };
      });
    });
    assert.equal(new Set(pictures.map(({ says }) => says)).size, pictures.length, pictures.map(({ says }) => says).join('\n'));
    for (const { says, others } of pictures) assert.deepEqual(others, [], says);
  });
}

site.test('a canvas gets its memory in one task and is drawn in another; new colours need no memory', async (page) => {
  await page.addInitScript(() => {
    window.steps = [];
    const sized = new Set();
    const { set, get } = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'width');
    Object.defineProperty(HTMLCanvasElement.prototype, 'width', {
      get,
      set(width) {
        if (this.id !== 'canvas-headline') return set.call(this, width);
        window.steps.push('sized');
        sized.add(this);
        // Until the task is over: what a task does comes within so many microtasks.
        const wait = (left) => (left ? queueMicrotask(() => wait(left - 1)) : sized.delete(this));
        wait(200);
        return set.call(this, width);
      },
    });
    const own = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function note(...all) {
      if (this.canvas.id === 'canvas-headline') window.steps.push(sized.has(this.canvas) ? 'drawn at once' : 'drawn');
      own.apply(this, all);
    };
  });
  await site.open(page, 'charts.html');
  await page.locator('#canvas-headline').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => window.steps.join().includes('drawn'));
  assert.equal(await page.evaluate(() => window.steps.includes('drawn at once')), false);
  const drawing = () => document.getElementById('canvas-headline').toDataURL();
  const light = await page.evaluate(drawing);
  await page.evaluate(() => (window.steps = []));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction((light) => window.steps.includes('drawn') && document.getElementById('canvas-headline').toDataURL() !== light, light);
  assert.equal(await page.evaluate(() => window.steps.includes('sized')), false);
});

// How long it takes to draw each chart on the built page with the CPU slowed four times, in two parts, each a task of
// its own: memory (the canvas is sized and has its memory) and drawing (from the start of the task, with the module's
// own work, to the last stroke), with the calls that draw. node benches/charts.mjs FOLDER [--json FILE]
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launch, ready } from '../tests/e2e/built.mjs';
import { serve } from '../tests/e2e/server.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const ROUNDS = 40;
const SLOWER = 4;
/** So high that all charts are near the screen. */
const HEIGHT = 9000;

const site = await serve(positionals[0] ?? 'dist');
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 390, height: HEIGHT }, deviceScaleFactor: 3, reducedMotion: 'reduce', serviceWorkers: 'block' });
await page.addInitScript(() => {
  window.memory = [];
  window.drawings = [];
  let began = 0;
  // A task of the app's begins with a timer.
  const timer = window.setTimeout;
  window.setTimeout = (act, ...rest) =>
    timer.call(window, (...given) => {
      began = performance.now();
      act(...given);
    }, ...rest);
  const { prototype } = HTMLCanvasElement;
  const { set, get } = Object.getOwnPropertyDescriptor(prototype, 'width');
  Object.defineProperty(prototype, 'width', {
    get,
    set(width) {
      window.memory.push({ id: this.id, began, to: 0 });
      set.call(this, width);
    },
  });
  const pen = CanvasRenderingContext2D.prototype;
  for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(pen))) {
    const part = own.set ? 'set' : 'value';
    if (typeof own[part] !== 'function') continue;
    const does = own[part];
    own[part] = function draw(...all) {
      const done = does.apply(this, all);
      const to = performance.now();
      const { id } = this.canvas;
      const [sized, last] = [window.memory, window.drawings].map((all) => all[all.length - 1]);
      if (sized && sized.id === id && sized.began === began) sized.to = to;
      else if (last && last.id === id && last.began === began) Object.assign(last, { to, calls: last.calls + 1 });
      else window.drawings.push({ id, began, to, calls: 1 });
      return done;
    };
    Object.defineProperty(pen, name, own);
  }
});
await page.goto(`${site.url}charts.html`);
await ready(page);
const slow = await page.context().newCDPSession(page);
await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });

const count = await page.locator('figure canvas').count();
const charts = new Map();
for (let round = 0; round <= ROUNDS; round += 1) {
  await page.evaluate(() => (window.memory = []) && (window.drawings = []));
  await page.setViewportSize({ width: 389 - (round % 2), height: HEIGHT });
  await page.waitForFunction((all) => new Set(window.drawings.map(({ id }) => id)).size === all, count);
  // The first round warms up.
  if (round === 0) continue;
  const took = await page.evaluate(() => [window.memory, window.drawings]);
  for (const [at, part] of ['memory', 'drawing'].entries()) {
    for (const { id, began, to, calls } of took[at]) {
      const chart = charts.get(id) ?? { memory: [], drawing: [], calls };
      chart[part].push(to - began);
      charts.set(id, { ...chart, calls });
    }
  }
}
await browser.close();
await site.close();

const spread = (all) => {
  const sorted = all.sort((a, b) => a - b);
  return { least: sorted[0], median: sorted[Math.floor(sorted.length / 2)], worst: sorted[sorted.length - 1] };
};
const rows = [...charts].map(([chart, { memory, drawing, calls }]) => ({ chart, calls, memory: spread(memory), drawing: spread(drawing) }));
console.log(`milliseconds, CPU ${SLOWER} times slower, pixel ratio 3, ${ROUNDS} drawings each: least, median, worst`);
// On a machine with other work the least is nearest to what it takes.
const said = ({ least, median, worst }) => [least, median, worst].map((one) => one.toFixed(1).padStart(5)).join(' ');
for (const { chart, calls, memory, drawing } of rows) console.log(`${chart.padEnd(16)} memory ${said(memory)}   drawing ${said(drawing)}   calls ${calls}`);
if (values.json) await writeFile(values.json, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

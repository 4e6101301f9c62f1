// How long it takes to draw each chart on the built page with the CPU slowed four times: from the canvas being sized to
// its last stroke. node benches/charts.mjs FOLDER [--json FILE]
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launch, ready } from '../tests/e2e/built.mjs';
import { serve } from '../tests/e2e/server.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const ROUNDS = 40;
const SLOWER = 4;

const site = await serve(positionals[0] ?? 'dist');
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, reducedMotion: 'reduce', serviceWorkers: 'block' });
await page.addInitScript(() => {
  window.drawings = [];
  const { set, get } = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'width');
  Object.defineProperty(HTMLCanvasElement.prototype, 'width', {
    get,
    set(width) {
      window.drawings.push({ id: this.id, from: performance.now(), to: 0 });
      set.call(this, width);
    },
  });
  const pen = CanvasRenderingContext2D.prototype;
  for (const name of ['fillRect', 'fillText', 'stroke', 'fill']) {
    const own = pen[name];
    pen[name] = function draw(...all) {
      own.apply(this, all);
      window.drawings[window.drawings.length - 1].to = performance.now();
    };
  }
});
await page.goto(`${site.url}charts.html`);
await ready(page);
// All charts are drawn for paper, near or far.
await page.emulateMedia({ media: 'print' });
const slow = await page.context().newCDPSession(page);
await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });

const count = await page.locator('figure canvas').count();
const times = new Map();
for (let round = 0; round <= ROUNDS; round += 1) {
  await page.evaluate(() => (window.drawings = []));
  await page.setViewportSize({ width: 389 - (round % 2), height: 844 });
  await page.waitForFunction((all) => window.drawings.filter((one) => one.to).length >= all, count);
  // The first round warms up.
  if (round === 0) continue;
  for (const { id, from, to } of await page.evaluate(() => window.drawings)) {
    times.set(id, [...(times.get(id) ?? []), to - from]);
  }
}
await browser.close();
await site.close();

const rows = [...times].map(([id, all]) => {
  const sorted = all.sort((a, b) => a - b);
  return { chart: id, least: sorted[0], median: sorted[Math.floor(sorted.length / 2)], worst: sorted[sorted.length - 1] };
});
console.log(`milliseconds, CPU ${SLOWER} times slower, pixel ratio 3, ${ROUNDS} drawings each`);
// On a machine with other work the least is nearest to what the drawing takes.
for (const { chart, least, median, worst } of rows) console.log(`${chart.padEnd(18)} least ${least.toFixed(1)}  median ${median.toFixed(1)}  worst ${worst.toFixed(1)}`);
if (values.json) await writeFile(values.json, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

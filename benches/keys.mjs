// How long the built page takes over each key, with the CPU slowed four times: from the key's event to
// the end of everything it set off before the next frame (scripts, style, layout).
// node benches/keys.mjs DIST --json FILE [--slowed 4]
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launch, ready } from '../tests/e2e/built.mjs';
import { serve } from '../tests/e2e/server.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, slowed: { type: 'string', default: '4' } },
});
const typed = ['停车', '老旧小区', 'tingche', 'jianshe', '建设', '160', 'gaotie'];
const lines = [];
const site = await serve(positionals[0] ?? 'dist');
const browser = await launch();

const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];

for (const view of ['index.html', 'indicators.html', 'charts.html', 'projects.html', 'text.html']) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(site.url + view);
  await ready(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slowed) });
  // Each key: the time of its input event with all it sets off before the next task, then that of style and layout.
  await page.evaluate(() => {
    globalThis.key = async (words) => {
      const box = document.getElementById('q');
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      // A reader's next key comes when all is built, which is the dearest moment.
      do await frame();
      while (document.querySelector('#results[aria-busy]'));
      box.value = words;
      const start = performance.now();
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // What follows in microtasks is done when a message arrives.
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      });
      const script = performance.now() - start;
      document.body.getBoundingClientRect();
      return { script, whole: performance.now() - start };
    };
  });
  const keys = new Map();
  for (let round = 0; round < 4; round += 1) {
    for (const words of typed) {
      for (let end = 1; end <= words.length; end += 1) {
        const part = words.slice(0, end);
        const took = await page.evaluate((part) => globalThis.key(part), part);
        // The first round warms up, as the reader's first seconds do.
        if (round > 0) keys.set(part, [...(keys.get(part) ?? []), took]);
      }
      const cleared = await page.evaluate(() => globalThis.key(''));
      if (round > 0) keys.set(`(${words} cleared)`, [...(keys.get(`(${words} cleared)`) ?? []), cleared]);
    }
  }
  const all = [...keys].map(([key, took]) => ({
    key,
    ms: median(took.map(({ script }) => script)),
    whole: median(took.map(({ whole }) => whole)),
  }));
  all.sort((a, b) => b.ms - a.ms);
  const [worst] = all;
  const half = median(all.map(({ ms }) => ms));
  console.log(
    `  ${view.padEnd(16)} median ${half.toFixed(1)} ms, worst ${worst.ms.toFixed(1)} ms (${worst.key}); with layout ${Math.max(...all.map(({ whole }) => whole)).toFixed(1)} ms`,
  );
  for (const { key, ms, whole } of all.slice(0, 5)) console.log(`    ${key.padEnd(20)} ${ms.toFixed(1)} / ${whole.toFixed(1)}`);
  for (const { key, ms, whole } of all) lines.push({ where: 'page', view, step: key, ms, whole });
  await page.close();
}
await browser.close();
await site.close();
if (values.json) await writeFile(values.json, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

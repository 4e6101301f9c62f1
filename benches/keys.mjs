// How long the built page takes over each key, with the CPU slowed four times: from the key's event to
// the changed document, and to its style and layout.
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
  // Each key: the time from its input event to the last change of the document that it sets off before
  // another task, then the time until styles and layout are right again.
  await page.evaluate(() => {
    let changed = 0;
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(() => (changed = performance.now())).observe(document, everything);
    globalThis.key = async (words) => {
      const box = document.getElementById('q');
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      // A reader's next key comes when all is built, which is the dearest moment.
      do await frame();
      while (document.querySelector('#results[aria-busy]'));
      await frame();
      box.value = words;
      const start = performance.now();
      changed = start;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // What follows in microtasks is done when a message arrives; a frame may come first.
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      });
      const script = changed - start;
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
  const of = (share, what) => all.map((line) => line[what]).sort((a, b) => a - b)[Math.floor((all.length - 1) * share)].toFixed(1);
  console.log(
    `  ${view.padEnd(16)} median ${of(0.5, 'ms')}, 95 % within ${of(0.95, 'ms')}, worst ${worst.ms.toFixed(1)} ms (${worst.key}); ` +
      `with style and layout ${of(0.5, 'whole')}, ${of(0.95, 'whole')}, ${of(1, 'whole')} ms`,
  );
  for (const { key, ms, whole } of all.slice(0, 3)) console.log(`    ${key.padEnd(20)} ${ms.toFixed(1)} / ${whole.toFixed(1)}`);
  for (const { key, ms, whole } of all) lines.push({ where: 'page', view, step: key, ms, whole });
  await page.close();
}
await browser.close();
await site.close();
if (values.json) await writeFile(values.json, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

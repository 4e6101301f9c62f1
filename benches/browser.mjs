// The search as Wasm in a browser, at four sizes, beside a plain scan in JavaScript and MiniSearch with
// pinyin-pro in the same browser.
// node benches/browser.mjs FOLDER --json FILE [--sizes 150,1000]; FOLDER has what script/bench built.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launch } from '../tests/e2e/built.mjs';
import { serve } from '../tests/e2e/server.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, sizes: { type: 'string', default: '150,1000,10000,100000' } },
});
const lines = [];
const site = await serve(positionals[0]);
const browser = await launch();

/** A page of its own for each, so that one's memory isn't the other's. */
async function open() {
  const page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  page.on('pageerror', (error) => console.error(`  ${error.message}`));
  await page.goto(`${site.url}index.html`);
  // The clock of a page ticks ten times a millisecond at best: short runs are timed together.
  await page.evaluate(() => {
    globalThis.time = (run) => {
      const once = () => {
        const start = performance.now();
        run();
        return performance.now() - start;
      };
      const first = once();
      const together = first > 5 ? 1 : Math.ceil(5 / Math.max(first, 0.01));
      const all = [];
      const begun = performance.now();
      while (all.length < 5 || (performance.now() - begun < 400 && all.length < 500)) {
        const start = performance.now();
        for (let i = 0; i < together; i += 1) run();
        all.push((performance.now() - start) / together);
      }
      all.sort((a, b) => a - b);
      return { ms: all[all.length >> 1], worst: all[Math.floor(all.length * 0.95)], first };
    };
  });
  return page;
}

async function ours(size) {
  const page = await open();
  const result = await page.evaluate(async (size) => {
    const { default: start, Bench } = await import('./bench_page.js');
    const wasm = await start();
    const memory = () => wasm.memory.buffer.byteLength / 2 ** 20;
    const bench = new Bench(size);
    const data = memory();
    const begun = performance.now();
    bench.index();
    const firstIndex = performance.now() - begun;
    const whole = memory();
    const steps = bench.names().split('\n').map((step, i) => {
      bench.before(i);
      return { step, words: bench.words(i), found: bench.step(i), ...globalThis.time(() => bench.step(i)) };
    });
    steps.push({ step: 'suggestion: gongnuna', found: bench.suggest('gongnuna'), ...globalThis.time(() => bench.suggest('gongnuna')) });
    const after = memory();
    return { steps: [{ step: 'index', ms: firstIndex }, ...steps], memory: { data, whole, after }, documents: bench.documents() };
  }, size);
  await page.close();
  return result;
}

async function theirs(size, documents, steps) {
  const page = await open();
  for (const path of ['minisearch.js', 'pinyin-pro.js']) await page.addScriptTag({ url: path });
  const session = await page.context().newCDPSession(page);
  const result = await page.evaluate(
    async ({ documents, steps }) => {
      const { rival } = await import('./rival.js');
      const all = documents.split('\n').map((line, id) => {
        const [name, quote] = line.split('\t');
        return { id, name, quote };
      });
      const begun = performance.now();
      globalThis.index = rival(all, { MiniSearch: globalThis.MiniSearch, pinyin: globalThis.pinyinPro.pinyin });
      const index = performance.now() - begun;
      const scan = (words) => {
        const asked = words.toLowerCase().split(/\s+/);
        return all.filter(({ name, quote }) => asked.every((word) => name.includes(word) || quote.includes(word))).length;
      };
      const found = steps.map(({ step, words }) => ({
        step,
        found: globalThis.index.search(words).length,
        scan: globalThis.time(() => scan(words)).ms,
        ...globalThis.time(() => globalThis.index.search(words)),
      }));
      return { index, found };
    },
    { documents, steps: steps.filter(({ words }) => words) },
  );
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return { ...result, memory: usedSize / 2 ** 20 };
}

const fixed = (number, digits = 3) => number.toFixed(digits).padStart(10);
for (const size of values.sizes.split(',').map(Number)) {
  console.log(`… in the browser, ${size} projects`);
  const own = await ours(size);
  console.log(`… MiniSearch and pinyin-pro, ${size} projects`);
  const other = await theirs(size, own.documents, own.steps);
  for (const { step, ms, worst, found } of own.steps) {
    const beside = step === 'index' ? { ms: other.index } : other.found.find((line) => line.step === step);
    const ratio = beside && beside.ms / Math.max(ms, 1e-6);
    lines.push({ where: 'browser', size, step, ms, worst, found, scan: beside?.scan, minisearch: beside?.ms, minisearchFound: beside?.found });
    const against = beside ? `   MiniSearch + pinyin-pro${fixed(beside.ms)} ms (${ratio.toFixed(1)}×)` : '';
    console.log(`  ${step.padEnd(34)}${fixed(ms, 4)} ms${against}`);
  }
  const { data, whole, after } = own.memory;
  lines.push({ where: 'browser', size, step: 'memory', mb: after, data, indexed: whole, minisearchMb: other.memory });
  console.log(`  memory: ${after.toFixed(1)} MB of Wasm, ${data.toFixed(1)} of them before indexing; MiniSearch + pinyin-pro ${other.memory.toFixed(0)} MB`);
}
await browser.close();
await site.close();
if (values.json) await writeFile(values.json, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

// Prints what was measured as tables in Markdown: node benches/table.mjs FILE.jsonl…
import { readFile } from 'node:fs/promises';

const files = await Promise.all(process.argv.slice(2).map((file) => readFile(file, 'utf8')));
const lines = files.flatMap((file) => file.trim().split('\n')).map((line) => JSON.parse(line));
const from = (where) => lines.filter((line) => line.where === where);

/** Three significant digits, or nothing. */
const short = (number) => (number === undefined ? '' : number >= 100 ? number.toFixed(0) : String(Number(number.toPrecision(3))));

function print(head, rows) {
  console.log(`\n| ${head.join(' | ')} |\n|${head.map((_, n) => (n ? ' ---: ' : ' --- ')).join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

for (const size of new Set(from('native').map((line) => line.size))) {
  const natively = from('native').filter((line) => line.size === size);
  const inBrowser = from('browser').filter((line) => line.size === size);
  const rows = natively.map(({ step, ms, contains }) => {
    const wasm = inBrowser.find((line) => line.step === step);
    const times = wasm?.minisearch && `${short(wasm.minisearch / Math.max(wasm.ms, 0.001))}×`;
    return [step, short(ms), short(contains), short(wasm?.ms), short(wasm?.scan), short(wasm?.minisearch), times ?? ''];
  });
  console.log(`\n${size} projects, milliseconds (median)`);
  print(['step', 'native', 'plain scan', 'Wasm', 'scan in JS', 'MiniSearch + pinyin-pro', 'as many times ours'], rows);
  // One query may be a look-up for the one and a pass for the other: all steps together say what a reader meets.
  const both = inBrowser.filter(({ step, minisearch }) => minisearch && step !== 'index');
  if (both.length > 0) {
    const sum = (what) => both.reduce((all, line) => all + line[what], 0);
    const shares = both.map(({ ms, minisearch }) => ms / minisearch).sort((a, b) => a - b);
    const share = sum('ms') / sum('minisearch');
    console.log(`\nKeys together: ${short(sum('ms'))} ms, MiniSearch + pinyin-pro ${short(sum('minisearch'))} ms, that is ${short(share)} of it;`);
    const within = shares.filter((one) => one <= 0.25).length;
    console.log(`median of the steps ${short(shares[shares.length >> 1])} of it; at most a quarter in ${within} of ${shares.length}.`);
  }
  const memory = inBrowser.find((line) => line.step === 'memory');
  if (memory) {
    const { data, indexed, mb, minisearchMb } = memory;
    console.log(`\nWasm memory: ${short(data)} MB of data, ${short(indexed)} MB once indexed, ${short(mb)} MB after all steps;`);
    console.log(`MiniSearch and pinyin-pro: ${short(minisearchMb)} MB.`);
  }
}

const keys = from('page');
if (keys.length > 0) {
  console.log('\nA key on the built page, CPU slowed four times, milliseconds');
  const rows = [...new Set(keys.map(({ view }) => view))].map((view) => {
    const own = keys.filter((line) => line.view === view).sort((a, b) => a.ms - b.ms);
    const middle = own[own.length >> 1];
    const worst = own.at(-1);
    return [view, short(middle.ms), short(worst.ms), worst.step, short(Math.max(...own.map(({ whole }) => whole)))];
  });
  print(['view', 'median', 'worst', 'worst key', 'worst with style and layout'], rows);
}

// Lighthouse, first paint, start, interactions and memory of the built site, beside plain.html in the same run.
// node benches/site/main.mjs DIST [--runs 5] [--out FILE] [--only lighthouse,visits,touches] [--views index,text]
import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../../tests/e2e/built.mjs';
import { serve } from '../../tests/e2e/server.mjs';
import { memory, phone, visit } from './phone.mjs';
import { print } from './table.mjs';
import { touches } from './touches.mjs';
import { warm } from './warm.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    out: { type: 'string' },
    only: { type: 'string', default: 'lighthouse,visits,touches' },
    views: { type: 'string', default: 'index,indicators,charts,projects,text' },
  },
});
const runs = Number(options.runs);
const views = options.views.split(',');
const parts = options.only.split(',');
const folder = positionals[0] ?? 'dist';
const site = await serve(folder, { compressed: true });
const begun = Date.now();
const say = (words) => console.error(`  ${Math.round((Date.now() - begun) / 1000)} s: ${words}`);

/** Measurement → row → all its values. */
const all = {};
const lost = {};
function keep(row, figures) {
  for (const [name, value] of Object.entries(figures)) {
    if (value !== undefined) ((all[name] ??= {})[row] ??= []).push(value);
  }
}

await warm(site, folder);

const pages = ['plain', ...views];
for (let run = 1; run <= runs; run += 1) {
  // Page after page and then all again: what else the machine does meets all of them alike.
  if (parts.includes('lighthouse')) {
    const { judge } = await import('./lighthouse.mjs');
    for (const name of pages) {
      say(`run ${run} of ${runs}: Lighthouse, ${name}.html`);
      const { figures, lost: audits } = await judge(`${site.url}${name}.html`);
      keep(name, figures);
      for (const audit of audits) (lost[name] ??= new Set()).add(audit);
    }
  }
  const browser = await launch();
  if (parts.includes('visits')) {
    for (const name of pages) {
      say(`run ${run} of ${runs}: slow 4G, ${name}.html`);
      const seen = await phone(browser, { network: true });
      keep(name, await visit(seen, `${site.url}${name}.html`, name !== 'plain'));
      keep(name, await memory(seen));
      await seen.context.close();
    }
  }
  if (parts.includes('touches')) {
    for (const from of views) {
      say(`run ${run} of ${runs}: what a reader does from ${from}.html on`);
      const seen = await phone(browser, { network: false });
      await visit(seen, `${site.url}${from}.html`, true);
      for await (const [what, took] of touches(seen.page, from)) keep(what, took);
      keep('all visited', await memory(seen));
      await seen.context.close();
    }
  }
  await browser.close();
}
await site.close();

const load = loadavg()[1].toFixed(1);
const result = { runs, load, lost: Object.fromEntries(Object.entries(lost).map(([name, audits]) => [name, [...audits]])), all };
if (options.out) {
  await mkdir(dirname(options.out), { recursive: true });
  await writeFile(options.out, `${JSON.stringify(result)}\n`);
}
print(result);
console.log(`\n${runs} runs, median; the machine's load over five minutes was ${load} at the end.`);

// Our built site beside the page of the usual libraries (peer/), both as a cheap phone meets them in the same run.
// node benches/peer.mjs OURS PEER [--runs 5] [--only bytes,visits,offline,touches,keys] [--views …] [--out FILE]
import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from '../tests/e2e/built.mjs';
import { serve } from '../tests/e2e/server.mjs';
import { memory, phone, quiet, visit } from './site/phone.mjs';
import { median, within } from './site/statistics.mjs';
import { short, table } from './site/table.mjs';
import { touches, typing } from './site/touches.mjs';
import { typeAtOnce, watchCharts } from './site/waits.mjs';
import { warm } from './site/warm.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: 'bytes,visits,offline,touches' },
    views: { type: 'string', default: 'index,indicators,charts,projects,text' },
    out: { type: 'string' },
  },
});
const runs = Number(options.runs);
const parts = options.only.split(',');
const views = options.views.split(',');
const folders = { ours: positionals[0], peer: positionals[1] };
const begun = Date.now();
const say = (words) => console.error(`  ${Math.round((Date.now() - begun) / 1000)} s: ${words}`);

/** Row → whose → all its values. */
const all = {};
function keep(row, whose, figure) {
  if (figure !== undefined) ((all[row] ??= {})[whose] ??= []).push(figure);
}

const sites = {};
for (const [whose, folder] of Object.entries(folders)) {
  sites[whose] = await serve(folder, { compressed: true });
  await warm(sites[whose], folder);
}
const address = { ours: (view) => `${sites.ours.url}${view}.html`, peer: (view) => `${sites.peer.url}index.html#/${view === 'index' ? '' : view}` };
const tab = (page, at) => page.locator('nav.tabs a').nth(at).click();

const WORDS = ['停车', 'tingche'];
const answered = () => document.querySelector('#results [data-item]')?.textContent.includes('停车');
/** Asks in characters and in letters, and waits for the answers: what a first search loads and makes is there then. */
async function ask(page) {
  for (const words of WORDS) {
    // Else the answer to the word before would stand there already.
    await page.locator('#q').fill('');
    await page.locator('#q').fill(words);
    await page.waitForFunction(answered);
  }
}

/** All that comes over the wire until each view was seen, a word asked and one in pinyin. */
async function bytes(browser, whose) {
  const seen = await phone(browser, { network: false });
  let sum = 0;
  seen.session.on('Network.loadingFinished', ({ encodedDataLength }) => (sum += encodedDataLength));
  await visit(seen, address[whose]('index'), true);
  for (const at of [1, 2, 3, 4, 3]) {
    await tab(seen.page, at);
    await quiet(seen.page);
  }
  const { nodes, heap, wasm } = await memory(seen);
  keep('memory after the views, MB (heap and Wasm)', whose, heap + wasm);
  keep('nodes', whose, nodes);
  await ask(seen.page);
  keep('all that the views and a search need, KB', whose, sum / 1000);
  await seen.context.close();
}

/** One visit with something watched from before the page's first line. */
async function waiting(browser, url, done, watch, given) {
  const seen = await phone(browser, { network: true });
  await seen.page.addInitScript(watch, given);
  await seen.page.goto(url, { waitUntil: 'commit' });
  await seen.page.waitForFunction(done, undefined, { polling: 50 });
  const waits = await seen.page.evaluate(() => globalThis.waits);
  await seen.context.close();
  return waits;
}

async function visits(browser, whose) {
  for (const view of views) {
    const seen = await phone(browser, { network: true });
    const { fcp, shown } = await visit(seen, address[whose](view), true);
    keep(`first paint: ${view}`, whose, fcp);
    keep(`usable: ${view}`, whose, shown);
    await seen.context.close();
  }
  const done = () => globalThis.waits.answered !== undefined;
  for (const [at, row] of ['typing changes the list', 'pinyin is answered'].entries()) {
    const waits = await waiting(browser, address[whose]('projects'), done, typeAtOnce, { typed: WORDS[at], means: WORDS[0] });
    keep(row, whose, waits.answered);
  }
  const { seen, drawn } = await waiting(browser, address[whose]('charts'), () => globalThis.waits.drawn !== undefined, watchCharts);
  keep('first chart seen', whose, seen);
  keep('first chart drawn by the app', whose, drawn);
}

/** A second visit, cut off, as the copy for no network has it. */
async function offline(browser, whose) {
  for (const view of views) {
    const seen = await phone(browser, { network: false, serviceWorkers: 'allow' });
    await visit(seen, address[whose](view), true);
    await seen.page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active.state !== 'activated') await new Promise((done) => active.addEventListener('statechange', done));
    });
    await seen.context.setOffline(true);
    await seen.page.goto('about:blank');
    const { fcp, shown } = await visit(seen, address[whose](view), true);
    keep(`offline, first paint: ${view}`, whose, fcp);
    keep(`offline, usable: ${view}`, whose, shown);
    await seen.context.close();
  }
}

/** How long an event took, to the changed document and to the frame that shows it. */
function keepTouch(row, whose, { dom, paint }) {
  keep(`${row}, DOM`, whose, dom);
  keep(`${row}, paint`, whose, paint);
}

async function acts(browser, whose) {
  for (const view of views) {
    const seen = await phone(browser, { network: false });
    await visit(seen, address[whose](view), true);
    for await (const [what, took] of touches(seen.page, view)) {
      const [kind] = what.split(': ');
      for (const row of [kind, what]) keepTouch(row, whose, took);
    }
    await seen.context.close();
  }
}

/** Keys in the list of projects, once a first search was answered; those that a larger report slows down. */
async function keys(browser, whose) {
  const seen = await phone(browser, { network: false });
  await visit(seen, address[whose]('projects'), true);
  await ask(seen.page);
  await seen.page.locator('#q').fill('');
  for await (const [what, took] of typing(seen.page, 'projects')) keepTouch(`long list, ${what}`, whose, took);
  await seen.context.close();
}

const measures = { bytes, visits, offline, touches: acts, keys };
for (let run = 1; run <= runs; run += 1) {
  for (const [part, measure] of Object.entries(measures)) {
    if (!parts.includes(part)) continue;
    // One after the other: what else the machine does meets both alike.
    for (const whose of Object.keys(sites)) {
      say(`run ${run} of ${runs}: ${part}, ${whose}`);
      const browser = await launch();
      await measure(browser, whose);
      await browser.close();
    }
  }
}
for (const site of Object.values(sites)) await site.close();

/** What the product is to reach, as shares of the peer's own. */
const limits = [
  [/^all that/, 0.46], [/^first paint/, 0.65], [/^typing/, 0.65], [/^first chart seen/, 0.25], [/^first chart drawn/, 0.6],
  [/^pinyin/, 0.5], [/^offline, usable/, 0.75], [/^long list, key/, 0.25],
];
const both = Object.entries(all).filter(([, { ours, peer }]) => ours && peer);
const rows = both.map(([row, { ours, peer }]) => {
  const figures = [ours, peer].flatMap((took) => [median(took), within(took, 0.95)].map(short));
  return [row, ...figures, (median(ours) / median(peer)).toFixed(2), limits.find(([name]) => name.test(row))?.[1] ?? ''];
});
table(['milliseconds, unless said', 'ours', '95 %', 'peer', '95 %', 'ours / peer', 'at most'], rows);
const load = loadavg()[1].toFixed(1);
console.log(`\n${runs} runs, median; the machine's load over five minutes was ${load} at the end.`);
if (options.out) await writeFile(options.out, `${JSON.stringify({ runs, load, all })}\n`);

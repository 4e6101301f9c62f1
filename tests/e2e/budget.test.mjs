// What a first visit costs, as a phone on mobile data would pay it: with brotli, an empty cache.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keptAtOnce } from './builds.mjs';
import { dist, drawnFrame, explorer, views } from './harness.mjs';

/** Bytes with brotli. Every script of a first load, each page alone, and all of it together. */
const BUDGET = { wasm: 115_000, js: 8_000, css: 8_000, html: 20_000, total: 150_000 };
/** For hosts that do not compress. */
const WASM_RAW = 340_000;
/** With brotli, all that the service worker keeps unasked for no network. */
const KEPT = 220_000;

const site = explorer({ compressed: true });
const packedSize = async (name) => {
  const path = join(dist, name);
  return (await stat(existsSync(`${path}.br`) ? `${path}.br` : path)).size;
};
const kind = (name) => (/\.(wasm|js|css|html)$/.exec(name) ?? [, 'pictures'])[1];

/** The files that a page asks for, with the page itself, as the browser fetched them: each once. */
async function fetched(page, view) {
  const names = [];
  const open = new Set();
  page.on('request', (request) => open.add(request));
  page.on('requestfailed', (request) => open.delete(request));
  page.on('requestfinished', (request) => {
    open.delete(request);
    // The worker's own copies are not the reader's first load.
    if (request.serviceWorker()) return;
    names.push(new URL(request.url()).pathname.split('/').pop() || 'index.html');
  });
  await site.open(page, view);
  await page.waitForLoadState('load');
  // What the end of loading leads to is part of it.
  do await drawnFrame(page);
  while (open.size > 0);
  assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), [], 'fetched twice');
  return names;
}

for (const view of views) {
  site.test(`the first load of ${view} keeps its budget`, async (page, t) => {
    const sizes = await Promise.all((await fetched(page, view)).map(async (name) => [name, await packedSize(name)]));
    const spent = { total: 0 };
    for (const [name, size] of sizes) {
      spent[kind(name)] = (spent[kind(name)] ?? 0) + size;
      spent.total += size;
    }
    const lines = [...sizes.sort((a, b) => b[1] - a[1]), ...Object.entries(spent).map(([name, size]) => [`all: ${name}`, size])];
    for (const [name, size] of lines) t.diagnostic(`${String(size).padStart(8)}  ${name}`);
    for (const [name, limit] of Object.entries(BUDGET)) {
      assert.ok(spent[name] > 0, `${name} was counted`);
      assert.ok(spent[name] <= limit, `${name}: ${spent[name]} bytes, at most ${limit}`);
    }
  });
}

site.test('the module before compression, and what is kept for no network, keep their budgets', async (page, t) => {
  const modules = (await readdir(dist)).filter((name) => name.endsWith('.wasm'));
  assert.equal(modules.length, 1, 'one wasm module');
  const { size } = await stat(join(dist, modules[0]));
  const kept = await Promise.all((await keptAtOnce(dist)).map(([name]) => packedSize(name)));
  const all = kept.reduce((sum, one) => sum + one, 0);
  t.diagnostic(`${String(size).padStart(8)}  ${modules[0]}, not compressed`);
  t.diagnostic(`${String(all).padStart(8)}  ${kept.length} files kept`);
  assert.ok(size <= WASM_RAW, `${size} bytes`);
  assert.ok(kept.length > 20);
  assert.ok(all <= KEPT, `${all} bytes kept`);
});

site.test('the pages have no inline script or style, and nothing of another origin', async (page) => {
  for (const view of views) {
    const html = await (await page.request.get(site.url(view))).text();
    assert.doesNotMatch(html, /<style\b/i, view);
    assert.doesNotMatch(html, /<script\b(?![^>]*\bsrc=)/i, view);
    assert.doesNotMatch(html, /\s(?:style|on[a-z]+)=/i, view);
    assert.doesNotMatch(html, /(?:src|href|srcset)="?(?:https?:)?\/\//i, view);
  }
});

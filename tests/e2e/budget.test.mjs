// What a first visit costs, as a phone on mobile data would pay it: with brotli, an empty cache.
import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, explorer, views } from './harness.mjs';

const FIRST_LOAD = 200_000;
const WASM = 450_000;
const site = explorer({ compressed: true });

for (const view of views) {
  site.test(`the first load of ${view} is at most ${FIRST_LOAD} bytes`, async (page, t) => {
    const session = await page.context().newCDPSession(page);
    const sizes = new Map();
    const names = new Map();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => names.set(requestId, request.url.split('/').pop()));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      sizes.set(requestId, encodedDataLength);
    });
    await session.send('Network.enable');
    await site.open(page, view);
    await page.waitForLoadState('networkidle');
    const lines = [...sizes].map(([id, size]) => [names.get(id) || '(page)', size]).sort((a, b) => b[1] - a[1]);
    const total = lines.reduce((sum, [, size]) => sum + size, 0);
    for (const [name, size] of [...lines, ['total', total]]) t.diagnostic(`${String(size).padStart(8)}  ${name}`);
    assert.ok(lines.some(([name]) => name.endsWith('.wasm')), 'the wasm was counted');
    assert.ok(total <= FIRST_LOAD, `${total} bytes`);
  });
}

site.test(`the wasm is at most ${WASM} bytes`, async (page, t) => {
  const files = (await readdir(dist)).filter((name) => name.endsWith('.wasm'));
  assert.equal(files.length, 1, 'one wasm module');
  const { size } = await stat(join(dist, files[0]));
  t.diagnostic(`${size}  ${files[0]}`);
  assert.ok(size <= WASM, `${size} bytes`);
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

// What the app keeps, counted: nothing grows with what the reader does, and a list costs what is shown of it.
import assert from 'node:assert/strict';
import { explorer, keepMemory, settled, unfoldFilters, views } from './harness.mjs';

const WASM_BYTES = 6_000_000;
const NODES = 3_000;
/** What Wasm memory grows by. */
const PAGE_BYTES = 65_536;

const site = explorer();

/** Opens a page; answers with what counts, once the garbage is gone. */
async function opened(page, path = 'index.html') {
  await page.addInitScript(keepMemory);
  await site.open(page, path);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    await settled(page);
    // What a first collection lets go may hold more.
    for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    const wasm = await page.evaluate(() => window.wasmMemory.buffer.byteLength);
    return { nodes: of('Nodes'), listeners: of('JSEventListeners'), wasm };
  };
}

site.test('every view keeps within its nodes, and all of them within the memory', async (page, t) => {
  const counted = await opened(page);
  for (const round of ['first', 'second']) {
    for (const [at, view] of views.entries()) {
      await page.locator('.tabs a').nth(at).click();
      const { nodes, listeners, wasm } = await counted();
      t.diagnostic(`${view}, ${round} visit: ${nodes} nodes, ${listeners} listeners, ${wasm} bytes of Wasm memory`);
      assert.ok(nodes < NODES, `${view}: ${nodes} nodes`);
      assert.ok(wasm < WASM_BYTES, `${view}: ${wasm} bytes`);
    }
  }
});

site.test('nothing of a written page is left once the app has taken over', async (page) => {
  for (const view of views) {
    const { nodes } = await (await opened(page, view))();
    const there = await page.evaluate(() => {
      const walker = document.createTreeWalker(document);
      let count = 0;
      while (walker.nextNode()) count += 1;
      return count;
    });
    // What the browser itself makes for controls and pictures counts, too.
    assert.ok(nodes < 1.4 * there, `${view}: ${nodes} nodes, ${there} of them in the document`);
  }
});

/** In the page: so many things that a reader could do, the same for the same seed; at the end nothing is asked any more. */
async function act(page, seed, times) {
  await page.evaluate(
    async ([seed, times]) => {
      let state = seed;
      const below = (number) => {
        // A linear congruential generator: enough to be different, and the same on every machine.
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * number);
      };
      const any = (selector) => {
        const all = document.querySelectorAll(selector);
        return all[below(all.length)];
      };
      const task = () =>
        new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          port2.postMessage(0);
        });
      const words = ['停车', 'tingche', 'jianshe', '建设', '160', 'gaotie', '学校 2024', ''];
      const type = (typed) => {
        const box = document.getElementById('q');
        box.value = typed;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
      const sort = () => {
        const select = document.getElementById('sort');
        select.selectedIndex = below(select.length);
        select.dispatchEvent(new Event('change', { bubbles: true }));
      };
      const unfold = () => {
        const details = any('#results details');
        if (details) details.open = !details.open;
      };
      const click = (selector) => any(selector)?.click();
      const acts = [
        () => click('.tabs a'),
        () => type(words[below(words.length)].slice(0, 1 + below(7))),
        () => click('#filters input'),
        () => click('.chip, .clear-all'),
        sort,
        unfold,
        () => click('#looks input[name=looks-theme]'),
        () => document.querySelector('.show-rest')?.dispatchEvent(new Event('near')),
        () => click('.ways button, .steps button'),
      ];
      for (let time = 0; time < times; time += 1) {
        acts[below(acts.length)]();
        await task();
        // Now and then a reader looks at what is there.
        if (below(4) === 0) while (document.querySelector('#results[aria-busy]')) await new Promise(requestAnimationFrame);
      }
      document.querySelector('.clear-all')?.click();
      type('');
      document.querySelector('.tabs a').click();
      for (const details of document.querySelectorAll('#results details')) details.open = false;
      document.querySelector('#looks input[name=looks-theme]').click();
    },
    [seed, times],
  );
}

site.test('a thousand things done leave nothing behind', async (page, t) => {
  const counted = await opened(page);
  await unfoldFilters(page);
  const counts = [];
  for (let hundred = 0; hundred < 10; hundred += 1) {
    await act(page, 1 + hundred, 100);
    counts.push(await counted());
    t.diagnostic(JSON.stringify(counts.at(-1)));
  }
  // The first two hundred make what is made once.
  const [warm, last] = [counts[1], counts[9]];
  assert.ok(last.nodes <= warm.nodes + 10, `${warm.nodes} nodes, then ${last.nodes}`);
  assert.ok(last.listeners <= warm.listeners + 2, `${warm.listeners} listeners, then ${last.listeners}`);
  assert.ok(last.wasm < WASM_BYTES, `${last.wasm} bytes`);
});

/** In the page: all views one after the other and back again, each one built to its end. */
async function leaf(page, times) {
  await page.evaluate(async (times) => {
    const frame = () => new Promise(requestAnimationFrame);
    const built = async (view) => {
      while (!document.querySelector(`.tabs li:nth-child(${view + 1}) a[aria-current]`)) await frame();
      // A frame for the view to begin, and then until nothing is to come.
      do await frame();
      while (document.querySelector('#results[aria-busy]'));
    };
    for (let time = 0; time < times; time += 1) {
      for (const view of [3, 4, 2, 1, 0]) {
        document.querySelectorAll('.tabs a')[view].click();
        await built(view);
      }
      for (const view of [1, 2, 4, 3]) {
        history.back();
        await built(view);
      }
    }
  }, times);
}

site.test('views that come and go leave no memory behind', async (page, t) => {
  const counted = await opened(page);
  const counts = [];
  for (let round = 0; round < 3; round += 1) {
    await leaf(page, 10);
    counts.push(await counted());
    t.diagnostic(JSON.stringify(counts.at(-1)));
  }
  const grown = counts[2].wasm - counts[0].wasm;
  assert.ok(grown <= 2 * PAGE_BYTES, `${grown} bytes more of Wasm memory`);
});

// A cheap phone on slow 4G, and what it sees of a page from the first request on.
import { keepMemory, settled } from '../../tests/e2e/built.mjs';

/** Lighthouse's slow 4G, as the network panel throttles: each request waits, then comes at this rate. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1.6 * 0.9 * 2 ** 20) / 8, uploadThroughput: (0.75 * 0.9 * 2 ** 20) / 8 };
const SLOWED = 4;
/** A report a hundred times as large takes its time. */
const PATIENCE_MS = 120_000;

/** A page of its own, empty cache; `network` says whether slow 4G, `serviceWorkers` whether the site may keep a copy. */
export async function phone(browser, { network, serviceWorkers = 'block' }) {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    serviceWorkers,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Network.enable');
  if (network) await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.addInitScript(keepMemory);
  await page.addInitScript(watch);
  return { context, page, session };
}

/** In the page, before anything of it: notes when the app is usable, when the frame is done that shows it, what is painted. */
function watch() {
  const seen = (globalThis.seen = { cls: 0 });
  new MutationObserver((_, observer) => {
    if (!document.documentElement?.hasAttribute('data-ready')) return;
    observer.disconnect();
    seen.usable = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (seen.shown = performance.now());
    requestAnimationFrame(() => port2.postMessage(0));
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });
  const follow = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  follow('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
  follow('layout-shift', (entry) => (seen.cls += entry.hadRecentInput ? 0 : entry.value));
}

/** Opens an address and waits until it is usable and quiet: when what was there, milliseconds. */
export async function visit({ page }, url, isApp) {
  await page.goto(url, { waitUntil: 'load' });
  if (isApp) await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await quiet(page);
  return page.evaluate(() => {
    const paint = (name) => performance.getEntriesByName(name)[0]?.startTime;
    const wasm = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.wasm'));
    const { usable, shown, lcp, cls } = globalThis.seen;
    return {
      'first paint': paint('first-paint'),
      fcp: paint('first-contentful-paint'),
      lcp,
      cls,
      usable,
      shown,
      ...(wasm && { start: usable - wasm.responseEnd }),
    };
  });
}

/** Resolves when nothing is left to build and a frame is done. */
export async function quiet(page) {
  await settled(page);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** What the page holds once its garbage is collected; megabytes and counts. */
export async function memory({ page, session }) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const wasm = await page.evaluate(() => globalThis.wasmMemory?.buffer.byteLength ?? 0);
  return { wasm: wasm / 2 ** 20, heap: of('JSHeapUsedSize') / 2 ** 20, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

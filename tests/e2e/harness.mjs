// What every browser test stands on: the built site on a free port, one browser a file, a page of its
// own for each test, and a test that fails on anything the console complains of.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dist, launch, ready, settled } from './built.mjs';
import { serve } from './server.mjs';

export { dist, keepMemory, ready, settled, views } from './built.mjs';

/** Where the items of the current view are. */
export const items = '#results [data-item]';

/** Where the number of what was found is announced; the share panel has a status of its own. */
export const status = '.count[role=status]';

const WAIT_MS = 15_000;

/** Everything a page should not do, as lines, collected while it lives. */
function watch(page, site) {
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !url.startsWith(site.url)) trouble.push(`elsewhere: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
  });
  return trouble;
}

let browser;
before(async () => {
  assert.ok(existsSync(join(dist, 'index.html')), 'The site is not built: run script/build.');
  browser = await launch();
});
after(() => browser?.close());

/**
 * The explorer on one host; `hosting` goes to `serve`, its `folder` is what is served.
 * Its `test(name, options, run)` gives `run` a fresh page. The options are Playwright's for a context,
 * and `expects`: patterns of trouble that the test brings about itself.
 */
export function explorer({ folder = dist, ...hosting } = {}) {
  let site;
  before(async () => {
    site = await serve(folder, hosting);
  });
  after(() => site?.close());

  const self = {
    url: (path) => site.url + path,

    /** The host is gone from here on. */
    cut: () => site.close(),

    /** Opens a view, by its address within the site, and waits until the app has mounted. */
    async open(page, path) {
      await page.goto(self.url(path));
      await ready(page);
    },

    test(name, ...rest) {
      const run = rest.pop();
      const { expects = [], ...context } = rest.pop() ?? {};
      test(name, { timeout: 240_000 }, async (t) => {
        const session = await browser.newContext({
          viewport: { width: 390, height: 844 },
          locale: 'zh-CN',
          reducedMotion: 'reduce',
          // Where it isn't the matter, no test should install the whole site.
          serviceWorkers: 'block',
          ...context,
        });
        session.setDefaultTimeout(WAIT_MS);
        const trouble = [];
        session.on('page', (page) => trouble.push(watch(page, site)));
        try {
          await run(await session.newPage(), t);
        } catch (error) {
          // What is expected may be why.
          for (const line of trouble.flat()) t.diagnostic(line);
          throw error;
        } finally {
          await session.close();
        }
        const unexpected = trouble.flat().filter((line) => !expects.some((pattern) => pattern.test(line)));
        if (unexpected.length > 0) assert.fail(`the page complained:\n${unexpected.join('\n')}`);
      });
    },
  };
  return self;
}

/** The explorer on a host that keeps its module back: `arrive` lets it come, asked for already or not, and the app start. */
export function keptBack() {
  let isKept = true;
  const waiting = [];
  const site = explorer({
    fault: (name) => (isKept && name.endsWith('.wasm') ? new Promise((done) => waiting.push(done)) : undefined),
  });
  const arrive = async (page) => {
    isKept = false;
    try {
      for (const come of waiting.splice(0)) come();
      await ready(page);
    } finally {
      isKept = true;
    }
  };
  /** Opens the written page of a view and holds the app back until the answer is called. */
  const written = async (page, view) => {
    await page.addInitScript(noteShifts);
    await page.goto(site.url(view), { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => 'boot' in document.documentElement.dataset);
    return async () => {
      await drawnFrame(page);
      // While a page still arrives, parts of it may be seen without what comes behind them.
      await page.evaluate(() => { window.whole = performance.now(); });
      await arrive(page);
    };
  };
  return { ...site, arrive, written };
}

const folded = (words) => words.normalize('NFKC').trim().toLowerCase();

/** Resolves when the address asks for these words, which it does once typing has been quiet, and all items are there. */
export async function asked(page, words) {
  await page.waitForURL((url) => folded(url.searchParams.get('q') ?? '') === folded(words));
  await settled(page);
}

/** Puts words into the search box and waits until the view has answered. */
export async function ask(page, words) {
  await page.locator('input[type=search]').fill(words);
  await asked(page, words);
}

/** Unfolds the filters where they are folded, as on a phone. */
export async function unfoldFilters(page) {
  const filters = page.locator('details#filters');
  if (!(await filters.evaluate((element) => element.open))) await filters.locator('summary').first().click();
}

/** Resolves after a whole frame. */
export const drawnFrame = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/**
 * In the page, before anything of it: collects what moves by itself. `shifts` has it in words, also what the browser has yet
 * to tell of; all of it, or what came later than a time.
 */
export function noteShifts() {
  const entries = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const box = ({ x, y, width, height }) => [x, y, width, height].join(' ');
  const moved = ({ node, previousRect, currentRect }) => `${node?.outerHTML?.slice(0, 80)} from ${box(previousRect)} to ${box(currentRect)}`;
  window.shifts = (since = 0) => {
    entries.push(...observer.takeRecords());
    return entries.filter(({ startTime }) => startTime > since).map(({ value, sources }) => `${value}: ${sources.map(moved).join()}`);
  };
}

/** Resolves when the page has not moved for ten frames. */
export const still = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        let frames = 0;
        let last;
        const count = () => {
          const now = [scrollY, document.documentElement.scrollHeight].join();
          frames = now === last ? frames + 1 : 0;
          last = now;
          if (frames === 10) done();
          else requestAnimationFrame(count);
        };
        count();
      }),
  );

/** Puts a look on as public/looks.js does. */
export const wear = (page, look) =>
  page.evaluate((look) => {
    for (const name of ['size', 'theme']) {
      if (look[name]) document.documentElement.dataset[name] = look[name];
      else delete document.documentElement.dataset[name];
    }
    dispatchEvent(new Event('resize'));
  }, look);

/** Shows the items that a long list keeps back at first. */
export async function showAll(page) {
  const rest = page.locator('.show-rest');
  await settled(page);
  while (await rest.count()) {
    // By the keyboard: a list also grows when it is scrolled.
    await rest.evaluate((button) => button.click());
    await settled(page);
  }
}

/** The text of all results, unfolded or not. */
export async function results(page) {
  await showAll(page);
  return page.locator('#results').evaluate((element) => element.textContent);
}

/** Resolves when the status announces this number. */
export const announced = (page, number) =>
  page.locator(status, { hasText: new RegExp(`(?<!\\d)${number}(?!\\d)`) }).waitFor({ state: 'attached' });

/** Words and figures alone: the screen may set other punctuation, and other widths, than the report. */
export const bare = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}.%+-]/gu, '');

/** Whether a text has a quote, in one piece or with its clauses apart. */
export function holds(text, quote) {
  const hay = bare(text);
  if (hay.includes(bare(quote))) return true;
  const clauses = quote.split(/[,,、;;。“”]/).map(bare).filter(Boolean);
  return clauses.length > 1 && clauses.every((clause) => hay.includes(clause));
}

/**
 * Types as a key does, and answers with what `read` sees before anything else can happen. Both functions run in the page,
 * `before` just before the key.
 */
export const typedAndSeen = (page, words, read, before = () => {}) =>
  page.evaluate(
    async ([words, read, before]) => {
      const run = (code) => Function(`return (${code})()`)();
      run(before);
      const box = document.getElementById('q');
      box.value = words;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      });
      return run(read);
    },
    [words, `${read}`, `${before}`],
  );

/** Asks for the picture for a chat of a chart or a card and waits until it stands there. */
export async function made(item) {
  const folded = item.locator('.take:not([open]) summary');
  if (await folded.count()) await folded.click();
  await item.locator('[data-take=share]').click();
  await item.locator('img.taken').waitFor();
  return item.locator('img.taken');
}

/** Opens the site and waits until it is kept for no network. */
export async function keep(site, page, path = 'index.html') {
  await site.open(page, path);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state !== 'activated') await new Promise((done) => active.addEventListener('statechange', done, { once: true }));
  });
}

/** From the next page on an engine that has Wasm and no memory for it. */
export const refuseMemory = (page) =>
  page.addInitScript(() => {
    WebAssembly.instantiate = () => Promise.reject(new RangeError('out of memory'));
  });

/** The link in the open panel for sharing: what fills it in is fetched first. */
export async function linkOf(page) {
  const box = page.locator('#share input');
  await page.waitForFunction((input) => input.value, await box.elementHandle());
  return box.inputValue();
}

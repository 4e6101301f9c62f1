// Every view opens by its own address, without a complaint, on ordinary and on awkward hosts.
import assert from 'node:assert/strict';
import { explorer, items, ready, showAll, views } from './harness.mjs';
import { strictPolicy } from './server.mjs';

const site = explorer();
const portal = explorer({
  base: '/zwgk/2024/report/',
  policy: strictPolicy,
  wasmType: 'text/plain',
});

const current = (page) => page.locator('nav a[aria-current=page]').first();

async function assertShows(page, view) {
  await page.locator(`nav a[aria-current=page][href^="${view}"]`).first().waitFor({ state: 'attached' });
  assert.equal(await page.locator('h1').count(), 1, 'one h1');
  assert.notEqual((await page.locator('h1').innerText()).trim(), '');
  assert.notEqual((await page.title()).trim(), '');
  assert.equal(await page.locator('#boot-failed').isVisible(), false);
  assert.equal(await page.locator('main').count(), 1, 'one main landmark');
}

for (const view of views) {
  site.test(`${view} opens by its address`, async (page) => {
    await site.open(page, view);
    await assertShows(page, view);
    const hrefs = await page.locator('nav').first().locator('a[href]').evaluateAll((links) =>
      links.map((link) => link.getAttribute('href').split(/[?#]/)[0]),
    );
    assert.deepEqual(hrefs, views, 'the five views, as relative addresses');
    if (view === 'indicators.html' || view === 'projects.html' || view === 'text.html') {
      assert.ok((await page.locator(items).count()) > 50, 'items are shown');
    }
  });

  portal.test(`${view} opens under a sub-path, a strict policy and a wrong wasm type`, async (page) => {
    await portal.open(page, view);
    await assertShows(page, view);
  });
}

portal.test('views switch under a sub-path', async (page) => {
  await portal.open(page, 'index.html');
  await page.locator('nav a[href^="projects.html"]').first().click();
  await assertShows(page, 'projects.html');
  assert.equal(page.url(), portal.url('projects.html'));
});

site.test('the folder itself is the overview', async (page) => {
  await site.open(page, '');
  await assertShows(page, 'index.html');
});

site.test('links of the bar switch without a reload; Back and Forward follow', async (page) => {
  await site.open(page, 'index.html');
  await page.evaluate(() => {
    window.sameDocument = true;
  });
  for (const view of views.slice(1)) {
    await page.locator(`nav a[href^="${view}"]`).first().click();
    await page.waitForURL((url) => url.pathname.endsWith(`/${view}`));
    await assertShows(page, view);
  }
  for (const view of views.slice(0, -1).reverse()) {
    await page.goBack();
    await assertShows(page, view);
  }
  await page.goForward();
  await assertShows(page, views[1]);
  assert.equal(await page.evaluate(() => window.sameDocument), true, 'the page was loaded once');
});

site.test('the bar keeps the question', async (page) => {
  await site.open(page, 'projects.html?topic=education');
  const asked = await page.locator(items).count();
  await page.locator('nav a[href^="indicators.html"]').first().click();
  await page.waitForURL(/indicators\.html\?topic=education$/);
  await page.goBack();
  await assertShows(page, 'projects.html');
  assert.equal(await page.locator(items).count(), asked);
});

site.test('a link opens in a new tab as a page of its own', async (page) => {
  await site.open(page, 'index.html');
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.locator('nav a[href^="text.html"]').first().click({ modifiers: ['Control'] }),
  ]);
  await ready(tab);
  await assertShows(tab, 'text.html');
  await assertShows(page, 'index.html');
});

site.test('unknown keys and bad values are ignored', async (page) => {
  await site.open(page, 'projects.html');
  const all = await page.locator(items).count();
  await site.open(page, 'projects.html?from=singlemessage&isappinstalled=0&topic=nonsense&year=banana&stage=&for=,,&sort=up');
  assert.equal(await page.locator(items).count(), all);
  assert.equal(await page.locator('input[type=checkbox]:checked').count(), 0);
});

/** Addresses that nobody should send: fixed ones, and random ones that are the same at every run. */
function hostileAddresses() {
  const fixed = [
    '?q=%', '?q=%E9%9A', '?q=%00%01%1f', '?q=%F0%9F%98%80', '?q=%ED%A0%80', '?q=<script>alert(1)</script>',
    '?q="><img src=x onerror=alert(1)>', `?q=${'停'.repeat(2000)}`, `?q=${'a '.repeat(1500)}`, '?q=.*%2B%3F%5B(%5C', '?q=%E2%80%AE%E2%80%8B',
    '?q=__proto__', '?q=${7*7}', '?topic=constructor&__proto__=1', '?topic=city&topic=city&topic=city,city', `?year=${'9'.repeat(400)}`,
    '?year=-1', '?year=2023.0', '?stage=done%00', '?place=../../etc/passwd', '?for=%2C%2C', '?sort=javascript:alert(1)', '?&&&===&=', '?=x',
    `?${'k=v&'.repeat(1500)}`, '#', '#%', '##p05', `#${'x'.repeat(5000)}`, '#"><script>', '#p99999', '?q=a#?q=b',
  ];
  // A small generator (mulberry32): a failure must come back at the next run.
  let seed = 20240101;
  const random = (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
  const keys = ['q', 'topic', 'place', 'year', 'stage', 'for', 'sort', 'utm_source', ''];
  const letters = 'az09.,;:%&=#?+-_<>"\'/\\ 停车灩🚗\u202e\u0301';
  const word = () => Array.from({ length: random(24) }, () => Array.from(letters)[random(Array.from(letters).length)]).join('');
  const wild = Array.from({ length: 30 }, () => {
    const pairs = Array.from({ length: 1 + random(5) }, () => `${keys[random(keys.length)]}=${word()}`);
    return `?${pairs.join('&')}${random(2) ? `#${word()}` : ''}`;
  });
  return [...fixed, ...wild];
}

site.test('hostile addresses open without an error', async (page) => {
  page.on('dialog', () => assert.fail('a script of the address ran'));
  for (const [n, address] of hostileAddresses().entries()) {
    const view = views[n % views.length];
    // The blank page between makes each a real load, also where only the fragment differs.
    await page.goto('about:blank');
    await site.open(page, view + address).catch((error) => {
      assert.fail(`${view}${address.slice(0, 80)}: ${error.message.slice(0, 200)}`);
    });
    await current(page).waitFor({ state: 'attached' });
  }
});

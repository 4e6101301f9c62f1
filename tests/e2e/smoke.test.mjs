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
      await showAll(page);
      assert.ok((await page.locator(items).count()) > 50, 'items are shown');
    }
  });

  portal.test(`${view} opens under a sub-path, a strict policy and a wrong wasm type`, async (page) => {
    await portal.open(page, view);
    await assertShows(page, view);
  });
}

// Safari before 15.
site.test('an engine that compiles nothing as it comes starts all the same', async (page) => {
  await page.addInitScript(() => {
    delete WebAssembly.compileStreaming;
    delete WebAssembly.instantiateStreaming;
  });
  await site.open(page, 'charts.html');
  await assertShows(page, 'charts.html');
});

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

site.test('the title says what is asked', async (page) => {
  await site.open(page, 'projects.html?for=elders');
  assert.match(await page.title(), /^老人 · 项目 · /);
  await page.locator('input[type=search]').fill('养老');
  await page.waitForFunction(() => document.title.startsWith('“养老” · 老人 · 项目'));
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

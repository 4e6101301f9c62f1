// A question before the app is there to answer it, and where it never will be.
import assert from 'node:assert/strict';
import { explorer, items, keptBack } from './harness.mjs';
import { report } from './report.mjs';

const site = keptBack();
const broken = explorer({ fault: (name) => (name.endsWith('.wasm') ? { status: 404 } : undefined) });
const whole = explorer();

const unanswered = ['.content', '.tab-count'];
const seen = (page, selector) => page.locator(selector).first().evaluate((one) => getComputedStyle(one).visibility);

site.test("what a link asks is not answered by the written page, which says that it is looked for", async (page) => {
  await page.goto(site.url('index.html?q=停车'), { waitUntil: 'domcontentloaded' });
  await page.locator('#asking').waitFor();
  assert.equal(await page.locator('#q').inputValue(), '停车');
  for (const selector of unanswered) assert.equal(await seen(page, selector), 'hidden', selector);
  await site.arrive(page);
  assert.equal(await page.locator('#asking').isVisible(), false);
  for (const selector of unanswered) assert.equal(await seen(page, selector), 'visible', selector);
  assert.equal(new URL(page.url()).searchParams.get('q'), '停车');
  assert.ok((await page.locator(items).first().textContent()).includes('停车'));
});

site.test('a link that asks nothing shows the written page at once', async (page) => {
  await page.goto(site.url('index.html?size=large&utm_source=chat'), { waitUntil: 'domcontentloaded' });
  for (const selector of unanswered) assert.equal(await seen(page, selector), 'visible', selector);
  assert.equal(await page.locator('#asking').isVisible(), false);
});

broken.test('where the app cannot start, the written page comes back', { expects: [/\.wasm/, /could not start/, /404/] }, async (page) => {
  await page.goto(broken.url('index.html?q=停车'));
  await page.locator('html[data-failed]').waitFor({ state: 'attached' });
  for (const selector of unanswered) assert.equal(await seen(page, selector), 'visible', selector);
  assert.equal(await page.locator('#asking').isVisible(), false);
});

broken.test('and its links lead to pages that stay', { expects: [/\.wasm/, /could not start/, /404/] }, async (page) => {
  await page.goto(broken.url('index.html'));
  await page.locator('html[data-failed]').waitFor({ state: 'attached' });
  const [{ id, name }] = report.audiences;
  await page.locator(`.choices a[href="for-${id}.html"]`).click();
  await page.waitForLoadState('load');
  assert.match(page.url(), new RegExp(`for-${id}\\.html$`));
  assert.ok((await page.locator('h1').textContent()).includes(name));
});

whole.test('a link with words and a place keeps both', async (page) => {
  await page.clock.install();
  const { id } = report.projects.find(({ name }) => name.includes('停车'));
  const address = `projects.html?q=${encodeURIComponent('停车')}#j-${id}`;
  await whole.open(page, address);
  await page.locator(`#j-${id}[data-target]`).waitFor();
  // Longer than typed words take to get into the address.
  await page.locator('#q').press('End');
  await page.clock.runFor(700);
  assert.ok(page.url().endsWith(address), page.url());
});

whole.test("without a script the overview's links lead to what they name", { javaScriptEnabled: false }, async (page) => {
  for (const [kind, choices] of [['topic', report.topics], ['for', report.audiences]]) {
    for (const { id, name } of choices) {
      await page.goto(whole.url('index.html'));
      await page.locator(`.choices a[href="${kind}-${id}.html"]`).click();
      assert.ok((await page.locator('h1').textContent()).includes(name), id);
      assert.ok((await page.locator('.excerpt').count()) > 0, id);
    }
  }
});

// One item of the explorer alone inside another site's page.
import assert from 'node:assert/strict';
import { explorer } from './harness.mjs';
import { element, elsewhere, fitted, hostOf, inside, started } from './hosted.mjs';
import { promise } from './report.mjs';

const site = explorer();

const alone = hostOf(site, element('view="charts" only="chart-growth" topic="industry"'));
alone.test('one chart stands alone, answers, and leads out of the frame', { expects: elsewhere }, async (page) => {
  await page.goto(alone.url('host.html'));
  await started(page);
  await fitted(page);
  const seen = (selector) => inside(page).locator(selector).filter({ visible: true }).count();
  assert.equal(await seen('[data-item]'), 1);
  for (const around of ['.tabs', 'h1', '.search', '#filters', '.count']) assert.equal(await seen(around), 0, around);
  assert.match(await inside(page).locator('#chart-growth h2').textContent(), /增速/);
  assert.ok((await inside(page).locator('#full').getAttribute('href')).endsWith('charts.html?topic=industry#chart-growth'));
  // What the reader does with it leaves it alone.
  await inside(page).locator('#as-table-growth').click();
  await inside(page).locator('#table-growth').waitFor();
  await fitted(page);
  assert.equal(await seen('[data-item]'), 1);
  await inside(page).locator('#as-picture-growth').click();
  await inside(page).locator('#picture-growth').focus();
  await page.keyboard.press('ArrowRight');
  const link = inside(page).locator('#chart-growth .in-text');
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await opened.waitForURL(/text\.html/);
  await opened.locator('[data-ready] .masthead').waitFor();
  assert.equal(await seen('#chart-growth'), 1, 'the frame shows what it showed');
});

const item = hostOf(site, element(`view="projects" only="j-${promise.id}"`));
item.test('so does a project far down its list', { expects: elsewhere }, async (page) => {
  await page.goto(item.url('host.html'));
  await started(page);
  await inside(page).locator(`#j-${promise.id}`).waitFor();
  await fitted(page);
  assert.equal(await inside(page).locator('[data-item]').filter({ visible: true }).count(), 1);
  assert.equal(await page.evaluate(() => scrollY), 0);
});

// A frame that a script makes begins anew by itself.
const turned = hostOf(site, (base) => `<iframe src="${base}charts.html?only=chart-growth" width="1000" height="500"></iframe>`);
turned.test('turned to its table it is alone, too, when Back leads to the host’s page', { expects: elsewhere }, async (page) => {
  await page.clock.install();
  await page.goto(turned.url('host.html'));
  await started(page);
  await inside(page).locator('#as-table-growth').click();
  await inside(page).locator('#table-growth').waitFor();
  // By more than the time after which an address is written.
  await page.clock.runFor(700);
  await page.goto('about:blank');
  await page.goBack();
  await started(page);
  await inside(page).locator('html[data-only]').waitFor({ state: 'attached' });
  assert.equal(await inside(page).locator('[data-item]').filter({ visible: true }).count(), 1);
});

const fixed = hostOf(site, (base) => `<iframe src="${base}charts.html?only=chart-projects" width="1000" height="500"></iframe>`);
fixed.test('in a plain frame it begins at its top, as wide as the frame', { expects: elsewhere }, async (page) => {
  await page.goto(fixed.url('host.html'));
  await started(page);
  const chart = inside(page).locator('#chart-projects');
  await chart.locator('canvas').waitFor();
  const { y, width } = await chart.evaluate((figure) => figure.getBoundingClientRect());
  assert.ok(y > 0 && y < 150, `${y}`);
  assert.ok(width > 900, `${width}`);
});

const nowhere = hostOf(site, element('view="charts" only="chart-of-old"'));
nowhere.test('what is no longer there is no empty frame', { expects: elsewhere }, async (page) => {
  await page.goto(nowhere.url('host.html'));
  await started(page);
  await inside(page).locator('#chart-growth').waitFor();
  assert.ok(await inside(page).locator('.search').isVisible());
});

site.test('a chart leads to the snippet for itself', async (page) => {
  await site.open(page, 'charts.html?topic=industry');
  await page.locator('#chart-growth .take > summary').click();
  await page.locator('#chart-growth a[href^="embed.html"]').click();
  await page.waitForURL(/embed\.html#chart-growth$/);
  const snippet = page.locator('#snippet');
  assert.match(await snippet.inputValue(), /<report-explorer view="charts" only="chart-growth" topic="industry"><a /);
  assert.match(await page.locator('#plain-snippet').inputValue(), /src="[^"]+charts\.html\?only=chart-growth&amp;topic=industry"/);
  await started(page);
  await inside(page).locator('#chart-growth').waitFor();
  assert.equal(await page.evaluate(() => scrollY), 0, 'of one origin, too, the page stays at the code');
  await page.locator('select[name=view]').selectOption('projects');
  assert.match(await snippet.inputValue(), /<report-explorer view="projects" topic="industry"><a /);
});

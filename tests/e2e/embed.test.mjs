// Inside another site's page: as high as what it holds, a quiet guest, safe from strangers.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist, explorer, items } from './harness.mjs';
import { element, elsewhere, fitted, hostOf, inside, shown, started } from './hosted.mjs';
import { planned, promise } from './report.mjs';

const site = explorer();
const open = explorer({ headers: { 'access-control-allow-origin': '*' } });

const shut = [/^elsewhere: /, /CORS|ERR_FAILED|Failed to load|could not start|Failed to fetch/];
// Playwright's way to block workers throws in a sandbox.
const sandboxed = (expects) => ({ expects, serviceWorkers: 'allow' });

const overview = hostOf(site, (base) => `<p style="height:300px">above</p>${element('view="index"')(base)}`);
overview.test('who follows a figure in the frame is led to its sentence', { expects: elsewhere }, async (page) => {
  await page.goto(overview.url('host.html'));
  await started(page);
  await fitted(page);
  await inside(page).locator('.headline-figure').nth(3).click();
  await inside(page).locator('[data-target]').waitFor();
  await fitted(page);
  await page.waitForFunction(() => scrollY > 300);
  const target = await inside(page).locator('[data-target]').boundingBox();
  const { height } = page.viewportSize();
  assert.ok(target.y >= 0 && target.y + target.height <= height, `${target.y} of ${height}`);
});

const text = hostOf(site, (base) => `<p style="height:300px">above</p>${element('view="text"')(base)}`);
text.test('a link within a view leads the host’s page, too, as often as it is followed', { expects: elsewhere }, async (page) => {
  // By the standard it ends at the frame of another origin; Chromium's goes on to the host's page.
  await page.addInitScript(() => (Element.prototype.scrollIntoView = () => {}));
  await page.goto(text.url('host.html'));
  await started(page);
  await fitted(page);
  await inside(page).locator('.contents summary').click();
  await fitted(page);
  const link = inside(page).locator('.contents a').nth(4);
  const section = new URL(await link.evaluate(({ href }) => href)).hash;
  const isLed = async (id) => {
    // In the upper half of the screen.
    await page.waitForFunction(() => scrollY > 1000);
    const { y } = await inside(page).locator(`${id}[data-target]`).boundingBox();
    assert.ok(y >= 0 && y < page.viewportSize().height / 2, `${y}`);
  };
  for (const time of ['first', 'second']) {
    await page.evaluate(() => scrollTo(0, 0));
    await link.click();
    await isLed(section).catch((error) => assert.fail(`the ${time} time: ${error.message}`));
  }
  // What changes the height later leaves the reader where they are.
  await page.evaluate(() => scrollTo(0, 0));
  const before = await shown(page);
  await inside(page).locator('.contents summary').click();
  assert.ok((await fitted(page)) < before);
  assert.ok((await page.evaluate(() => scrollY)) < 1000);
});

const narrowed = hostOf(site, element('view="projects" topic="transport" stage="planned"'));
narrowed.test('a frame with a question waits for its answer before it grows', { expects: elsewhere }, async (page) => {
  await page.addInitScript(() => {
    window.heights = [];
    new MutationObserver(() => {
      const height = parseFloat(document.querySelector('iframe')?.style.height);
      if (height) window.heights.push(height);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(narrowed.url('host.html'));
  await started(page);
  const last = await fitted(page);
  const most = await page.evaluate(() => Math.max(...window.heights));
  assert.ok(most <= Math.max(640, last) + 400, `${most}, then ${last}`);
});

const charts = hostOf(site, element('view="charts"'));
charts.test('a file can be taken along out of the frame', { expects: elsewhere, acceptDownloads: true }, async (page) => {
  await page.goto(charts.url('host.html'));
  await started(page);
  const chart = inside(page).locator('#chart-headline');
  await chart.locator('.take summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), chart.locator('[data-take=csv]').click()]);
  assert.match(download.suggestedFilename(), /\.csv$/);
  await chart.getByText('已交给浏览器下载').waitFor();
});

const projects = hostOf(site, element('view="projects" topic="transport"'));
projects.test('it is as high as what it holds, growing and shrinking, hidden and shown', { expects: elsewhere }, async (page) => {
  // Not an error for the browser, but noise in the host's console.
  page.on('console', (message) => assert.doesNotMatch(message.text(), /postMessage/));
  await page.goto(projects.url('host.html'));
  await started(page);
  const all = await fitted(page);
  assert.ok((await inside(page).locator(items).count()) > 3);
  assert.equal(await page.locator('#fallback').count(), 0, 'the link for hosts without the script is gone');
  await inside(page).locator('input[type=search]').fill('停车');
  await inside(page).locator('mark').first().waitFor();
  const few = await fitted(page);
  assert.ok(few < all, `${few} is less than ${all}`);
  await inside(page).locator('input[type=search]').fill('');
  await inside(page).locator('mark').first().waitFor({ state: 'detached' });
  assert.ok((await fitted(page)) > few);
  await page.setViewportSize({ width: 800, height: 600 });
  const wide = await fitted(page);
  await page.evaluate(() => { document.querySelector('report-explorer').hidden = true; document.querySelector('report-explorer').style.display = 'none'; });
  await page.evaluate(() => { document.querySelector('report-explorer').style.display = 'block'; });
  assert.equal(await fitted(page), wide);
});

projects.test('it has no second header, no worker, and a way to the whole', { expects: elsewhere, serviceWorkers: 'allow' }, async (page) => {
  await page.addInitScript(() => {
    window.registered = 0;
    ServiceWorkerContainer.prototype.register = () => {
      window.registered += 1;
      return Promise.resolve();
    };
  });
  await page.goto(projects.url('host.html'));
  await started(page);
  assert.equal(await inside(page).locator('.masthead').isVisible(), false);
  // By a script of its own, which the app may overtake.
  await inside(page).locator('#full[href$="projects.html?topic=transport"]').waitFor();
  // A tab asks for one once all is loaded.
  await page.frames()[1].waitForLoadState('load');
  assert.equal(await page.frames()[1].evaluate(() => window.registered), 0);
  assert.ok(await page.locator('iframe').getAttribute('title'));
});

const target = hostOf(site, (base) => `<p style="height:3000px"></p><iframe src="${base}projects.html#j-${promise.id}" width="360" height="500"></iframe>`);
target.test('a plain frame works; the host keeps focus and scroll', { expects: elsewhere }, async (page) => {
  await page.goto(target.url('host.html'));
  await page.locator('#own').focus();
  await started(page);
  await inside(page).locator(`#j-${promise.id}[data-target]`).waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'own');
  const root = inside(page).locator('html');
  assert.equal(await root.getAttribute('data-fits'), null, 'it scrolls by itself');
  assert.ok(await root.evaluate((html) => html.scrollHeight > html.clientHeight));
});

projects.test('strangers’ messages are ignored, endless growth is stopped', { expects: elsewhere }, async (page) => {
  await page.goto(projects.url('host.html'));
  await started(page);
  const height = await fitted(page);
  // Messages arrive in order: once the last has come, the others have been read.
  const say = (target, messages) => target.evaluate((all) => all.forEach((message) => window.parent.postMessage(message, '*')), messages);
  const last = () => page.evaluate(() => new Promise((done) => {
    window.addEventListener('message', ({ data }) => data === 'last' && done());
  }));
  const own = last();
  await say(page.mainFrame(), [{ reportExplorer: 1, height: 5000 }, 'last']);
  await own;
  assert.equal(await shown(page), height, 'the host is not its guest');
  const bad = last();
  await say(page.frames()[1], [...[0, -5, NaN, null, '7e9x', {}].map((height) => ({ reportExplorer: 1, height })), null, 'x', { height: 9 }, { reportExplorer: 1, height: height + 1 }, 'last']);
  await bad;
  assert.equal(await shown(page), height);
  await page.locator('iframe').evaluate((frame) => {
    window.heights = [];
    new MutationObserver(() => window.heights.push(frame.offsetHeight)).observe(frame, { attributes: true });
  });
  const much = last();
  await say(page.frames()[1], [{ reportExplorer: 1, height: 1e9 }, 'last']);
  await much;
  assert.equal(await fitted(page), height, 'asked again, it tells the truth');
  assert.equal(await page.evaluate(() => Math.max(...window.heights)), 30_000);
});

const dark = hostOf(site, element('view="charts" theme="dark" size="large"'));
dark.test('size and colours come from the host, and follow it', { expects: elsewhere, colorScheme: 'light' }, async (page) => {
  await page.goto(dark.url('host.html'));
  await started(page);
  const style = (name) => inside(page).locator('body').evaluate((body, name) => getComputedStyle(body)[name], name);
  assert.equal(await style('backgroundColor'), 'rgb(20, 32, 27)');
  assert.equal(await style('fontSize'), '18px');
  const corner = () => inside(page).locator('canvas').first().evaluate((canvas) => canvas.getContext('2d').getImageData(canvas.width - 2, 2, 1, 1).data[0]);
  assert.ok((await corner()) < 60, 'the canvas is dark too');
  await page.locator('report-explorer').evaluate((own) => { own.setAttribute('theme', 'light'); own.removeAttribute('size'); });
  await inside(page).locator('html[data-theme=light]').waitFor({ state: 'attached' });
  assert.equal(await style('backgroundColor'), 'rgb(251, 250, 246)');
  assert.equal(await style('fontSize'), '16px');
});

projects.test('a host moves it, and asks it something else', { expects: elsewhere }, async (page) => {
  await page.goto(projects.url('host.html'));
  await started(page);
  await fitted(page);
  await page.evaluate(() => document.body.prepend(document.querySelector('report-explorer')));
  await started(page);
  const all = await fitted(page);
  assert.equal(await page.locator('iframe').count(), 1);
  const ask = async (name, value) => {
    await page.locator('report-explorer').evaluate((own, [name, value]) => own.setAttribute(name, value), [name, value]);
    await started(page);
  };
  await ask('q', '停车');
  assert.equal(await inside(page).locator('#q').inputValue(), '停车');
  await ask('topic', 'education');
  await inside(page).locator('.picked .chip', { hasText: '教育托育' }).waitFor();
  assert.ok((await fitted(page)) < all);
  // Said once more it is no other question: the reader stays where they are.
  await page.locator('iframe').evaluate((frame) => (frame.dataset.same = ''));
  await page.locator('report-explorer').evaluate((own) => own.setAttribute('topic', own.getAttribute('topic')));
  assert.equal(await page.locator('iframe[data-same]').count(), 1);
});

const strict = hostOf(open, element('view="projects" strict topic="transport"'));
strict.test('it works in the strictest sandbox where the host of the files allows it', sandboxed(elsewhere), async (page) => {
  await page.goto(strict.url('host.html'));
  await started(page);
  assert.equal(await page.frames()[1].evaluate(() => window.origin), 'null');
  const all = await inside(page).locator(items).count();
  await inside(page).locator('input[type=search]').fill('停车');
  await inside(page).locator('mark').first().waitFor();
  await fitted(page);
  assert.ok((await inside(page).locator(items).count()) < all);
  assert.equal(await inside(page).locator('.masthead').evaluate((own) => getComputedStyle(own).display), 'none', 'with its style sheet');
});

const sealed = hostOf(site, (base) => `<iframe sandbox="allow-scripts" src="${base}text.html" width="360" height="500"></iframe>`);
sealed.test('where it doesn’t, the written page stays, whole, and says so', sandboxed(shut), async (page) => {
  await page.goto(sealed.url('host.html'));
  await inside(page).locator('#boot-failed').waitFor({ state: 'visible' });
  assert.match(await inside(page).locator('main').textContent(), /新建养老综合体3个/);
  assert.equal(await inside(page).locator('.masthead').evaluate((own) => getComputedStyle(own).display), 'none', 'with its style sheet');
});

site.test('the page 嵌入 writes the snippet for the present question, and shows it', async (page) => {
  await site.open(page, 'projects.html?topic=transport');
  await page.locator('footer a[href="embed.html"]').click();
  await page.waitForURL(/embed\.html$/);
  const snippet = page.locator('#snippet');
  assert.match(await snippet.inputValue(), /<report-explorer view="projects" topic="transport"><a href="[^"]+projects\.html\?topic=transport">[^<]+<\/a><\/report-explorer>/);
  await started(page);
  await page.locator('input[name=q]').fill('"><b>停车');
  await page.locator('select[name=theme]').selectOption('dark');
  assert.match(await snippet.inputValue(), / q="&quot;>&lt;b>停车" topic="transport" theme="dark">/);
  await page.locator('button[data-copies=snippet]').click();
  await page.locator('#copied', { hasText: /已复制|已选中/ }).waitFor();
});

site.test('typing changes the code at once', async (page) => {
  await page.goto(site.url('embed.html'));
  await page.locator('input[name=q]').pressSequentially('停车');
  assert.match(await page.locator('#snippet').inputValue(), / q="停车"/);
  // The preview follows once the keys rest.
  await page.locator('#shown report-explorer[q="停车"]').waitFor();
  assert.ok(await page.locator('input[name=q]').evaluate((field) => field === document.activeElement));
});

// The element is then made at its tag, before what stands in it.
const early = hostOf(site, (base) => `<script src="${base}embed.js"></script>${element('view="projects"')(base).replace(/<script.*?<\/script>/, '')}`);
early.test('what stands in the element for others goes, also where the script comes first', { expects: elsewhere }, async (page) => {
  await page.goto(early.url('host.html'));
  await started(page);
  await page.locator('#fallback').waitFor({ state: 'detached' });
  await page.locator('#below').waitFor();
});

projects.test('a link out of the views leaves the frame as it is', { expects: elsewhere }, async (page) => {
  await page.goto(projects.url('host.html'));
  await started(page);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), inside(page).locator('footer a[href="plain.html"]').click()]);
  await opened.waitForURL(/plain\.html$/);
  await inside(page).locator('html[data-ready]').waitFor({ state: 'attached' });
});

site.test('every part of the question comes along, several choices of a kind too', async (page) => {
  await site.open(page, `projects.html?topic=transport,city&stage=planned&year=${planned}&for=drivers&sort=stage&from=groupmessage`);
  await page.locator('footer a[href="embed.html"]').click();
  await page.waitForURL(/embed\.html$/);
  const snippet = await page.locator('#snippet').inputValue();
  assert.match(snippet, new RegExp(`<report-explorer view="projects" topic="[^"]+" stage="planned" year="${planned}" for="drivers" sort="stage"><a `));
  assert.deepEqual(/topic="([^"]+)"/.exec(snippet)[1].split(',').sort(), ['city', 'transport']);
  const address = new URL(/src="([^"]+)"/.exec(await page.locator('#plain-snippet').inputValue())[1].replaceAll('&amp;', '&'));
  assert.equal(address.searchParams.get('stage'), 'planned');
  await inside(page).locator('.chip', { hasText: '计划' }).waitFor();
});

site.test('embed.js is small', async () => {
  const size = gzipSync(await readFile(join(dist, 'embed.js')), { level: 9 }).length;
  assert.ok(size <= 1500, `${size} bytes`);
});

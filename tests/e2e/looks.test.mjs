// At every width, light and dark: nothing sticks out, and every character shows.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { explorer, linkOf, ready, unfoldFilters, views } from './harness.mjs';
import { sticksOut } from './measure.mjs';

const site = explorer();
const widths = [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1280, 900],
];

// A panel is open while nothing else is: what is closed has no place on the screen.
for (const [width, height] of widths.slice(0, 2)) {
  site.test(`the panels stay on the screen at ${width} px, in every size`, { viewport: { width, height } }, async (page) => {
    const found = [];
    for (const size of ['', 'large', 'larger', 'elder']) {
      await site.open(page, `index.html?size=${size}`);
      for (const panel of ['#share', '#display']) {
        await page.locator(`${panel} > summary`).click();
        // What closes the one for the other is there by then.
        if (panel === '#share') await linkOf(page);
        found.push(...(await page.evaluate(sticksOut)).map((line) => `${size} ${panel}: ${line}`));
      }
    }
    if (found.length > 0) assert.fail(found.join('\n'));
  });
}

site.test('what is chosen stays where storage is full', async (page) => {
  await site.open(page, 'index.html');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await page.locator('#elder').click();
  // As a page that the browser kept whole is come back to.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  assert.equal(await page.locator('html').getAttribute('data-size'), 'elder');
  assert.match(page.url(), /size=elder/);
  // Where the reader is can't be noted either.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
});

for (const colorScheme of ['light', 'dark']) {
  for (const [width, height] of widths) {
    site.test(`nothing sticks out at ${width} px, ${colorScheme}`, { viewport: { width, height }, colorScheme }, async (page) => {
      const found = [];
      for (const view of [...views, 'projects.html?q=qwxzjk']) {
        await site.open(page, view);
        await unfoldFilters(page);
        await page.locator('#results details').evaluateAll((all) => all.forEach((details) => (details.open = true)));
        found.push(...(await page.evaluate(sticksOut)).map((line) => `${view}: ${line}`));
      }
      if (found.length > 0) assert.fail(found.join('\n'));
    });
  }
}

// Letters need more room than characters.
for (const [width, height] of [widths[0], widths[1], widths[3]]) {
  site.test(`nothing sticks out in English at ${width} px, in every size`, { viewport: { width, height } }, async (page) => {
    const found = [];
    for (const size of ['', 'larger', 'elder']) {
      for (const view of [...views, 'projects.html?q=qwxzjk']) {
        await site.open(page, `${view}${view.includes('?') ? '&' : '?'}lang=en&size=${size}`);
        await page.locator('html[lang=en]').waitFor({ state: 'attached' });
        await page.locator('#read').evaluate((read) => (read.hidden = false));
        await unfoldFilters(page);
        await page.locator('#results details').evaluateAll((all) => all.forEach((details) => (details.open = true)));
        found.push(...(await page.evaluate(sticksOut)).map((line) => `${view} ${size}: ${line}`));
      }
    }
    if (found.length > 0) assert.fail(found.join('\n'));
  });
}

site.test('where nothing may be stored a page that was kept whole keeps its looks', async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
  });
  await site.open(page, 'index.html');
  await page.locator('#elder').click();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  assert.equal(await page.evaluate(() => document.documentElement.dataset.size), 'elder');
  assert.match(page.url(), /size=elder/);
});

/** What only a link says, of a page. */
const given = 'size=elder&theme=yellow';
const worn = (page) => page.evaluate(() => [document.documentElement.dataset.size, document.documentElement.dataset.theme]);

site.test('looks that a link gave stay on written pages and in what the form asks', { expects: [/wasm/, /ERR_FAILED/, /could not start/] }, async (page) => {
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto(site.url(`index.html?${given}`));
  await page.locator('html[data-failed]').waitFor({ state: 'attached' });
  await page.locator('nav.tabs a').nth(2).click();
  await page.waitForURL(/charts\.html\?/);
  assert.deepEqual(await worn(page), ['elder', 'yellow']);
  // The form is hidden where the app can't start: as long as nobody knows that yet it isn't.
  await page.evaluate(() => document.querySelector('form[action]').requestSubmit());
  await page.waitForURL(/projects\.html\?/);
  assert.deepEqual(await worn(page), ['elder', 'yellow']);
});

site.test('looks that a link gave stay on the pages that the app leads out to', async (page) => {
  for (const file of ['downloads.html', 'embed.html']) {
    await site.open(page, `index.html?${given}`);
    await page.locator(`.footer a[href^="${file}"]`).click();
    await page.waitForURL(new RegExp(file));
    assert.deepEqual(await worn(page), ['elder', 'yellow'], file);
  }
  // What is on the page itself needs no other address.
  await site.open(page, `text.html?${given}`);
  const address = page.url();
  await page.locator('#app a[href="#results"]').press('Enter');
  assert.equal(page.url(), `${address}#results`);
});

site.test('looks that a link gave stay through a page for sharing', async (page) => {
  await page.goto(site.url(`for-parents.html?${given}&from=groupmessage`));
  await page.waitForURL(/index\.html\?.*for=parents/);
  await ready(page);
  assert.deepEqual(await worn(page), ['elder', 'yellow']);
});

for (const colorScheme of ['light', 'dark']) {
  site.test(`who wishes for more contrast gets it, ${colorScheme}`, { colorScheme, contrast: 'more' }, async (page) => {
    await site.open(page, 'index.html');
    const [ink, ...others] = await page.evaluate(() => ['--ink', '--quiet', '--line', '--edge'].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name)));
    assert.deepEqual(others, [ink, ink, ink]);
  });
}

site.test('light and dark are different looks', async (page) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await site.open(page, 'index.html');
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.notEqual(await paper(), light);
});

site.test('rare characters have a glyph', async (page) => {
  await site.open(page, 'text.html');
  const missing = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    const picture = (character) => {
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.font = `64px ${getComputedStyle(document.querySelector('#results p')).fontFamily}`;
      pen.fillText(character, 10, 80);
      return pen.getImageData(0, 0, 150, 120).data.join();
    };
    // No font has a glyph for a private character: what is drawn for it stands for a missing one.
    const box = picture('\u{F8FE}');
    return [...'灩澨蹚㵐'].filter((character) => picture(character) === box);
  });
  assert.deepEqual(missing, []);
});

site.test('the bar of views is at the thumb on a phone', async (page) => {
  await site.open(page, 'projects.html');
  await ready(page);
  const { top, bottom } = await page.locator('nav').first().evaluate((nav) => {
    const { top, bottom } = nav.getBoundingClientRect();
    return { top, bottom };
  });
  assert.ok(top > 844 / 2 && bottom <= 844 + 1, `from ${top} to ${bottom}`);
  const sizes = await page.locator('nav').first().locator('a').evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
  assert.ok(sizes.every((size) => size >= 44), `targets of ${sizes} px`);
});

site.test('the dark is the same, whether the system or the reader asks for it', async () => {
  const tokens = await readFile(new URL('../../src/style/tokens.css', import.meta.url), 'utf8');
  const [system, own] = [/:root:not\(\[data-theme\]\) \{([^}]*)\}/, /:root\[data-theme="dark"\] \{([^}]*)\}/].map((rule) => rule.exec(tokens)[1].match(/--[\w-]+: [^;]+;/g));
  assert.ok(system.length > 10);
  assert.deepEqual(own, system);
});

// Chat apps, typing errors and worse: whatever an address says, the explorer opens.
import assert from 'node:assert/strict';
import { explorer, views } from './harness.mjs';

const site = explorer();

/** Addresses that nobody should send: fixed ones, and random ones that are the same at every run. */
function hostileAddresses(number) {
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
  const wild = Array.from({ length: number - fixed.length }, () => {
    const pairs = Array.from({ length: 1 + random(5) }, () => `${keys[random(keys.length)]}=${word()}`);
    return `?${pairs.join('&')}${random(2) ? `#${word()}` : ''}`;
  });
  return [...fixed, ...wild];
}

site.test('hostile addresses open without an error', async (page) => {
  page.on('dialog', () => assert.fail('a script of the address ran'));
  for (const [n, address] of hostileAddresses(60).entries()) {
    const view = views[n % views.length];
    // The blank page between makes each a real load, also where only the fragment differs.
    await page.goto('about:blank');
    await site.open(page, view + address).catch((error) => {
      assert.fail(`${view}${address.slice(0, 80)}: ${error.message.slice(0, 200)}`);
    });
    await page.locator('.tabs [aria-current=page]').waitFor({ state: 'attached' });
  }
});

// Ten thousand loads would take an hour. The app reads an address of its own history just so.
for (const [n, view] of views.entries()) {
  site.test(`ten thousand hostile addresses: ${view}`, async (page) => {
    page.on('dialog', () => assert.fail('a script of the address ran'));
    await site.open(page, view);
    const each = Math.ceil(10_000 / views.length);
    const addresses = hostileAddresses(10_000).slice(n * each, (n + 1) * each);
    for (let from = 0; from < addresses.length; from += 200) {
      await page.evaluate(
        async ([view, addresses]) => {
          const turn = () => new Promise((done) => setTimeout(done));
          for (const address of addresses) {
            history.replaceState(null, '', view + address);
            dispatchEvent(new PopStateEvent('popstate'));
            await turn();
          }
        },
        [view, addresses.slice(from, from + 200)],
      );
      // It still answers: a dead app would go on showing what it showed.
      await page.evaluate((view) => {
        history.replaceState(null, '', `${view}?q=${encodeURIComponent('停车')}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, view);
      await page.waitForFunction(() => document.getElementById('q').value === '停车');
    }
  });
}

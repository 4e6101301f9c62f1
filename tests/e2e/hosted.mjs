// The explorer inside another site's page.
import assert from 'node:assert/strict';
import { explorer } from './harness.mjs';

/** A page of another origin that holds what `content` writes for the explorer's address. */
export const hostOf = (guest, content) =>
  explorer({
    fault: (name) => {
      const body = `<!doctype html><title>host</title><link rel=icon href=data:,><input id="own" autofocus>${content(guest.url(''))}<p id="below">below</p>`;
      return name === 'host.html' ? { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body } : undefined;
    },
  });
export const element = (attributes) => (base) =>
  `<script src="${base}embed.js" defer></script><report-explorer ${attributes}><a id="fallback" href="${base}">link</a></report-explorer>`;

export const elsewhere = [/^elsewhere: /];
export const inside = (page) => page.frameLocator('iframe');
export const started = (page) => inside(page).locator('html[data-ready]').waitFor({ state: 'attached' });
export const shown = (page) => page.locator('iframe').evaluate((frame) => frame.offsetHeight);
const held = (page) => inside(page).locator('html').evaluate((root) => Math.ceil(root.getBoundingClientRect().height));

/** Resolves when the list is whole again after a key, and the frame as high as what it holds. */
export async function fitted(page) {
  await inside(page).locator('#results:not([aria-busy])').waitFor({ state: 'attached' });
  for (let tries = 0; tries < 100; tries += 1) {
    const [height, content] = [await shown(page), await held(page)];
    if (Math.abs(height - content) < 2) return height;
    // A frame of the screen at a time: the height comes with a message.
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return assert.fail(`the frame is ${await shown(page)} high, its content ${await held(page)}`);
}

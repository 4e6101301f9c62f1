// Photographs of every view, to be looked at: node tests/e2e/shots.mjs FOLDER [--full]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dist, launch, ready, views } from './built.mjs';
import { serve } from './server.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { full: { type: 'boolean', default: false } } });
const folder = positionals[0] ?? 'target/shots';
const sizes = [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1280, 900],
];

await mkdir(folder, { recursive: true });
const site = await serve(dist);
const browser = await launch();
for (const colorScheme of ['light', 'dark']) {
  for (const [width, height] of sizes) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale: 'zh-CN', reducedMotion: 'reduce' });
    for (const view of views) {
      await page.goto(site.url + view);
      await ready(page);
      await page.evaluate(() => document.fonts.ready);
      const path = join(folder, `${view.replace('.html', '')}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: values.full });
    }
    await page.close();
  }
}
await browser.close();
await site.close();
console.log(`${2 * sizes.length * views.length} pictures in ${folder}`);

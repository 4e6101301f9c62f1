// Draws the PNG icons and the picture for chat apps from public/icon.svg, with Chromium. Only needed
// when the icon changes; what it draws is committed: node script/icons.mjs
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from '../tests/e2e/built.mjs';

const folder = fileURLToPath(new URL('../public/', import.meta.url));
const icon = await readFile(`${folder}icon.svg`, 'utf8');
const body = icon.trim().replace(/^<svg[^>]*>|<\/svg>$/g, '');
// A maskable icon may lose a fifth on each side: no round corners, the leaf in the safe circle.
const maskable = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="#1F6B57"/><g transform="translate(10 10) scale(.6875)">${body}</g></svg>`;
// No words and no numbers: it serves every city and every year.
const bars = [150, 210, 180, 270, 240, 330].map((height, n) => {
  const x = 560 + n * 92;
  const fill = n % 2 ? 'fill="url(#h)" stroke="#C98A04" stroke-width="5"' : 'fill="#1F6B57"';
  return `<rect x="${x}" y="${480 - height}" width="64" height="${height}" ${fill}/>`;
});
const og = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><defs><pattern id="h" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V14" stroke="#C98A04" stroke-width="5"/></pattern></defs><rect width="1200" height="630" fill="#FBFAF6"/><svg x="130" y="155" width="320" height="320" viewBox="0 0 64 64">${body}</svg>${bars.join('')}<rect x="540" y="480" width="560" height="4" fill="#1E2B26"/></svg>`;

const browser = await launch();
const draw = async (name, svg, width, height) => {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>*{margin:0}svg{display:block}body>svg{width:${width}px;height:${height}px}</style>${svg}`);
  await page.screenshot({ path: folder + name, omitBackground: true });
  await page.close();
};
await draw('icon-192.png', icon, 192, 192);
await draw('icon-512.png', icon, 512, 512);
await draw('icon-maskable-512.png', maskable, 512, 512);
await draw('og.png', og, 1200, 630);
await browser.close();

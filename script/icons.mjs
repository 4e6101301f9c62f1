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
// No city, no year, no number and nothing that looks like one: it serves every report, and a bar that is made up is a lie.
const og = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><defs><pattern id="h" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V14" stroke="#C98A04" stroke-opacity=".35" stroke-width="5"/></pattern></defs><rect width="1200" height="630" fill="#FBFAF6"/><svg x="120" y="155" width="320" height="320" viewBox="0 0 64 64">${body}</svg><text x="520" y="290" font-family="Noto Serif CJK SC" font-weight="700" font-size="94" fill="#1E2B26">政府工作报告</text><g font-family="Noto Sans CJK SC" font-weight="700" font-size="52" text-anchor="middle"><rect x="522" y="350" width="250" height="96" rx="14" fill="#1F6B57"/><text x="647" y="417" fill="#fff">结果</text><rect x="804" y="353" width="250" height="90" rx="14" fill="url(#h)" stroke="#8A5A00" stroke-width="5" stroke-dasharray="16 9"/><text x="929" y="417" fill="#8A5A00">目标</text></g></svg>`;

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

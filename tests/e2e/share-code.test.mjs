// The code on the picture for a chat: there where a phone can read it, else nobody is told to scan.
import assert from 'node:assert/strict';
import jsqr from 'jsqr';
import { explorer, made } from './harness.mjs';
import { picture } from './pixels.mjs';

const site = explorer();
const SCAN = '扫码看原话和出处';

for (const [times, isDrawn] of [[1, true], [33, false]]) {
  site.test(`of a question of ${times} words a code is ${isDrawn ? '' : 'not '}drawn, and ${isDrawn ? '' : 'not '}spoken of`, async (page) => {
    await page.addInitScript(() => {
      window.written = [];
      const own = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
        window.written.push(text);
        return own.call(this, text, ...rest);
      };
    });
    const words = Array(times).fill('停车').join(' ');
    await site.open(page, `charts.html?q=${encodeURIComponent(words)}`);
    const { data, width, height } = await picture(await made(page.locator('#chart-projects')));
    assert.equal(Boolean(jsqr(data, width, height)), isDrawn);
    const written = await page.evaluate(() => window.written.join(''));
    assert.equal(written.includes(SCAN), isDrawn, written);
    assert.ok(written.includes('政府工作报告'), 'what it is of');
  });
}

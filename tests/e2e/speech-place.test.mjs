// Where reading aloud is: in the text, and on the screen of who listens.
import assert from 'node:assert/strict';
import { explorer } from './harness.mjs';
import { begun, listen, pretendVoice } from './voice.mjs';

const site = explorer();

site.test('what was paused goes on with the sentence that it was in', async (page) => {
  await page.addInitScript(pretendVoice);
  await site.open(page, 'text.html');
  // Past the headings, to a paragraph of several sentences.
  await listen(page, 4);
  const isLong = () => page.evaluate(() => /。.*。.*。/.test(window.said.at(-1)));
  while (!(await isLong())) await page.evaluate(() => window.finish());
  const count = await page.evaluate(() => window.said.length);
  const whole = await page.evaluate(() => window.said.at(-1));
  const second = whole.indexOf('。') + 1;
  const third = whole.indexOf('。', second) + 1;
  const pauseAt = async (at) => {
    await page.evaluate((charIndex) => window.utterance.onboundary({ charIndex }), at);
    await page.getByRole('button', { name: '暂停' }).click();
    await page.getByRole('button', { name: '继续' }).click();
  };
  await pauseAt(second + 3);
  await begun(page, count + 1);
  assert.equal(await page.evaluate(() => window.said.at(-1)), whole.slice(second));
  // Counted from where it went on.
  await pauseAt(third - second + 2);
  await begun(page, count + 2);
  assert.equal(await page.evaluate(() => window.said.at(-1)), whole.slice(third));
  // What comes next is whole.
  await page.evaluate(() => window.finish());
  await begun(page, count + 3);
  const next = await page.evaluate(() => window.said.at(-1));
  await pauseAt(0);
  await begun(page, count + 4);
  assert.equal(await page.evaluate(() => window.said.at(-1)), next);
});

site.test('who scrolls away from what is read stays there, until they go on from a pause', async (page) => {
  await page.addInitScript(pretendVoice);
  await site.open(page, 'projects.html');
  await listen(page, 3);
  const place = () => page.evaluate(() => Math.round(scrollY));
  await page.evaluate(() => scrollTo(0, 3000));
  const away = await place();
  assert.ok(away > 2000, `${away}`);
  await page.evaluate(() => window.finish());
  await begun(page, 4);
  assert.equal(await place(), away);
  await page.getByRole('button', { name: '暂停' }).click();
  await page.getByRole('button', { name: '继续' }).click();
  await begun(page, 5);
  assert.ok((await place()) < 2000);
});

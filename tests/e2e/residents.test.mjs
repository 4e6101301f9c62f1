// What residents type, by who they are: residents.json has for each the sentences that are found, or the words that are
// offered instead. All in one page load, as one reader after another would at a kiosk.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { ask, explorer, holds, items, results } from './harness.mjs';

const residents = JSON.parse(await readFile(new URL('residents.json', import.meta.url), 'utf8'));
const site = explorer();

site.test('what residents type is found, or leads on', async (page) => {
  await site.open(page, 'text.html');
  const wrong = [];
  for (const { who, words, finds = [], offers } of residents) {
    await ask(page, words);
    const found = await results(page);
    for (const quote of finds.filter((one) => !holds(found, one))) wrong.push(`${who} ${words}: not “${quote}”`);
    if (finds.length > 0) {
      if ((await page.locator(`${items} mark`).count()) === 0) wrong.push(`${who} ${words}: nothing is marked`);
      continue;
    }
    if ((await page.locator(items).count()) > 0) wrong.push(`${who} ${words}: something is found`);
    // Looked for once typing has been quiet.
    const ways = page.locator('.empty .suggestions a');
    if (offers) await ways.first().waitFor();
    const offered = await ways.evaluateAll((all) => all.map((way) => way.firstChild.textContent.trim()));
    if (offers ? !offered.includes(offers) : offered.length > 0) wrong.push(`${who} ${words}: is offered ${offered}`);
  }
  if (wrong.length > 0) assert.fail(wrong.join('\n'));
});

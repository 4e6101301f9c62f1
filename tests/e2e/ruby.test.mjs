// Rare characters of place names: their reading is shown, and told to screen readers, where the reader wants it; the text
// stays the report's.
import assert from 'node:assert/strict';
import { explorer, settled, showAll } from './harness.mjs';
import { reader } from './reader.mjs';

const site = explorer();
const RIVER = '灩';
const READING = 'yàn';

/** The text of the item that names the river, and what the accessibility tree says in it. */
async function told(page, by) {
  const item = page.locator('#results [data-item]', { hasText: RIVER }).first();
  await item.scrollIntoViewIfNeeded();
  const nodes = await by.tree();
  return { text: await item.evaluate((one) => one.textContent), spoken: nodes.map(({ name }) => name).join(' ') };
}

for (const address of ['text.html?q=灩水河', 'projects.html?q=灩水河', 'projects.html?q=河东']) {
  site.test(`the reading is there on demand: ${address}`, async (page) => {
    const by = await reader(page);
    await site.open(page, address);
    const before = await told(page, by);
    assert.ok(!before.spoken.includes(READING));
    await by.to('DisclosureTriangle', '显示');
    await by.press('Enter');
    const off = await by.to('radio', '不注');
    assert.equal(off.checked, 'true');
    await by.press('ArrowDown');
    assert.deepEqual(await by.here(), { role: 'radio', name: '注出读音', checked: 'true' });
    const after = await told(page, by);
    assert.equal(after.text, before.text);
    assert.ok(after.spoken.includes(READING));
    // It goes with the link, and stays while the question changes.
    assert.equal(new URL(page.url()).searchParams.get('ruby'), 'on');
    await page.locator('.tabs a[href^="indicators.html"]').click();
    await page.waitForURL(/indicators\.html\?.*ruby=on/);
  });
}

site.test('a rare character is found, marked and let go of like any other', async (page) => {
  await site.open(page, 'projects.html?ruby=on');
  const box = page.locator('#q');
  for (const words of ['灩水', '水河', '灩', '']) {
    await box.fill(words);
    await page.waitForFunction((words) => (new URLSearchParams(location.search).get('q') ?? '') === words, words);
    await settled(page);
    const marked = await page.locator('#results mark').allTextContents();
    assert.ok(words ? marked.includes(words) : marked.length === 0, `${words}: ${marked}`);
  }
  await showAll(page);
  assert.equal(await page.locator('.rare', { hasText: RIVER }).first().evaluate((one) => one.closest('h2').textContent), '灩水河东岸生态环境提升工程');
});

site.test('plain.html, which has no script, has a switch, too', { javaScriptEnabled: false }, async (page) => {
  await page.goto(site.url('plain.html'));
  const session = await page.context().newCDPSession(page);
  const spoken = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.map(({ name }) => name?.value ?? '').join(' ');
  };
  assert.ok(!(await spoken()).includes(READING));
  await page.getByLabel('生僻字注音').check();
  assert.ok((await spoken()).includes(READING));
});

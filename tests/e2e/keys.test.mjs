// What a key costs, counted: how much of the document it changes at once. (How long that takes:
// script/bench search.)
import assert from 'node:assert/strict';
import { explorer, items, settled, typedAndSeen, views } from './harness.mjs';

const site = explorer();

/** Types words as one key does, and tells what has changed before anything else could happen. */
const changedBy = (page, words) => typedAndSeen(page, words, changed, watch);

function watch() {
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  window.changes = [];
  window.watching = new MutationObserver((records) => window.changes.push(...records));
  window.watching.observe(document.documentElement, all);
}

function changed() {
  const size = (node) => 1 + [...node.childNodes].reduce((sum, child) => sum + size(child), 0);
  const changes = [...window.changes, ...window.watching.takeRecords()];
  window.watching.disconnect();
  const nodes = changes.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
  return {
    nodes: nodes.reduce((sum, node) => sum + size(node), 0),
    late: changes.filter(({ target }) => (target.nodeType === 1 ? target : target.parentNode)?.closest('.late')).length,
    others: changes.filter(({ type }) => type !== 'childList').length,
  };
}

/** Resolves when all that a key leaves for later is done. */
const calm = async (page) => {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await settled(page);
};

for (const view of views) {
  site.test(`a key changes little of ${view}, however long the list`, async (page) => {
    await site.open(page, view);
    for (const words of ['j', 'ji', 'j', '', '1', '16', '160', '', '停', '停车', 'q', '']) {
      const { nodes, late, others } = await changedBy(page, words);
      assert.ok(nodes < 800, `“${words}”: ${nodes} nodes put in or taken out`);
      assert.ok(others < 150, `“${words}”: ${others} attributes and texts changed`);
      assert.equal(late, 0, `“${words}”: what is below the top waits`);
      await calm(page);
    }
  });
}

site.test('what waited for the keys to be quiet comes: sources of a card, the rest of a list, the start', async (page) => {
  await site.open(page, 'indicators.html?q=停车');
  await changedBy(page, '');
  await calm(page);
  const number = await page.locator(items).count();
  await page.locator(`${items} blockquote`).nth(number - 1).waitFor({ state: 'attached' });
  await site.open(page, 'index.html?q=停车');
  await changedBy(page, '');
  await page.locator('.headlines li').first().waitFor({ state: 'visible' });
  await changedBy(page, '停');
  await page.locator('.headlines').waitFor({ state: 'hidden' });
});

// What axe finds, with all its rules.
import axe from 'axe-core';

/** What breaks a rule on the page as it is, a line for each rule. */
export async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0].target} ${nodes[0].failureSummary.replace(/\s+/g, ' ')}`);
}

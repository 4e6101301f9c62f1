// Lighthouse as a phone would be judged: simulated throttling, the default of its mobile form.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumPath } from '../../tests/e2e/built.mjs';

const categories = { performance: 'performance', accessibility: 'accessibility', practices: 'best-practices', seo: 'seo' };
const audits = {
  'lighthouse fcp': 'first-contentful-paint',
  'lighthouse lcp': 'largest-contentful-paint',
  'lighthouse tbt': 'total-blocking-time',
  'lighthouse cls': 'cumulative-layout-shift',
};

/** One audit of an address: scores of 100, milliseconds, and what cost points. */
export async function judge(url) {
  const browser = await launch({
    chromePath: chromiumPath(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    logLevel: 'silent',
  });
  try {
    const { lhr } = await lighthouse(url, { port: browser.port, onlyCategories: Object.values(categories), logLevel: 'silent' });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    const scores = Object.entries(categories).map(([name, id]) => [name, Math.round(lhr.categories[id].score * 100)]);
    const figures = Object.entries(audits).map(([name, id]) => [name, lhr.audits[id].numericValue]);
    const lost = Object.values(lhr.categories)
      .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
      .filter(({ id }) => lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => id);
    return { figures: Object.fromEntries([...scores, ...figures]), lost };
  } finally {
    await browser.kill();
  }
}

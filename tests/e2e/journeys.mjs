// The core journeys, described once for every engine: what a reader does, and what must be seen. `at` is
// what webdriver.mjs gives; `site` has `url(path)`, `hold()` and `cut()`. What runs in the page is self-contained.

/** Resolves in the page when a condition, given as text, holds with these arguments, to what it answers; names it if not. */
const hold = async (condition, ...args) => {
  const holds = (0, eval)(`(${condition})`);
  const end = Date.now() + 10_000;
  for (;;) {
    const found = holds(...args);
    if (found) return found;
    if (Date.now() > end) throw new Error(`still not so: ${condition} ${args.join(' ')}; the address is ${location.href}`);
    await new Promise((next) => setTimeout(next, 20));
  }
};

const until = (at, condition, ...args) => at.run(hold, String(condition), ...args);

/** The app has mounted and its list, which grows a few items at a time, is whole. */
const mounted = (at) => until(at, () => document.querySelectorAll('[data-ready] #results:not([aria-busy])').length);

/** Something that a selector finds with these words is seen. */
const seen = (at, selector, words = '') =>
  until(at, (selector, words) => [...document.querySelectorAll(selector)].some((one) => one.checkVisibility() && one.textContent.includes(words)), selector, words);

const count = async (selector) => document.querySelectorAll(selector).length;

/** How many items there are, once it is the number that is said. */
const told = (selector) => {
  const count = document.querySelectorAll(selector).length;
  return document.querySelector('.count').textContent.includes(` ${count} `) && count;
};

const address = async () => location.href;

/** Resolves when the address has this part; where one page leaves for another, a question may get lost. */
async function led(at, part) {
  const end = Date.now() + 10_000;
  for (let now = ''; !now.includes(part); ) {
    if (Date.now() > end) throw new Error(`not led to ${part}: ${now}`);
    now = await at.run(address).catch(String);
  }
}

async function open(at, url) {
  await at.open(url);
  await mounted(at);
}

const items = '#results [data-item]';

function same(found, wanted, what) {
  if (found !== wanted) throw new Error(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}

function holds(condition, what) {
  if (!condition) throw new Error(what);
}

export const journeys = {
  // The first one: afterwards the module is at hand.
  async 'leave for another page before the app is there'(at, site) {
    const come = site.hold();
    await at.open(site.url('index.html'));
    await seen(at, 'a[href^="for-"]');
    await at.click('a[href^="for-"]');
    await led(at, '?for=').finally(come);
    await mounted(at);
    await seen(at, '.picked .chip');
  },

  async 'open and switch views'(at, site) {
    await open(at, site.url('index.html'));
    for (const view of ['indicators', 'charts', 'projects', 'text']) {
      await at.click(`nav a[href^="${view}.html"]`);
      await seen(at, `nav a[aria-current=page][href^="${view}.html"]`);
      await seen(at, items);
    }
    await at.back();
    await seen(at, 'nav a[aria-current=page][href^="projects.html"]');
  },

  async 'filter, and let go of it'(at, site) {
    await open(at, site.url('projects.html'));
    const all = await at.run(count, items);
    if (!(await at.run(async () => document.getElementById('filters').open))) await at.click('#filters > summary');
    await at.click('#filters input[name=topic][value=education]');
    await seen(at, '.picked .chip');
    await mounted(at);
    const some = await at.run(count, items);
    holds(some > 0 && some < all, `${some} of ${all} with one topic`);
    await seen(at, '[role=status]', ` ${some} `);
    await at.click('.clear-all');
    await until(at, () => !document.querySelector('.chip, #results[aria-busy]'));
    same(await at.run(count, items), all, 'all are back');
  },

  async 'search, in characters and in pinyin'(at, site) {
    for (const words of ['停车', 'tingche']) {
      await open(at, site.url('projects.html'));
      await at.type('#q', words);
      await seen(at, '#results mark', '停车');
    }
  },

  async 'read the numbers of a chart'(at, site) {
    await open(at, site.url('charts.html'));
    await seen(at, '#results .picture canvas, #results .picture svg, #results .picture img');
    await at.click('#results .chart [role=tab][tabindex="-1"]');
    await seen(at, '#results .chart table td', '%');
  },

  async 'follow a figure to its sentence, and back'(at, site) {
    await open(at, site.url('indicators.html?q=粮食'));
    await at.click(`${items} .sources summary`);
    await at.click(`${items} .sources a[href^="text.html"]`);
    await seen(at, '[data-target]');
    holds((await at.run(address)).includes('text.html'), 'the address is the text’s');
    await at.back();
    await seen(at, `${items} h2`, '粮食');
  },

  async 'scroll on, Back, and Forward to there'(at, site) {
    await open(at, site.url('index.html'));
    await at.click('nav a[href^="indicators.html"]');
    await seen(at, '.card');
    await mounted(at);
    await at.click(`${items} .sources summary`);
    await at.run(async () => scrollTo(0, 1500));
    await at.back();
    await seen(at, '.headline');
    await at.run(async () => history.forward());
    await seen(at, `${items} .sources[open]`);
    await until(at, () => Math.abs(scrollY - 1500) <= 2);
  },

  async 'send a link, also of the elder edition'(at, site) {
    await open(at, site.url('projects.html'));
    await at.type('#q', '学校');
    await until(at, () => new URLSearchParams(location.search).get('q') === '学校');
    await mounted(at);
    await at.click('#elder');
    await mounted(at);
    const link = await at.run(address);
    const number = await until(at, told, items);
    await at.open('about:blank');
    await open(at, link);
    same(await at.run(async () => document.getElementById('q').value), '学校', 'the words');
    same(await at.run(async () => document.documentElement.dataset.size), 'elder', 'the size');
    same(await until(at, told, items), number, 'the number of items');
    await at.click('#elder');
  },

  // The last one: it takes the network away.
  async 'go on without a network'(at, site) {
    await open(at, site.url('index.html'));
    const kept = await at.run(async () => {
      if (!navigator.serviceWorker) return false;
      const { active } = await navigator.serviceWorker.ready;
      return Boolean(active);
    });
    if (!kept) return 'this engine keeps no copy';
    await site.cut();
    await open(at, site.url('projects.html?q=停车'));
    await seen(at, '#results mark', '停车');
    return undefined;
  },
};

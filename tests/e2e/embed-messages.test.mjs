// Inside another site's page: who is heard, who is told, and from when on; and nothing is left of what was taken away.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, explorer, keep } from './harness.mjs';
import { element, elsewhere, fitted, hostOf, inside, shown, started } from './hosted.mjs';

const site = explorer();
const host = hostOf(site, element('view="projects" topic="transport"'));

/** Opens the host's page and waits until the explorer in it is as high as what it holds: how high that is. */
async function hosted(page) {
  await page.goto(host.url('host.html'));
  await started(page);
  return fitted(page);
}

/** One window says all of it to another, the host's or that of its first frame, where it has been read: messages come in order. */
async function say(from, to, messages) {
  await to.evaluate(() => {
    window.read = new Promise((done) => addEventListener('message', ({ data }) => data === 'last' && done()));
  });
  const saying = ([isUp, messages]) => messages.forEach((one) => (isUp ? parent : parent.frames[0]).postMessage(one, '*'));
  await from.evaluate(saying, [!to.parentFrame(), [...messages, 'last']]);
  await to.evaluate(() => window.read);
}

const body = '<!doctype html><script>heard = []; onmessage = ({ data }) => heard.push(data);</script>';
const stranger = explorer({ fault: () => ({ status: 200, headers: { 'content-type': 'text/html' }, body }) });

/** A page of another site comes into the explorer's frame, as where a network asks who one is. */
async function astray(page) {
  const height = await hosted(page);
  const come = (frame, address) =>
    new Promise((done) => {
      // The element, which listens since before, hears of it first.
      frame.addEventListener('load', done, { once: true });
      frame.src = address;
    });
  await page.locator('iframe').evaluate(come, stranger.url(''));
  return [height, page.mainFrame().childFrames()[0]];
}

// The browser says that it kept a message back.
const kept = { expects: [...elsewhere, /postMessage/] };
host.test('another site’s page in the frame does not say how high it is', kept, async (page) => {
  const [height, frame] = await astray(page);
  await say(frame, page.mainFrame(), [{ reportExplorer: 1, height: height + 1000 }]);
  assert.equal(await shown(page), height);
});

host.test('another site’s page in the frame is told nothing', kept, async (page) => {
  const [, frame] = await astray(page);
  // Else the frame would be told of it.
  await page.locator('report-explorer').evaluate((own) => own.setAttribute('theme', 'dark'));
  await say(page.mainFrame(), frame, []);
  assert.deepEqual(await frame.evaluate(() => window.heard), ['last']);
});

host.test('another frame of the host’s page does not say how the explorer looks', { expects: elsewhere }, async (page) => {
  await hosted(page);
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  const [frame, other] = page.mainFrame().childFrames();
  const looks = () => frame.evaluate(() => ['theme', 'size', 'fits'].map((name) => document.documentElement.dataset[name]));
  await page.locator('report-explorer').evaluate((own) => own.setAttribute('theme', 'light'));
  await frame.locator('html[data-theme=light]').waitFor({ state: 'attached' });
  const before = await looks();
  assert.deepEqual(before, ['light', undefined, '']);
  await say(other, frame, [{ reportExplorer: 1, theme: 'yellow', size: 'elder', fits: false }]);
  assert.deepEqual(await looks(), before);
});

host.test('a frame whose script comes late is told once more how it looks', { expects: elsewhere }, async (page) => {
  await page.addInitScript(() => {
    if (parent === window) return;
    const { setTimeout } = window;
    const held = [];
    window.setTimeout = (action, after = 0, ...rest) => (after ? setTimeout(action, after, ...rest) : held.push(() => action(...rest)));
    window.release = () => {
      Object.assign(window, { setTimeout });
      for (const action of held) action();
    };
  });
  await page.goto(host.url('host.html'));
  const [frame] = page.mainFrame().childFrames();
  await frame.waitForLoadState('load');
  await page.locator('report-explorer').evaluate((own) => own.setAttribute('theme', 'yellow'));
  // Whatever was said so far is read, by nobody.
  await say(page.mainFrame(), frame, []);
  await frame.evaluate(() => window.release());
  await frame.locator('html[data-theme=yellow][data-fits]').waitFor({ state: 'attached' });
});

host.test('an element that the host moves and takes away is let go of', { expects: elsewhere }, async (page) => {
  await hosted(page);
  await page.evaluate(() => {
    const own = document.querySelector('report-explorer');
    window.gone = new WeakRef(own);
    for (let times = 0; times < 3; times += 1) document.body.prepend(own);
    own.remove();
  });
  const session = await page.context().newCDPSession(page);
  // What a first collection lets go may hold more.
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  assert.equal(await page.evaluate(() => window.gone.deref()?.localName), undefined);
});

// As engines of 2020 have it, to whose worker a frame is what a tab is.
const elder = explorer({
  fault: async (name) => {
    if (name !== 'sw.js') return undefined;
    const body = `{
      const { get } = Object.getOwnPropertyDescriptor(Request.prototype, 'destination');
      const destination = { get() { return get.call(this).replace('iframe', 'document'); } };
      Object.defineProperty(Request.prototype, 'destination', destination);
    }\n${await readFile(join(dist, 'sw.js'), 'utf8')}`;
    return { status: 200, headers: { 'content-type': 'text/javascript' }, body };
  },
});
const short = hostOf(elder, element('view="projects"'));
short.test('a page that came without its answer tells no height before that is there', { expects: elsewhere, serviceWorkers: 'allow' }, async (page) => {
  await keep(elder, page);
  await page.addInitScript(() => {
    const own = WebAssembly.instantiate;
    const come = new Promise((done) => (window.come = done));
    WebAssembly.instantiate = (...given) => come.then(() => own.apply(WebAssembly, given));
    window.told = [];
    addEventListener('message', ({ data }) => data.reportExplorer && window.told.push(data.height));
    const loaded = ({ target }) => target.src?.endsWith('/frame.js') && (window.framed = true);
    document.addEventListener('load', loaded, true);
  });
  await page.goto(short.url('host.html'));
  const [frame] = page.mainFrame().childFrames();
  await frame.waitForFunction(() => window.framed);
  assert.equal(await inside(page).locator('html[data-short]').count(), 1);
  await say(frame, page.mainFrame(), []);
  assert.deepEqual(await page.evaluate(() => window.told), []);
  await frame.evaluate(() => window.come());
  await started(page);
  await fitted(page);
});

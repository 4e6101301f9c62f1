// The same journeys in every engine that is here. One that isn't installed is left out, and the report says so; one that is
// has to start and to manage them all.
import { after, before, test } from 'node:test';
import { dist, launch } from './built.mjs';
import { journeys } from './journeys.mjs';
import { serve } from './server.mjs';
import { firefox, firstOf, webkit } from './webdriver.mjs';

/** Chromium with the interface of webdriver.mjs. */
async function chromium() {
  const browser = await launch();
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 500, height: 900 } });
  return {
    close: () => browser.close(),
    open: (url) => page.goto(url),
    back: () => page.goBack(),
    click: (selector) => page.locator(selector).first().click(),
    type: (selector, text) => page.locator(selector).first().pressSequentially(text),
    run: (action, ...args) => page.evaluate(([source, args]) => (0, eval)(`(${source})`)(...args), [String(action), args]),
  };
}

/** Why an engine is not looked at. */
class LeftOut extends Error {}

/** Firefox and WebKit are large: who is in a hurry leaves them out. */
function wanted() {
  if (process.env.EXPLORER_ENGINES === 'chromium') throw new LeftOut('EXPLORER_ENGINES=chromium');
}

const engines = {
  Chromium: chromium,
  Firefox() {
    wanted();
    const binary = process.env.FIREFOX ?? firstOf('/usr/bin/firefox-esr', '/usr/bin/firefox');
    if (!binary) throw new LeftOut('it is not installed');
    return firefox(binary);
  },
  WebKit() {
    wanted();
    const driver = firstOf('/usr/bin/WebKitWebDriver');
    const screen = firstOf('/usr/bin/Xvfb');
    const folders = [`/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`, '/usr/libexec'];
    const binary = firstOf(...folders.flatMap((folder) => [`${folder}/webkit2gtk-4.1/MiniBrowser`, `${folder}/webkit2gtk-4.0/MiniBrowser`]));
    if (!driver || !binary || !screen) throw new LeftOut('it is not installed');
    return webkit({ driver, binary, screen });
  },
};

for (const [name, start] of Object.entries(engines)) {
  let at;
  let why;
  let server;
  let held;
  const site = {
    url: (path) => server.url + path,
    cut: () => server.close(),
    /** Keeps the module back until the answer is called. */
    hold() {
      let release;
      held = new Promise((done) => (release = done));
      return release;
    },
  };
  before(async () => {
    server = await serve(dist, { fault: (name) => (name.endsWith('.wasm') ? held : undefined) });
    at = await Promise.resolve().then(start).catch((error) => {
      why = error;
    });
  });
  after(async () => {
    await at?.close();
    await server.close();
  });

  test(`the journeys in ${name}`, { timeout: 180_000 }, async (t) => {
    if (why instanceof LeftOut) return t.skip(`${name} is left out: ${why.message}`);
    if (why) throw why;
    for (const [journey, walk] of Object.entries(journeys)) {
      await t.test(journey, { timeout: 60_000 }, async (step) => {
        const left = await walk(at, site);
        if (left) step.skip(left);
      });
    }
    return undefined;
  });
}

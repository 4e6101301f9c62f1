// What a reader does in the app, one thing after the other: how long from each event to the changed
// document, and to the frame that shows it.
import { quiet } from './phone.mjs';

/**
 * In the page: notes the first event of a touch, the last change before a frame, and that frame's end. Where another
 * heading is expected, nothing before it counts (a tab that says it is chosen, a part still on its way).
 */
function listen() {
  let begun;
  let changed;
  let heading;
  const title = () => document.querySelector('h1')?.textContent;
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(() => {
    if (begun === undefined || (heading !== undefined && title() === heading)) return;
    changed = performance.now();
  }).observe(document, everything);
  const begin = () => {
    if (begun !== undefined || globalThis.touch.result) return;
    begun = performance.now();
    const { port1, port2 } = new MessageChannel();
    const frame = () =>
      requestAnimationFrame(() => {
        // The message comes when style, layout and paint of this frame are done.
        port1.onmessage = () => {
          if (changed === undefined) return frame();
          globalThis.touch.result = { dom: changed - begun, paint: performance.now() - begun };
        };
        port2.postMessage(0);
      });
    frame();
  };
  for (const type of ['click', 'input', 'change', 'toggle']) addEventListener(type, begin, { capture: true });
  globalThis.touch = {
    ready(view) {
      begun = changed = undefined;
      heading = view ? title() : undefined;
      globalThis.touch.result = undefined;
    },
  };
}

/** Does something by real events and answers how long it took; what waits for later is done before. */
async function touch(page, act, { view = false } = {}) {
  await quiet(page);
  await page.evaluate((view) => globalThis.touch.ready(view), view);
  await act();
  await page.waitForFunction(() => globalThis.touch.result, undefined, { polling: 20 });
  return page.evaluate(() => globalThis.touch.result);
}

const tab = (page, view) => page.locator('nav.tabs a').nth(['index', 'indicators', 'charts', 'projects', 'text'].indexOf(view));

/** Every view from a start: the first visits, then once more. */
async function* switches(page, from) {
  const others = ['indicators', 'charts', 'projects', 'text', 'index'].filter((view) => view !== from);
  const to = (view) => touch(page, () => tab(page, view).click(), { view: true });
  for (const view of others) yield [`first visit: ${view}`, await to(view)];
  yield [`view switch: ${from}`, await to(from)];
  for (const view of others) yield [`view switch: ${view}`, await to(view)];
}

/** Words key by key, and each taken away at once. */
async function* keys(page, view) {
  await quiet(page);
  await tab(page, view).click();
  const box = page.locator('#q');
  await box.focus();
  for (const words of ['停车', 'tingche', 'jianshe']) {
    for (const key of words) {
      const type = () => (/[a-z]/.test(key) ? page.keyboard.press(key) : page.keyboard.insertText(key));
      yield [`key: ${view}`, await touch(page, type)];
    }
    await page.keyboard.press('Control+A');
    yield [`clear: ${view}`, await touch(page, () => page.keyboard.press('Backspace'))];
  }
}

async function* choices(page, view) {
  await quiet(page);
  await tab(page, view).click();
  const filters = page.locator('details#filters');
  if (!(await filters.evaluate((element) => element.open))) await filters.locator('summary').first().click();
  for (const name of ['stage', 'topic']) {
    const choice = page.locator(`input[name=${name}]`).first();
    for (let i = 0; i < 2; i += 1) yield [`filter: ${view}`, await touch(page, () => choice.click())];
  }
  const sort = page.locator('#sort');
  const values = await sort.locator('option').evaluateAll((all) => all.map(({ value }) => value));
  for (const value of [...values.slice(1), values[0]]) {
    yield [`sort: ${view}`, await touch(page, () => sort.selectOption(value))];
  }
  await filters.locator('summary').first().click();
  const folded = page.locator('#results [data-item] summary, .show-rest');
  const number = Math.min(3, await folded.count());
  for (let at = 0; at < number; at += 1) yield [`unfold: ${view}`, await touch(page, () => folded.nth(at).click())];
}

async function* themes(page, view) {
  await quiet(page);
  await tab(page, view).click();
  const display = page.locator('details#display');
  if (!(await display.evaluate((element) => element.open))) await display.locator('summary').first().click();
  for (const value of ['dark', 'white', 'yellow', '']) {
    yield [`theme: ${view}`, await touch(page, () => page.locator(`input[name=looks-theme][value="${value}"]`).click())];
  }
  await display.locator('summary').first().click();
}

/** All that can be done from one view on: `[what, {dom, paint}]`, milliseconds. */
export async function* touches(page, from) {
  await page.evaluate(listen);
  yield* switches(page, from);
  yield* keys(page, from);
  if (from === 'projects' || from === 'indicators') yield* choices(page, from);
  yield* themes(page, from);
}

/** Keys alone, in one view's list. */
export async function* typing(page, view) {
  await page.evaluate(listen);
  yield* keys(page, view);
}

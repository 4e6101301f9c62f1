// The built site and the browser to look at it with; for the tests and for the photographs.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** The built site; another folder by EXPLORER_DIST. */
export const dist = process.env.EXPLORER_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));

export const views = ['index.html', 'indicators.html', 'charts.html', 'projects.html', 'text.html'];

export function chromiumPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser']) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  throw new Error('Chromium is missing: run script/bootstrap, or set CHROMIUM to its path.');
}

/** With some more of Chromium's own arguments. */
export const launch = (...more) =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Tests write more addresses in a second than a reader does in an hour.
      '--disable-ipc-flooding-protection',
      ...more,
    ],
  });

/** Resolves when nothing is left to build. */
export const settled = (page) => page.locator('#results[aria-busy]').waitFor({ state: 'detached' });

/** Resolves when the app has mounted and built all that it builds unasked. */
export async function ready(page) {
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await settled(page);
}

/** In the page, before anything of it: keeps the module's memory as `wasmMemory`. */
export function keepMemory() {
  const own = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const made = await own.apply(WebAssembly, given);
    const { exports } = made.instance ?? made;
    globalThis.wasmMemory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
    return made;
  };
}

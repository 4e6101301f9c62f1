// Copies of the built site that a test may change, as a later build would be.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { dist } from './built.mjs';

const pack = fileURLToPath(new URL('../../script/pack.mjs', import.meta.url));

/** A copy of the built site, gone after the tests. */
export function copyOfSite() {
  const folder = mkdtempSync(join(tmpdir(), 'explorer-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(dist, folder, { recursive: true });
  return folder;
}

/** Publishes a second build into the folder: pages and the script of English say other words, boot.js is longer, the app's script has
 * another name. */
export async function publishAgain(folder, words) {
  const names = await readdir(folder);
  const glue = names.find((name) => /^explorer-[^/]*\.js$/.test(name));
  const renamed = glue.replace('explorer-', 'explorer-2');
  for (const name of names.filter((name) => name.endsWith('.html'))) {
    const page = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), page.replaceAll(glue, renamed).replace('<body ', `<body data-build="${words}" `));
  }
  await cp(join(folder, glue), join(folder, renamed));
  await appendFile(join(folder, 'texts-en.js'), `document.documentElement.dataset.words = '${words}';\n`);
  await appendFile(join(folder, 'boot.js'), `\n// ${words}\n`);
  for (const old of names.filter((name) => name.startsWith(glue))) await rm(join(folder, old));
  await promisify(execFile)(process.execPath, [pack, folder]);
}

/** Name and hash of all that a folder's worker keeps unasked. */
export async function keptAtOnce(folder) {
  const [, list] = /^const FILES = (.*);$/m.exec(await readFile(join(folder, 'sw.js'), 'utf8'));
  // Another language, dark pictures and tables are kept once they were asked for.
  return Object.entries(JSON.parse(list)).filter(([name]) => !/^texts-|-dark\.svg$|\.csv$/.test(name));
}

/** What the copy holds, as names with hashes. */
export const held = (page) =>
  page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) all.push(new URL(url).pathname.split('/').pop() + new URL(url).search);
    }
    return all.sort();
  });

/** What the worker of a folder keeps unasked, in the same form. */
export async function listed(folder) {
  return (await keptAtOnce(folder)).map(([name, hash]) => `${name}?sha256=${encodeURIComponent(hash)}`).sort();
}

/** Looks for a new version now, as the browser does now and then by itself: how its install ended. */
export const checkForUpdate = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return new Promise((done) => {
      const follow = () => {
        if (registration.waiting) done('installed');
        const worker = registration.installing;
        if (worker) worker.addEventListener('statechange', () => done(worker.state));
      };
      registration.addEventListener('updatefound', follow);
      // Where a file is missing this rejects as the install does.
      registration.update().then(follow, follow);
    });
  });

/** Which build the page is of: of the first nothing is said. */
export const build = (page) => page.evaluate(() => document.body.dataset.build ?? '');

/** What the strip says. */
export const notice = (page, words) => page.locator('#offline', { hasText: words });

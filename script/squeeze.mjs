// The build's step before the last, on a folder that Trunk just made: shortens the names that the module and its glue
// know each other by (long, with a hash in each), drops glue that nothing needs any more, minifies every script and joins
// those that the explorer's pages load together. The pair gets a new hash in its names: what it holds is no longer what
// Trunk named it by. So has the text of the reports.
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'terser';
import { renamed } from './names.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node script/squeeze.mjs FOLDER');
  process.exit(2);
}

// Trunk writes the hash without leading zeros.
const HASHED = /-[0-9a-f]+(?=_bg\.wasm$)/;
/** pack.mjs looks for a line of its own in this one, and fills it. */
const LATER = 'sw.js';

const names = await readdir(folder);
const module = names.find((name) => HASHED.test(name));
if (!module) throw new Error(`${folder} has no module named by its hash, as Trunk makes one (…_bg.wasm)`);
const glue = module.replace('_bg.wasm', '.js');

/** For a name: what it holds. */
function hashOf(...parts) {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest('hex').slice(0, 16);
}

async function small(name, code, options) {
  const { code: result } = await minify({ [name]: code }, { ecma: 2019, format: { comments: false }, compress: { passes: 3, unsafe_arrows: true }, ...options });
  return `${result}\n`;
}

const { wasm, script } = renamed(await readFile(join(folder, module)), await readFile(join(folder, glue), 'utf8'));
const made = await small(glue, script, { module: true });
const hash = hashOf(wasm, made);
const [old] = HASHED.exec(module);
const fresh = (name) => name.replace(old, `-${hash}`);
await Promise.all([rm(join(folder, glue)), rm(join(folder, module))]);
await writeFile(join(folder, fresh(glue)), made);
await writeFile(join(folder, fresh(module)), wasm);

const REPORTS = 'reports.txt';
const reports = REPORTS.replace('.', `-${hashOf(await readFile(join(folder, REPORTS)))}.`);
await rename(join(folder, REPORTS), join(folder, reports));

// All that is fetched when something is taken along is one file: the library for the code, which share-sheet.js finds
// as `leanQr` and whose licence stays with it, the scripts of the picture for a chat, and the ways that use them.
const SHARE = ['share-words.js', 'share-sheet.js', 'share-picture.js'].map((name) => join(folder, name));
const WAYS = join(folder, 'take-ways.js');
const library = await readFile('node_modules/lean-qr/nano.mjs', 'utf8');
const exported = /export\s*\{\s*(\w+) as correction,\s*(\w+) as generate\s*\};?\s*$/;
if (!exported.test(library)) throw new Error('lean-qr exports other names: see script/squeeze.mjs');
const codes = library.replace(exported, 'self.leanQr = { correction: $1, generate: $2 };');
const licence = (await readFile('node_modules/lean-qr/LICENSE', 'utf8')).trim();
const parts = await Promise.all([...SHARE, WAYS].map((path) => readFile(path, 'utf8')));
await writeFile(WAYS, `(function () {${codes}})();${parts.join('')}`);

for (const name of names) {
  const path = join(folder, name);
  if (name.endsWith('.html')) await writeFile(path, (await readFile(path, 'utf8')).replaceAll(old, `-${hash}`).replaceAll(REPORTS, reports));
  // What WAYS holds is made small with it.
  if (!name.endsWith('.js') || name === glue || name === LATER || SHARE.includes(path)) continue;
  await writeFile(path, await small(name, await readFile(path, 'utf8')));
}
await Promise.all(SHARE.map((path) => rm(path)));
await writeFile(WAYS, `/* lean-qr\n${licence}\n*/\n${await readFile(WAYS, 'utf8')}`);

// The scripts that stand in a row in the explorer's pages become one: one request, and they compress better. Those before
// the first paint are one with the script of the start: the sooner that runs, the sooner the module is compiled. It stands
// behind what is preloaded, else what it fetches would be fetched twice; the other scripts come last, since old hosts answer
// six requests at once.
const FIRST = /(?:<script src="\.\/\w+\.js"><\/script>\s*)+/;
const START = /<script src="\.\/boot\.js"[^>]+><\/script>\s*/;
const REST = /(?:<script defer src="\.\/\w+\.js"><\/script>\s*)+/;
const TOGETHER = 'page.js';
const joined = {};
for (const name of names.filter((one) => one.endsWith('.html'))) {
  const path = join(folder, name);
  const page = await readFile(path, 'utf8');
  const [start] = START.exec(page) ?? [];
  if (!start) continue;
  const [first, rest] = [FIRST, REST].map((row) => (row.exec(page) ?? [''])[0]);
  if (!first || !rest) throw new Error(`${name} has no scripts to join`);
  const parts = (row) => [...row.matchAll(/\w+\.js/g)].map(([part]) => part);
  Object.assign(joined, { 'boot.js': [...parts(first), 'boot.js'], [TOGETHER]: parts(rest) });
  const others = [first, rest, start].reduce((left, row) => left.replace(row, ''), page);
  await writeFile(path, others.replace('</head>', `${start}<script defer src="./${TOGETHER}"></script>\n</head>`));
}
for (const [together, parts] of Object.entries(joined)) {
  const codes = await Promise.all(parts.map((part) => readFile(join(folder, part), 'utf8')));
  await Promise.all(parts.map((part) => rm(join(folder, part))));
  // Said once, it holds for all.
  const strict = '"use strict";';
  await writeFile(join(folder, together), strict + codes.join('').replaceAll(strict, ''));
}

// Some hosts don't say how long a file may be kept, and browsers then guess: a new page is not to meet old scripts.
const versions = await Promise.all(Object.keys(joined).map(async (script) => [script, hashOf(await readFile(join(folder, script))).slice(0, 6)]));
for (const name of names.filter((one) => one.endsWith('.html'))) {
  const path = join(folder, name);
  const page = await readFile(path, 'utf8');
  await writeFile(path, versions.reduce((page, [script, version]) => page.replace(`src="./${script}"`, `src="./${script}?${version}"`), page));
}

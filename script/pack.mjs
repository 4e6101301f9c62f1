// The build's last step, on the finished folder: writes the hash of the app's module where it is preloaded, the
// offline list and the pages that are not in it into sw.js and the hash of plain.html's style block into the hosting
// snippets, and puts a .br and a .gz beside every text and Wasm file. May run again on its own result.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node script/pack.mjs FOLDER');
  process.exit(2);
}

const packed = new Set(['.br', '.gz']);
const compressible = new Set(['.html', '.js', '.css', '.csv', '.json', '.svg', '.wasm', '.webmanifest', '.txt']);
/**
 * Not for the reader's phone: the workers themselves, the host's snippets, what only chat apps fetch or the system, once,
 * what only pages inside others and pages for sharing use, and the files to take away with their page, which who wants them keeps elsewhere,
 * but for the tables, of which lists take their rows.
 */
const leftOut = new Set([
  'sw.js', 'sw-off.js', 'og.png', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png',
  'embed.html', 'embed-page.js', 'embed.js', 'frame.js', 'open.js',
  'downloads.html', 'report.json', 'report.schema.json',
]);

// Pages for those who look at links; without a network the worker leads where they lead.
const shared = /^(?:topic|for|promise)-/;

const hash = (bytes) => createHash('sha256').update(bytes).digest('base64');

async function files(below = '') {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const nested = entries.map((entry) => (entry.isDirectory() ? files(`${below}${entry.name}/`) : [below + entry.name]));
  return (await Promise.all(nested)).flat().sort();
}

// A module that was preloaded with a hash is run only if it has that hash. It needs the host's permission in a
// frame without an origin with or without one; plain scripts and the style sheet would not load there.
for (const name of (await files()).filter((name) => name.endsWith('.html'))) {
  const page = await readFile(join(folder, name), 'utf8');
  const [link, module] = /<link rel="modulepreload" href="\.\/([^"]+)"[^>]*>/.exec(page) ?? [];
  if (!link) continue;
  const integrity = `sha256-${hash(await readFile(join(folder, module)))}`;
  await writeFile(join(folder, name), page.replace(link, `<link rel="modulepreload" href="./${module}" integrity="${integrity}">`));
}

for (const name of await files()) if (packed.has(extname(name))) await rm(join(folder, name));
const names = await files();

const list = {};
for (const name of names) {
  if (!leftOut.has(name) && !shared.test(name) && !name.startsWith('host/')) list[name] = hash(await readFile(join(folder, name)));
}
let worker = await readFile(join(folder, 'sw.js'), 'utf8');
const elsewhere = names.filter((name) => leftOut.has(name) && name.endsWith('.html'));
for (const [name, value] of Object.entries({ FILES: list, ELSEWHERE: elsewhere })) {
  const line = new RegExp(`^const ${name} = .*;$`, 'm');
  if (!line.test(worker)) throw new Error(`sw.js has no line "const ${name} = …;" to fill`);
  worker = worker.replace(line, () => `const ${name} = ${JSON.stringify(value)};`);
}
await writeFile(join(folder, 'sw.js'), worker);

const plain = await readFile(join(folder, 'plain.html'), 'utf8');
const [, style] = /<style>([^]*?)<\/style>/.exec(plain) ?? [];
if (style === undefined) throw new Error('plain.html has no style block for the host to admit');
for (const name of names.filter((name) => name.startsWith('host/'))) {
  const snippet = await readFile(join(folder, name), 'utf8');
  await writeFile(join(folder, name), snippet.replace(/'sha256-[^']*'/g, () => `'sha256-${hash(style)}'`));
}

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
for (const name of names) {
  if (!compressible.has(extname(name)) || name.startsWith('host/')) continue;
  const bytes = await readFile(join(folder, name));
  const forms = { '.br': await promisify(brotliCompress)(bytes, brotli), '.gz': await promisify(gzip)(bytes, { level: 9 }) };
  for (const [ending, form] of Object.entries(forms)) await writeFile(join(folder, name + ending), form);
}

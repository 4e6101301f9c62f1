// Bytes of a module with names, by crate, and its largest functions. A generic function counts for the crate that its
// name begins with, whoever uses it.
import { readFile } from 'node:fs/promises';
import { functions, segments } from './names.mjs';

const LARGEST = 25;
const module = await readFile(process.argv[2]);

const crate = (name) => /^[<&(*\s]*(?:dyn |mut |const )*([a-z_]\w*)(?:\[[0-9a-f]+\])?::/.exec(name)?.[1] ?? '(no path)';
const line = (size, name) => console.log(`${String(size).padStart(8)}  ${name}`);

const all = functions(module);
const crates = new Map();
for (const { name, body } of all) crates.set(crate(name), (crates.get(crate(name)) ?? 0) + body.length);
const rows = [...crates].map(([name, size]) => [size, name]);
rows.push([segments(module).reduce((all, { data }) => all + data.length, 0), '(data)']);
for (const [size, name] of rows.sort(([a], [b]) => b - a)) line(size, name);
console.log();
for (const { body, name } of all.sort((a, b) => b.body.length - a.body.length).slice(0, LARGEST)) line(body.length, name);

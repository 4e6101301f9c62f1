// Puts the functions of a module in an order in which they compress better: what is alike stands near. Small ones first;
// then after each the one most like those just before it that is left. Where to begin is tried, and the smallest kept
// (measured: benches/README.md, Sizes).
// usage: node script/order.mjs IN OUT WASM_OPT GLUE
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { functions, renamed, withNames } from './names.mjs';

/** Bytes of code that are compared at a time: one or two instructions. */
const STRETCH = 4;
/** Functions up to so many bytes are small. */
const SMALL = 20;
/** How much of its weight each function loses to the one behind it. */
const FADING = 0.5;
/** Long functions share much with any: how much their length counts against them. */
const LENGTH = 0.8;
/** How many beginnings are tried. */
const TRIES = 24;

const [from, to, wasmOpt, glue] = process.argv.slice(2);
const module = await readFile(from);
const script = await readFile(glue, 'utf8');
const all = functions(module);

const stretches = all.map(({ body }) => {
  const found = new Set();
  for (let at = 0; at + STRETCH <= body.length; at += 1) found.add(body.toString('latin1', at, at + STRETCH));
  return found;
});
const holders = new Map(stretches.flatMap((own) => [...own].map((stretch) => [stretch, []])));
stretches.forEach((own, one) => own.forEach((stretch) => holders.get(stretch).push(one)));

/** For those left, what they share with one, each in parts of their size; rare stretches count more. */
function likeness(one, left) {
  const shared = new Map();
  for (const stretch of stretches[one]) {
    const others = holders.get(stretch);
    const weight = 1 / Math.log2(1 + others.length);
    for (const other of others) if (left.has(other)) shared.set(other, (shared.get(other) ?? 0) + weight);
  }
  const own = Math.sqrt(stretches[one].size);
  for (const [other, weight] of shared) shared.set(other, weight / own / stretches[other].size ** LENGTH);
  return shared;
}

/** These functions one after another, from the first of them on. */
function* inOrder(some) {
  const left = new Set(some);
  const like = new Map();
  for (let [one] = left; one !== undefined; ) {
    yield one;
    left.delete(one);
    like.delete(one);
    for (const [other, weight] of like) like.set(other, weight * FADING);
    for (const [other, weight] of likeness(one, left)) like.set(other, (like.get(other) ?? 0) + weight);
    let most = 0;
    [one] = left;
    for (const [other, weight] of like) if (weight > most) [one, most] = [other, weight];
  }
}

/** The module with its functions in this order. */
async function ordered(order) {
  const names = new Map(order.map((one, place) => [all[one].at, String(place).padStart(6, '0')]));
  await writeFile(to, withNames(module, names));
  execFileSync(wasmOpt, [to, '--reorder-functions-by-name', '--strip-debug', `--output=${to}`]);
  return readFile(to);
}

const isSmall = (one) => all[one].body.length <= SMALL;
const small = [...all.keys()].filter(isSmall);
const large = [...all.keys()].filter((one) => !isSmall(one));
let best;
for (let attempt = 0; attempt < TRIES; attempt += 1) {
  const begun = (some) => {
    const at = Math.floor((some.length * attempt) / TRIES);
    return inOrder([...some.slice(at), ...some.slice(0, at)]);
  };
  const made = await ordered([...begun(small), ...begun(large)]);
  // As it ships: with the long names of now another would be the smallest.
  const size = brotliCompressSync(renamed(made, script).wasm).length;
  if (!best || size < best.size) best = { size, made };
}
await writeFile(to, best.made);

// Names each function of a module by the place that it should have, for wasm-opt's --reorder-functions-by-name: after each
// one the one most like it that is left. What is alike and near compresses better (measured: benches/README.md, Sizes).
// usage: node script/order.mjs IN OUT
import { readFile, writeFile } from 'node:fs/promises';
import { functions, withNames } from './names.mjs';

/** Bytes of code that are compared at a time: about two instructions. */
const STRETCH = 5;
/** A stretch that stands in more functions than these tells nothing of any two. */
const COMMON = 60;

const [from, to] = process.argv.slice(2);
const module = await readFile(from);
const all = functions(module);

const stretches = all.map(({ body }) => {
  const found = new Set();
  for (let at = 0; at + STRETCH <= body.length; at += 1) found.add(body.toString('latin1', at, at + STRETCH));
  return found;
});
const holders = new Map(stretches.flatMap((own) => [...own].map((stretch) => [stretch, []])));
stretches.forEach((own, one) => own.forEach((stretch) => holders.get(stretch).push(one)));

/** The one of those left that shares most with it, for both sizes; rare stretches count more. The first left if none does. */
function nearest(one, left) {
  const shared = new Map();
  for (const stretch of stretches[one]) {
    const others = holders.get(stretch);
    if (others.length > COMMON) continue;
    const weight = 1 / Math.log2(1 + others.length);
    for (const other of others) if (left.has(other)) shared.set(other, (shared.get(other) ?? 0) + weight);
  }
  let [best, most] = [left.values().next().value, 0];
  for (const [other, weight] of shared) {
    const likeness = weight / Math.sqrt(stretches[other].size * stretches[one].size);
    if (likeness > most) [best, most] = [other, likeness];
  }
  return best;
}

const left = new Set(all.keys());
const names = new Map();
for (let one = 0; left.size > 0; one = nearest(one, left)) {
  left.delete(one);
  names.set(all[one].at, String(names.size).padStart(6, '0'));
}
await writeFile(to, withNames(module, names));

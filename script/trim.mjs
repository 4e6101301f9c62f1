// Takes out of the module, before wasm-opt, what only leads to a trap or to nobody: the making of a panic's message and
// the place it would name (no one reads them: the browser reports the trap itself), exports that the app never calls,
// functions that tables hold and no one asks for, and then the data that served what is gone.
// Goes by the names and the map that the linker leaves; where there are none, nothing is taken out.
// usage: node script/trim.mjs IN OUT MAP
import { readFile, writeFile } from 'node:fs/promises';
import binaryen from 'binaryen';
import { segments } from './names.mjs';
import { isOf, withoutUnused } from './unused-data.mjs';

/** Functions that never return and that the page reaches only through a mistake: they become the trap that they end in. */
const PANICS = [
  /^core::panicking::/,
  /^core::(?:option|result)::(?:expect|unwrap)_failed$/,
  /^core::(?:slice|str)::.*_fail(?:_rt)?$/,
  /^core::cell::panic_already/,
  /^alloc::.*::(?:handle_error|handle_alloc_error|capacity_overflow)$/,
  /^std::panicking::(?:panic_with_hook|panic_handler)/,
  /^std::.*::(?:panic_access_error|rust_oom)\b/,
  /^__rustc::rust_(?:begin_unwind|panic)$/,
];
/** How a value is written for programmers: only in panics' messages, for nothing that ships says `{:?}`. It writes nothing. */
const DEBUG = /^<.* as core::fmt::Debug>::fmt/;
/** What writes the exact digits of any number, pads texts and whole numbers; and what of ours takes its place. */
const OURS = [
  [/^<f64 as core::fmt::Display>::fmt/, /^<report_explorer::browser::written::Decimal as .*Display>::fmt/],
  [/^<core::fmt::Formatter>::pad$/, /^report_explorer::browser::written::write_text/],
  [/^<core::fmt::Formatter>::pad_integral$/, /^report_explorer::browser::written::write_integral/],
];
/** What serves promises and the streams of server functions, which this app has none of (browser/tasks.rs runs its tasks):
 * exports, and what only they led to. */
const UNUSED = /intounderlying|jspi|^js_sys::futures::/i;
/** What tachys' tables of functions have for every view and no one calls here: the elements of a view, for attributes that
 * are put on it later from outside, and a copy of an attribute, for the same on several. */
const UNASKED = /(?:Mountable>|any_view)::elements$|::into_any_attr::clone$/;
/** Whole numbers as panics would say them: the app writes its own (report's `decimal`). */
const NUMBERS = /^<(?:i32|usize) as core::fmt::Display>::fmt$/;

/** Fills with zeros every place in the source that a panic would name: address and length of a file's name, line, column. */
function withoutPlaces(bytes) {
  const result = Buffer.from(bytes);
  const all = segments(result);
  const find = (address) => all.find(({ start, data }) => address >= start && address < start + data.length);
  const names = new Set();
  for (const { start, data } of all) {
    for (let at = -start & 3; at + 16 <= data.length; at += 4) {
      const [address, length] = [data.readUInt32LE(at), data.readUInt32LE(at + 4)];
      const target = length > 3 && length < 300 ? find(address) : undefined;
      const name = target?.data.subarray(address - target.start, address - target.start + length);
      if (!name || !/^[!-~]+\.rs$/.test(name.toString('latin1'))) continue;
      names.add(name);
      data.fill(0, at, at + 16);
    }
  }
  for (const name of names) name.fill(0);
  return result;
}

const [from, to, map] = process.argv.slice(2);
const linked = await readFile(from);
const module = binaryen.readBinary(withoutPlaces(linked));
const functions = Array.from({ length: module.getNumFunctions() }, (_, at) => binaryen.getFunctionInfo(module.getFunctionByIndex(at)))
  .filter(({ module: imported }) => !imported)
  .map((one) => ({ ...one, path: one.name.replace(/\[[0-9a-f]{16}\]/g, '').replace(/::h[0-9a-f]{16}$/, '') }));

/** Gives a function another body, made of what it is handed. */
function becomes({ name, params, results }, body) {
  module.removeFunction(name);
  module.addFunction(name, params, results, [], body(binaryen.expandType(params).map((type, at) => module.local.get(at, type))));
}

for (const one of functions) {
  const panics = one.results === binaryen.none && PANICS.some((panic) => panic.test(one.path));
  if (panics || [UNUSED, UNASKED, NUMBERS].some((kind) => kind.test(one.path))) becomes(one, () => module.unreachable());
  if (one.results === binaryen.i32 && DEBUG.test(one.path)) becomes(one, () => module.i32.const(0));
  for (const [standard, own] of OURS) {
    if (!standard.test(one.path)) continue;
    const ours = functions.find(({ path }) => own.test(path));
    if (ours?.params !== one.params) throw new Error(`${one.path}: no function of its kind to put in its place`);
    becomes(one, (handed) => module.call(ours.name, handed, one.results));
  }
}
const unused = [];
for (let at = 0; at < module.getNumExports(); at += 1) {
  const { name } = binaryen.getExportInfo(module.getExportByIndex(at));
  if (UNUSED.test(name)) unused.push(name);
}
unused.forEach((name) => module.removeExport(name));
module.runPasses(['remove-unused-module-elements']);
// The map may be of another module: of a bench's, of another toolchain's. What comes after wasm-opt takes it from here.
const pieces = await readFile(map, 'utf8').catch(() => '');
const known = isOf(pieces, linked) ? pieces : '';
if (!known) console.error('script/trim.mjs: no map of this module: data of no use stay in it');
await writeFile(`${to}.map`, known);
await writeFile(to, withoutUnused(module, known));

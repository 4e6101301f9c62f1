// Whether a Wasm module runs on the engines of 2020: those know the first version of Wasm and mutable
// globals. As a command, says so where it doesn't; the site is whole without: there the pages stay as
// they were written.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

// Every one by name: wabt's own defaults grow with the years.
const LATER = [
  'annotations', 'bulk_memory', 'code_metadata', 'exceptions', 'extended_const',
  'function_references', 'gc', 'memory64', 'multi_memory', 'multi_value', 'reference_types', 'relaxed_simd',
  'sat_float_to_int', 'sign_extension', 'simd', 'tail_call', 'threads',
];
const FEATURES = { mutable_globals: true, ...Object.fromEntries(LATER.map((name) => [name, false])) };

/** What such an engine would say against the module; nothing if it takes it. */
export async function refusal(bytes) {
  const { readWasm } = await wabt();
  try {
    const module = readWasm(bytes, { ...FEATURES, check: true });
    try {
      module.validate();
    } finally {
      module.destroy();
    }
  } catch (error) {
    return error.message.trim();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of process.argv.slice(2)) {
    const why = await refusal(await readFile(file));
    if (why) console.warn(`${basename(file)} needs newer engines than those of 2020: ${why}`);
  }
}

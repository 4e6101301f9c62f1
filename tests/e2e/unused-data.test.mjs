// What the build takes out of the module's data (script/unused-data.mjs) is of no use.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import binaryen from 'binaryen';
import { segments } from '../../script/names.mjs';
import { isOf, withoutUnused } from '../../script/unused-data.mjs';
import { explorer, unfoldFilters, views } from './harness.mjs';

const site = explorer();
const line = (start, size, name) => `  ${start.toString(16)}   1f   ${size.toString(16)}         ./build of mine/a.o:(.rodata.${name})`;

/** What is left of segments where code holds this, by the address of each. */
function left(all, pieces, body) {
  const module = new binaryen.Module();
  const bytes = (data) => Uint8Array.from(typeof data === 'string' ? Buffer.from(data) : data);
  module.setMemory(1, 1, null, all.map(([start, data]) => ({ offset: module.i32.const(start), data: bytes(data), passive: false })));
  module.addFunction('f', binaryen.none, binaryen.i32, [], body(module));
  module.addFunctionExport('f', 'f');
  const result = withoutUnused(module, pieces.map((piece) => line(...piece)).join('\n'));
  module.dispose();
  return new Map(segments(result).map(({ start, data }) => [start, data.toString('latin1')]));
}

test('what a table points to stays, also where zeros are cut out of its last word', () => {
  const all = [[1024, [0x10, 4, 0]], [1040, 'live'], [1060, 'dead']];
  const rest = left(all, [[1024, 4, 'a'], [1040, 4, 'b'], [1060, 4, 'c']], (module) => module.i32.load(0, 4, module.i32.const(1024)));
  assert.deepEqual([...rest], [[1024, '\x10\x04\0'], [1040, 'live'], [1060, '\0\0\0\0']]);
});

test('so does what code holds in halves of a number, counts to from before and from its end, and what is in no piece', () => {
  const all = [[1024, 'pair'], [1040, 'end!'], [2000, 'late'], [3000, 'none'], [9000, 'dead']];
  const pieces = [[1024, 4, 'a'], [1040, 4, 'b'], [2000, 4, 'c'], [9000, 4, 'd']];
  const rest = left(all, pieces, (module) => {
    const pair = module.i32.wrap(module.i64.const((4n << 32n) | 1024n));
    return module.i32.add(pair, module.i32.add(module.i32.load(1044, 4, module.i32.const(0)), module.i32.const(1990)));
  });
  assert.deepEqual([...rest.values()], ['pair', 'end!', 'late', 'none', '\0\0\0\0']);
});

test('so does a table whose end code holds as a number, though the next piece begins there', () => {
  for (const table of ['rows', 'halves']) {
    const end = 1024 + table.length;
    const all = [[1024, `${table}next`], [1060, 'dead']];
    const pieces = [[1024, table.length, 'a'], [end, 4, 'b'], [1060, 4, 'c']];
    const rest = left(all, pieces, (module) => module.i32.load16_u(0, 2, module.i32.add(module.i32.const(-2), module.i32.const(end))));
    assert.deepEqual([...rest.values()], [`${table}next`, '\0\0\0\0']);
  }
});

test('a map is of the module whose segments it names', () => {
  const module = new binaryen.Module();
  module.setMemory(1, 1, null, [{ offset: module.i32.const(1024), data: Uint8Array.of(1, 2, 3), passive: false }]);
  const bytes = Buffer.from(module.emitBinary());
  module.dispose();
  assert.ok(isOf('  400  1f  3 .rodata\n', bytes));
  for (const other of ['', '  400  1f  4 .rodata\n', '  404  1f  3 .rodata\n']) assert.ok(!isOf(other, bytes), other);
});

site.test('no text of the app has lost its characters', async (page) => {
  for (const view of views) {
    await site.open(page, view);
    assert.ok(!(await page.evaluate(() => document.documentElement.outerHTML.includes('\0') || document.documentElement.outerHTML.includes('\ufffd'))), view);
  }
  await unfoldFilters(page);
  const options = () => page.locator('#sort option').allTextContents();
  const own = await options();
  assert.equal(own.length, 4);
  assert.ok(own.every((text) => /^[\u4e00-\u9fff]+$/.test(text)), own.join());
});

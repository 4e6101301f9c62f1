// What data nothing of a module refers to any more: what only served functions that are taken out after linking (the tables
// for the digits of any number, for what is printable) the linker could not leave out, nor what panics would say where
// wasm-opt found that they only trap. The linker's map says where each piece lies.
// usage: node script/unused-data.mjs IN OUT MAP
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import binaryen from 'binaryen';
import { segments } from './names.mjs';

/** A line of the map for a piece: address, offset in the file, size (all hexadecimal), where it is from. */
const PIECE = /^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) +(\S+):\(\.(?:ro)?data/gm;
/** What the linker made itself: strings that each end in a zero, each once. */
const STRINGS = '<internal>';
/** What may be an address, in code or a table; not where a segment of data itself begins. */
const REFERENCE = /(?<!\(data \S+ \()i32\.const (-?\d+)|\boffset=(\d+)/g;
/**
 * A table that is not counted from zero may be referred to by an address some way before it. Such an address is hardly the
 * start of another piece, nor the byte behind one that is read in pairs: else it counts for all pieces that begin within
 * so many bytes, but for what can't be a table.
 */
const BEFORE = 1024;
/** What is said to programmers: words with spaces between them. */
const MESSAGE = /^[ -~]{4,} [ -~]{2,}$/;

/** The pieces of a stretch of strings. */
function* strings(start, size, byteAt) {
  for (let at = start; at < start + size; ) {
    let end = at;
    while (end < start + size && byteAt(end) !== 0) end += 1;
    yield { start: at, size: end + 1 - at };
    at = end + 1;
  }
}

/**
 * Fills with zeros what nothing refers to, which wasm-opt then leaves out.
 * @param {Buffer} bytes the module @param {string} text the same as text @param {string} map what the linker wrote
 * @returns {number} so many bytes were of no use; none where the map is of another module
 */
export function clearUnused(bytes, text, map) {
  const all = segments(bytes);
  const holding = (address) => all.find(({ start, data }) => address >= start && address < start + data.length);
  const byteAt = (address) => {
    const segment = holding(address);
    return segment ? segment.data[address - segment.start] : 0;
  };
  const pieces = [...map.matchAll(PIECE)].flatMap(([, from, length, maker]) => {
    const [start, size] = [parseInt(from, 16), parseInt(length, 16)];
    return maker === STRINGS ? [...strings(start, size, byteAt)] : [{ start, size }];
  });
  pieces.sort((a, b) => a.start - b.start);
  const begins = pieces[0]?.start;
  const ends = Math.max(...pieces.map(({ start, size }) => start + size));
  // A map of another module.
  if (!all.some(({ start }) => start >= begins) || all.some(({ start, data }) => start < begins || start + data.length > ends)) return 0;

  const used = new Set();
  const open = [];
  const use = (piece) => {
    if (used.has(piece)) return;
    used.add(piece);
    open.push(piece);
  };
  const isMessage = ({ start, size }) => MESSAGE.test(String.fromCharCode(...Array.from({ length: size }, (_, at) => byteAt(start + at))));
  const read = new Set([...text.matchAll(REFERENCE)].map(([, , offset]) => Number(offset)));
  const refer = (address) => {
    if (address < begins - BEFORE) return;
    const hit = pieces.find(({ start, size }) => address >= start && address < start + size);
    if (hit) use(hit);
    if (hit?.start === address || (hit?.start === address - 1 && read.has(address) && read.has(hit.start))) return;
    pieces.filter((piece) => piece.start > address && piece.start <= address + BEFORE && !isMessage(piece)).forEach(use);
  };
  for (const [, number, offset] of text.matchAll(REFERENCE)) refer(Number(number ?? offset) >>> 0);
  while (open.length > 0) {
    const { start, size } = open.pop();
    for (let at = (start + 3) & ~3; at + 4 <= start + size; at += 4) {
      const segment = holding(at);
      // A word that is not written out is zero.
      if (segment && at + 4 <= segment.start + segment.data.length) refer(segment.data.readUInt32LE(at - segment.start));
    }
  }

  let cleared = 0;
  for (const piece of pieces) {
    if (used.has(piece)) continue;
    for (const { start, data } of all) {
      const [from, to] = [Math.max(piece.start - start, 0), Math.min(piece.start + piece.size - start, data.length)];
      if (from >= to) continue;
      data.fill(0, from, to);
      cleared += to - from;
    }
  }
  return cleared;
}

/** The module with its names and without the data of no use. `map` is the file that the linker wrote. */
export async function withoutUnused(module, map) {
  // Names stay: they tell what takes the space (script/sizes), and wasm-opt strips them.
  binaryen.setDebugInfo(true);
  const bytes = Buffer.from(module.emitBinary());
  const linked = await readFile(map, 'utf8').catch(() => '');
  const cleared = clearUnused(bytes, module.emitText(), linked);
  if (cleared === 0) console.error('script/unused-data.mjs: no map of this module: data of no use stay in it');
  return bytes;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [from, to, map] = process.argv.slice(2);
  await writeFile(to, await withoutUnused(binaryen.readBinary(await readFile(from)), map));
}

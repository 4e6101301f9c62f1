// What data nothing of a module refers to any more: what only served functions that are taken out after linking (the tables
// for the digits of any number, for what is printable) the linker could not leave out, nor what panics would say where
// wasm-opt found that they only trap. The linker's map says where each piece lies.
// usage: node script/unused-data.mjs IN OUT MAP
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import binaryen from 'binaryen';
import { segments } from './names.mjs';

/** A line of the map for a piece: address, offset in the file, size (all hexadecimal), where it is from. */
const PIECE = /^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) +(\S.*?):\(\.(?:ro)?data/gm;
/** The same for all pieces of a kind, which are a segment of the module as it was linked. */
const SEGMENT = /^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) \.(?:ro)?data$/gm;
/** What the linker made itself: strings that each end in a zero, each once. */
const STRINGS = '<internal>';
/** What may be an address, in code or a table; not where a segment of data itself begins. */
const REFERENCE = /(?<!\(data \S+ \()i32\.const (-?\d+)|\boffset=(\d+)/g;
/** An address and a length in one. */
const PAIR = /\bi64\.const (-?\d+)/g;
/**
 * A table that is not counted from zero may be referred to by an address some way before it. Such an address is hardly the
 * start of another piece, nor the byte behind one that is read in pairs: else it counts for all pieces that begin within
 * so many bytes, but for what can't be a table.
 */
const BEFORE = 1024;
/** What is said to programmers: words with spaces between them; the linker ends its strings with a zero. */
const MESSAGE = /^[ -~]{4,} [ -~]{2,}\0?$/;

/** The pieces of a stretch of strings. */
function* strings(start, size, byteAt) {
  for (let at = start; at < start + size; ) {
    let end = at;
    while (end < start + size && byteAt(end) !== 0) end += 1;
    yield { start: at, size: end + 1 - at };
    at = end + 1;
  }
}

/** What of these segments is in no piece: no one knows what it is. */
function* gaps(all, pieces) {
  for (const { start, data } of all) {
    let at = start;
    for (const piece of pieces.filter((one) => one.start < start + data.length && one.start + one.size > start)) {
      if (piece.start > at) yield { start: at, size: piece.start - at };
      at = Math.max(at, piece.start + piece.size);
    }
    if (at < start + data.length) yield { start: at, size: start + data.length - at };
  }
}

/** Whether a map is of the module as it was linked. */
export function isOf(map, bytes) {
  const linked = [...map.matchAll(SEGMENT)].map(([, start, size]) => `${parseInt(start, 16)} ${parseInt(size, 16)}`);
  const own = segments(bytes).map(({ start, data }) => `${start} ${data.length}`);
  return own.length > 0 && own.every((one) => linked.includes(one));
}

/**
 * Fills with zeros what nothing refers to, which wasm-opt then leaves out.
 * @param {Buffer} bytes the module, of which wasm-opt may have cut zeros out @param {string} text the same as text
 * @param {string} map what the linker wrote of it
 */
function clearUnused(bytes, text, map) {
  const all = segments(bytes);
  // What is not written out is zero, be it half a word.
  const byteAt = (address) => {
    const segment = all.find(({ start, data }) => address >= start && address < start + data.length);
    return segment ? segment.data[address - segment.start] : 0;
  };
  const wordAt = (address) => (byteAt(address) | (byteAt(address + 1) << 8) | (byteAt(address + 2) << 16) | (byteAt(address + 3) << 24)) >>> 0;
  const pieces = [...map.matchAll(PIECE)].flatMap(([, from, length, maker]) => {
    const [start, size] = [parseInt(from, 16), parseInt(length, 16)];
    return maker === STRINGS ? [...strings(start, size, byteAt)] : [{ start, size, isTable: true }];
  });
  pieces.sort((a, b) => a.start - b.start);
  const begins = pieces[0]?.start;

  const used = new Set();
  const open = [...gaps(all, pieces)];
  const use = (piece) => {
    if (used.has(piece)) return;
    used.add(piece);
    open.push(piece);
  };
  const isMessage = ({ start, size }) => MESSAGE.test(String.fromCharCode(...Array.from({ length: size }, (_, at) => byteAt(start + at))));
  const references = [...text.matchAll(REFERENCE)];
  const read = new Set(references.map(([, , offset]) => Number(offset)));
  const refer = (address) => {
    if (address < begins - BEFORE) return;
    const hit = pieces.find(({ start, size }) => address >= start && address < start + size);
    if (hit) use(hit);
    if (hit?.start === address || (hit?.start === address - 1 && read.has(address) && read.has(hit.start))) return;
    pieces.filter((piece) => piece.start > address && piece.start <= address + BEFORE && !isMessage(piece)).forEach(use);
  };
  const held = new Set(references.map(([, number, offset]) => Number(number ?? offset) >>> 0));
  for (const [, pair] of text.matchAll(PAIR)) {
    const both = BigInt.asUintN(64, BigInt(pair));
    [both & 0xffffffffn, both >> 32n].forEach((half) => held.add(Number(half)));
  }
  held.forEach(refer);
  // A table may be counted from its end, be that the start of the next piece.
  pieces.filter(({ start, size, isTable }) => held.has(start + size) && (isTable || read.has(start + size))).forEach(use);
  while (open.length > 0) {
    const { start, size } = open.pop();
    for (let at = (start + 3) & ~3; at + 4 <= start + size; at += 4) refer(wordAt(at));
  }

  for (const piece of pieces) {
    if (used.has(piece)) continue;
    for (const { start, data } of all) {
      const [from, to] = [Math.max(piece.start - start, 0), Math.min(piece.start + piece.size - start, data.length)];
      if (from >= to) continue;
      data.fill(0, from, to);
    }
  }
}

/** A module of binaryen with its names and without the data of no use; all of it where there is no map. */
export function withoutUnused(module, map) {
  // Names stay: they tell what takes the space (script/sizes), and wasm-opt strips them.
  binaryen.setDebugInfo(true);
  const bytes = Buffer.from(module.emitBinary());
  if (map) clearUnused(bytes, module.emitText(), map);
  return bytes;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [from, to, map] = process.argv.slice(2);
  const module = binaryen.readBinary(await readFile(from));
  await writeFile(to, withoutUnused(module, await readFile(map, 'utf8').catch(() => '')));
}

// What data nothing of a module refers to any more: what only served functions that are taken out after linking (the tables
// for the digits of any number, for what is printable) the linker could not leave out. Its map says where each piece lies.
import { segments } from './names.mjs';

/** A line of the map for a piece: address, offset in the file, size (all hexadecimal), where it is from. */
const PIECE = /^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) +\S+:\(\.(?:ro)?data/gm;
/**
 * A table that is not counted from zero may be referred to by an address some way before it. Such an address is hardly the
 * start of another piece: then it counts for all pieces that begin within so many bytes.
 */
const BEFORE = 1024;

/**
 * Fills with zeros what nothing refers to, which wasm-opt then leaves out.
 * @param {Buffer} bytes the module @param {string} text the same as text @param {string} map what the linker wrote
 * @returns {number} so many bytes were of no use; none where the map is of another module
 */
export function clearUnused(bytes, text, map) {
  const all = segments(bytes);
  const pieces = [...map.matchAll(PIECE)].map(([, start, size]) => ({ start: parseInt(start, 16), size: parseInt(size, 16) }));
  pieces.sort((a, b) => a.start - b.start);
  const holding = (address) => all.find(({ start, data }) => address >= start && address < start + data.length);
  const begins = Math.min(...all.map(({ start }) => start));
  if (pieces.length === 0 || pieces[0].start !== begins) return 0;

  const used = new Set();
  const open = [];
  const use = (piece) => {
    if (used.has(piece)) return;
    used.add(piece);
    open.push(piece);
  };
  const refer = (address) => {
    if (address < begins - BEFORE) return;
    const hit = pieces.find(({ start, size }) => address >= start && address < start + size);
    if (hit) use(hit);
    if (hit?.start !== address) pieces.filter(({ start }) => start > address && start <= address + BEFORE).forEach(use);
  };
  for (const [, number, offset] of text.matchAll(/i32\.const (-?\d+)|\boffset=(\d+)/g)) refer(Number(number ?? offset) >>> 0);
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

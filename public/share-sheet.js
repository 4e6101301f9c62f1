// The sheet of a picture for a chat, 3:4: a chart where the app could make one that fits (data-sheet), else what is said,
// set as large as it fits; below, the address as a code to scan, and the source.
(function () {
  'use strict';

  // Pixels: a phone's screen three times over.
  const WIDTH = 1080;
  const HEIGHT = 1440;
  const EDGE = 60;
  const ROOM = WIDTH - 2 * EDGE;
  const CODE = 260;
  // Of the code: the quiet space around it, in its own squares, and the least pixels of one that a phone can read.
  const [AROUND, FINEST] = [3, 3];
  const FAMILY = 'system-ui, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
  const PAPER = '#fbfaf6';
  const RULE = '#c6c0af';
  const INKS = { plain: '#1e2b26', quiet: '#56645d', result: '#1f6b57', target: '#8a5a00' };
  const LEADING = 1.4;

  /** What stays whole in a line: a word, where the browser knows them; a number with its unit, a mark with what it closes. */
  function pieces(words) {
    const parts = Intl.Segmenter
      ? Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(words), ({ segment }) => segment)
      : words.match(/[\d.]+|[a-z]+|[^]/giu) || [];
    const found = [];
    for (const part of parts) {
      const last = found.length - 1;
      if (last >= 0 && (/^[，。；、：！？）》”％%]/.test(part) || /[\d.“（《]$/.test(found[last]))) found[last] += part;
      else found.push(part);
    }
    return found;
  }

  /** A text in lines that fit. A line rather ends behind a stop, where that is not too short. */
  function lines(pen, words, room) {
    const wide = (line) => pen.measureText(line).width;
    const found = [];
    let line = '';
    for (const piece of pieces(words)) {
      while (line && wide(line + piece) > room) {
        const [, stopped] = /^(.*[，。；：])/.exec(line) || [];
        const end = stopped && wide(stopped) > 0.4 * room ? stopped.length : line.length;
        found.push(line.slice(0, end));
        line = line.slice(end);
      }
      line += line ? piece : piece.trimStart();
    }
    return [...found, line];
  }

  const font = (pen, size, weight) => {
    pen.font = (weight || 400) + ' ' + size + 'px ' + FAMILY;
  };

  /** Sets all below `top`; `undefined` where it would reach below `bottom`, or a large figure would break. */
  function set(pen, said, scale, top, bottom) {
    let y = top;
    const placed = [];
    for (const { text: words, size, weight, ink, below } of said.filter((one) => one.text)) {
      const fit = Math.max(22, Math.round(size * scale));
      font(pen, fit, weight);
      const all = lines(pen, words, ROOM);
      if (weight && all.length > 1 && scale > 1) return undefined;
      for (const line of all) {
        placed.push([line, y, fit, weight, INKS[ink || 'plain']]);
        y += fit * LEADING;
      }
      y += below * scale;
    }
    return y <= bottom ? placed : undefined;
  }

  function write(pen, said, top, bottom) {
    let placed;
    // Nothing is cut: what does not fit gets smaller, and then whole quotes go, the last first.
    for (let left = said; !placed && left.length; left = left.slice(0, -1)) {
      for (let scale = 1.4; !placed && scale > 0.6; scale -= 0.04) placed = set(pen, left, scale, top, bottom);
    }
    if (!placed) return;
    // In the middle of the room, if a little above it.
    const [, last, size] = placed[placed.length - 1];
    const down = (bottom - last - size * LEADING) * 0.4;
    for (const [line, y, size, weight, colour] of placed) {
      font(pen, size, weight);
      pen.fillStyle = colour;
      pen.fillText(line, EDGE, y + down);
    }
  }

  /** Draws the code with the quiet space around it that cameras want. Says whether: a long address's would be too fine. */
  function code(pen, url, left, top) {
    let made;
    try {
      made = window.leanQr.generate(url, { minCorrectionLevel: window.leanQr.correction.M });
    } catch {
      return false;
    }
    const unit = Math.floor(CODE / (made.size + 2 * AROUND));
    if (unit < FINEST) return false;
    const side = unit * (made.size + 2 * AROUND);
    const [x, y] = [left + CODE - side, top + CODE - side];
    pen.fillStyle = '#fff';
    pen.fillRect(x, y, side, side);
    pen.fillStyle = '#000';
    for (let down = 0; down < made.size; down += 1) {
      for (let across = 0; across < made.size; across += 1) {
        if (made.get(across, down)) pen.fillRect(x + (across + AROUND) * unit, y + (down + AROUND) * unit, unit, unit);
      }
    }
    return true;
  }

  /** Sets lines from `y` on, downwards, in a column beside the code. */
  function column(pen, said, y) {
    for (const { text, size, weight, ink, below } of said.filter((one) => one.text)) {
      font(pen, size, weight);
      pen.fillStyle = INKS[ink || 'plain'];
      for (const line of lines(pen, text, ROOM - CODE - 40)) {
        pen.fillText(line, EDGE, y);
        y += size * LEADING;
      }
      y += below;
    }
  }

  function blank(place) {
    const canvas = document.createElement('canvas');
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    // In the page, so that characters and marks have the forms of the language.
    canvas.lang = 'zh-CN';
    canvas.hidden = true;
    place.append(canvas);
    const pen = canvas.getContext('2d');
    pen.fillStyle = PAPER;
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.fillStyle = INKS.result;
    pen.fillRect(0, 0, WIDTH, 16);
    pen.textBaseline = 'top';
    return { canvas, pen };
  }

  /** The sheet as a canvas in `place`, not shown. */
  async function drawn(item, said, { words, place, rendered }) {
    const { canvas, pen } = blank(place);
    const { address, text } = window.shareWords;
    const foot = HEIGHT - EDGE - CODE;
    // As wide as the sheet, with margins of its own.
    const picture = item.dataset.sheet && (await rendered(item.dataset.sheet));
    if (picture) pen.drawImage(picture, 0, 16 + (foot - 32 - picture.height) / 2);
    else write(pen, said, EDGE, foot - 32);
    pen.fillStyle = RULE;
    pen.fillRect(EDGE, foot - 16, ROOM, 2);
    const isCoded = code(pen, address(item), WIDTH - EDGE - CODE, foot + 16);
    const origin = [
      { text: text(document.querySelector('.masthead-name')), size: 40, weight: 700, below: 12 },
      { text: isCoded && words.scan, size: 34, ink: 'result', below: 12 },
      { text: text(document.querySelector('.footer-source')), size: 28, ink: 'quiet', below: 0 },
    ];
    column(pen, origin, foot + 24);
    return canvas;
  }

  window.shareSheet = drawn;
})();

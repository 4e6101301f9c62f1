// A picture for a chat, 3:4: a chart where the app could make one that fits (data-sheet), else its figure and sentence;
// a card's figures and words. Below: the address as a code to scan, and the source. The build puts it into take-ways.js,
// with the library for the code.
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
  const INK = '#1e2b26';
  const QUIET = '#56645d';
  const RESULT = '#1f6b57';
  const TARGET = '#8a5a00';
  const LEADING = 1.4;
  /** Where the items of an id have their place. */
  const PAGES = { c: 'indicators.html', j: 'projects.html' };

  const text = (element) => (element ? element.textContent.replace(/\s+/g, ' ').trim() : '');

  /** What the reader sees, without their looks, led to one item. */
  function address(item) {
    const url = new URL(location.href);
    for (const name of ['size', 'theme', 'ruby', 'lang', 'only']) url.searchParams.delete(name);
    const own = PAGES[item.id[0]];
    if (own && !item.matches('figure')) {
      // A card stands wherever the question puts it; its own page has it whatever was asked.
      url.pathname = url.pathname.replace(/[^/]*$/, own);
      url.search = '';
    }
    url.hash = item.id;
    return url.href;
  }

  /** What is said of the point that the reader is at, as it stands there: the attribute is in Chinese always. */
  const saidOf = (chart) => (chart.dataset.says ? text(chart.querySelector('.said p')) : '');

  const heading = (item) => text(item.querySelector('h2'));

  /** What holds for both years is said at each. */
  const notes = (card) => [...new Set([...card.querySelectorAll('.card-says, .caveat')].map(text))];

  const quotes = (card, words) => [...card.querySelectorAll('blockquote')].map((quote) => words.quote + text(quote));

  /** Lines of text with their looks: size, colour, weight, and the room below. Sizes may shrink, in step. */
  function ofCard(card, words) {
    const said = [{ text: heading(card), size: 64, weight: 700, below: 24 }];
    for (const stage of card.querySelectorAll('.stage')) said.push({ text: text(stage), size: 40, colour: RESULT, below: 24 });
    for (const figure of card.querySelectorAll('.figure')) {
      const isTarget = figure.classList.contains('target');
      said.push({ text: text(figure.querySelector('.figure-year')), size: 40, colour: QUIET, below: 0 });
      said.push({ text: text(figure.querySelector('.figure-value')), size: 96, weight: 800, colour: isTarget ? TARGET : RESULT, below: 20 });
    }
    for (const note of notes(card)) said.push({ text: note, size: 36, colour: QUIET, below: 12 });
    for (const quote of quotes(card, words)) said.push({ text: quote, size: 44, below: 16 });
    return said;
  }

  function ofChart(chart, words) {
    const says = saidOf(chart);
    const whole = [
      { text: text(chart.querySelector('.sentence')), size: 48, below: 24 },
      { text: chart.dataset.asked, size: 36, colour: QUIET, below: 0 },
    ];
    const head = { text: heading(chart), size: 48, weight: 700, below: 40 };
    // A figure only where the reader is at one: else it would be any. In the chart itself all are alike.
    if (!says || chart.dataset.sheet) return [head, ...whole];
    // In another language the parts stand otherwise: then it is said as it is.
    const parts = new RegExp(`^(.*?)：(\\d+${words.yearWord}(?:${words.targetWord})?)?(.*)$`).exec(says) || [says, '', '', says];
    const [, name, year = '', figure] = parts;
    // What is planned is named as in the legend.
    const planned = text(chart.querySelector('.legend .hatched') && chart.querySelector('.legend .hatched').parentElement);
    const isTarget = year.endsWith(words.targetWord) || (planned && says.toLowerCase().includes(planned.toLowerCase()));
    return [
      head,
      { text: (name + ' ' + year).trim(), size: 56, colour: QUIET, below: 0 },
      { text: figure, size: 104, weight: 800, colour: isTarget ? TARGET : RESULT, below: 36 },
      ...whole,
    ];
  }

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
    for (const { text: words, size, weight, colour, below } of said.filter((one) => one.text)) {
      const fit = Math.max(22, Math.round(size * scale));
      font(pen, fit, weight);
      const all = lines(pen, words, ROOM);
      if (weight && all.length > 1 && scale > 1) return undefined;
      for (const line of all) {
        placed.push([line, y, fit, weight, colour || INK]);
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
    for (let at = 0; at < made.size * made.size; at += 1) {
      const [across, down] = [at % made.size, Math.floor(at / made.size)];
      if (made.get(across, down)) pen.fillRect(x + (across + AROUND) * unit, y + (down + AROUND) * unit, unit, unit);
    }
    return true;
  }

  async function drawn(item, said, { words, place, rendered }) {
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
    pen.fillStyle = RESULT;
    pen.fillRect(0, 0, WIDTH, 16);
    pen.textBaseline = 'top';
    const foot = HEIGHT - EDGE - CODE;
    const [top, bottom] = [EDGE, foot - 32];
    // As wide as the sheet, with margins of its own.
    const picture = item.dataset.sheet && (await rendered(item.dataset.sheet));
    if (picture) pen.drawImage(picture, 0, 16 + (foot - 32 - picture.height) / 2);
    else write(pen, said, top, bottom);
    pen.fillStyle = '#c6c0af';
    pen.fillRect(EDGE, foot - 16, ROOM, 2);
    const scan = code(pen, address(item), WIDTH - EDGE - CODE, foot + 16) ? words.scan : '';
    const beside = [ // Beside the code: what this is of, where it is from.
      { text: text(document.querySelector('.masthead-name')), size: 40, weight: 700, below: 12 },
      { text: scan, size: 34, colour: RESULT, below: 12 },
      { text: text(document.querySelector('.footer-source')), size: 28, colour: QUIET, below: 0 },
    ];
    let y = foot + 24;
    for (const { text: says, size, weight, colour, below } of beside.filter((one) => one.text)) {
      font(pen, size, weight);
      pen.fillStyle = colour || INK;
      for (const line of lines(pen, says, ROOM - CODE - 40)) {
        pen.fillText(line, EDGE, y);
        y += size * LEADING;
      }
      y += below;
    }
    return canvas;
  }

  /** The same in words, to cite: what is said, where it is from, the address. */
  function citation(item, words) {
    const figures = [...item.querySelectorAll('.stage, .figure')].map(text);
    const said = item.matches('figure')
      ? [saidOf(item), text(item.querySelector('.sentence')), item.dataset.asked]
      : [...figures, ...notes(item), ...quotes(item, words)];
    return [heading(item), ...said, text(document.querySelector('.footer-source')), address(item)].filter(Boolean).join('\n');
  }

  /** A button above the picture. */
  function offerButton(place, name, action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'send';
    button.textContent = name;
    button.addEventListener('click', () => action(button));
    place.prepend(button);
  }

  window.sharePicture = async (item, by) => {
    const { words } = by;
    const said = item.matches('figure') ? ofChart(item, words) : ofCard(item, words);
    const canvas = await drawn(item, said, by);
    const blob = await by.png(canvas);
    const image = by.show(by.place, canvas, said.map((one) => one.text).join(' '));
    offerButton(by.place, words.cite, async (button) => {
      const done = await by.put({ 'text/plain': citation(item, words) }).then(() => words.copied, () => words.failed);
      button.textContent = done;
    });
    // Another name than the picture of the chart alone has.
    const button = item.querySelector('[data-take=share]');
    const ending = '-' + (button.dataset.says || text(button)) + '.png';
    const file = typeof File === 'function' ? new File([blob], by.name(item) + ending, { type: blob.type }) : undefined;
    if (file && navigator.canShare && navigator.canShare({ files: [file] })) {
      // Who closes the sheet has changed their mind: no error.
      offerButton(by.place, words.send, () => navigator.share({ files: [file], title: by.name(item) }).catch(() => {}));
    } else {
      offerButton(by.place, words.save, () => by.offer(item, blob, ending));
    }
    // Before, it has no height.
    await image.decode().catch(() => {});
    by.place.scrollIntoView({ block: 'nearest' });
    // Where both have no room the picture's own buttons are in sight, and one of them gets the focus.
    const above = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    const isHidden = button.getBoundingClientRect().top < above;
    if (isHidden && document.activeElement === button && by.place.isConnected) by.place.querySelector('button').focus({ preventScroll: true });
  };

  const ITEM = 'figure, .card, .project';
  const PICTURE = 'img.taken';

  /** Puts an item's picture away; a card's that is still to come, too. */
  function close(item) {
    const button = item.querySelector('[data-take][aria-expanded=true]');
    if (button) button.click();
    else item.querySelector('[data-taken]').textContent = '';
  }

  const isSeen = (one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  // Escape closes the picture that the reader is at; where a click gives no focus, the last on the screen.
  addEventListener('keydown', ({ key, target }) => {
    if (key !== 'Escape') return;
    const near = target === document.body ? [...document.querySelectorAll(PICTURE)].filter(isSeen).pop() : target.closest('.take, [data-take], [data-taken]');
    const item = near && near.closest(ITEM);
    if (!item || !item.querySelector(PICTURE)) return;
    item.querySelector('[data-take=share]').focus();
    close(item);
  });

  // In the other language it would be another picture.
  new MutationObserver(() => {
    for (const one of document.querySelectorAll('[data-take][aria-expanded=true], ' + PICTURE)) {
      if (one.isConnected) close(one.closest(ITEM));
    }
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-lang'] });
})();

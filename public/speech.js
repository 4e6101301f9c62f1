// Reads the present view aloud with the browser's own voice, item by item, and shows where it is. Fetched by read.js, which
// has the buttons, when a reader first wants it.
(function () {
  'use strict';

  const DIGITS = '零一二三四五六七八九';
  const each = (digits) => [...digits].map((d) => DIGITS[d]).join('');

  /** A whole number as a person says it: 1160 → 一千一百六十. Longer than eight digits: digit by digit. */
  function whole(digits) {
    const number = Number(digits);
    if (digits.length > 8 || (digits.length > 1 && digits[0] === '0')) return each(digits);
    if (number >= 10000) {
      const rest = number % 10000;
      const gap = rest > 0 && rest < 1000 ? '零' : '';
      return whole(String(Math.floor(number / 10000))) + '万' + (rest ? gap + whole(String(rest)) : '');
    }
    let said = '';
    let gap = false;
    for (const [unit, name] of [[1000, '千'], [100, '百'], [10, '十'], [1, '']]) {
      const digit = Math.floor(number / unit) % 10;
      if (digit === 0) {
        gap = said !== '';
        continue;
      }
      const ten = unit === 10 && digit === 1 && said === '';
      said += (gap ? '零' : '') + (ten ? '' : DIGITS[digit]) + name;
      gap = false;
    }
    return said || '零';
  }

  function number(text) {
    const [integer, decimals] = text.split('.');
    return whole(integer) + (decimals ? '点' + each(decimals) : '');
  }

  // Two of a thing are 两, not 二.
  const COUNTED = /([\d.第]?)2(?=[项个条家所座处户人件根套辆名类间批支种场台宗年])/g;

  /** A text with its numbers written as they are spoken: 6.2% → 百分之六点二, 6-7% → 百分之六到百分之七, 2024年 → 二零二四年 (a heading
   *  may leave the 年 out), 2个 → 两个. */
  function spoken(text) {
    return text
      .replace(/(\d{4})-(?=\d{4}年)/g, '$1年到')
      .replace(/(\d+(?:\.\d+)?)(%?)[-—–～~](\d+(?:\.\d+)?)(%?)/g, (_, from, one, to, other) => from + (one || other) + '到' + to + (other || one))
      .replace(/\d{4}(?=年)|20\d\d(?=$|[\s，。；、”’）」])/g, each)
      .replace(COUNTED, (written, before) => (before ? written : '两'))
      .replace(/(\d+(?:\.\d+)?)%/g, (_, value) => '百分之' + number(value))
      .replace(/\d+(?:\.\d+)?/g, number);
  }

  const speech = window.speechSynthesis;
  const { ITEMS, voice } = window.aloud;
  // A chart's note is heard with its rows.
  const SILENT = 'details:not([open]), button, .legend, .picture, [role=tabpanel] > .note, .visually-hidden, .in-text, .facts, .note-mark';
  // What stands between a text's paragraphs: without its headings nobody would hear that the year changes.
  const BETWEEN = ', .report h2, .report h3, .report h4, .as-published, .block > h2, .empty';
  const PARTS = 'h2, h3, p, li, summary, .stage, .suggestions a';
  const button = document.getElementById('read');
  const stop = document.getElementById('read-stop');
  const { of, at } = window.places;
  // What is still to be read, and what is being read: the element and its utterance, and the view; and whether that is to be
  // read to its end.
  let queue = [];
  let isWhole;
  let element;
  let current;
  let view;
  /** How much of its words the voice has begun, where it tells: characters. */
  let reached;
  /** Where each element of what is read stands. */
  let where;

  function label(says) {
    button.textContent = button.dataset[says];
    // What goes away leaves the focus to the other one.
    if (says === 'start' && document.activeElement === stop) button.focus({ preventScroll: true });
    stop.hidden = says === 'start';
    // Both buttons stay on the screen while the page moves on.
    document.documentElement.toggleAttribute('data-reading', !stop.hidden);
  }

  /** Shows whether this element is being read; its own button, where it has one, then stops it. */
  function mark(one, isRead) {
    one.toggleAttribute('data-spoken', isRead);
    for (const own of one.querySelectorAll('.read-one')) {
      own.dataset.says = isRead ? stop.textContent : button.dataset.one;
      own.setAttribute('aria-label', own.getAttribute('aria-label').replace(/[^：:]+/, isRead ? stop.textContent : button.dataset.one));
    }
  }

  /** The end of what was being spoken may arrive later: it is nobody's any more. */
  function hush() {
    current = undefined;
    speech.cancel();
    for (const marked of document.querySelectorAll('[data-spoken]')) mark(marked, false);
  }

  function end() {
    queue = [];
    watch.disconnect();
    hush();
    label('start');
  }

  /** The same element on the app's page, once that has taken the written page's place; nothing where it is gone or hidden. */
  function present(one) {
    const now = one.isConnected ? one : at(where.get(one));
    return now && now.getClientRects().length ? now : undefined;
  }

  // Another view has the same heading: its words are others.
  const watch = new MutationObserver(() => {
    const now = location.pathname === view && present(element);
    if (!now) return end();
    // Its button may come after it.
    if (current) mark(now, true);
    where.set(now, where.get(element));
    element = now;
  });

  /** A row of figures with what each is: 地区生产总值，2023年预计：6.2%，2024年目标：6.5%. */
  function tell(row, heads) {
    const cells = [...row.cells].map((cell, at) => {
      const text = cell.textContent.trim();
      if (!text || text === '—') return '';
      return at > 0 && at < heads.length ? heads[at] + '：' + text : text;
    });
    row.textContent = cells.filter(Boolean).join('，') + '。';
  }

  /** What can be heard of an element: not what is only on screen for the eye or unfolds on demand. Each part ends with a pause. */
  function words(element) {
    const copy = element.cloneNode(true);
    for (const silent of copy.querySelectorAll(SILENT)) silent.remove();
    for (const { tHead, tBodies } of copy.querySelectorAll('table')) {
      const heads = [...tHead.rows[0].cells].map((cell) => cell.textContent.trim());
      for (const row of tBodies[0].rows) tell(row, heads);
      tHead.remove();
    }
    for (const part of copy.querySelectorAll(PARTS)) part.append('，');
    const text = copy.textContent.replace(/\s+/g, ' ').replace(/[\s，]*([，。；：！？、])[\s，]*/g, '$1');
    return spoken(text.replace(/，$/, '').trim());
  }

  /** A heading says what the items below it are: that of mere links leads to nothing that is read. */
  const isHeard = (one) => one.localName !== 'h2' || one.parentNode.querySelector(ITEMS);
  const heard = () => [...document.querySelectorAll('#heading, ' + ITEMS + BETWEEN)].filter(isHeard);

  function line(elements) {
    queue = elements;
    for (const one of elements) where.set(one, of(one, one.localName));
  }

  /** A long list grows as the page moves on: what comes next is what stands behind what was read. */
  function goOn() {
    const rest = document.querySelector('.show-rest');
    if (rest && rest.getBoundingClientRect().top < 2 * innerHeight) rest.dispatchEvent(new Event('near'));
    const all = heard();
    if (all.includes(element)) line(all.slice(all.indexOf(element) + 1));
  }

  function isOnScreen(one) {
    const { top, bottom } = one.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  /** Where the sentence begins that the voice was in. */
  const sentence = (text) => 1 + Math.max(...[...'。；！？'].map((stop) => text.lastIndexOf(stop, reached - 1)));

  function next() {
    hush();
    // What was paused is first in the queue.
    const goesOn = queue[0] === element;
    if (isWhole && !goesOn) goOn();
    if (!queue.length) return end();
    // Who has scrolled away from what was read stays there.
    const isFollowed = goesOn || !element || isOnScreen(element);
    element = present(queue.shift());
    // A list may have changed since it was asked for.
    const all = element ? words(element) : '';
    if (!all) return next();
    mark(element, true);
    if (isFollowed) element.scrollIntoView({ block: 'nearest' });
    const from = goesOn && reached ? sentence(all) : 0;
    reached = from;
    const utterance = new SpeechSynthesisUtterance(all.slice(from));
    utterance.lang = 'zh-CN';
    utterance.voice = voice() || null;
    utterance.onboundary = ({ charIndex }) => {
      if (current === utterance) reached = from + charIndex;
    };
    utterance.onend = () => {
      if (current === utterance) next();
    };
    // A voice that needs the network, or isn't installed, fails for each item.
    utterance.onerror = () => {
      if (current !== utterance) return;
      end();
      window.tell(document.getElementById('share').dataset.failed);
    };
    current = utterance;
    speech.speak(utterance);
  }

  // Android knows no pause, only an end: so the sentence is begun anew everywhere, the item where the voice doesn't tell.
  function press() {
    if (current) {
      hush();
      queue.unshift(element);
      label('resume');
    } else if (queue.length) {
      label('pause');
      next();
    } else {
      begin(heard());
      isWhole = true;
    }
  }

  function begin(elements) {
    window.tell();
    // Its own button once more.
    if (current && elements[0] === element) return end();
    element = undefined;
    where = new Map();
    isWhole = false;
    line(elements);
    view = location.pathname;
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
    label('pause');
    next();
  }

  stop.addEventListener('click', () => {
    // Where a click gives none, too.
    stop.focus({ preventScroll: true });
    end();
  });
  for (const leaving of ['pagehide', 'popstate']) addEventListener(leaving, end);
  // Presses that waited for this script arrive together: the first counts.
  let isArriving = true;
  setTimeout(() => (isArriving = false));
  const first = (act) => (items) => {
    if (!isArriving || !current) act(items);
  };
  Object.assign(window.aloud, { press: first(press), begin: first(begin) });
})();

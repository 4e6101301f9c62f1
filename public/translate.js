// The interface in another language. The build makes of this script and of a table in src/texts/ one script a
// language, texts-en.js; looks.js loads it for who asks, so it costs nobody else a byte. Texts of the interface are
// swapped where they stand, before the next paint and before they are announced; the report stays, marked as Chinese.
(function () {
  'use strict';

  const LANGUAGE = '{{language}}';
  // A text with holes stands for what is put into them; the table says by the same holes what to write.
  const WORDS = {};
  const REPORT = 'zh-Hans';
  const root = document.documentElement;

  /** What holds nothing but the report's words. */
  const CONTENT =
    'blockquote, .passage, .report h2, .report h3, .report h4, details.contents > ul, .figure-value, .card > h2, .project h2, .headline h3, .excerpt > p, .promises li, .taken';
  const ATTRIBUTES = [
    'aria-label', 'label', 'title', 'placeholder', 'alt', 'content', 'data-says', 'data-start', 'data-pause', 'data-resume', 'data-one',
    'data-done', 'data-by-hand', 'data-failed', 'data-ready', 'data-newer', 'data-update', 'data-selected', 'data-scan', 'data-quote',
  ];
  const WITH_ATTRIBUTES = ATTRIBUTES.map((name) => '[' + name + ']').join();
  const ONLY_TEXT = /^(title|option|textarea)$/;
  const SKIPPED = /^(script|style|noscript|svg)$/;
  const HAN = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/u;

  // What may stand in a hole: digits, a year, a figure with its words, words of any length. {x} is again a text of the table;
  // {} is a name.
  const HOLES = { n: '(\\d+)', y: '(\\d{4})', f: '([^，。；：“”（）\u5e74]*\\d[^，。；：“”（）\u5e74]*)', r: '(.+)', x: '([^；。]+?)' };
  const MARKS = { '，': ', ', '；': '; ', '。': '. ' };
  const exact = new Map();
  const patterns = [];
  for (const [key, says] of Object.entries(WORDS)) {
    if (!key.includes('{')) {
      exact.set(key, says);
      // A remark in a table has no full stop.
      if (key.endsWith('。')) exact.set(key.slice(0, -1), says.replace(/\.$/, ''));
      continue;
    }
    const kinds = [];
    const source = key.trim().replace(/[.*+?^$()[\]|\\]/g, '\\$&').replace(/\{(\w?)\}/g, (_, kind) => {
      kinds.push(kind);
      return HOLES[kind] || '([^，；。]+?)';
    });
    const [one, more] = says.split('|');
    patterns.push({ kinds, found: new RegExp('^' + source + '$'), one, more: more || one });
  }

  // A text in the other language is a list of pieces: a string is said in it, [string] is the report's.

  function matched(text, { kinds, found, one, more }) {
    const match = found.exec(text);
    if (!match) return null;
    const parts = match.slice(1).map((part, at) => {
      if (!HAN.test(part)) return [part];
      return said(part) || (kinds[at] === 'x' ? null : [[part]]);
    });
    if (parts.includes(null)) return null;
    const form = match[kinds.indexOf('n') + 1] === '1' ? one : more;
    return form.split(/(\{-?\d\})/).flatMap((piece) => {
      const hole = /^\{(-?)(\d)\}$/.exec(piece);
      if (!hole) return [piece];
      const [first, ...rest] = parts[hole[2] - 1];
      return [hole[1] ? small(first) : first, ...rest];
    });
  }

  function said(text) {
    if (exact.has(text)) return [exact.get(text)];
    for (const pattern of patterns) {
      const pieces = matched(text, pattern);
      if (pieces) return pieces;
    }
    // A remark of several clauses with whose it is.
    const at = text.lastIndexOf('：');
    if (!exact.has(text.slice(at + 1))) return null;
    const whose = text.slice(0, at);
    return [...(said(whose) || [[whose]]), ': ', exact.get(text.slice(at + 1))];
  }

  const capital = (piece) => (typeof piece === 'string' ? piece.charAt(0).toUpperCase() + piece.slice(1) : piece);
  const small = (piece) => (typeof piece === 'string' ? piece.charAt(0).toLowerCase() + piece.slice(1) : piece);

  /** Sentences, each of clauses; as many clauses as are a text together are taken at once. */
  function sentences(text) {
    const parts = text.split(/([，；。])/);
    const all = [];
    let begins = true;
    for (let at = 0; at < parts.length && parts[at]; ) {
      let end = at + 1;
      while (end < parts.length && parts[end] !== '。') end += 2;
      let pieces = null;
      for (; end > at; end -= 2) {
        const whole = parts.slice(at, end).join('');
        const stopped = parts[end] === '。' && exact.get(whole + '。');
        pieces = stopped ? [stopped.replace(/\.$/, '')] : said(whole);
        if (pieces) break;
      }
      if (!pieces) return null;
      pieces[0] = (begins ? capital : small)(pieces[0]);
      const mark = parts[end];
      all.push(...pieces, MARKS[mark] || '');
      begins = mark === '。';
      at = end + 1;
    }
    all.push(all.pop().trimEnd());
    return all;
  }

  /** Remarks: one text of the interface at least, beside the report's. */
  function remarks(text) {
    const parts = text.split('；');
    if (!parts.some((part) => exact.has(part))) return null;
    return parts.flatMap((part, at) => {
      const [first, ...rest] = said(part) || [[part]];
      return at ? ['; ', small(first), ...rest] : [first, ...rest];
    });
  }

  function translated(text) {
    const [, before, words, after] = /^(\s*)([^]*?)(\s*)$/.exec(text);
    const pieces = said(words) || sentences(words) || remarks(words);
    if (!pieces) return null;
    if (!exact.has(words)) pieces[0] = capital(pieces[0]);
    // What stands side by side is one piece.
    const joined = [];
    for (const piece of [before, ...pieces, after]) {
      const last = joined.length - 1;
      if (typeof piece === 'string' && typeof joined[last] === 'string') joined[last] += piece;
      else joined.push(piece);
    }
    return joined;
  }

  const flat = (pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece[0])).join('');
  const within = (node, kind) => [...(node.matches(kind) ? [node] : []), ...node.querySelectorAll(kind)];

  // What stood where, to put it back and to know what is ours.
  const texts = new WeakMap();
  const attributes = new WeakMap();

  function drop(node) {
    (texts.get(node) || { added: [] }).added.forEach((one) => one.remove());
    texts.delete(node);
  }

  function turnText(node) {
    const known = texts.get(node);
    if (known && known.now === node.data) return;
    drop(node);
    const holder = node.parentElement;
    if (!holder || !node.data.trim()) return;
    const was = node.data;
    const pieces = HAN.test(was) || was.includes('：') ? translated(was) : null;
    const added = [];
    if (ONLY_TEXT.test(holder.localName)) {
      if (pieces) node.data = flat(pieces);
      mark(holder, HAN.test(node.data));
    } else if (!pieces) {
      if (!HAN.test(was)) return;
      if ([...holder.childNodes].every((one) => one === node || (one.nodeType === 3 && !one.data.trim()))) {
        mark(holder, true);
      } else {
        node.data = '';
        added.push(marked(was));
      }
    } else {
      mark(holder, false);
      const [first, ...rest] = pieces;
      node.data = typeof first === 'string' ? first : '';
      for (const piece of typeof first === 'string' ? rest : pieces) {
        added.push(typeof piece === 'string' ? document.createTextNode(piece) : marked(piece[0]));
      }
    }
    node.after(...added);
    for (const one of added) texts.set(one.nodeType === 3 ? one : one.firstChild, { was: '', now: one.textContent, added: [] });
    texts.set(node, { was, now: node.data, added });
  }

  function marked(words) {
    const span = document.createElement('span');
    span.lang = REPORT;
    span.textContent = words;
    return span;
  }

  function mark(element, isReport) {
    if (isReport) element.lang = REPORT;
    else if (element.lang === REPORT) element.removeAttribute('lang');
  }

  function turnAttributes(element) {
    const known = attributes.get(element) || {};
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (!value || !HAN.test(value) || (known[name] && known[name].now === value)) continue;
      const pieces = translated(value);
      const now = pieces ? flat(pieces) : value;
      if (pieces) element.setAttribute(name, now);
      known[name] = { was: value, now };
      // A name with the report's words is spoken as Chinese, another one among them is not.
      if (HAN.test(now)) element.lang = REPORT;
      else if (element.closest(CONTENT)) element.lang = LANGUAGE;
    }
    attributes.set(element, known);
  }

  function turn(node) {
    if (node.nodeType === 3) {
      const holder = node.parentElement;
      if (holder && !holder.closest(CONTENT + ', #language') && !SKIPPED.test(holder.localName)) turnText(node);
      return;
    }
    if (node.nodeType !== 1) return;
    within(node, WITH_ATTRIBUTES).forEach(turnAttributes);
    for (const content of within(node, CONTENT)) mark(content, true);
    // What is added may itself be, or be within, what is left alone.
    if (node.closest(CONTENT + ', #language')) return;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: (one) =>
        one.nodeType === 1 && (one.matches(CONTENT) || one.id === 'language' || SKIPPED.test(one.localName)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    });
    const found = [];
    while (walker.nextNode()) if (walker.currentNode.nodeType === 3) found.push(walker.currentNode);
    found.forEach(turnText);
  }

  function turnBack() {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (texts.has(walker.currentNode)) found.push(walker.currentNode);
    for (const node of found) {
      const { was, now } = texts.get(node);
      if (node.data === now && was) node.data = was;
      drop(node);
    }
    for (const element of document.querySelectorAll(WITH_ATTRIBUTES)) {
      for (const [name, { was, now }] of Object.entries(attributes.get(element) || {})) {
        if (element.getAttribute(name) === now) element.setAttribute(name, was);
        // A button's words may be a copy.
        if (element.textContent === now) element.firstChild.data = was;
      }
      attributes.delete(element);
    }
    // Made of copies, and anew by read.js.
    for (const one of document.querySelectorAll('.read-one')) one.remove();
    for (const element of document.querySelectorAll('[lang]')) if (!element.closest('#language')) element.removeAttribute('lang');
    root.lang = REPORT;
  }

  /** The report has no word of this language: of the topics offered instead, those alone that the reader's words name. */
  function nameTopics() {
    const box = document.querySelector('input[type=search]');
    const words = box ? box.value.toLowerCase().split(/\W+/).filter((word) => word.length > 2) : [];
    const topics = [...document.querySelectorAll('.empty .topics ul:first-of-type li')];
    const named = topics.filter(({ textContent }) => words.some((word) => textContent.toLowerCase().includes(word)));
    for (const topic of topics) topic.hidden = named.length > 0 && !named.includes(topic);
  }

  // Observers are called before anything is painted or announced. What they change themselves they needn't hear of.
  const changes = new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records) {
      removedNodes.forEach((node) => !node.isConnected && drop(node));
      addedNodes.forEach((node) => node.isConnected && turn(node));
      if (target.nodeType === 3 && target.isConnected) turn(target);
    }
    nameTopics();
    changes.takeRecords();
  });

  function follow() {
    changes.disconnect();
    if (root.dataset.lang === LANGUAGE) {
      root.lang = LANGUAGE;
      turn(root);
      changes.observe(document, { subtree: true, childList: true, characterData: true });
    } else if (root.lang === LANGUAGE) {
      turnBack();
    }
    nameTopics();
    root.removeAttribute('data-wait');
  }

  follow();
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ['data-lang'] });

  // Before the worker runs it cannot know that this script was asked for. A sandboxed frame has no worker.
  try {
    navigator.serviceWorker.ready.then(({ active }) => active.postMessage({ keep: 'texts-' + LANGUAGE + '.js' }));
  } catch {}
})();

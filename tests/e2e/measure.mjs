// Measures what is on the screen: sizes, contrast, what sticks out. Each function runs in the page by itself and answers
// with what it finds amiss, in words.

/** What is wider than the page or than the box around it, and what runs out of a box of fixed height. */
export function sticksOut() {
  const found = new Set();
  const name = (element) => `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}${element.className && `.${element.className}`}`;
  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth) found.add(`the page is ${root.scrollWidth} wide`);
  const clips = (element) => getComputedStyle(element).overflowX !== 'visible';
  for (const element of document.body.querySelectorAll('*')) {
    const { left, right, width, height } = element.getBoundingClientRect();
    // 1 px boxes are for screen readers; what scrolls or clips by itself holds its own.
    if (width <= 1 || height <= 1 || element.closest('svg')) continue;
    let around = element.parentElement;
    while (around && around !== document.body && !clips(around)) around = around.parentElement;
    const box = around && around !== document.body ? null : { left: 0, right: innerWidth };
    if (box && (left < box.left - 1 || right > box.right + 1)) found.add(`${name(element)} reaches from ${left} to ${right}`);
    const style = getComputedStyle(element);
    if (style.display === 'inline' || clips(element) || element.clientWidth <= 1) continue;
    if (element.scrollWidth > element.clientWidth + 1) found.add(`${name(element)} holds ${element.scrollWidth} in ${element.clientWidth}`);
    // An open panel hangs below what holds it, and so does what clears all on a wide screen.
    if (element.querySelector('details[open] > .looks-choices, .picked > .clear-all')) continue;
    // The letters of some fonts reach out of close lines.
    if (element.scrollHeight > element.clientHeight + Math.max(4, 0.3 * parseFloat(style.fontSize))) found.add(`${name(element)} holds a height of ${element.scrollHeight} in ${element.clientHeight}`);
  }
  return [...found].slice(0, 10);
}

/**
 * Text with less than 4.5:1 to what is behind it, and edges of controls with less than 3:1 to what is around them
 * (a control without an edge is known by its words). The page has to know CONTRAST of pixels.mjs.
 */
export function faint() {
  const found = new Map();
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map();
  /** Red, green, blue and alpha of any colour, by painting it. */
  const rgba = (colour) => {
    if (!known.has(colour)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      known.set(colour, [...pen.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(colour);
  };
  const over = ([r, g, b, a], [R, G, B]) => [r, g, b].map((value, n) => (value * a + [R, G, B][n] * (255 - a)) / 255);
  const behind = (element) => {
    const layers = [];
    for (let one = element; one; one = one.parentElement) {
      const layer = rgba(getComputedStyle(one).backgroundColor);
      if (layer[3] > 0) layers.push(layer);
      if (layer[3] === 255) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), rgba('canvas'));
  };
  const between = (one, other) => contrast(one, 0, other, 0);
  const note = (what, element, ratio, least) => {
    if (ratio >= least) return;
    found.set(`${what} ${element.localName}.${element.className}#${element.id}`, `${what} of ${element.localName}.${element.className}#${element.id} “${(element.textContent || '').trim().slice(0, 12)}”: ${ratio.toFixed(2)}`);
  };
  const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
  for (const element of document.body.querySelectorAll('*')) {
    if (!visible(element)) continue;
    const style = getComputedStyle(element);
    const paper = behind(element);
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) || element.matches('input[type=search], input[type=text], select');
    if (hasText) note('text', element, between(over(rgba(style.color), paper), paper), 4.5);
    if (element.matches('input[placeholder]')) note('placeholder', element, between(over(rgba(getComputedStyle(element, '::placeholder').color), paper), paper), 4.5);
    if (!element.matches('button, select, input:not([type=checkbox], [type=radio]), .choice, .choices a, .promises a')) continue;
    const around = behind(element.parentElement);
    const edge = style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) === 0 ? [0, 0, 0, 0] : rgba(style.borderTopColor);
    if (edge[3] > 0) note('edge', element, Math.max(between(over(edge, around), around), between(paper, around)), 3);
  }
  return [...found.values()].slice(0, 12);
}

/** Targets under `least` px in height or width (but for links among words), the main ones under `main`. */
export function smallTargets([least, main]) {
  const found = new Map();
  const box = (element) => (element.matches('input') && element.labels?.length && !element.matches('[type=search], [type=text]') ? element.labels[0] : element).getBoundingClientRect();
  for (const element of document.body.querySelectorAll('a[href], button, summary, select, input, [role=group][tabindex]')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { width, height } = box(element);
    if (width <= 1) continue;
    // A link among the words of a sentence is as high as they are; a figure of two indicators stands in an element of its own.
    const hasWords = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const isInlined = (one) => getComputedStyle(one).display === 'inline';
    let around = element.parentElement;
    while (isInlined(around) && !hasWords(around)) around = around.parentElement;
    const isInline = isInlined(element) && hasWords(around);
    if (isInline) continue;
    const wanted = element.matches('button, summary, select, input, nav a, .choices a, .promises a, .in-text, .headline-figure') ? main : least;
    if (height < wanted - 0.5 || width < wanted - 0.5) found.set(`${element.localName}.${element.className}#${element.id}`, `${element.localName}.${element.className}#${element.id} “${element.textContent.trim().slice(0, 10)}” is ${width.toFixed(1)} × ${height.toFixed(1)}, not ${wanted}`);
  }
  return [...found.values()].slice(0, 12);
}

/** Text under `least` px, figures of cards under `largest`, lines closer than 1.3, no text of `largest` px. */
export function smallText([least, largest]) {
  const found = new Map();
  let most = 0;
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) || element.matches('input[type=search], input[type=text], select');
    if (!own || !element.checkVisibility({ visibilityProperty: true }) || element.getBoundingClientRect().width <= 1) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    most = Math.max(most, size);
    const name = `${element.localName}.${element.className}#${element.id}`;
    if (size < (element.matches('.figure-number') ? largest : least)) found.set(name, `${name} “${element.textContent.trim().slice(0, 10)}” has ${size} px`);
    // What stands in a line takes its place from it.
    if (style.display === 'inline' || element.matches('select, input')) continue;
    const lines = style.lineHeight === 'normal' ? 1.5 : parseFloat(style.lineHeight) / size;
    if (lines < 1.3) found.set(`${name} lines`, `${name}: lines ${lines.toFixed(2)}`);
  }
  if (most < largest) found.set('largest', `the largest text has ${most} px`);
  return [...found.values()].slice(0, 12);
}

// What a picture for a chat says of a chart, a card or a project (share-sheet.js draws it), and the same to cite.
(function () {
  'use strict';

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

  /** Lines of text with their looks: size, ink, weight, and the room below. Sizes may shrink, in step. */
  function ofCard(card, words) {
    const said = [{ text: heading(card), size: 64, weight: 700, below: 24 }];
    for (const stage of card.querySelectorAll('.stage')) said.push({ text: text(stage), size: 40, ink: 'result', below: 24 });
    for (const figure of card.querySelectorAll('.figure')) {
      const isTarget = figure.classList.contains('target');
      said.push({ text: text(figure.querySelector('.figure-year')), size: 40, ink: 'quiet', below: 0 });
      said.push({ text: text(figure.querySelector('.figure-value')), size: 96, weight: 800, ink: isTarget ? 'target' : 'result', below: 20 });
    }
    for (const note of notes(card)) said.push({ text: note, size: 36, ink: 'quiet', below: 12 });
    for (const quote of quotes(card, words)) said.push({ text: quote, size: 44, below: 16 });
    return said;
  }

  function ofChart(chart, words) {
    const says = saidOf(chart);
    const whole = [
      { text: text(chart.querySelector('.sentence')), size: 48, below: 24 },
      { text: chart.dataset.asked, size: 36, ink: 'quiet', below: 0 },
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
      { text: (name + ' ' + year).trim(), size: 56, ink: 'quiet', below: 0 },
      { text: figure, size: 104, weight: 800, ink: isTarget ? 'target' : 'result', below: 36 },
      ...whole,
    ];
  }

  /** The same in words, to cite: what is said, where it is from, the address. */
  function citation(item, words) {
    const figures = [...item.querySelectorAll('.stage, .figure')].map(text);
    const said = item.matches('figure')
      ? [saidOf(item), text(item.querySelector('.sentence')), item.dataset.asked]
      : [...figures, ...notes(item), ...quotes(item, words)];
    return [heading(item), ...said, text(document.querySelector('.footer-source')), address(item)].filter(Boolean).join('\n');
  }

  /** The lines of what is said, as share-sheet.js sets them. */
  const said = (item, words) => (item.matches('figure') ? ofChart(item, words) : ofCard(item, words));

  window.shareWords = { said, citation, address, text };
})();

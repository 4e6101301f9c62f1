// The ways in which a chart or a card is taken along: a picture, a vector picture, a file for spreadsheets, a table to
// paste; a list as such a file; the picture for a chat is share-picture.js. Fetched with it when a reader first looks at
// the ways (take.js). The app writes what the files hold beside the chart (data-svg, data-sheet, data-csv, data-says,
// data-asked) at each click; the table is the page's own. The build fills in the words in double braces; those that are
// drawn, and so have to be in the reader's language here, stand at the share panel.
(function () {
  'use strict';

  /** A list has none of its own: the document's says what was asked. */
  const title = (item) => (item.querySelector('h2') || document.querySelector('title')).textContent;
  const SAYS = { copied: '{{copied}}', saved: '{{saved}}', press: '{{press}}', pictureSaved: '{{picture-saved}}', send: '{{send}}', save: '{{save}}', cite: '{{cite}}', noRows: '{{no-rows}}' };
  const words = () => Object.assign({}, SAYS, document.getElementById('share').dataset);

  /** What a file is called: a part is told from the whole. A name has 255 bytes; a long one ends with a whole part. */
  function name(item) {
    const all = [title(item), item.dataset.asked].join(' ').trim().replace(/[\\/:*?"<>|\s]+/g, ' ');
    const first = Array.from(all).slice(0, 80).join('');
    return first === all ? all : first.replace(/(.{40})[ ，、；·]+[^ ，、；·]*$/, '$1');
  }

  /** Offers a file. Where a chat app's browser or a frame downloads nothing, nobody tells. */
  function offer(item, blob, ending) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name(item) + ending;
    document.body.append(link);
    link.click();
    link.remove();
    // The browser has begun to read it once this task is over; a slow one gets a minute.
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  function save(chart, said, blob, ending) {
    offer(chart, blob, ending);
    said.textContent = words().saved;
  }

  /**
   * A picture below the buttons: a chat app's browser can save nothing else. Above it a line that says what to do, later what
   * was done: that alone is heard when it comes.
   */
  function show(said, canvas, alt) {
    const image = document.createElement('img');
    image.className = 'taken';
    image.alt = alt;
    image.src = canvas.toDataURL('image/png');
    image.setAttribute('aria-live', 'off');
    const line = document.createElement('span');
    line.textContent = words().press;
    said.textContent = '';
    said.append(line, image);
    return { image, line };
  }

  async function rendered(svg) {
    const image = new Image();
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
    });
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas;
  }

  const png = (canvas) => new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));

  /** Through a selection: where the clipboard may not be written, copying what is selected may still be allowed. */
  function putByHand(texts) {
    const onCopy = (event) => {
      event.preventDefault();
      for (const type in texts) event.clipboardData.setData(type, texts[type]);
    };
    document.addEventListener('copy', onCopy);
    const done = document.execCommand('copy');
    document.removeEventListener('copy', onCopy);
    if (!done) throw new Error('copying is not allowed');
  }

  /** To the clipboard: a text for each type. */
  async function put(texts) {
    try {
      const parts = Object.keys(texts).map((type) => [type, new Blob([texts[type]], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
    } catch {
      putByHand(texts);
    }
  }

  /** What the app made of a chart when it was asked for; throws where it didn't, as on a figure that was replaced meanwhile. */
  function file(chart, kind, type) {
    const made = chart.dataset[kind];
    if (!made) throw new Error(`no ${kind} of ${chart.id}`);
    return new Blob([made], { type });
  }

  /**
   * The table with a last cell for what the page says below a row, which in a spreadsheet would be sorted away from it; and a
   * last row for what was asked.
   */
  function sheet(chart) {
    const table = chart.querySelector('table').cloneNode(true);
    for (const row of [...table.rows]) {
      if (row.cells.length > 1) continue;
      row.cells[0].removeAttribute('colspan');
      row.previousElementSibling.append(row.cells[0]);
      row.remove();
    }
    const { asked } = chart.dataset;
    if (asked) table.insertRow().insertCell().textContent = asked;
    return table;
  }

  async function copy(chart, said) {
    const table = sheet(chart);
    const rows = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()));
    await put({ 'text/plain': rows.map((cells) => cells.join('\t')).join('\n'), 'text/html': table.outerHTML });
    said.textContent = words().copied;
  }

  /** Of the site's own file the rows of what the list shows, in its order; an indicator has one for each figure. */
  async function rows(list, said) {
    const ids = list.dataset.ids;
    // The app isn't there yet, the list is whole: the link leads to the file as it is.
    if (!ids) return;
    // Kept for no network once it was asked for.
    const response = await fetch(list.querySelector('a').href).catch(() => ({ ok: false }));
    if (!response.ok) return void (said.textContent = words().noRows);
    const [head, ...all] = (await response.text()).split('\r\n');
    const own = (id) => all.filter((row) => row.startsWith(`"${id.replace(/^c-/, '')}",`));
    // Reading it as a text took its mark away, by which spreadsheets know the encoding.
    const file = '\ufeff' + [head, ...ids.split(' ').flatMap(own), ''].join('\r\n');
    save(list, said, new Blob([file], { type: 'text/csv' }), '.csv');
  }

  window.takeWays = {
    async png(chart, said) {
      const canvas = await rendered(chart.dataset.svg);
      // Below the buttons there may be no room on the screen.
      const { image, line } = show(said, canvas, title(chart));
      image.scrollIntoView({ block: 'nearest' });
      offer(chart, await png(canvas), '.png');
      line.textContent = words().pictureSaved;
    },
    svg: (chart, said) => save(chart, said, file(chart, 'svg', 'image/svg+xml'), '.svg'),
    csv: (chart, said) => save(chart, said, file(chart, 'csv', 'text/csv'), '.csv'),
    copy,
    rows,
    share: (item, said) => window.sharePicture(item, { place: said, words: words(), rendered, png, show, offer, name, put }),
  };
})();

// The page 嵌入: writes the snippet for what is chosen, shows it live, copies it.
(function () {
  'use strict';

  const REST_MS = 1000;
  const form = document.getElementById('choices');
  const snippet = document.getElementById('snippet');
  const plain = document.getElementById('plain-snippet');
  const copied = document.getElementById('copied');
  const shown = document.getElementById('shown');
  const base = new URL('.', location.href);
  const name = document.querySelector('.masthead-name').textContent;
  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

  /** Several choices of one kind stand in the address with commas between: they become one option. */
  function take(field, value) {
    const options = [...(field.options || [])];
    const chosen = options.filter((option) => option.value && value.split(',').includes(option.value));
    if (chosen.length > 1) {
      field.append(new Option(chosen.map((option) => option.text).join('、'), chosen.map((option) => option.value).join(',')));
      field.lastElementChild.selected = true;
    } else if (chosen.length === 1) {
      chosen[0].selected = true;
    } else if (options.length === 0) {
      field.value = value;
    }
  }

  /** Chooses one item alone, which the address of this page names. */
  function takeOnly(id) {
    const { view } = form.elements;
    const option = [...view.options].find(({ value }) => id && value.endsWith('#' + id));
    if (option) option.selected = true;
  }

  // What the reader asked before coming here.
  try {
    const from = new URL(document.referrer);
    if (from.href.startsWith(base.href)) {
      const view = from.pathname.split('/').pop().replace(/\.html$/, '');
      from.searchParams.set('view', view || 'index');
      for (const [name, value] of from.searchParams) {
        const field = form.elements[name];
        if (field) take(field, value);
      }
    }
  } catch {
    // No referrer: nothing was asked.
  }

  takeOnly(location.hash.slice(1));

  /** What is chosen, as the element's attributes. */
  function asked() {
    const [view, only] = form.elements.view.value.split('#');
    const chosen = [...new FormData(form)].filter(([name]) => name !== 'view');
    return [['view', view], ['only', only || ''], ...chosen].filter(([, value]) => value.trim());
  }

  function write() {
    const chosen = asked();
    const attributes = chosen.map(([name, value]) => ` ${name}="${escaped(value.trim())}"`).join('');
    const address = new URL('index.html', base);
    for (const [name, value] of chosen) {
      if (name === 'view') address.pathname = base.pathname + value + '.html';
      else address.searchParams.set(name, value.trim());
    }
    // Where the script is taken out, the link stays.
    const link = `<a href="${escaped(address.href)}">${escaped(name)}</a>`;
    snippet.value = `<script src="${escaped(base.href)}embed.js" async></${'script'}>\n<report-explorer${attributes}>${link}</report-explorer>`;
    plain.value = `<iframe src="${escaped(address.href)}" title="${escaped(name)}" width="100%" height="720" frameborder="0" loading="lazy"></iframe>`;
    copied.textContent = '';
  }

  // A frame a key would be too many: it follows when the field is left, or the keys rest.
  let resting;
  function preview() {
    clearTimeout(resting);
    const explorer = document.createElement('report-explorer');
    for (const [name, value] of asked()) explorer.setAttribute(name, value.trim());
    shown.textContent = '';
    shown.append(explorer);
  }

  async function copy(area) {
    try {
      await navigator.clipboard.writeText(area.value);
    } catch {
      // Selected, it is one key away.
      area.focus();
      area.select();
      copied.textContent = copied.dataset.selected;
      return;
    }
    copied.textContent = copied.dataset.done;
  }

  form.addEventListener('input', () => {
    write();
    clearTimeout(resting);
    resting = setTimeout(preview, REST_MS);
  });
  form.addEventListener('change', preview);
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const button of document.querySelectorAll('button[data-copies]')) {
    button.addEventListener('click', () => copy(document.getElementById(button.dataset.copies)));
  }
  write();
  preview();
})();

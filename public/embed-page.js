// The page 嵌入: writes the snippet for what is chosen, shows it live, copies it.
(function () {
  'use strict';

  const form = document.getElementById('choices');
  const snippet = document.getElementById('snippet');
  const plain = document.getElementById('plain-snippet');
  const copied = document.getElementById('copied');
  const shown = document.getElementById('shown');
  const base = new URL('.', location.href);
  const name = document.querySelector('.masthead-name').textContent;
  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

  // What the reader asked before coming here.
  try {
    const from = new URL(document.referrer);
    if (from.href.startsWith(base.href)) {
      const view = from.pathname.split('/').pop().replace(/\.html$/, '');
      from.searchParams.set('view', view || 'index');
      for (const [name, value] of from.searchParams) {
        const field = form.elements[name];
        if (!field || field.options && ![...field.options].some((option) => option.value === value)) continue;
        field.value = value;
      }
    }
  } catch {
    // No referrer: nothing was asked.
  }

  function write() {
    const chosen = [...new FormData(form)].filter(([, value]) => value.trim());
    const attributes = chosen.map(([name, value]) => ` ${name}="${escaped(value.trim())}"`).join('');
    snippet.value = `<script src="${base.href}embed.js" async></${'script'}>\n<report-explorer${attributes}></report-explorer>`;
    const address = new URL('index.html', base);
    for (const [name, value] of chosen) {
      if (name === 'view') address.pathname = base.pathname + value + '.html';
      else address.searchParams.set(name, value.trim());
    }
    plain.value = `<iframe src="${escaped(address.href)}" title="${escaped(name)}" width="100%" height="720" loading="lazy"></iframe>`;
    const preview = document.createElement('report-explorer');
    for (const [name, value] of chosen) preview.setAttribute(name, value.trim());
    shown.replaceChildren(preview);
    copied.textContent = '';
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

  form.addEventListener('change', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const button of document.querySelectorAll('button[data-copies]')) {
    button.addEventListener('click', () => copy(document.getElementById(button.dataset.copies)));
  }
  write();
})();

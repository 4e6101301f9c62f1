// The link to what is on screen: to copy, to hand to the system's share sheet, or to select by hand where
// a frame or an old browser forbids both. Also closes the panels of the controls. Fetched by looks.js when a reader first
// opens one of them.
(function () {
  'use strict';

  const share = document.getElementById('share');
  const [address, copy, send, said] = share.querySelectorAll('[data-share]');

  /** Where neither way of copying is allowed, what is selected can still be copied by hand. */
  function selected() {
    address.focus();
    address.select();
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }

  async function copied() {
    try {
      await navigator.clipboard.writeText(address.value);
      return true;
    } catch {
      return selected();
    }
  }

  function fill() {
    said.textContent = '';
    const url = new URL(location);
    const asks = url.searchParams;
    // The elder edition goes along, for who sets it up for others; else who gets the link has their own looks.
    for (const name of ['size', 'theme', 'ruby']) if (asks.has(name) && asks.get(name) !== 'elder') asks.delete(name);
    address.value = share.open ? url.href : '';
  }

  fill();
  share.addEventListener('toggle', fill);
  copy.addEventListener('click', async () => {
    said.textContent = (await copied()) ? copy.dataset.done : copy.dataset.byHand;
  });
  send.hidden = !navigator.share;
  // Who closes the system's sheet has changed their mind: no error.
  send.addEventListener('click', () => navigator.share({ title: document.title, url: address.value }).catch(() => {}));

  // One panel at a time; Escape and a tap elsewhere close it.
  const panels = [...document.querySelectorAll('#looks details')];
  const close = ({ target }) => {
    for (const panel of panels) if (!panel.contains(target)) panel.open = false;
  };
  // Safari on a phone has no click where there is nothing to press, the keyboard has no pointer.
  // With the focus the reader has gone elsewhere, too.
  for (const event of ['pointerdown', 'click', 'focusin']) addEventListener(event, close);
  addEventListener('keydown', (event) => {
    const open = panels.find((panel) => panel.open);
    if (event.key !== 'Escape' || !open) return;
    open.open = false;
    open.querySelector('summary').focus();
  });
})();

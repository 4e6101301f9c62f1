// In the page, before anything of it: when a reader who types at once is answered, when the first chart is there. Both
// pages are asked alike, by what is on the screen.

/** Types as soon as there is a box, notes when the list shows only what was asked, as `waits.answered`. */
export function typeAtOnce({ typed, means }) {
  const waits = (globalThis.waits = {});
  const type = () => {
    const box = document.getElementById('q');
    if (!box || box.value === typed) return;
    box.value = typed;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const look = () => {
    if (waits.answered !== undefined) return;
    type();
    const items = document.querySelectorAll('#results [data-item]');
    // The whole list is longer, and begins with something else.
    if (items.length > 0 && items.length < 60 && items[0].textContent.includes(means)) waits.answered = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  setInterval(look, 20);
}

/** Notes when a chart is there, drawn by whatever means, as `waits.seen`, and drawn on a canvas, as `waits.drawn`. */
export function watchCharts() {
  const waits = (globalThis.waits = {});
  const sample = new OffscreenCanvas(40, 40).getContext('2d', { willReadFrequently: true });
  const inked = (canvas) => {
    if (canvas.width === 0 || canvas.height === 0) return false;
    sample.clearRect(0, 0, 40, 40);
    sample.drawImage(canvas, 0, 0, 40, 40);
    return sample.getImageData(0, 0, 40, 40).data.some((value) => value !== 0);
  };
  const painted = () => performance.getEntriesByName('first-contentful-paint')[0];
  const timer = setInterval(() => {
    const canvas = document.querySelector('figure canvas');
    if (canvas && inked(canvas)) waits.drawn = performance.now();
    // Markup of it counts with the page's first paint, a picture file from the moment it has come.
    const came = ({ localName, complete, naturalWidth }) => localName === 'svg' || (complete && naturalWidth > 0);
    const picture = [...document.querySelectorAll('figure svg[role=img], figure img')].some(came);
    if (painted() !== undefined && (waits.drawn || picture)) waits.seen ??= performance.now();
    if (waits.drawn) clearInterval(timer);
  }, 10);
}

// What is measured on pixels: of screenshots, in a page of its own (the site's would forbid it), and of the page's canvases.
// What runs in the page can import nothing: it is handed there as text.

/** In the page: the pixels of a PNG, given as an address. */
async function decoded(png) {
  const picture = await createImageBitmap(await (await fetch(png)).blob());
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(picture, 0, 0);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** In the page: makes what says the contrast of two colours, each at its place in the bytes of pixels. */
function contrasts() {
  const light = (value) => (value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const levels = Array.from({ length: 256 }, (_, value) => light(value));
  // A colour that was mixed from others is no whole number.
  const level = (value) => levels[value] ?? light(value);
  const luminance = (data, at) => 0.2126 * level(data[at]) + 0.7152 * level(data[at + 1]) + 0.0722 * level(data[at + 2]);
  return (one, at, other, there) => {
    const [a, b] = [luminance(one, at) + 0.05, luminance(other, there) + 0.05];
    return Math.max(a, b) / Math.min(a, b);
  };
}

/** A script for the page: makes `contrast` known there. */
export const CONTRAST = `globalThis.contrast = (${contrasts})();`;

/** A page of its own, in which `decoded` and `contrast` are known; `page` stays the one that is looked at. */
export async function measurer(page) {
  const own = await page.context().newPage();
  await own.evaluate(`globalThis.decoded = ${decoded}; ${CONTRAST}`);
  // A page behind another has a frame a second, for which each screenshot waits.
  await page.bringToFront();
  return own;
}

export const address = (png) => `data:image/png;base64,${png.toString('base64')}`;

/** In the page: counts the pixels of two pictures of one size whose colours differ by a contrast of 3:1 or more. */
async function differing(pictures) {
  const [one, other] = (await Promise.all(pictures.map(decoded))).map(({ data }) => data);
  let count = 0;
  for (let at = 0; at < one.length; at += 4) if (contrast(one, at, other, at) >= 3) count += 1;
  return count;
}

/** How many pixels differ by 3:1 between two screenshots of the same size. */
export async function pixels(page) {
  const own = await measurer(page);
  return (...pictures) => own.evaluate(differing, pictures.map(address));
}

/** In the page: whether a canvas has more than one colour. One that was never drawn has one. */
function isInked(canvas) {
  const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer);
  return pixels.some((pixel) => pixel !== pixels[0]);
}

/** Of each of these canvases, whether something is drawn on it. */
export const inked = async (canvases) => Promise.all((await canvases.all()).map((one) => one.evaluate(isInked)));

/** Resolves when there are such canvases and something is drawn on each. */
export const drawn = (page, selector) =>
  page.waitForFunction(`((all) => all.length > 0 && all.every(${isInked}))([...document.querySelectorAll(${JSON.stringify(selector)})])`);

/** The pixels of an image on the page, and how many colours they have. */
export async function picture(image) {
  const { width, height, text } = await image.evaluate(async (img) => {
    await img.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [img.naturalWidth, img.naturalHeight];
    const pen = canvas.getContext('2d');
    pen.drawImage(img, 0, 0);
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    let text = '';
    for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width: canvas.width, height: canvas.height, text: btoa(text) };
  });
  const data = new Uint8ClampedArray(Buffer.from(text, 'base64'));
  return { width, height, data, colours: new Set(new Uint32Array(data.buffer)).size };
}

/**
 * In the page, before anything of it: notes in `texts`, by a canvas' id, the box of each text that stands on it since it was
 * last sized, in device pixels. What is drawn anew in the same place stands there once.
 */
export function noteTexts() {
  window.texts = new Map();
  const { set, get } = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'width');
  Object.defineProperty(HTMLCanvasElement.prototype, 'width', {
    get,
    set(width) {
      window.texts.set(this.id, new Map());
      set.call(this, width);
    },
  });
  const own = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function note(text, x, y) {
    own.call(this, text, x, y);
    const metrics = this.measureText(text);
    const { a, d, e, f } = this.getTransform();
    const [across, down] = [e + a * x, f + d * y];
    window.texts.get(this.canvas.id)?.set(`${text} ${x} ${y}`, {
      text,
      left: across - metrics.actualBoundingBoxLeft,
      right: across + metrics.actualBoundingBoxRight,
      top: down - metrics.actualBoundingBoxAscent,
      bottom: down + metrics.actualBoundingBoxDescent,
    });
  };
}

// What is measured on the pixels of pictures, in a page of its own: the site's would forbid it.

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
  const light = (value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const levels = Array.from({ length: 256 }, (_, value) => light(value));
  const luminance = (data, at) => 0.2126 * levels[data[at]] + 0.7152 * levels[data[at + 1]] + 0.0722 * levels[data[at + 2]];
  return (one, at, other, there) => {
    const [a, b] = [luminance(one, at) + 0.05, luminance(other, there) + 0.05];
    return Math.max(a, b) / Math.min(a, b);
  };
}

/** A page of its own, in which `decoded` and `contrast` are known; `page` stays the one that is looked at. */
export async function measurer(page) {
  const own = await page.context().newPage();
  await own.evaluate(`globalThis.decoded = ${decoded}; globalThis.contrast = (${contrasts})();`);
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

// What is measured on the pixels of screenshots, in a page of its own: the site's would forbid it.

/** Counts the pixels of two pictures, as PNG in base64, whose colours differ by a contrast of 3:1 or more; runs in the page. */
async function differing([before, after]) {
  const light = (value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const levels = Array.from({ length: 256 }, (_, value) => light(value));
  const [one, other] = await Promise.all(
    [before, after].map(async (png) => {
      const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const pen = canvas.getContext('2d');
      pen.drawImage(picture, 0, 0);
      return pen.getImageData(0, 0, canvas.width, canvas.height).data;
    }),
  );
  const luminance = (data, at) => 0.2126 * levels[data[at]] + 0.7152 * levels[data[at + 1]] + 0.0722 * levels[data[at + 2]];
  let count = 0;
  for (let at = 0; at < one.length; at += 4) {
    const [a, b] = [luminance(one, at) + 0.05, luminance(other, at) + 0.05];
    if (Math.max(a, b) / Math.min(a, b) >= 3) count += 1;
  }
  return count;
}

/** How many pixels differ by 3:1 between two screenshots of the same size; `page` stays the one that is looked at. */
export async function pixels(page) {
  const own = await page.context().newPage();
  // A page behind another has a frame a second, for which each screenshot waits.
  await page.bringToFront();
  return (before, after) => own.evaluate(differing, [before.toString('base64'), after.toString('base64')]);
}

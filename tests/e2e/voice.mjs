// A voice for the tests of what is read aloud.

/** A voice that says nothing aloud and notes what it was given; runs in the page before anything else. */
export function pretendVoice() {
  const said = (window.said = []);
  let current = null;
  const ended = () => {
    const was = current;
    current = null;
    was?.onend();
  };
  // As on Android, which pauses by ending: what is cut short says so a little later.
  const cancel = () => {
    const was = current;
    current = null;
    if (was) setTimeout(() => was.onerror());
  };
  const speech = {
    getVoices: () => ['en-US', 'zh-HK', 'zh-CN'].map((lang) => ({ lang })),
    speak(utterance) {
      if (!utterance.text) return;
      said.push(utterance.text);
      window.voiceSaid = utterance.voice.lang;
      window.utterance = current = utterance;
    },
    cancel,
    pause: cancel,
    resume() {},
  };
  window.finish = ended;
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
}

/** Resolves when so many items were begun to be read; with `pretendVoice`. */
export const begun = (page, count) => page.waitForFunction((count) => window.said.length === count, count);

/** Has the page read aloud up to the item of this number, which is begun. */
export async function listen(page, count) {
  await page.locator('#read').click();
  for (let at = 1; at < count; at += 1) {
    await begun(page, at);
    await page.evaluate(() => window.finish());
  }
  await begun(page, count);
}

// Offers to read aloud: a button for the view, in the elder edition one for each item. What reads is fetched (speech.js) when
// a reader first presses one. Without a Chinese voice the button gives way to a sentence that says so.
(function () {
  'use strict';

  const ITEMS = '#results [data-item], #results .headline, #results .promises li';
  const speech = window.speechSynthesis;
  const root = document.documentElement;
  let button;
  let coming;

  /** As it is spoken on the mainland, else any Chinese one. */
  function voice() {
    const all = speech.getVoices();
    const of = (kind) => all.find(({ lang }) => kind.test(lang));
    return of(/^(zh|cmn).*cn/i) || of(/^(zh|cmn)/i);
  }

  async function read(how, items) {
    if (!coming) {
      // Some engines let only a press speak for the first time, and the script comes after it.
      speech.speak(new SpeechSynthesisUtterance(''));
      coming = new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = 'speech.js';
        script.onload = resolve;
        script.onerror = () => reject((coming = undefined));
        document.head.append(script);
      });
    }
    try {
      await coming;
      window.aloud[how](items);
    } catch {
      window.tell(document.getElementById('share').dataset.failed);
    }
  }

  /**
   * Last in each item, but above its source, which may be longer than the screen. Its words are an attribute that the style
   * sheet shows: the text of an item stays the report's.
   */
  function offerEach() {
    if (button.hidden || root.dataset.size !== 'elder' || !('ready' in root.dataset)) return;
    for (const item of document.querySelectorAll(ITEMS)) {
      if (item.querySelector('.read-one')) continue;
      // A chart that is still to be built has no words.
      const about = (item.querySelector('h2, h3') || item).textContent.trim();
      if (!about) continue;
      const one = document.createElement('button');
      one.type = 'button';
      one.className = 'read-one';
      one.setAttribute('data-says', button.dataset.one);
      one.setAttribute('aria-label', button.dataset.one + '：' + about.slice(0, 20));
      one.addEventListener('click', () => read('begin', [item]));
      item.insertBefore(one, item.querySelector('.sources'));
    }
  }

  function offer() {
    document.getElementById('read-missing').hidden = !(button.hidden = !(speech && voice()));
    offerEach();
  }

  window.aloud = { ITEMS, voice };
  addEventListener('DOMContentLoaded', () => {
    button = document.getElementById('read');
    if (!button) return;
    button.addEventListener('click', () => read('press'));
    offer();
    new MutationObserver(offerEach).observe(root, {
      attributes: true,
      attributeFilter: ['data-size', 'data-ready'],
      childList: true,
      subtree: true,
    });
    // Voices arrive late in some browsers.
    if (speech) speech.onvoiceschanged = offer;
  });
})();

// What a page of the usual libraries does: MiniSearch over pairs of characters, and pinyin-pro for the
// pinyin of them, whole and initials. For the page that browser.mjs opens and for the one in peer/.
const chinese = /[\u3400-\u9fff]/;

/** Runs of Chinese characters and words of letters or digits. */
const runs = (text) => text.toLowerCase().match(/[\u3400-\u9fff]+|[a-z0-9.%]+/g) ?? [];

/** A run of Chinese as pairs of its neighbours; a single character as it is. */
const pairs = (characters, join = '') =>
  characters.length < 2 ? characters : characters.slice(1).map((c, i) => characters[i] + join + c);

const words = (text) => runs(text).flatMap((run) => (chinese.test(run) ? [...pairs([...run]), ...run] : [run]));

/** Syllables and initials of a run, in pairs, as they would be typed. */
const sounds = (text, pinyin) =>
  runs(text)
    .filter((run) => chinese.test(run))
    .flatMap((run) => {
      const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
      const initials = syllables.map((syllable) => syllable[0]);
      return [...pairs(syllables), ...syllables, ...pairs(initials)];
    });

/** What is asked: Chinese in pairs, all else as typed. */
const asked = (text) => runs(text).flatMap((run) => (chinese.test(run) ? pairs([...run]) : [run]));

/**
 * An index of `{id, name, quote}`; `search(words)` gives what is found, best first. The libraries are handed in; without
 * `pinyin` nothing is found by sound.
 */
export function rival(documents, { MiniSearch, pinyin }) {
  const fields = ['name', 'quote'];
  const index = new MiniSearch({
    fields: pinyin ? [...fields, 'namePinyin', 'quotePinyin'] : fields,
    idField: 'id',
    extractField: (document, field) => document[field.replace('Pinyin', '')],
    tokenize: (text, field) => (field === undefined ? asked(text) : field.endsWith('Pinyin') ? sounds(text, pinyin) : words(text)),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', prefix: true, boost: { name: 2 } },
  });
  index.addAll(documents);
  return { search: (text) => index.search(text) };
}

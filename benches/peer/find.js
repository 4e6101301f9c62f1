// Search, loaded when it is first asked; pinyin, when letters are.
import { shallowRef } from 'vue';

const searches = { words: shallowRef(), sounds: shallowRef() };
let asked = false;
let soundsAsked = false;

const documents = async () => {
  const [{ default: indicators }, { default: projects }] = await Promise.all([import('report:indicators'), import('report:projects')]);
  return [
    ...indicators.map(({ id, name, readings }) => ({ id: `i${id}`, name, quote: readings.map(({ quote }) => quote).join(' ') })),
    ...projects.map(({ id, name, quote }) => ({ id: `p${id}`, name, quote })),
  ];
};

async function load() {
  asked = true;
  const [{ default: MiniSearch }, { rival }, all] = await Promise.all([import('minisearch'), import('../rival.js'), documents()]);
  searches.words.value = rival(all, { MiniSearch });
}

async function loadSounds() {
  soundsAsked = true;
  const [{ default: MiniSearch }, { pinyin }, { rival }, all] = await Promise.all([
    import('minisearch'), import('pinyin-pro'), import('../rival.js'), documents(),
  ]);
  searches.sounds.value = rival(all, { MiniSearch, pinyin });
}

/** The places of what is found, by id (`i…`, `p…`), or nothing while no question is asked or answered. Reactive. */
export function found(words) {
  const text = words.trim();
  if (!text) return undefined;
  const latin = /[a-z]/i.test(text);
  if (!asked) load();
  if (latin && !soundsAsked) loadSounds();
  const search = (latin && searches.sounds.value) || searches.words.value;
  if (!search) return undefined;
  return new Map(search.search(text).map(({ id }, rank) => [id, rank]));
}

/** The libraries come when nothing else is to do, so that the first key finds them. */
export function whenIdle() {
  (globalThis.requestIdleCallback ?? setTimeout)(() => asked || load());
}

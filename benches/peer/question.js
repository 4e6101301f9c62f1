// What the reader asks, shared by all views and kept in the address.
import { reactive, watch } from 'vue';

export const question = reactive({ q: '', stage: [], topic: [], place: '', sort: '' });

/** From the address once, where it says something, then into it. */
export function follow(router) {
  for (const [key, value] of Object.entries(router.currentRoute.value.query)) {
    if (key in question) question[key] = Array.isArray(question[key]) ? [value].flat() : value;
  }
  let timer;
  watch(question, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const query = Object.fromEntries(Object.entries(question).filter(([, value]) => value.length > 0));
      router.replace({ query });
    }, 300);
  });
}

// Which items are shown, in which order.
import { found } from './find.js';

const stageOf = (item) => item.stage ?? item.readings.at(-1).status;

/** The items of a kind (`i` or `p`) that the question leaves. */
export function choose(items, kind, { q, stage, topic, place, sort }) {
  const ranks = found(q);
  const left = items.filter(
    (item) =>
      (!ranks || ranks.has(kind + item.id)) &&
      (stage.length === 0 || stage.includes(stageOf(item))) &&
      (topic.length === 0 || topic.includes(item.topic)) &&
      (!place || item.place === place),
  );
  if (sort === 'name') left.sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans'));
  else if (sort === 'topic') left.sort((a, b) => a.topic.localeCompare(b.topic));
  else if (ranks) left.sort((a, b) => ranks.get(kind + a.id) - ranks.get(kind + b.id));
  return left;
}

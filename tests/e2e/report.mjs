// What the city said, from data/ itself: what the pages have to show is counted and quoted from here.
import { readFileSync } from 'node:fs';

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const all = [...file('data/reports.rs').matchAll(/"(data\/[^"]+\.json)"/g)].map(([, path]) => ({ path, report: JSON.parse(file(path)) }));

/** The report that the page shows, the one that plans furthest ahead, and its file. */
export const { report, path } = all.reduce((newest, one) => (one.report.about.planned > newest.report.about.planned ? one : newest));

const within = (sections) => sections.flatMap((one) => [one, ...within(one.sections ?? [])]);

/** Every section of its text, in the text's order. */
export const sections = within(report.text);

/** Every paragraph, likewise. */
export const paragraphs = sections.flatMap(({ paragraphs = [] }) => paragraphs);

const [figures, projects, places] = [report.indicators, report.projects, paragraphs].map(({ length }) => length);

/** How much there is on each view while nothing is asked. */
export const counts = {
  'index.html': figures + projects + places,
  'indicators.html': figures,
  'charts.html': figures + projects,
  'projects.html': projects,
  'text.html': places,
};

/** The two years: the one behind and the one ahead. */
export const { reviewed, planned } = report.about;

/** This year's first project for the people: it has a page of its own, and stands far down its list. */
export const promise = report.projects.find(({ livelihood }) => livelihood);

/** What stands between the stops around a quote of a paragraph or heading. */
export function sentence(at, quote) {
  const text = paragraphs.find(({ id }) => id === at)?.text ?? sections.find(({ id }) => id === at).heading;
  const start = text.indexOf(quote);
  const [before, after] = [text.slice(0, start), text.slice(start + quote.length)];
  return before.split(/[。；;！？!?][”’）」』]*/).at(-1) + quote + (/[。；;！？!?]$/.test(quote) ? '' : after.split(/[。；;！？!?]/)[0]);
}

/** The rows of a CSV file, each of cells, by RFC 4180. */
export function rowsOf(csv) {
  const rows = [[]];
  for (const [, quoted, plain, end] of csv.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end.endsWith('\n')) rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.some(Boolean));
}

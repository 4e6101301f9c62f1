// What the city said, from data/ itself: what the pages have to show is counted and quoted from here.
import { readFileSync } from 'node:fs';

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const all = [...file('data/reports.rs').matchAll(/"(data\/[^"]+\.json)"/g)].map(([, path]) => JSON.parse(file(path)));

/** The report that the page shows: the one that plans furthest ahead. */
export const report = all.reduce((newest, one) => (one.about.planned > newest.about.planned ? one : newest));

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

// The figures of one run as tables in Markdown.
import { median, within } from './statistics.mjs';

/** A figure in three digits or so; nothing for none. */
export const short = (value) => {
  if (value === undefined) return '';
  if (value === 0) return '0';
  if (value < 0.01) return value.toExponential(0);
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
};

/** Rows of cells, the first of each being a name. */
export function table(head, rows) {
  console.log(`\n| ${head.join(' | ')} |\n|${head.map((_, at) => (at ? ' ---: ' : ' --- ')).join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

/** In the order of the table; those that plain.html has, too, are also given as a multiple of its own. */
const columns = [
  ['performance', 'perf'], ['accessibility', 'a11y'], ['practices', 'best pr.'], ['seo', 'SEO'],
  ['lighthouse fcp', 'FCP', 'beside plain'], ['lighthouse lcp', 'LCP', 'beside plain'], ['lighthouse tbt', 'TBT'], ['lighthouse cls', 'CLS'],
  ['first paint', '4G: first paint', 'beside plain'], ['lcp', '4G: LCP', 'beside plain'], ['cls', '4G: CLS'], ['usable', '4G: usable'],
  ['start', 'Wasm → usable'], ['wasm', 'Wasm MB'], ['heap', 'heap MB'], ['nodes', 'nodes'], ['listeners', 'listeners'],
];

export function print({ all, lost }) {
  const here = columns.filter(([name]) => all[name]);
  const rows = [...new Set(here.flatMap(([name]) => Object.keys(all[name])))];
  const value = (name, row) => all[name][row] && median(all[name][row]);
  const cells = (row) =>
    here.flatMap(([name, , beside]) => {
      const own = value(name, row);
      const ratio = own === undefined || !all[name].plain ? '' : `${(own / value(name, 'plain')).toFixed(2)}×`;
      return beside ? [short(own), ratio] : [short(own)];
    });
  if (here.length > 0) table(['page', ...here.flatMap(([, title, beside]) => (beside ? [title, beside] : [title]))], rows.map((row) => [row, ...cells(row)]));
  for (const [row, audits] of Object.entries(lost)) console.log(`\n${row}: not full marks in ${audits.join(', ')}`);

  if (!all.dom) return;
  const kinds = [...new Set(Object.keys(all.dom).map((what) => what.split(':')[0]))];
  const of = (of, kind) => Object.entries(all[of]).filter(([what]) => what === kind || what.startsWith(`${kind}:`)).flatMap(([, took]) => took);
  const line = (kind) => {
    const [dom, paint] = [of('dom', kind), of('paint', kind)];
    return [kind, dom.length, ...[dom, paint].flatMap((took) => [median(took), within(took, 0.95)].map(short))];
  };
  table(['event', 'times', 'DOM, median', 'DOM, 95 %', 'paint, median', 'paint, 95 %'], [...kinds, ...Object.keys(all.dom)].map(line));
}

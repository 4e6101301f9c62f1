// How each figure grows with the report: node benches/growth/table.mjs 1=A.json 10=B.json 100=C.json, each written by
// benches/site/main.mjs. Beside a figure stands how many times the one before it is; more than the step is more than linear.
import { readFile } from 'node:fs/promises';
import { median, within } from '../site/statistics.mjs';

const sites = await Promise.all(
  process.argv.slice(2).map(async (site) => {
    const [times, file] = site.split('=');
    return { times: Number(times), all: JSON.parse(await readFile(file, 'utf8')).all };
  }),
);

/** Figure → what to make of its values; what depends on the wire, or is the same for all sites, is left out. */
const pages = { start: 'Wasm → usable, ms', wasm: 'Wasm memory, MB', nodes: 'nodes' };
const short = (value) => (value === undefined ? '' : String(Number(value.toPrecision(3))));

function line(name, values) {
  const cells = values.map((value, at) => {
    const before = values[at - 1];
    if (value === undefined || !before) return short(value);
    const ratio = value / before;
    const step = sites[at].times / sites[at - 1].times;
    return `${short(value)} (${ratio.toFixed(1)}×${ratio > step ? ' !' : ''})`;
  });
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}

console.log(`| | ${sites.map(({ times }) => `${times}×`).join(' | ')} |\n| --- |${' ---: |'.repeat(sites.length)}`);
for (const [figure, title] of Object.entries(pages)) {
  const rows = new Set(sites.flatMap(({ all }) => Object.keys(all[figure] ?? {})));
  rows.delete('plain');
  for (const row of rows) line(`${title}: ${row}`, sites.map(({ all }) => all[figure]?.[row] && median(all[figure][row])));
}
const kinds = new Set(sites.flatMap(({ all }) => Object.keys(all.dom ?? {}).map((what) => what.split(':')[0])));
for (const kind of kinds) {
  for (const [of, title] of [['dom', 'DOM'], ['paint', 'paint']]) {
    const took = ({ all }) => Object.entries(all[of] ?? {}).filter(([what]) => what.startsWith(`${kind}:`)).flatMap(([, values]) => values);
    const ofAll = (figure) => sites.map((site) => (took(site).length > 0 ? figure(took(site)) : undefined));
    line(`${kind}, ${title}, median ms`, ofAll(median));
    line(`${kind}, ${title}, 95 %, ms`, ofAll((all) => within(all, 0.95)));
  }
}

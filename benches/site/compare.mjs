// Two files of script/bench site side by side: node benches/site/compare.mjs BEFORE.json AFTER.json
import { readFile } from 'node:fs/promises';
import { median } from './statistics.mjs';

const [before, after] = await Promise.all(process.argv.slice(2, 4).map(async (file) => JSON.parse(await readFile(file, 'utf8'))));
console.log('| what | page or event | before | after | after ÷ before |\n| --- | --- | ---: | ---: | ---: |');
for (const [name, rows] of Object.entries(after.all)) {
  for (const [row, taken] of Object.entries(rows)) {
    const earlier = before.all[name]?.[row];
    if (!earlier) continue;
    const [was, is] = [median(earlier), median(taken)];
    console.log(`| ${name} | ${row} | ${was.toFixed(1)} | ${is.toFixed(1)} | ${was ? (is / was).toFixed(2) : ''} |`);
  }
}
console.log(`\nMedians of ${before.runs} and ${after.runs} runs; load ${before.load} and ${after.load}.`);

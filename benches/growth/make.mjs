// A report so many times as large: the real one and copies of its sections and projects, with other numbers and a
// mark of their own. The same on every machine; never shipped. node benches/growth/make.mjs REPORT.json TIMES > LARGER.json
import { readFile } from 'node:fs/promises';

const [file, times] = process.argv.slice(2);
const report = JSON.parse(await readFile(file, 'utf8'));

const NUMERALS = '〇一二三四五六七八九';
/** Stands in one copy only, so that a quote still has one place in the text. */
const markOf = (copy) => `第${[...String(copy)].map((digit) => NUMERALS[digit]).join('')}批`;

/** The digits of a copy, each another one throughout; a number keeps its length. */
function digitsOf(copy) {
  // A step that shares no factor with nine visits all of 1 to 9.
  const step = [1, 2, 4, 5, 7, 8][copy % 6];
  return (text) => text.replace(/[1-9]/g, (digit) => String(((digit * step + copy) % 9) + 1));
}

const paragraphsOf = (sections) => sections.flatMap((section) => [...(section.paragraphs ?? []), ...paragraphsOf(section.sections ?? [])]);
const sectionsOf = (sections) => sections.flatMap((section) => [section, ...sectionsOf(section.sections ?? [])]);
const numbers = { p: paragraphsOf(report.text).length, s: sectionsOf(report.text).length, j: Math.max(...report.projects.map(({ id }) => Number(id))) };
const next = (letter) => {
  numbers[letter] += 1;
  return letter + String(numbers[letter]).padStart(2, '0');
};

const projects = [...report.projects];

/** Marks where each of a paragraph's quotes begins; answers where a place of the old text is in the new one. */
function marked(text, own, mark) {
  const starts = [...new Set(own.map(({ quote }) => text.indexOf(quote)))].sort((a, b) => a - b);
  const before = (place, also) => starts.filter((start) => start < place || (also && start === place)).length * mark.length;
  let made = '';
  let from = 0;
  for (const start of starts) {
    made += text.slice(from, start) + mark;
    from = start;
  }
  return { text: made + text.slice(from), quote: (start, end) => [start + before(start, false), end + before(end, false)] };
}

function copyOf(section, copy) {
  const [mark, digits] = [markOf(copy), digitsOf(copy)];
  const paragraphs = (section.paragraphs ?? []).map((paragraph) => {
    const own = projects.filter(({ at }) => at === paragraph.id);
    const { text, quote } = marked(paragraph.text, own, mark);
    const id = next('p');
    for (const project of own) {
      const { figures, ...rest } = project;
      const start = paragraph.text.indexOf(project.quote);
      report.projects.push({
        ...rest,
        id: next('j').slice(1),
        name: mark + digits(project.name),
        at: id,
        quote: digits(text.slice(...quote(start, start + project.quote.length))),
      });
    }
    const { lead, ...rest } = paragraph;
    const leads = lead && text.startsWith(lead) && { lead: digits(lead) };
    return { ...rest, ...leads, id, text: digits(text) };
  });
  const sections = (section.sections ?? []).map((inner) => copyOf(inner, copy));
  return {
    ...section,
    id: next('s'),
    heading: `${section.heading}(${mark})`,
    paragraphs,
    ...(sections.length > 0 && { sections }),
  };
}

const real = report.text;
report.text = [...real];
for (let copy = 1; copy < Number(times); copy += 1) report.text.push(...real.map((section) => copyOf(section, copy)));

const whole = paragraphsOf(report.text);
const at = new Map(whole.map(({ id, text }) => [id, text]));
for (const { id, at: place, quote } of report.projects) {
  if (at.get(place)?.split(quote).length !== 2) throw new Error(`project ${id}: “${quote}” has not one place in ${place}`);
}
process.stdout.write(JSON.stringify(report));

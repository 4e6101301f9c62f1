// A chart's CSV in a real spreadsheet program: LibreOffice reads it and writes the same cells. Only where it is installed.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { dist, explorer } from './harness.mjs';
import { rowsOf } from './report.mjs';

const site = explorer();
const office = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice')).find(existsSync);

/**
 * The file as the program has it, written as text with every text quoted. Without a window there is no dialog, which takes
 * UTF-8 from the file's mark: it is named.
 */
async function throughOffice(bytes) {
  const folder = await mkdtemp(join(tmpdir(), 'spreadsheet-'));
  try {
    await writeFile(join(folder, 'given.csv'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const write = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true';
    const read = '--infilter=Text - txt - csv (StarCalc):44,34,76,1';
    await promisify(execFile)(office, [profile, '--headless', read, '--convert-to', write, '--outdir', join(folder, 'out'), join(folder, 'given.csv')]);
    return await readFile(join(folder, 'out', 'given.csv'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

site.test('LibreOffice has the same cells, the Chinese intact', { acceptDownloads: true }, async (page, t) => {
  if (!office) return t.skip('soffice is not installed');
  await site.open(page, 'charts.html');
  const files = [];
  for (const kind of ['growth', 'floor', 'projects']) {
    const chart = page.locator(`#chart-${kind}`);
    await chart.locator('.take summary').click();
    const [download] = await Promise.all([page.waitForEvent('download'), chart.locator('[data-take=csv]').click()]);
    files.push(await readFile(await download.path()));
  }
  for (const name of ['indicators.csv', 'projects.csv']) files.push(await readFile(join(dist, name)));
  for (const file of files) {
    const given = rowsOf(String(file));
    assert.ok(given.length > 2 && given.flat().some((cell) => /\p{Script=Han}{2}/u.test(cell)));
    assert.deepEqual(rowsOf(await throughOffice(file)), given);
  }
});

// The HTML of the build: valid in every page of the folder, by html-validate, and of one build with its scripts.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { dist } from './built.mjs';

// What the HTML standard and accessibility ask; not how markup is spelled, nor integrity hashes, which a
// sandboxed frame would not bear.
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: { 'require-sri': 'off' },
});

test('every page of the build is valid HTML', async () => {
  const pages = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.html'));
  assert.ok(pages.length >= 7, `only ${pages}`);
  const found = [];
  for (const name of pages) {
    const { results } = await validator.validateString(await readFile(join(dist, name), 'utf8'));
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      found.push(`${name}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  assert.equal(found.length, 0, `${found.length} findings:\n${found.slice(0, 40).join('\n')}`);
});

test('a page meets the scripts that it was built with, whatever a browser has kept', async () => {
  const pages = (await readdir(dist)).filter((name) => name.endsWith('.html'));
  let named = 0;
  for (const name of pages) {
    for (const [, script, version] of (await readFile(join(dist, name), 'utf8')).matchAll(/src="\.\/((?:boot|page)\.js)([^"]*)"/g)) {
      const hash = createHash('sha256').update(await readFile(join(dist, script))).digest('hex');
      assert.equal(version, `?${hash.slice(0, 6)}`, `${script} of ${name}`);
      named += 1;
    }
  }
  assert.ok(named >= 10, `${named}`);
});

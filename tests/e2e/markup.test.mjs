// The HTML of the build is valid: every page of the folder, by html-validate.
import assert from 'node:assert/strict';
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

// Old phones: the module is the first version of Wasm, scripts and style sheets are those of 2020.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'acorn';
import binaryen from 'binaryen';
import { refusal } from '../../script/old-engines.mjs';
import { dist } from './built.mjs';

const built = await readdir(dist);
const [name] = built.filter((name) => name.endsWith('.wasm'));
const module = await readFile(join(dist, name));

test('the module is of the first version of Wasm, but for mutable globals', async () => {
  assert.equal(await refusal(module), undefined);
});

test('a module of a later version is told from it', async () => {
  // (module (func (param i32) (result i32) local.get 0 i32.extend8_s))
  const later = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 127, 1, 127, 3, 2, 1, 0, 10, 7, 1, 5, 0, 32, 0, 0xc0, 11);
  assert.match(await refusal(later), /0xc0/);
});

test('no 64-bit integer crosses the border to JavaScript', async () => {
  const parsed = binaryen.readBinary(module);
  const crossing = new Set();
  for (let at = 0; at < parsed.getNumExports(); at += 1) {
    const { kind, value } = binaryen.getExportInfo(parsed.getExportByIndex(at));
    if (kind === binaryen.ExternalFunction) crossing.add(value);
  }
  assert.ok(crossing.size > 1);
  for (let at = 0; at < parsed.getNumFunctions(); at += 1) {
    const { name, module: from, params, results } = binaryen.getFunctionInfo(parsed.getFunctionByIndex(at));
    if (!from && !crossing.has(name)) continue;
    const types = [...binaryen.expandType(params), ...binaryen.expandType(results)];
    assert.ok(!types.includes(binaryen.i64), `${from}.${name}`);
  }
  parsed.dispose();
});

/** The module's glue alone has a hash in its name. */
const kind = (script) => (/-[0-9a-f]{12,16}\.js$/.test(script) ? 'module' : 'script');

test('every script parses as the language of 2020', async () => {
  const scripts = built.filter((name) => name.endsWith('.js'));
  assert.ok(scripts.length > 8, scripts.join());
  for (const script of scripts) {
    const text = await readFile(join(dist, script), 'utf8');
    assert.doesNotThrow(() => parse(text, { ecmaVersion: 2020, sourceType: kind(script) }), script);
  }
});

/**
 * Engines drop what they don't know: a declaration, or a rule with all of its selectors. That of `:focus-visible` (Chrome 86,
 * Safari 15.4) may be lost: the focus then has the engine's own ring.
 */
const LATER_STYLE = [
  // Chrome 87
  /[{;](inset(-block|-inline)?|(margin|padding|border)-(block|inline)):[^;}]*/g,
  // Chrome 88
  /:(is|where)\([^{]*/g,
  /:not\([^(){]*(\([^(){]*\)[^(){]*)*,[^{]*/g,
  /:has\([^{]*/g,
];
const ASKED_FOR = /@supports selector\(:has\([^{]*\{([^{}]*\{[^{}]*\})*\}/g;

/** Words for readers of the screen are Chrome 77, Safari 17.4, Firefox 128: what is seen is said alone before. */
const UNSEEN_ELSEWHERE = /content:([^;}/]*)\/[^;}]*/g;

function laterStyle(css) {
  const alone = [...css.matchAll(UNSEEN_ELSEWHERE)].filter(({ index, 1: seen }) => !css.slice(0, index).endsWith(`content:${seen.trim()};`));
  return [...LATER_STYLE.flatMap((pattern) => css.replace(ASKED_FOR, '').match(pattern) ?? []), ...alone.map(([all]) => all)];
}

test('no rule of a style sheet is lost on an engine of 2020', async () => {
  let sheets = 0;
  for (const name of built.filter((name) => /\.(css|html)$/.test(name))) {
    const text = await readFile(join(dist, name), 'utf8');
    const parts = name.endsWith('.css') ? [text] : [...text.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css);
    sheets += parts.length;
    for (const css of parts) assert.deepEqual(laterStyle(css), [], name);
  }
  assert.ok(sheets > 1);
});

test('a rule that would be lost is told from others', () => {
  const lost = ['a{top:0;inset:0}', '@media print{a{border-block:0}}', ':is(a,b) i{top:0}', 'a:not(b,c){top:0}', 'a:not(:lang(zh),c){top:0}', 'a:has(b){top:0}', 'a{content:"x"/""}'];
  for (const css of lost) assert.equal(laterStyle(css).length, 1, css);
  const kept = ['a{clip-path:inset(50%);box-shadow:inset 0 0 red}', 'a:not(b),c:not(:lang(zh)){top:0}', '@supports selector(:has(a)){a:has(b){top:0}}', '@supports not (inset:0){a{top:0}}', 'a{content:"x";content:"x"/""}'];
  for (const css of kept) assert.deepEqual(laterStyle(css), [], css);
});

/** Methods later than Chrome 80 that its parser takes: `??=` and `||=` it doesn't. */
const LATER_CALLS = /^(replaceChildren|at|replaceAll|structuredClone|hasOwn|findLast(Index)?|to(Sorted|Reversed|Spliced)|checkVisibility|randomUUID|any)$/;

/** What the parser takes as of 2020 and Chrome 79 or Safari before 13.1 doesn't; `import()` is older there. */
const LATER_SIGNS = ({ type, operator, bigint, regex }) =>
  type === 'ChainExpression' || operator === '??' || bigint !== undefined || /\(\?<[=!]/.test(regex?.pattern);

/** Selectors, and what Safari before 15 measures nothing by. */
const LATER_WORDS = /:(is|where|has)\(|:not\([^()]*,|^navigation$/;
/** Chrome has it since 61, Safari since 15: it may be called where the throw is heard. */
const HANDED_OVER = /^(compile|instantiate)Streaming$/;

function* nodes(node) {
  if (Array.isArray(node)) for (const one of node) yield* nodes(one);
  else if (typeof node?.type === 'string') {
    yield node;
    for (const part of Object.values(node)) if (part && typeof part === 'object') yield* nodes(part);
  }
}

/** What a script calls or selects by and an engine of 2020 lacks; `at` alone is a function of ours. */
function laterScript(text, sourceType) {
  const found = [];
  for (const node of nodes(parse(text, { ecmaVersion: 2020, sourceType }))) {
    const { callee } = node;
    if (LATER_SIGNS(node)) found.push(node.type);
    const name = callee?.type === 'MemberExpression' && !callee.computed ? callee.property.name : callee?.name;
    if (name && LATER_CALLS.test(name) && !(name === 'at' && callee.type === 'Identifier')) found.push(`${name}()`);
    const words = node.type === 'TemplateElement' ? node.value.cooked : node.type === 'Literal' && node.value;
    if (typeof words === 'string' && LATER_WORDS.test(words)) found.push(words);
    // Where it is missing, what it is handed to gets nothing, and nothing throws.
    for (const given of node.arguments ?? []) if (HANDED_OVER.test(given.property?.name)) found.push(given.property.name);
  }
  return found;
}

test('no script calls or selects what came later', async () => {
  const found = {};
  for (const script of built.filter((name) => name.endsWith('.js'))) {
    const later = laterScript(await readFile(join(dist, script), 'utf8'), kind(script));
    if (later.length) found[script] = later;
  }
  assert.deepEqual(found, {});
  for (const selector of [':is(', ':where(', ':has(']) assert.ok(!module.includes(selector), selector);
});

test('a later call is told from a function of ours', () => {
  const later = ['a.replaceChildren()', '[1].at(-1)', 'a.replaceAll(b, c)', 'a?.b', 'a ?? b', '1n', '/(?<=a)b/', 'structuredClone(a)', 'Object.hasOwn(a, b)', 'a.findLast(b)', "a.matches(':is(b, c)')", 'a.matches(`${b} :not(c, d)`)', "a.getEntriesByType('navigation')", 'a.then(WebAssembly.compileStreaming)'];
  for (const text of later) assert.equal(laterScript(text, 'script').length, 1, text);
  assert.deepEqual(laterScript("WebAssembly.compileStreaming(a); at(1); a['at']; any.replace(b, ':not(c)')", 'script'), []);
  for (const text of ['a ??= b', 'a ||= b']) assert.throws(() => laterScript(text, 'script'));
});

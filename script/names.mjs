// A module's bytes: its data, and the names by which it and its glue know each other.

const CUSTOM = 0;
const IMPORT = 2;
const EXPORT = 7;
const CODE = 10;
const DATA = 11;
const KINDS = ['function', 'table', 'memory', 'global'];
/** The glue looks this one up by name while it waits for the module. */
const KEPT = new Set(['memory']);
/** Classes that wasm-bindgen makes for streams, with what stands by them: without their functions (script/trim.mjs) they do nothing. */
const STREAMS = /^export class Into\w+ \{[^]*?^\}\n|^if \(Symbol\.dispose\) Into.*\n|^const Into\w+Finalization = [^;]*;\n/gm;
/** In the glue an import is a member of an object, "name: function(…) {…}," at one depth. */
const MEMBERS = /^ {8}(__wb\w+): (?:function\b[^]*?^ {8}\}[^\n]*,|\w+,)$\n/gm;

/** Reads numbers, names and stretches of a module's bytes. */
function reader(bytes, at = 0) {
  const self = {
    at: () => at,
    byte: () => bytes[at++],
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        value += (byte & 127) * 2 ** shift;
        if (byte < 128) return value;
      }
    },
    take(length) {
      at += length;
      return bytes.subarray(at - length, at);
    },
    name: () => self.take(self.number()).toString(),
  };
  return self;
}

function number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}
const sized = (bytes) => Buffer.concat([number(bytes.length), bytes]);
const named = (name) => sized(Buffer.from(name));

/** What an import is, after its names: functions by type, globals by type and mutability. */
function described(from) {
  const start = from.at();
  const kind = KINDS[from.byte()];
  if (kind === 'function') from.number();
  else if (kind === 'global') from.take(2);
  else throw new Error(`the module imports a ${kind}`);
  return start;
}

/** The sections of a module. */
function* sections(module) {
  for (const from = reader(module, 8); from.at() < module.length; ) {
    const id = from.byte();
    yield { id, body: from.take(from.number()) };
  }
}

/** Where data stand in memory, and their bytes within the module; only those at a fixed address. */
export function segments(module) {
  const found = [];
  for (const { id, body } of sections(module)) {
    if (id !== DATA) continue;
    const from = reader(body);
    for (let left = from.number(); left > 0; left -= 1) {
      // Flags, then "i32.const ADDRESS end".
      if (from.number() !== 0) return found;
      from.byte();
      const start = from.number();
      from.byte();
      found.push({ start, data: from.take(from.number()) });
    }
  }
  return found;
}

/** The module's own functions: each one's code and its name, empty where the module has no names. */
export function functions(module) {
  let imported = 0;
  let bodies = [];
  const names = new Map();
  for (const { id, body } of sections(module)) {
    const from = reader(body);
    if (id === IMPORT) {
      for (let left = from.number(); left > 0; left -= 1) {
        from.name();
        from.name();
        if (body[described(from)] === KINDS.indexOf('function')) imported += 1;
      }
    } else if (id === CODE) {
      bodies = Array.from({ length: from.number() }, () => from.take(from.number()));
    } else if (id === CUSTOM && from.name() === 'name') {
      while (from.at() < body.length) {
        const kind = from.byte();
        const part = reader(from.take(from.number()));
        // Names of functions; others are of locals, segments and so on.
        for (let left = kind === 1 ? part.number() : 0; left > 0; left -= 1) names.set(part.number(), part.name());
      }
    }
  }
  return bodies.map((body, at) => ({ at: imported + at, body, name: names.get(imported + at) ?? '' }));
}

/** The module with these names of functions, by their number, and no others. */
export function withNames(module, names) {
  const list = [...names].sort(([a], [b]) => a - b).map(([at, name]) => Buffer.concat([number(at), named(name)]));
  const part = sized(Buffer.concat([number(list.length), ...list]));
  const others = [...sections(module)].filter(({ id, body }) => id !== CUSTOM || reader(body).name() !== 'name');
  const written = [...others, { id: CUSTOM, body: Buffer.concat([named('name'), Buffer.of(1), part]) }];
  return Buffer.concat([module.subarray(0, 8), ...written.flatMap(({ id, body }) => [Buffer.of(id), sized(body)])]);
}

/**
 * What wasm-bindgen says to who calls the glue as nobody does here, and of a wrong type for wasm, which docs and hosting
 * snippets say.
 */
const UNSAID = /console\.warn\(['"](?:using deprecated|`WebAssembly\.instantiateStreaming` failed)[^\n]*\)/g;

/** Where an engine of long ago has its globals: `globalThis`, which is asked for first, is there wherever the module runs. */
const OLD_GLOBALS = /(__wbg_static_accessor_(?:SELF|WINDOW|GLOBAL(?!_THIS))_\w+: function\(\) \{)[^]*?^( {8}\})/gm;

/** That the glue fetches the module by an address: boot.js gives it what came. */
const FETCHED = /^ {4}if \((?:module_or_path === undefined|typeof module_or_path === 'string'[^\n]*)\) \{\n[^\n]*\n {4}\}\n/gm;

/** That the glue compiles the module as it comes: so does boot.js, which gives it that, or bytes. */
const STREAMED = /^ {4}if \(typeof Response === 'function' && module instanceof Response\) \{\n[^]*?^ {4}\} else \{\n/m;

/** A name like no other: letters only, so that it needs no quotes in the glue. */
function counter(prefix) {
  let count = 0;
  return () => prefix + (count++).toString(36);
}

/**
 * @param {Buffer} module @param {string} glueOfBindgen
 * @returns {{wasm: Buffer, script: string}} both with short names, the script without imports the module has not
 */
export function renamed(module, glueOfBindgen) {
  const script = glueOfBindgen.replace(OLD_GLOBALS, '$1 return 0;\n$2');
  const short = new Map();
  // What several of Rust's functions are bound to is there once.
  const members = new Map([...script.matchAll(MEMBERS)].map(([member, name]) => [name, member.slice(member.indexOf(':'))]));
  const same = new Map();
  const kept = new Set();
  const imported = counter('i');
  const exported = counter('e');
  const parts = [module.subarray(0, 8)];
  for (const { id, body } of sections(module)) {
    const inner = reader(body);
    let result = body;
    if (id === IMPORT) {
      const count = inner.number();
      const lines = [];
      for (let line = 0; line < count; line += 1) {
        const where = inner.name();
        const name = inner.name();
        short.set(where, 'g');
        const member = members.get(name) ?? name;
        if (!same.has(member)) {
          same.set(member, imported());
          kept.add(name);
        }
        short.set(name, same.get(member));
        const start = described(inner);
        lines.push(named('g'), named(short.get(name)), body.subarray(start, inner.at()));
      }
      result = Buffer.concat([number(count), ...lines]);
    } else if (id === EXPORT) {
      const count = inner.number();
      const lines = [];
      for (let line = 0; line < count; line += 1) {
        const name = inner.name();
        const start = inner.at();
        inner.byte();
        inner.number();
        if (!KEPT.has(name)) short.set(name, exported());
        lines.push(named(short.get(name) ?? name), body.subarray(start, inner.at()));
      }
      result = Buffer.concat([number(count), ...lines]);
    }
    parts.push(Buffer.from([id]), sized(result));
  }

  const streams = [...short.keys()].some((name) => name.startsWith('into'));
  const glue = script
    .replace(STREAMS, (all) => (streams ? all : ''))
    .replace(MEMBERS, (member, name) => (kept.has(name) ? member : ''))
    .replace(UNSAID, '0')
    .replace(FETCHED, '')
    .replace(STREAMED, '    {\n')
    // Nobody starts the module a second time.
    .replace('export { initSync, __wbg_init as', 'export { __wbg_init_once as')
    .replace(/"\.\/\w+_bg\.js"/g, '"g"')
    .replace(/\b\w+\b/g, (word) => short.get(word) ?? word);
  return { wasm: Buffer.concat(parts), script: glue };
}

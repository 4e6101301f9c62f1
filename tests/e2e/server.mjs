// A static server for the built site: by hand (node tests/e2e/server.mjs dist --port 8080) and in the
// tests, where it can also play the awkward hosts that the site must bear.
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
};

/** The policy of the hosting snippets, but for the hash of plain.html's style, which the build writes into it. */
const snippet = readFileSync(new URL('../../public/host/nginx.conf', import.meta.url), 'utf8');
export const strictPolicy = /Content-Security-Policy "([^"]*)"/.exec(snippet)[1].replace(" 'sha256-'", '');

const compress = promisify(brotliCompress);

/** The bytes as the best of hosts would send them. */
export const brotli = (bytes) =>
  compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/**
 * Serves a folder on 127.0.0.1.
 * `port` 0 takes any free one; `base` is the path it lies under, with both slashes; `compressed` sends
 * brotli to who accepts it; `policy` is a Content-Security-Policy; `wasmType` replaces the type of
 * .wasm; `headers` go with every answer; `fault(name)` may answer `{status, body, headers}` in place of a file, now or later.
 */
export async function serve(folder, options = {}) {
  const { port = 0, base = '/', compressed = false, policy, wasmType, headers: always = {}, fault = () => undefined } = options;
  const root = resolve(folder);
  const packed = new Map();

  async function answer(request) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405 };
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    } catch {
      return { status: 400 };
    }
    if (!path.startsWith(base)) return { status: 404 };
    const name = path.slice(base.length) || 'index.html';
    const replaced = await fault(name);
    if (replaced) return replaced;
    const file = join(root, name);
    if (!file.startsWith(root + sep) || file.includes('\0')) return { status: 404 };

    let body;
    try {
      body = await readFile(file);
    } catch {
      return { status: 404 };
    }
    const type = extname(name) === '.wasm' && wasmType ? wasmType : types[extname(name)];
    const headers = { 'content-type': type ?? 'application/octet-stream' };
    if (compressed && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
      // By content: a rebuild under a running server must show.
      const key = createHash('sha256').update(body).digest('hex');
      if (!packed.has(key)) packed.set(key, brotli(body));
      body = await packed.get(key);
      headers['content-encoding'] = 'br';
    }
    return { status: 200, headers, body };
  }

  // Hostile addresses are long; they must reach the page.
  const server = createServer({ maxHeaderSize: 1 << 17 }, async (request, response) => {
    const { status, headers = {}, body = '' } = await answer(request);
    if (policy) headers['content-security-policy'] = policy;
    response.writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      ...always,
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    close() {
      server.closeAllConnections?.();
      return new Promise((done) => server.close(done));
    },
  };
}

/** A port that nothing listens on, for a program that is told its own. */
export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** The first free port from the wanted one on; a busy port is no reason to stop. */
async function serveNear(folder, wanted, options) {
  for (let port = wanted; port < wanted + 50; port += 1) {
    try {
      return await serve(folder, { ...options, port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
      console.log(`Port ${port} is busy.`);
    }
  }
  throw new Error(`The ports ${wanted} to ${wanted + 49} are all busy: set PORT to a free one.`);
}

// Run, not imported; the way to this file may lead over a link.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '8080' },
      base: { type: 'string', default: '/' },
      strict: { type: 'boolean', default: false },
    },
  });
  const folder = positionals[0] ?? 'dist';
  const options = { base: values.base, compressed: true, policy: values.strict ? strictPolicy : undefined };
  const site = await serveNear(folder, Number(values.port), options).catch((error) => {
    console.error(`script/serve: ${error.message}`);
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  console.log('Ctrl-C stops the server. The explorer is at');
  console.log(site.url);
}

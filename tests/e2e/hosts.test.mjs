// The snippets for web servers, in the real servers where they are installed.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist, explorer, ready } from './harness.mjs';
import { freePort } from './server.mjs';

const site = explorer();

// Installed, or laid out by script/bootstrap in a folder of its own.
const laid = join(process.env.EXPLORER_TOOLS ?? '', 'servers');
const root = (program) => ['', laid].find((root) => existsSync(join(root, '/', program)));

const servers = {
  nginx: {
    program: 'usr/sbin/nginx',
    async start(folder, port) {
      const snippet = await readFile(join(dist, 'host/nginx.conf'), 'utf8');
      const map = /^#     (map [^]*?)^#     \}/m.exec(snippet)[1].replace(/^#/gm, '') + '}';
      const config = `
        pid ${folder}/pid; error_log stderr; daemon off; user root;
        events {}
        http {
          access_log off; client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2;
          fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
          ${map}
          server { listen 127.0.0.1:${port}; root ${folder}/www; location / { ${snippet} } }
        }`;
      await writeFile(join(folder, 'nginx.conf'), config);
      return ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
    },
  },
  apache: {
    program: 'usr/sbin/apache2',
    async start(folder, port, root) {
      await cp(join(dist, 'host/apache.htaccess'), join(folder, 'www/.htaccess'));
      const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'env'];
      const config = `
        ServerRoot ${folder}
        ServerName localhost
        Listen 127.0.0.1:${port}
        PidFile ${folder}/pid
        ErrorLog ${folder}/log
        ${modules.map((name) => `LoadModule ${name}_module ${root}/usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
        TypesConfig /dev/null
        DocumentRoot ${folder}/www
        DirectoryIndex index.html
        <Directory ${folder}/www>
          AllowOverride FileInfo Indexes
          Require all granted
        </Directory>`;
      await writeFile(join(folder, 'apache.conf'), config);
      return ['-X', '-f', join(folder, 'apache.conf')];
    },
  },
};

/** An answer with its headers as sent, not decoded. */
const asked = (url, encoding) =>
  new Promise((done, failed) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      answer.resume().on('end', () => done({ status: answer.statusCode, ...answer.headers }));
    }).on('error', failed);
  });

async function answering(url, process, log) {
  for (;;) {
    if (process.exitCode !== null) assert.fail(`the server did not start:\n${log.join('')}`);
    try {
      return await asked(url, 'identity');
    } catch {
      await new Promise((done) => { setImmediate(done); });
    }
  }
}

/** Where the packages that are laid out in a folder, and not installed, have their libraries. */
async function libraries(where) {
  const all = await readdir(join(where, 'usr/lib'), { withFileTypes: true });
  return all.filter((each) => each.isDirectory()).map(({ name }) => join(where, 'usr/lib', name)).join(':');
}

for (const [name, { program, start }] of Object.entries(servers)) {
  const where = root(program);
  if (where === undefined) {
    // A file without any test would never end.
    test(`the snippet for ${name}`, { skip: 'it is not here' }, () => {});
    continue;
  }
  site.test(`the snippet for ${name}: types, compression, caching, policy`, { expects: [/^elsewhere: /] }, async (page) => {
    const folder = await mkdtemp(join(tmpdir(), `explorer-${name}-`));
    await cp(dist, join(folder, 'www'), { recursive: true });
    const port = await freePort();
    const log = [];
    const env = where ? { ...process.env, LD_LIBRARY_PATH: await libraries(where) } : process.env;
    const server = spawn(`${where}/${program}`, await start(folder, port, where), { env, stdio: ['ignore', 'ignore', 'pipe'] });
    server.stderr.on('data', (text) => log.push(text));
    try {
      const base = `http://127.0.0.1:${port}/`;
      await answering(base, server, log);
      const files = await readdir(dist);
      const hashed = [/\.wasm$/, /^reports-.*\.txt$/].map((name) => files.find((file) => name.test(file)));
      const [wasm, reports] = hashed;
      const types = { [wasm]: 'application/wasm', [reports]: 'text/plain', 'index.html': 'text/html', 'boot.js': 'text/javascript', 'icon.svg': 'image/svg+xml', 'projects.csv': 'text/csv', 'report.json': 'application/json', 'manifest.webmanifest': 'application/manifest+json' };
      for (const [file, type] of Object.entries(types)) {
        for (const encoding of name === 'nginx' ? ['identity', 'gzip'] : ['identity', 'gzip', 'gzip, br']) {
          const answer = await asked(base + file, encoding);
          const line = `${file} for ${encoding}: ${JSON.stringify(answer)}\n${log.join('')}`;
          assert.equal(answer.status, 200, line);
          assert.equal(answer['content-type'].split(';')[0], type, line);
          const expected = { identity: undefined, gzip: 'gzip', 'gzip, br': 'br' }[encoding];
          assert.equal(answer['content-encoding'], expected, line);
          // Else a cache in between hands on what its reader can't unpack.
          assert.match(answer.vary ?? '', /accept-encoding/i, line);
          assert.equal(answer['cache-control'], hashed.includes(file) ? 'public, max-age=31536000, immutable' : 'no-cache', line);
          assert.equal(answer['x-content-type-options'], 'nosniff', line);
          assert.match(answer['content-security-policy'], /default-src 'none'.*'sha256-.{44}'/, line);
          assert.equal(answer['access-control-allow-origin'], '*', line);
        }
      }
      await page.goto(`${base}projects.html?q=停车`);
      await ready(page);
      await page.goto(`${base}embed.html`);
      await page.frameLocator('iframe').locator('html[data-ready]').waitFor({ state: 'attached' });
      await page.goto(`${base}plain.html`);
      assert.notEqual(await page.locator('body').evaluate((body) => getComputedStyle(body).maxWidth), 'none', 'its style is admitted');
    } finally {
      if (server.exitCode === null) {
        const ended = new Promise((done) => { server.once('exit', done); });
        server.kill('SIGTERM');
        // One that waits for the browser's open connections is not waited for.
        const patience = setTimeout(() => server.kill('SIGKILL'), 5000);
        await ended;
        clearTimeout(patience);
      }
      await rm(folder, { recursive: true, force: true });
    }
  });
}

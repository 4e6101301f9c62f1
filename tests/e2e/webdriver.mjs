// The little of WebDriver that the journeys need, in two tongues: HTTP, which WebKit's driver speaks, and
// Marionette, which Firefox speaks by itself. Neither needs a package of npm.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './server.mjs';

const START_MS = 30_000;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Resolves when something answers on the port; rejects when the program has ended or takes too long. */
function listening(port, program) {
  const end = Date.now() + START_MS;
  return new Promise((done, failed) => {
    const attempt = () => {
      if (program.exitCode !== null || program.signalCode !== null) return failed(new Error(`${program.spawnfile} ended`));
      if (Date.now() > end) return failed(new Error(`${program.spawnfile} is not there after ${START_MS} ms`));
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        done();
      });
      socket.once('error', () => setTimeout(attempt, 100));
    };
    attempt();
  });
}

function start(program, args, env = {}) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'ignore'] });
  // A program that cannot be started ends: `listening` says so.
  child.on('error', () => {});
  return child;
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill();
  await ended;
}

/** What a journey asks of a browser, over `send(command, parameters)` with WebDriver's own commands. */
function browser(send, close) {
  const evaluate = (body, args) => send('ExecuteAsyncScript', { script: body, args });
  return {
    close,
    open: (url) => send('Navigate', { url }),
    back: () => send('Back', {}),
    /** Runs an async function in the page. */
    async run(action, ...args) {
      const script = `const done = arguments[arguments.length - 1];
        (${action})(...[...arguments].slice(0, -1)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await evaluate(script, args);
      if (error) throw new Error(error);
      return value;
    },
    async click(selector) {
      // WebDriver scrolls just into the window, which may be under the bar of views.
      await this.run(async (selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }), selector);
      await send('ElementClick', { id: await find(selector) });
    },
    async type(selector, text) {
      await send('ElementSendKeys', { id: await find(selector), text });
    },
  };

  async function find(selector) {
    const found = await send('FindElement', { using: 'css selector', value: selector });
    return (found.value ?? found)[ELEMENT];
  }
}

/** Firefox without a window. */
export async function firefox(binary) {
  const profile = await mkdtemp(join(tmpdir(), 'explorer-firefox-'));
  const port = await freePort();
  const preferences = {
    'marionette.port': port,
    'app.update.disabledForTesting': true,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'intl.accept_languages': 'zh-CN, zh',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const program = start(binary, ['--headless', '--marionette', '--no-remote', '--profile', profile], { MOZ_HEADLESS: '1' });
  const close = async () => {
    await stop(program);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await listening(port, program);
    const send = await marionette(port);
    await send('NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
    await send('SetWindowRect', { width: 500, height: 900 });
    return browser(send, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Marionette over TCP: each message is `length:json`; a command is [0, id, name, parameters]. */
async function marionette(port) {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map();
  let held = Buffer.alloc(0);
  let greeted;
  const greeting = new Promise((done) => (greeted = done));
  socket.on('data', (data) => {
    held = Buffer.concat([held, data]);
    for (let colon = held.indexOf(58); colon > 0; colon = held.indexOf(58)) {
      const length = Number(held.subarray(0, colon).toString());
      if (held.length < colon + 1 + length) return;
      const message = JSON.parse(held.subarray(colon + 1, colon + 1 + length).toString());
      held = held.subarray(colon + 1 + length);
      if (!Array.isArray(message)) {
        greeted();
        continue;
      }
      const [, id, error, result] = message;
      const { done, failed, name } = waiting.get(id);
      waiting.delete(id);
      if (error) failed(new Error(`${name}: ${error.message}`));
      else done(result !== null && typeof result === 'object' && 'value' in result ? result.value : result);
    }
  });
  const lost = (error) => {
    for (const { failed } of waiting.values()) failed(error ?? new Error('Firefox has gone'));
    waiting.clear();
  };
  socket.on('error', lost);
  socket.on('close', () => lost());
  await greeting;
  let next = 0;
  return (name, parameters) =>
    new Promise((done, failed) => {
      const id = (next += 1);
      waiting.set(id, { done, failed, name });
      const text = JSON.stringify([0, id, `WebDriver:${name}`, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

const paths = {
  Navigate: () => ['POST', '/url'],
  Back: () => ['POST', '/back'],
  ExecuteAsyncScript: () => ['POST', '/execute/async'],
  FindElement: () => ['POST', '/element'],
  ElementClick: ({ id }) => ['POST', `/element/${id}/click`],
  ElementSendKeys: ({ id }) => ['POST', `/element/${id}/value`],
};

/** WebKit's MiniBrowser on a display of its own: Xvfb chooses a free number and says it. */
export async function webkit({ driver, binary, screen }) {
  const display = spawn(screen, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let program;
  const close = async () => {
    if (program) await stop(program);
    await stop(display);
  };
  try {
    const number = await new Promise((done, failed) => {
      display.once('error', failed);
      display.once('exit', () => failed(new Error('Xvfb ended')));
      display.stdio[3].once('data', (data) => done(String(data).trim()));
    });
    const port = await freePort();
    program = start(driver, [`--port=${port}`], {
      DISPLAY: `:${number}`,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      LANG: 'C.UTF-8',
    });
    await listening(port, program);
    const call = async (method, path, body) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        body: body && JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
        signal: AbortSignal.timeout(60_000),
      });
      const { value } = await answer.json();
      if (value?.error) throw new Error(`${path}: ${value.message || value.error}`);
      return value;
    };
    const { sessionId } = await call('POST', '/session', {
      capabilities: {
        alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
      },
    });
    const session = `/session/${sessionId}`;
    const send = (name, parameters) => {
      const [method, path] = paths[name](parameters);
      return call(method, session + path, parameters);
    };
    return browser(send, async () => {
      await call('DELETE', session).catch(() => {});
      await close();
    });
  } catch (error) {
    await close();
    throw error;
  }
}

/** The first of these files that there is. */
export const firstOf = (...files) => files.find((file) => existsSync(file));

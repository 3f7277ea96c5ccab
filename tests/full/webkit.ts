import { spawn } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDisplay } from './display';
import { expressionOf, keyActions, type Candidate, type Engine } from './engine';
import { findProgram, freePort, untilAnswers } from './hosts';
import { takeTroubles } from './recorder';
import { WebDriver } from './webdriver';

const driver = findProgram('WebKitWebDriver');
const [browser] = globSync([
  '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib{,64,exec}/webkit{2,}gtk-{4.1,6.0}/MiniBrowser',
]);

/** The bar of the window shrunk to nothing, so that a page can be as narrow as on a telephone. */
const narrowBar = `headerbar, toolbar, button, entry {
  margin: 0; border-width: 0; padding: 0; min-width: 0; min-height: 0; font-size: 1px;
}`;

function writeSettings(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'webkit-'));
  for (const gtk of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(path.join(folder, gtk));
    writeFileSync(path.join(folder, gtk, 'gtk.css'), narrowBar);
    const wishes = '[Settings]\ngtk-enable-animations=false\n';
    writeFileSync(path.join(folder, gtk, 'settings.ini'), wishes);
  }
  return folder;
}

async function start() {
  const display = await openDisplay();
  const settings = writeSettings();
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display.name,
    GDK_BACKEND: 'x11',
    XDG_CONFIG_HOME: settings,
    XDG_DATA_HOME: settings,
    XDG_CACHE_HOME: settings,
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  const child = spawn(driver ?? '', [`--port=${port}`], { env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(`${url}/status`, child);
  const stop = () => {
    child.kill('SIGTERM');
    display.close();
    rmSync(settings, { recursive: true, force: true, maxRetries: 5 });
  };
  return { url, stop };
}

async function launch(): Promise<Engine> {
  const { url, stop } = await start();
  const session = await WebDriver.start(url, {
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  });
  let bar = 0;
  const run: Engine['run'] = async (task, args, frame) => {
    await session.enter(frame);
    return session.evaluate(expressionOf(task, args));
  };
  return {
    name: `WebKitGTK ${session.version}`,
    run,
    open: async (address) => {
      await session.post('url', { url: address });
    },
    click: async (selector, frame) => {
      await session.enter(frame);
      await session.click(selector);
    },
    type: async (keys) => {
      await session.enter();
      await session.post('actions', { actions: keyActions(keys) });
    },
    resize: async (width, height) => {
      await session.post('window/rect', { width, height: height + bar });
      bar = await run(() => outerHeight - innerHeight, []);
      await session.post('window/rect', { width, height: height + bar });
    },
    picture: async () => Buffer.from(await session.text('screenshot'), 'base64'),
    troubles: async () => {
      const count = await run(() => document.querySelectorAll('iframe').length, []);
      const frames = Array.from({ length: count }, (_, frame) => frame);
      const found = [await run(takeTroubles, [])];
      for (const frame of frames) found.push(await run(takeTroubles, [], frame));
      return found.flat();
    },
    close: async () => {
      await session.end();
      stop();
    },
  };
}

/** WebKit as GTK has it, by WebDriver; what goes wrong is told by a recorder that its pages carry. */
export const webkit: Candidate = {
  name: 'WebKitGTK',
  missing: [
    ...(driver && browser ? [] : ['webkit2gtk-driver']),
    ...(findProgram('Xvfb') ? [] : ['xvfb']),
  ],
  isSilent: true,
  launch,
};

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Bidi } from './bidi';
import { firstMatch, openDisplay } from './display';
import {
  expressionOf,
  keyActions,
  type Candidate,
  type Engine,
  type EngineOptions,
} from './engine';
import { findProgram } from './hosts';

const program = findProgram('firefox-esr') ?? findProgram('firefox');

function writeProfile({ keeps = false }: EngineOptions): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'firefox-'));
  const wishes = {
    'webgl.force-enabled': true,
    'ui.prefersReducedMotion': 1,
    'dom.serviceWorkers.enabled': keeps,
    // Nothing here is to ask anybody but our own servers.
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
  };
  const lines = Object.entries(wishes).map(([name, value]) => `user_pref("${name}", ${value});\n`);
  writeFileSync(path.join(folder, 'user.js'), lines.join(''));
  return folder;
}

async function start(options: EngineOptions) {
  const display = await openDisplay();
  const profile = writeProfile(options);
  const args = ['--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'];
  const env = { ...process.env, DISPLAY: display.name, HOME: profile, LIBGL_ALWAYS_SOFTWARE: '1' };
  const child = spawn(program ?? '', args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await firstMatch(child.stderr, /BiDi listening on (\S+)/);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    display.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { address: `${address}/session`, stop };
}

/** Collects what goes wrong in any page and frame, as the browser tells it. */
function watch(bidi: Bidi): string[] {
  const troubles: string[] = [];
  bidi.on('log.entryAdded', ({ level, text }) => {
    if (level === 'error') troubles.push(text ?? '');
  });
  bidi.on('network.responseCompleted', ({ response }) => {
    if (response && response.status >= 400) troubles.push(`${response.status} ${response.url}`);
  });
  return troubles;
}

const events = ['log.entryAdded', 'network.responseCompleted'];

/** Where the first element of a page or frame lies that a selector names, for the mouse. */
async function findTarget(bidi: Bidi, context: string, selector: string) {
  const expression = `(() => { const found = document.querySelector(${JSON.stringify(selector)});
    found.scrollIntoView({ block: 'nearest', behavior: 'instant' }); return found; })()`;
  const { result } = await bidi.call('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: false,
  });
  return { type: 'element', element: { sharedId: result?.sharedId } };
}

const press = (origin: object) => [
  {
    type: 'pointer',
    id: 'mouse',
    actions: [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
];

async function launch(options: EngineOptions = {}): Promise<Engine> {
  const { address, stop } = await start(options);
  const bidi = await Bidi.connect(address);
  const { capabilities } = await bidi.call('session.new', { capabilities: {} });
  await bidi.call('session.subscribe', { events });
  const top = (await bidi.contexts())[0]?.context ?? '';
  const troubles = watch(bidi);
  const inside = async (frame?: number) =>
    frame === undefined ? top : ((await bidi.contexts())[0]?.children[frame]?.context ?? '');
  return {
    name: `Firefox ${capabilities?.browserVersion}`,
    open: async (url) => {
      await bidi.call('browsingContext.navigate', { context: top, url, wait: 'complete' });
    },
    run: async (task, args, frame) => bidi.evaluate(await inside(frame), expressionOf(task, args)),
    click: async (selector, frame) => {
      const context = await inside(frame);
      const actions = press(await findTarget(bidi, context, selector));
      await bidi.call('input.performActions', { context, actions });
    },
    type: async (keys) => {
      await bidi.call('input.performActions', { context: top, actions: keyActions(keys) });
    },
    resize: async (width, height) => {
      const viewport = { width, height };
      await bidi.call('browsingContext.setViewport', { context: top, viewport });
    },
    picture: async () => {
      const { data = '' } = await bidi.call('browsingContext.captureScreenshot', { context: top });
      return Buffer.from(data, 'base64');
    },
    troubles: async () => troubles.splice(0),
    close: async () => {
      bidi.close();
      await stop();
    },
  };
}

/** Firefox, by WebDriver BiDi, which it speaks itself. */
export const firefox: Candidate = {
  name: 'Firefox',
  missing: [...(program ? [] : ['firefox-esr']), ...(findProgram('Xvfb') ? [] : ['xvfb'])],
  isSilent: false,
  launch,
};

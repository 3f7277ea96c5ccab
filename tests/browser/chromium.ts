import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser to use: the one that is named, one that is installed, or the one in the package. */
async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  return named ?? installed.find((file) => existsSync(file)) ?? (await bundled.executablePath());
}

const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** A headless Chromium; without WebGL where that is asked for. */
export async function launch({ webgl = true } = {}): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch({ executablePath, args: webgl ? args : [...args, '--disable-3d-apis'] });
}

import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where a Linux machine keeps the library that the packaged Chromium needs and few machines lack. */
const nss = [
  '/lib',
  '/usr/lib',
  '/usr/lib64',
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
];

/** The Chromium of the npm package; where the machine lacks its libraries, those of the package too. */
async function packagedChromium(): Promise<string> {
  if (!nss.some((folder) => existsSync(`${folder}/libnss3.so`))) {
    // The package lays its own libraries beside the browser where it believes to be in such a place.
    process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  }
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

/** The browser to use: the one that is named, one that is installed, or the one in the package. */
async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  return named ?? installed.find((file) => existsSync(file)) ?? (await packagedChromium());
}

const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-angle=swiftshader',
  // WebGL is drawn in software either way; to put every page together so too would take twice its time.
  '--disable-gpu-compositing',
  '--enable-unsafe-swiftshader',
];

/** A page of a test is gone before faster code for it would pay: to make that code took a quarter of the time. */
const plainCode = '--js-flags=--no-turbofan,--invocation-count-for-maglev=2000';

/**
 * A headless Chromium; without WebGL, one that keeps pages for going back, or one that makes code as fast as that of
 * a reader, where that is asked for.
 */
export async function launch({
  webgl = true,
  keepsPages = false,
  fastCode = false,
} = {}): Promise<Browser> {
  const executablePath = await findChromium();
  const chosen = [...(webgl ? [] : ['--disable-3d-apis']), ...(fastCode ? [] : [plainCode])];
  return chromium.launch({
    executablePath,
    args: [...args, ...chosen],
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
  });
}

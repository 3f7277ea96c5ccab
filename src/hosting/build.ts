import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { alone } from './alone.ts';
import { nameBuild, sealBuild } from './build-id.ts';
import { editionName } from './edition-name.ts';
import { headerFiles } from './header-files.ts';
import { filesBelow } from './manifest.ts';
import { packOffline } from './offline.ts';
import { tellCopy, workerCode, workerName } from './service-worker/write.ts';
import { recover, swapIn, type Places } from './swap.ts';

const places: Places = {
  aside: path.resolve('.build/dist'),
  target: path.resolve('dist'),
  old: path.resolve('.build/old'),
  waste: path.resolve('.build/waste'),
};

/** What a build says that was not told its public address. */
const withoutAddress =
  'SITE_URL is not set: canonical and Open Graph addresses, the sitemap and oEmbed (/oembed/, which others ask when an address is pasted) are left out, feed links are relative.';

/** Adds to a built site its licence and what is made of all of it: the worker, headers for hosts, names, the offline edition, the manifest. */
async function finish(folder: string): Promise<void> {
  copyFileSync('LICENSE', path.join(folder, 'LICENSE.txt'));
  const isOff = process.env['SERVICE_WORKER'] === 'off';
  const code = await workerCode(isOff ? 'farewell' : 'worker');
  // It is there before the build is named, so that another worker makes another build.
  writeFileSync(path.join(folder, workerName), code);
  const name = editionName();
  const zip = `data/${name}.zip`;
  for (const [file, text] of Object.entries(headerFiles([...filesBelow(folder), zip]))) {
    writeFileSync(path.join(folder, file), text);
  }
  const id = nameBuild(folder);
  if (!isOff) tellCopy(folder, id);
  writeFileSync(path.join(folder, zip), packOffline(folder, name));
  sealBuild(folder);
}

async function buildAside(): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  recover(places);
  await build({ outDir: places.aside, logLevel: 'warn' });
  await finish(places.aside);
  swapIn(places);
}

/** Builds the site aside and puts it in place when it is whole; a failed or killed build leaves the last good one. */
export function buildSite(): Promise<void> {
  // Two builds at once would write into the same folders.
  return alone(path.resolve('.build/lock'), buildAside);
}

/** Says what went wrong, without a stack, and what dist/ is now: as before, unless told otherwise; ends with 1. */
export function tellFailure(error: unknown, now = 'The build failed; dist/ is as it was.'): void {
  console.error(error instanceof Error ? error.message : error);
  console.error(now);
  process.exitCode = 1;
}

if (import.meta.main) {
  const begun = performance.now();
  try {
    await buildSite();
    if (!process.env['SITE_URL']) console.log(withoutAddress);
    console.log(`dist/ is ready (${((performance.now() - begun) / 1000).toFixed(1)} s).`);
  } catch (error) {
    tellFailure(error);
  }
}

import { engineBundle } from '~/map/engine/bundle';
import { packagesOf } from '~/map/engine/notices';
import { scriptModules } from './modules';
import { mapData, packageIn, typefaces, type Carried } from './packages';

async function gather(): Promise<Carried[]> {
  const { files } = await engineBundle();
  const scripts = packagesOf(await scriptModules());
  return [
    ...packagesOf(files).map((folder) => packageIn(folder, 'engine')),
    ...scripts.map((folder) => packageIn(folder, 'scripts')),
    packageIn('node_modules/pagefind', 'search'),
    ...typefaces(),
    ...mapData(),
  ];
}

let gathered: Promise<Carried[]> | undefined;

/** Everything made by others that reaches a browser, by the part that brings it; read once a build from what is bundled. */
export function allCarried(): Promise<Carried[]> {
  return (gathered ??= gather());
}

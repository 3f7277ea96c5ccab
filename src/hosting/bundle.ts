// Builds the site and puts its offline edition into the folder of the project: npm run bundle
import { copyFileSync, statSync } from 'node:fs';
import { buildSite, tellFailure } from './build.ts';
import { editionName } from './edition-name.ts';

function bundle(): void {
  const file = `${editionName()}.zip`;
  try {
    copyFileSync(`dist/data/${file}`, file);
    const size = (statSync(file).size / 1e6).toFixed(1);
    console.log(`${file} is ready (${size} MB): unpack it and open index.html.`);
  } catch (error) {
    tellFailure(error, `dist/ is ready, but its dist/data/${file} could not be copied here.`);
  }
}

try {
  await buildSite();
  bundle();
} catch (error) {
  tellFailure(error);
}

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nameBuild, sealBuild } from '~/hosting/build-id';
import { filesBelow } from '~/hosting/manifest';
import { tellCopy, workerName } from '~/hosting/service-worker/write';

/** Puts another build in the place of one: every page differs by its name, one by a word. Gives its name. */
export function buildNext(folder: string, word: string): string {
  for (const file of filesBelow(folder).filter((one) => one.endsWith('.html'))) {
    const place = path.join(folder, file);
    const html = readFileSync(place, 'utf8').replace(/<meta name="build"[^>]*>/, '');
    const isChanged = file === 'about/index.html';
    writeFileSync(place, isChanged ? html.replace('</h1>', ` ${word}</h1>`) : html);
  }
  const worker = path.join(folder, workerName);
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/^const copy=.*\n/, ''));
  const id = nameBuild(folder);
  tellCopy(folder, id);
  sealBuild(folder);
  return id;
}

import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContent } from '~/lint/check';
import type { Content } from '~/model/content';
import { citationsUsed } from '~/model/idle';
import { projectFiles } from '../project-files';
import { filesOf, makeStops, type Lent, type MadeStop } from './stops';

/** The ids that made stops may use. */
export function lend(content: Content): Lent {
  return {
    cities: content.cities.map(({ id }) => id),
    stages: content.stages.map(({ id }) => id),
    sentences: content.sites.flatMap(({ facts }) => facts.sentences),
    citations: [...citationsUsed(content)].sort().slice(0, 5),
  };
}

/** Writes stops into the content of a project. */
export function writeStops(root: string, stops: readonly MadeStop[]): void {
  for (const stop of stops) {
    const folder = path.join(root, 'content/sites', stop.id);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(filesOf(stop))) {
      writeFileSync(path.join(folder, name), text);
    }
  }
}

/** The routes that make pictures and archives: social cards and press kits. */
const pictureRoutes = ['src/pages/cards', 'src/pages/[...lang]/press'];

/** A copy of this project in a temporary folder, with made stops until there are `count`; with its pictures or not. */
export function copyProject(count: number, pictures = true): string {
  const [here, root] = [process.cwd(), mkdtempSync(path.join(tmpdir(), 'seven-stops-scale-'))];
  for (const name of projectFiles) {
    cpSync(path.join(here, name), path.join(root, name), { recursive: true });
  }
  if (!pictures) {
    for (const route of pictureRoutes) rmSync(path.join(root, route), { recursive: true });
  }
  symlinkSync(path.join(here, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  const content = readContent(here);
  writeStops(root, makeStops(content.sites.length + 1, count, lend(content)));
  return root;
}

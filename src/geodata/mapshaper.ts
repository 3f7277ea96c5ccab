import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputPath, workFolder } from './inputs.ts';

/** A named point, in WGS84 degrees. */
export interface Seed {
  name: string;
  longitude: number;
  latitude: number;
}

/** Runs mapshaper in the work folder; a string is parted at its spaces, a list is taken as it is. */
export function mapshaper(...commands: (string | string[])[]): void {
  const program = join(inputPath('mapshaper', 'mapshaper.js'), '../bin/mapshaper');
  const words = commands.flatMap((one) => (typeof one === 'string' ? one.split(' ') : one));
  execFileSync(process.execPath, [program, ...words], { cwd: workFolder, stdio: 'pipe' });
}

/** Writes a layer of lines or points into the work folder. */
export function writeLayer(file: string, features: readonly object[]): void {
  const collection = { type: 'FeatureCollection', features };
  writeFileSync(join(workFolder, file), JSON.stringify(collection));
}

/** Writes named points, to be joined to the polygons they lie in. */
export function writeSeeds(file: string, seeds: readonly Seed[]): void {
  const features = seeds.map(({ name, longitude, latitude }) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  }));
  writeLayer(file, features);
}

/** The lines of a text file in the work folder. */
export function readLines(file: string): string[] {
  return readFileSync(join(workFolder, file), 'utf8').trim().split('\n');
}

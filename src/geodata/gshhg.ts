import { execFileSync } from 'node:child_process';
import { workingExtent } from './extent.ts';
import { workFolder } from './inputs.ts';
import { writeLayer } from './mapshaper.ts';

const [west, south, east, north] = workingExtent;
const region = `-R${west}/${east}/${south}/${north}`;

/** Writes the shore lines of GSHHG; `level` is 1 for the sea, 2 for lakes, 3 for islands in lakes. */
export function writeShores(file: string): void {
  writeLayer(file, segments('-W'));
}

/** Writes the river lines of WDBII; `level` is 8 for great canals, 2 and 3 for rivers. */
export function writeRivers(file: string): void {
  writeLayer(file, segments('-Ia'));
}

function segments(kind: string): object[] {
  const command = ['coast', region, '-Df', '-M', kind, '--GMT_HISTORY=false'];
  const dump = execFileSync('gmt', command, { cwd: workFolder, encoding: 'utf8' });
  return dump.split(/^>/m).flatMap(maybeLine);
}

function maybeLine(segment: string): object[] {
  const [head = '', ...rows] = segment.trim().split('\n');
  const coordinates = rows.map((row) => row.split('\t').map(Number));
  if (coordinates.length < 2) return [];

  const level = Number(/Level (\d+)/.exec(head)?.[1]);
  const geometry = { type: 'LineString', coordinates };
  return [{ type: 'Feature', properties: { level }, geometry }];
}

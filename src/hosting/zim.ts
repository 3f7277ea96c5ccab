// Packs the built site as a ZIM file for Kiwix: npm run zim. Needs zimwriterfs, of zim-tools.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { editionName } from './edition-name.ts';

const illustration = 'illustration-48.png';

/** What Kiwix tells of the file. */
const told = {
  welcome: 'index.html',
  illustration,
  language: 'eng,zho',
  title: 'Seven Stops 七站',
  description: 'The Suzhou textile tour, spring 2023. 2023 年春，苏州纺织服装调研',
  creator: 'Seven Stops editors',
  publisher: 'Seven Stops editors',
  name: 'seven-stops',
};

/** Lays the offline edition out in a folder, with the small picture that Kiwix wants. */
async function layOut(name: string, folder: string): Promise<void> {
  const zip = path.join('dist/data', `${name}.zip`);
  if (!existsSync(zip)) throw new Error(`${zip} is missing: run npm run build first.`);
  for (const [entry, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const file = path.join(folder, entry.slice(name.length + 1));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  await sharp(path.join(folder, 'icon-192.png'))
    .resize(48, 48)
    .png()
    .toFile(path.join(folder, illustration));
}

/** Writes the ZIM file; throws where the program is missing or refuses. */
async function writeZim(out: string): Promise<void> {
  if (spawnSync('zimwriterfs', ['--version']).error) {
    throw new Error('zimwriterfs is not installed. On Debian: apt-get install zim-tools.');
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'zim-'));
  try {
    await layOut(editionName(), folder);
    const options = Object.entries(told).map(([name, value]) => `--${name}=${value}`);
    rmSync(out, { force: true });
    const { status, stderr } = spawnSync('zimwriterfs', [...options, folder, out], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`zimwriterfs ended with ${status}: ${stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { out: { type: 'string' } } });
try {
  const out = path.resolve(values.out ?? `${editionName()}.zim`);
  await writeZim(out);
  console.log(`${out} is ready.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

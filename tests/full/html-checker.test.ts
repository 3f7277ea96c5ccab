import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { findProgram } from './hosts';

/** The release of the W3C's checker that the list of its lacks was made with. */
const release = 'vnu-jar@26.9.27';

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      message: z.string(),
      /** The code about the place of the error. */
      extract: z.string().default(''),
    }),
  ),
});

/** What the checker does not know yet of standards that browsers have, and takes for errors. */
const lacks = [
  // SVG 2 gives every shape a path length, and these properties to style sheets.
  'Attribute “pathLength” not allowed on element “line” at this point.',
  "CSS: “paint-order”: Property “paint-order” doesn't exist.",
  "CSS: “vector-effect”: Property “vector-effect” doesn't exist.",
  ...['r', 'x', 'y'].map((name) => `CSS: “${name}”: Property “${name}” doesn't exist.`),
  // Container queries, and heights of the small viewport in sums.
  'CSS: Unrecognized at-rule “@container”',
  "CSS: “container-type”: Property “container-type” doesn't exist.",
  'CSS: “max-block-size”: The types are incompatible.',
  // The HTML standard has a fourth: immediate.
  'The “eagerness” property in a speculation rule must be one of “eager”, “moderate”, or “conservative”.',
];

/** The beginning of a list of faces, as the value of a custom property: that may be any, one that ends with a comma too. */
const faces = /^[^']*'[\w ]+',[;}]/;

function isLack({ message, extract }: { message: string; extract: string }): boolean {
  return lacks.includes(message) || (message === 'CSS: Parse Error.' && faces.test(extract));
}

/** Every error that the checker finds in a folder of pages, with its page. */
function errorsIn(jar: string, folder: string): string[] {
  const { stderr } = spawnSync(
    'java',
    ['-jar', jar, '--skip-non-html', '--format', 'json', folder],
    {
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    },
  );
  return report
    .parse(JSON.parse(stderr))
    .messages.filter((one) => one.type !== 'info' && !isLack(one))
    .map(({ url = '', message }) => `${url.split('/dist/')[1] ?? url}: ${message}`);
}

test('the checker of the W3C finds no error on any page', (context) => {
  if (!findProgram('java')) context.skip('java not installed: the W3C checker was not tried');
  const folder = mkdtempSync(path.join(tmpdir(), 'checker-'));
  try {
    const args = ['install', '--prefix', folder, '--ignore-scripts', '--no-save', release];
    const { status } = spawnSync('npm', args);
    if (status !== 0) context.skip(`${release} could not be fetched: not tried`);
    const jar = path.join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar');
    expect(errorsIn(jar, path.resolve('tests/full/checker'))).toHaveLength(1);
    expect(errorsIn(jar, path.resolve('dist'))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

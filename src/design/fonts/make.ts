// Run by hand when a text brings a new character: npm run fonts
// Writes the subsets that the style sheets name, and glyphs.json, which a test holds against the content.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { englishHan, findHan, labelHan } from './glyphs.ts';

const cache = path.resolve('node_modules/.cache/fonts');
const inputs = {
  'subset-font': '2.9.0',
  '@fontsource-variable/source-serif-4': '5.3.1',
  '@fontsource/noto-serif-sc': '5.3.0',
};

type Subset = (
  font: Buffer,
  text: string,
  options: { targetFormat: 'woff2'; variationAxes?: Record<string, { min: number; max: number }> },
) => Promise<Buffer>;

function isSubset(value: unknown): value is Subset {
  return typeof value === 'function';
}

function install(): NodeJS.Require {
  mkdirSync(cache, { recursive: true });
  const packages = Object.entries(inputs).map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', '--no-save', '--prefix', cache, ...packages], {
    stdio: 'inherit',
  });
  return createRequire(path.join(cache, 'node_modules', 'x.js'));
}

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('');
const latin = `${ascii}\u00a0£©«®°·»×ÀÁÉÈÖÜàáâäçèéêíîñóôöúüĀāĒēĚěǍǎĪīǏǐŌōǑǒŪūǓǔǕǖǗǘǙǚǛǜ–—‘’“”…‹›€→←↑−`;

const installed = install();
const subset: unknown = installed('subset-font');
if (!isSubset(subset)) throw new Error('subset-font does not give a function');

const all = findHan(process.cwd());
const names = englishHan(process.cwd());
const labels = labelHan(process.cwd());
const serif = readFileSync(
  installed.resolve(
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  ),
);
const serifExt = readFileSync(
  installed.resolve(
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  ),
);
const chinese = readFileSync(
  installed.resolve(
    '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2',
  ),
);

const axes = { wght: { min: 400, max: 700 } };
const files = {
  'source-serif.woff2': await subset(serif, latin, { targetFormat: 'woff2', variationAxes: axes }),
  'source-serif-ext.woff2': await subset(serifExt, latin, {
    targetFormat: 'woff2',
    variationAxes: axes,
  }),
  'han-labels.woff2': await subset(chinese, labels, { targetFormat: 'woff2' }),
  'han-names.woff2': await subset(chinese, names, { targetFormat: 'woff2' }),
  'han-text.woff2': await subset(chinese, all, { targetFormat: 'woff2' }),
};
for (const [name, bytes] of Object.entries(files)) {
  writeFileSync(path.resolve('src/design/fonts', name), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}

// The Latin face never replaces letters that are read already; without the Han one there are none.
const face = (family: string, file: string, signs: string) => `@font-face {
  font-family: '${family}';
  src: url('./${file}');
  font-weight: ${file.startsWith('han') ? 400 : '400 700'};
  font-display: ${file.startsWith('han') ? 'swap' : 'optional'};
  unicode-range: ${signs};
}
`;
const basic = 'U+20-7e, U+a0-ff, U+2010-203a, U+20ac, U+2190-2193, U+2212';
const extended = 'U+100-17f, U+1cd-1dc';
const han = 'U+3000-303f, U+4e00-9fff, U+ff00-ffef';
const text = `U+b7, U+2014, U+2018-201d, U+2026, ${han}`;
const sheets = {
  'fonts.css': [
    face('Source Serif', 'source-serif.woff2', basic),
    face('Source Serif', 'source-serif-ext.woff2', extended),
    // The map asks for its few names by a face of their own.
    face('Map Han', 'han-labels.woff2', han),
  ],
  // Pages in English show few signs; those in Chinese ask for them all.
  'han-en.css': [face('Site Han', 'han-names.woff2', han)],
  'han-zh-Hans.css': [face('Han Text', 'han-text.woff2', text)],
  'latin-zh-Hans.css': [
    // In Chinese text dashes and quotation marks are Chinese signs, a square wide.
    face('Latin', 'source-serif.woff2', 'U+20-7e, U+a0-b6, U+b8-ff, U+2013, U+2190-2193, U+2212'),
  ],
};
for (const [name, faces] of Object.entries(sheets)) {
  writeFileSync(
    path.resolve('src/design/fonts', name),
    `/* Written by make.ts. */\n${faces.join('\n')}`,
  );
}
const record = { inputs, licence: 'OFL-1.1', latin, labels, names, all };
writeFileSync(path.resolve('src/design/fonts/glyphs.json'), `${JSON.stringify(record, null, 1)}\n`);
console.log(`${[...all].length} Han characters, ${[...labels].length} of them on the map`);

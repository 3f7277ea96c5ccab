import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { v8 } from '@maplibre/maplibre-gl-style-spec';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { engineBundle, gathered, type EngineBundle } from '~/map/engine/bundle';
import { emptied, withEmptied } from '~/map/engine/empty';
import { packagesOf } from '~/map/engine/notices';
import { prune, rules } from '~/map/engine/prune';
import { slimData } from '~/map/engine/slim-data';
import { slimSpec, slimStyleSpec } from '~/map/engine/slim-spec';
import { sweep } from '~/map/engine/sweep';
import { emptiedFiles } from '~/map/engine/unused';
import { emptiedFunctions } from '~/map/engine/unused-functions';
import { readPalette } from '~/map/palette';
import { mapStyle } from '~/map/style';
import { cities } from './cities';

const { layers } = mapStyle({
  palette: readPalette(() => '#000000'),
  language: 'en',
  cities,
  named: true,
});

describe('the bundled engine', () => {
  let engine: EngineBundle;
  beforeAll(async () => {
    engine = await engineBundle();
  });

  test('holds no more than the names of the files that are left out', () => {
    const out = rules.filter(({ change }) => change === emptied).map(({ filter }) => filter);
    const left = engine.files.filter((file) => out.some((filter) => filter.test(`/${file}`)));
    expect(left.length).toBeGreaterThan(10);
    const nothing = /^export (default "";|function \w+\(\) \{\}|const \w+ = ('[^']*'|[\d.]+);)$/gm;
    for (const file of left) {
      const rest = emptied(readFileSync(file, 'utf8')).replaceAll(nothing, '').trim();
      expect([file, rest]).toEqual([file, '']);
    }
  });

  test('begins with the licences of all packages that have a part in it', () => {
    const comment = engine.code.slice(0, engine.code.indexOf('*/'));
    expect(comment).toMatch(/^\/\*! @license/);
    for (const folder of packagesOf(engine.files)) {
      const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      expect(comment).toContain(`\n${name} ${version}: `);
    }
    expect(comment).toContain('Copyright (c) 2023, MapLibre contributors');
    expect(comment).toContain('Neither the name of MapLibre GL JS nor');
    expect(comment).toContain('Permission is hereby granted, free of charge');
    expect(comment).toContain('Permission to use, copy, modify, and/or distribute');
  });
});

test('a rule for a file that the packages no longer have stops the build and names the file', async () => {
  const gone = { name: 'maplibre-gl/src/gone', filter: /\/gone\.ts$/, change: emptied };
  const plugins = gathered.plugins.map((plugin) =>
    plugin.name === 'prune' ? prune([...rules, gone]) : plugin,
  );
  const failing = build({
    ...gathered,
    entryPoints: ['src/map/engine/entry.ts'],
    plugins,
    logLevel: 'silent',
  });
  await expect(failing).rejects.toThrow('the engine leaves out maplibre-gl/src/gone');
});

describe.each([
  {
    step: slimData,
    file: 'geodata/base-map.json',
    at: path.resolve('src/geodata/base-map.json'),
  },
  {
    step: slimStyleSpec,
    file: 'maplibre-gl-style-spec/dist/reference/v8.mjs',
    at: path.resolve('node_modules/@maplibre/maplibre-gl-style-spec/dist/reference/v8.mjs'),
  },
])('the step $step.name', ({ step, file, at }) => {
  /** A script that takes in a file, which stands elsewhere. */
  const buildWith = (found: string) =>
    build({
      ...gathered,
      stdin: { contents: "import data from 'the-file'; console.log(data);" },
      plugins: [
        {
          name: 'the-file',
          setup: ({ onResolve }) => onResolve({ filter: /^the-file$/ }, () => ({ path: found })),
        },
        step,
      ],
      logLevel: 'silent',
    });

  test('makes its file smaller', async () => {
    const { outputFiles } = await buildWith(at);
    expect(outputFiles[0]?.text.length).toBeLessThan(statSync(at).size / 2);
  });

  test('takes its file where folders are parted by backslashes, too', async () => {
    const windows = `${path.resolve('/')}gone\\${file.replaceAll('/', '\\')}`;
    await expect(buildWith(windows)).rejects.toThrow(`[plugin: ${step.name}]`);
  });

  test('stops the build where it meets no file', async () => {
    await expect(buildWith(path.resolve('src/geodata/places.json'))).rejects.toThrow(
      `mend or drop ${step.name}`,
    );
  });
});

test('no file is left out by two rules', () => {
  const files = emptiedFiles.flatMap(({ folder, files: names }) =>
    names.map((name) => `${folder}/${name}`),
  );
  expect(new Set(files).size).toBe(files.length);
});

describe('an emptied file', () => {
  test('exports the same names, with plain numbers and words as they were', () => {
    const source = `import x from 'y';\nexport const border = 3;\nexport const name = 'a';
export const isIt = (layer) => true;\nexport class Layer {\n  draw() {}\n}\nexport type T = string;
export { a as b };`;
    expect(emptied(source).split('\n').sort().join('\n').trim()).toBe(
      "export const border = 3;\nexport const name = 'a';\nexport function Layer() {}\nexport function b() {}\nexport function isIt() {}",
    );
  });

  test('may not export a number that is worked out, which would no longer be one', () => {
    expect(() => emptied('const border = 3;\nexport const width: 3 = border;\n')).toThrow('width');
  });
});

test('an emptied function keeps its head, its neighbours and its calls', () => {
  const source = `class A {\n    go(a: B): void {\n        if (a) {\n            b();\n        }\n    }\n    b() {\n        go();\n    }\n}`;
  expect(withEmptied(source, ['go'])).toBe(
    'class A {\n    go(a: B): void {}\n    b() {\n        go();\n    }\n}',
  );
  expect(() => withEmptied(source, ['gone'])).toThrow('gone');
});

describe('the sweep', () => {
  test('takes members that only dead members call, however many names they share', () => {
    const { code, swept } =
      sweep(`class A { ask() { this.b.ask(); this.deep(); } deep() {} draw() {} }
      class B { ask() {} } new A().draw(new B());`);
    expect(swept.sort()).toEqual(['ask', 'ask', 'deep']);
    expect(code).toContain('draw() {}');
  });

  test('keeps members that are called by a string or by the language', () => {
    const { swept } = sweep(
      "class A { touchstart() {} toString() {} constructor() {} [x]() {} get size() { return 1 } } new A()['touchstart'](); a.size;",
    );
    expect(swept).toEqual([]);
  });
});

describe('our style and the engine', () => {
  const spec = slimSpec(Object.fromEntries(Object.entries(v8)));

  test('every property of every layer is one that the engine still knows', () => {
    for (const layer of layers) {
      for (const part of ['paint', 'layout'] as const) {
        const known = Object.keys(Object(spec[`${part}_${layer.type}`]));
        expect(known).toEqual(expect.arrayContaining(Object.keys(layer[part] ?? {})));
      }
    }
  });

  test('no expression is one that the engine leaves out', () => {
    const left = emptiedFiles
      .filter(({ folder }) => folder.endsWith('/definitions'))
      .flatMap(({ files }) => files.map((file) => file.replaceAll('_', '-')));
    expect(left).toContain('within');
    for (const name of left) expect(JSON.stringify(layers)).not.toContain(`["${name}",`);
  });
});

test('no map of ours calls what the engine leaves out', () => {
  // These fly where they are not told to go along a line.
  const flying = ['fitBounds', 'fitScreenCoordinates'];
  const out = new Set([...emptiedFunctions.flatMap(({ functions }) => functions), ...flying]);
  const calls = globSync('src/map/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bmap\??\.(\w+)\(/g)].map(([, name = '']) => name),
  );
  expect(calls).toContain('easeTo');
  expect(calls.filter((name) => out.has(name))).toEqual([]);
});

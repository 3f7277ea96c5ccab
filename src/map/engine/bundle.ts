import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { minify } from 'vite';
import { licenceComment } from './notices.ts';
import { prune } from './prune.ts';
import { publishedWords } from './published-words.ts';
import { slimData } from './slim-data.ts';
import { slimStyleSpec } from './slim-spec.ts';
import { sweep } from './sweep.ts';

const require = createRequire(import.meta.url);

/** Modules whose sources stand in for what their packages publish, and where those begin. */
const sources = new Map([
  ['maplibre-gl', 'maplibre-gl/src/index.ts'],
  ['maplibre-gl/worker', 'maplibre-gl/src/source/worker.ts'],
  ['@maplibre/geojson-vt', '@maplibre/geojson-vt/src/index.ts'],
]);

/** Takes MapLibre from its own sources, so that page and worker become one script. */
const fromSources: Plugin = {
  name: 'maplibre-from-sources',
  setup({ onResolve }) {
    const packages = path.dirname(path.dirname(require.resolve('maplibre-gl/package.json')));
    onResolve({ filter: /^(maplibre-gl(\/worker)?|@maplibre\/geojson-vt)$/ }, ({ path: name }) => ({
      path: path.join(packages, sources.get(name) ?? ''),
      sideEffects: name === 'maplibre-gl/worker',
    }));
  },
};

/** The engine as one classic script, and the name under which it is served. */
export interface EngineBundle {
  name: string;
  code: string;
  /** The files that have a part in it, from the project's folder. */
  files: string[];
  /** The members of classes that nothing calls and that were left out. */
  swept: string[];
}

/** How esbuild gathers an engine's code. */
export const gathered = {
  bundle: true,
  write: false,
  metafile: true,
  loader: { '.css': 'text' },
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  alias: { '~': path.resolve('src') },
  plugins: [fromSources, slimStyleSpec, slimData, prune()],
  define: { 'import.meta.url': '""', __words: publishedWords() },
  // MapLibre's classes assign fields in their constructors that defined fields would overwrite.
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
} satisfies BuildOptions;

/** How esbuild makes gathered code small. */
const pressed = {
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  target: 'es2022',
  legalComments: 'none',
  banner: { js: 'function __library(){' },
  footer: { js: '};__library();' },
} satisfies BuildOptions;

/**
 * Private names may become short, since page and worker are the same code; those that the code also
 * has in strings may not.
 */
function shortened(code: string) {
  const inStrings = [...code.matchAll(/['"`](_\w+)['"`]/g)].map(([, name]) => name);
  return { mangleProps: /^_/, reserveProps: new RegExp(`^(${inStrings.join('|')})$`) };
}

/** esbuild names wrapped packages by their folders, which are nobody's business. */
function withoutPaths(code: string): string {
  return code.replace(/"node_modules\/[^"]+"\(/g, '_(');
}

/** An engine with all of MapLibre, for tests to compare with; with our base map, unless its steps are others. */
export async function wholeEngine(entry: string, steps: Plugin[] = [slimData]): Promise<string> {
  const options = { ...gathered, ...pressed, minify: false, plugins: [fromSources, ...steps] };
  const { outputFiles } = await build({ ...options, entryPoints: [path.resolve(entry)] });
  return outputFiles[0]?.text ?? '';
}

/** Gathers an engine, sweeps it and presses it with two tools, of which each sees what the other leaves. */
export async function smallEngine(entry: string): Promise<EngineBundle> {
  const whole = await build({ ...gathered, entryPoints: [path.resolve(entry)] });
  const swept = sweep(withoutPaths(whole.outputFiles[0]?.text ?? ''));
  const stdin = { contents: swept.code, loader: 'js' as const };
  const small = await build({ ...pressed, ...shortened(swept.code), stdin });
  const smaller = await minify('engine.js', small.outputFiles[0]?.text ?? '', {
    module: false,
    mangle: { toplevel: false },
  });
  if (smaller.errors[0]) throw new Error(`oxc cannot press it: ${smaller.errors[0].message}`);
  const files = Object.values(whole.metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const code = licenceComment(files) + smaller.code;
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  return { name: `map-engine-${hash}.js`, code, files, swept: swept.swept };
}

let made: Promise<EngineBundle> | undefined;

/** The map engine, bundled once a build from the pinned package. */
export function engineBundle(): Promise<EngineBundle> {
  made ??= smallEngine('src/map/engine/entry.ts');
  return made;
}

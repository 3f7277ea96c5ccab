import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { prune } from './prune.ts';
import { slimData } from './slim-data.ts';

const require = createRequire(import.meta.url);

/** MapLibre's own sources stand in for its published modules, so that page and worker become one script. */
const fromSources: Plugin = {
  name: 'maplibre-from-sources',
  setup({ onResolve }) {
    const root = path.dirname(require.resolve('maplibre-gl/package.json'));
    const sources = { 'maplibre-gl': 'src/index.ts', 'maplibre-gl/worker': 'src/source/worker.ts' };
    onResolve({ filter: /^maplibre-gl(\/worker)?$/ }, ({ path: name }) => {
      const file = name === 'maplibre-gl' ? sources['maplibre-gl'] : sources['maplibre-gl/worker'];
      return { path: path.join(root, file), sideEffects: name !== 'maplibre-gl' };
    });
  },
};

/** The engine as one classic script, and the name under which it is served. */
export interface EngineBundle {
  name: string;
  code: string;
}

/** Bundles an entry with MapLibre, its worker and the base map into one classic script. */
export async function bundleEngine(entry: string): Promise<EngineBundle> {
  const result = await build({
    entryPoints: [path.resolve(entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    alias: { '~': path.resolve('src') },
    plugins: [fromSources, prune, slimData],
    define: { 'import.meta.url': '""', 'import.meta.env': '{}' },
    // MapLibre's classes assign fields in their constructors that defined fields would overwrite.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    banner: { js: 'function __library(){' },
    footer: { js: '};__library();' },
  });
  const code = result.outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  return { name: `map-engine-${hash}.js`, code };
}

let made: Promise<EngineBundle> | undefined;

/** The map engine, bundled once a build from the pinned package. */
export function engineBundle(): Promise<EngineBundle> {
  made ??= bundleEngine('src/map/engine/entry.ts');
  return made;
}

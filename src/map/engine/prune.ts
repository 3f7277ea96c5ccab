import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { emptied, withEmptied } from './empty.ts';
import { withoutBranches } from './shaders.ts';
import { standIns } from './stand-ins.ts';
import { emptiedFunctions } from './unused-functions.ts';
import { emptiedFiles } from './unused.ts';

/** gl-matrix exports its parts in a way that keeps all of each; a named part keeps what is used. */
function matrixParts(source: string): string {
  return source.replace(/^import \{([^}]+)\} from 'gl-matrix';$/gm, (_, parts: string) =>
    parts
      .split(',')
      .map((part) => part.trim())
      .filter((part) => !part.startsWith('type '))
      .map((part) => `import * as ${part} from 'gl-matrix/esm/${part}.js';`)
      .join(' '),
  );
}

/**
 * D3 declares that its modules only define things; said of each call, unused results can go. The
 * inverses of its projections are set from outside, and would keep every projection.
 */
function onlyDefinitions(source: string): string {
  return source
    .replace(/^\w+Raw\.invert = (?:.*;|[^]*?\n\}\)?;)$/gm, '')
    .replace(/^((?:var|let|const) \w+ = )(?=(?:new )?[\w.]+\()/gm, '$1/* @__PURE__ */ ');
}

/** A rule for some files: what stands in their place. */
export interface Rule {
  /** How the rule is named to a developer. */
  name: string;
  filter: RegExp;
  change: (source: string) => string;
}

/** Everything that is done to the packages' files. */
export const rules: readonly Rule[] = [
  {
    name: 'maplibre-gl/src/shaders/glsl',
    filter: /\/maplibre-gl\/src\/shaders\/glsl\/.*\.glsl\.g\.ts$/,
    change: withoutBranches,
  },
  {
    name: 'd3-geo/dist',
    filter: /\/d3-(geo|array)\/dist\/[\w-]+\.mjs$/,
    change: onlyDefinitions,
  },
  ...emptiedFiles.flatMap(({ folder, files }) =>
    files.map((file) => ({
      name: `${folder}/${file}`,
      filter: new RegExp(`/${folder}/${file.replaceAll('*', '\\w*')}\\.(ts|mjs|js)$`),
      change: emptied,
    })),
  ),
  ...standIns.map(({ file, contents }) => ({
    name: file,
    filter: new RegExp(`/${file}$`),
    change: () => contents,
  })),
  ...emptiedFunctions.map(({ file, functions }) => ({
    name: file,
    filter: new RegExp(`/${file}$`),
    change: (source: string) => withEmptied(source, functions),
  })),
];

/** The source of a package's file, as the engine takes it. */
function changed(file: string, source: string, fitting: readonly Rule[]): string {
  return fitting
    .filter(({ filter }) => filter.test(file))
    .reduce((text, { change }) => change(text), matrixParts(source));
}

/** What is wrong with rules that found no file. */
function idle(all: readonly Rule[], files: ReadonlySet<string>): { text: string }[] {
  return all
    .filter(({ filter }) => ![...files].some((file) => filter.test(file)))
    .map(({ name }) => ({
      text: `the engine leaves out ${name}, which its packages no longer load: mend or drop it`,
    }));
}

/** Leaves out of the engine what no map of ours uses; fails where a rule finds nothing to leave out. */
export const prune = (all: readonly Rule[] = rules): Plugin => ({
  name: 'prune',
  setup({ onLoad, onEnd }) {
    const files = new Set<string>();
    onLoad({ filter: /node_modules.*\.(ts|m?js|json)$/ }, async ({ path }) => {
      const file = path.replaceAll('\\', '/');
      files.add(file);
      try {
        const contents = changed(file, await readFile(path, 'utf8'), all);
        return { contents, loader: /\.m?js(on)?$/.test(file) ? 'js' : 'ts' };
      } catch (error) {
        return { errors: [{ text: `the engine changes ${file}, but ${String(error)}` }] };
      }
    });
    onEnd(({ errors }) => ({ errors: errors.length > 0 ? [] : idle(all, files) }));
  },
});

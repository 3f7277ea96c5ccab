import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { emptiedFunctions } from './unused-functions.ts';
import { emptiedFiles, standIns } from './unused.ts';

/** The names that a module exports as values. */
function exportedNames(source: string): string[] {
  const declared = source.matchAll(
    /^export (?:async )?(?:abstract )?(?:function\*?|class|const|let|var) (\w+)/gm,
  );
  const listed = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map(
        (name) =>
          name
            .trim()
            .split(/\s+as\s+/)
            .at(-1) ?? '',
      )
      .filter((name) => name !== '' && !name.startsWith('type ')),
  );
  return [...new Set([...[...declared].map(([, name = '']) => name), ...listed])];
}

/** The exported constants that are plain numbers or words; throws on one that is worked out. */
function plainConstants(source: string): Map<string, string> {
  const lines = source.matchAll(/^export const (\w+)(?:: \w+)? = ([^=\n]*)$/gm);
  return new Map(
    [...lines].flatMap(([, name = '', value = '']) => {
      if (/^(-?[\d.]+|'.*'|".*");$/.test(value))
        return [[name, `export const ${name} = ${value}\n`]];
      if (/^[a-z]/i.test(value) && !/^(async|function|class)\b/.test(value))
        throw new Error(`${name} is worked out in it: give it a stand-in`);
      return [];
    }),
  );
}

/** A module that exports the same names and does nothing; plain numbers and words stay. */
export function emptied(source: string): string {
  const fallback = /^export default/m.test(source) ? 'export default "";\n' : '';
  const constants = plainConstants(source);
  const exports = exportedNames(source).map(
    (name) => constants.get(name) ?? `export function ${name}() {}\n`,
  );
  return fallback + exports.join('');
}

/** A module in which some functions and methods do nothing; throws where it has no such function. */
export function withEmptied(source: string, names: readonly string[]): string {
  return names.reduce((text, name) => {
    const body = new RegExp(
      `^( *)((?:export |private |protected |public |static |async |function |\\*)*${name}\\((?:(?!\\);)[^])*?\\{)\n[^]*?\n\\1\\}$`,
      'm',
    );
    if (!body.test(text)) throw new Error(`it has no function ${name} to empty`);
    return text.replace(body, '$1$2}');
  }, source);
}

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

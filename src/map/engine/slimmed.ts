import type { OnLoadResult, Plugin } from 'esbuild';

/** A step that hands the engine one file made smaller; fails where the engine loads no such file. */
export function slimmed(
  name: string,
  filter: RegExp,
  slim: (file: string) => Promise<OnLoadResult>,
): Plugin {
  return {
    name,
    setup({ onLoad, onEnd }) {
      let isMet = false;
      onLoad({ filter }, ({ path }) => {
        isMet = true;
        return slim(path);
      });
      const text = `the engine makes a file smaller that it no longer loads (${filter}): mend or drop ${name}`;
      onEnd(({ errors }) => ({ errors: isMet || errors.length > 0 ? [] : [{ text }] }));
    },
  };
}

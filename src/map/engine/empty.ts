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

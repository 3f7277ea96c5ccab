/** A declaration of a custom property. */
const declaration = /(--[\w-]+):([^;{}]*);?/g;

/** Every block of the root, within a condition or not. */
const root = /:root\{([^{}]*)\}/g;

/** Names that the map engine, a file of its own, reads from the pages that load it. */
export const readElsewhere: readonly string[] = [
  ...['--ink', '--ink-soft', '--paper', '--thread', '--space-2'],
  ...['--land', '--water', '--shore', '--water-ink', '--place-ink'],
];

/** Whether a place in styles is within no block, such as that of a condition. */
function isOutside(css: string, place: number): boolean {
  const before = css.slice(0, place);
  return before.split('{').length === before.split('}').length;
}

/** The custom properties that have one value wherever a page is shown, by name; none that others make up. */
function constantsIn(css: string): Map<string, string> {
  const names = [...css.matchAll(declaration)].map(([, name = '']) => name);
  const isOne = (name: string, value: string) =>
    names.indexOf(name) === names.lastIndexOf(name) &&
    !/var\(|^\s*$/.test(value) &&
    !new RegExp(String.raw`var\(${name},[^)]`).test(css);
  const blocks = [...css.matchAll(root)].filter(({ index }) => isOutside(css, index));
  const declared = blocks.flatMap(([, block = '']) => [...block.matchAll(declaration)]);
  return new Map(
    declared
      .map(([, name = '', value = '']) => [name, value.trim()] as const)
      .filter(([name, value]) => isOne(name, value)),
  );
}

/**
 * Styles in which a value that never changes stands in the place of its name, as `1.25rem` for `var(--space-3)`:
 * fewer bytes, and nothing to look up for each element.
 */
export function withConstants(css: string): string {
  const constants = constantsIn(css);
  const isGone = (name: string) => constants.has(name) && !readElsewhere.includes(name);
  const written = css
    .replace(declaration, (whole, name: string) => (isGone(name) ? '' : whole))
    .replace(/var\((--[\w-]+),?\)/g, (whole, name: string) => constants.get(name) ?? whole);
  // A value that was made of such names may be one that never changes, now that it is whole.
  return written === css ? css : withConstants(written);
}

/** Styles without the custom properties of the root that neither they nor their page reads, nor the engine where it comes. */
export function withoutIdle(css: string, page: string): string {
  const engine = page.includes('data-engine') ? readElsewhere : [];
  const read = new Set([
    ...engine,
    ...[...`${css}${page}`.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name),
  ]);
  return css.replace(root, (block) =>
    block.replace(declaration, (whole, name: string) => (read.has(name) ? whole : '')),
  );
}

/** The class that Astro gives to every element of a component with styles of its own. */
const scope = /astro-[a-z0-9]{8}/g;

/** A short name for every scope in some texts, the same for the same texts in any order. */
export function nameScopes(texts: readonly string[]): Map<string, string> {
  const found = new Set(texts.flatMap((text) => text.match(scope) ?? []));
  return new Map([...found].sort().map((name, index) => [name, `_${index.toString(36)}`]));
}

/** A page or a style sheet with its scopes under their short names. */
export function shortenScopes(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(scope, (name) => names.get(name) ?? name);
}

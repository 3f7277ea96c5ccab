/** The class that Astro gives to every element of a component with styles of its own. */
const scope = /astro-[a-z0-9]{8}/g;

/** The signs of a name; with both cases, most scopes need only one, and every page is smaller for it. */
const signs = [...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A whole number in as few signs as it takes. */
function inSigns(number: number): string {
  const before = number < signs.length ? '' : inSigns(Math.floor(number / signs.length));
  return before + signs[number % signs.length];
}

/** A short name for every scope in some texts, the same for the same texts in any order. */
export function nameScopes(texts: Iterable<string>): Map<string, string> {
  const found = new Set<string>();
  for (const text of texts) for (const [name] of text.matchAll(scope)) found.add(name);
  return new Map([...found].sort().map((name, index) => [name, `_${inSigns(index)}`]));
}

/** A page or a style sheet with its scopes under their short names. */
export function shortenScopes(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(scope, (name) => names.get(name) ?? name);
}

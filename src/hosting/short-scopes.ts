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

/** An opening tag with classes: what comes before them, its name, and they. */
const classed = /(<([a-z][\w-]*)\b[^>]*?) class="([^"]*)"/g;

/** The elements for which styles name a short scope, by scope; an empty name where any may be meant. */
function scopedElements(css: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, selectors = ''] of css.matchAll(/([^{};]+)\{/g)) {
    for (const one of selectors.split(/[\s>+~,()]+/)) {
      const [, element = '', scope] = /^([a-z][\w-]*)?.*\.(_[0-9a-z]+)/i.exec(one) ?? [];
      if (scope) found.set(scope, (found.get(scope) ?? new Set()).add(element));
    }
  }
  return found;
}

/** A page without the short scopes of elements that none of its styles could mean, such as a list's items where only the list is styled. */
export function dropIdleScopes(html: string, css: string): string {
  const elements = scopedElements(css);
  const isIdle = (name: string, element: string) =>
    /^_[0-9a-z]+$/i.test(name) && !elements.get(name)?.has(element) && !elements.get(name)?.has('');
  return html.replace(classed, (_, before: string, element: string, classes: string) => {
    const kept = classes.split(' ').filter((name) => !isIdle(name, element));
    return kept.length > 0 ? `${before} class="${kept.join(' ')}"` : before;
  });
}

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

/** Whether a class is the short name of a scope. */
const isScope = (name: string) => /^_[0-9a-z]+$/i.test(name);

/** An opening tag with classes: what comes before them, its name, and they. */
const classed = /(<([a-z][\w-]*)\b[^>]*?) class="([^"]*)"/g;

/** What an element must be for a part of a selector that names a scope. */
interface Meant {
  /** Its name; empty where any may be meant. */
  element: string;
  /** The classes it must have besides. */
  classes: string[];
}

/** What styles mean by each short scope. */
function meantByScopes(css: string): Map<string, Meant[]> {
  const found = new Map<string, Meant[]>();
  for (const [, selectors = ''] of css.matchAll(/([^{};]+)\{/g)) {
    for (const one of selectors.split(/[\s>+~,()]+/)) {
      const names = [...one.replace(/\[[^\]]*\]/g, '').matchAll(/\.([\w-]+)/g)].map(
        ([, name = '']) => name,
      );
      const scope = names.find(isScope);
      const [element = ''] = /^[a-z][\w-]*/.exec(one) ?? [];
      const meant = { element, classes: names.filter((name) => name !== scope) };
      if (scope) found.set(scope, [...(found.get(scope) ?? []), meant]);
    }
  }
  return found;
}

/**
 * A page without the short scopes of elements that none of its styles could mean, such as a list's items where only the
 * list is styled. An element may get the given classes, by scripts, and no others.
 */
export function dropIdleScopes(html: string, css: string, given: readonly string[]): string {
  const meant = meantByScopes(css);
  const couldMean = (element: string, classes: readonly string[]) => (one: Meant) =>
    ['', element].includes(one.element) &&
    one.classes.every((name) => classes.includes(name) || given.includes(name));
  return html.replace(classed, (_, before: string, element: string, list: string) => {
    const classes = list.split(' ');
    const isMeant = (scope: string) => meant.get(scope)?.some(couldMean(element, classes));
    const kept = classes.filter((name) => !isScope(name) || isMeant(name));
    return kept.length > 0 ? `${before} class="${kept.join(' ')}"` : before;
  });
}

/** What is searched for. */
export interface Query {
  words: string;
  /** A kind of page; empty for all. */
  kind: string;
}

/** The longest query, in signs; the field takes no more, and what an address brings is cut. */
const longest = 100;

/** A query without blanks around it, no longer than the field, of a kind that there is. */
export function tidyQuery({ words, kind }: Query, kinds: readonly string[]): Query {
  return {
    words: words.slice(0, longest).trim(),
    kind: kinds.includes(kind) ? kind : '',
  };
}

/** The query that an address asks for, whatever else it holds. */
export function parseQuery(search: string, kinds: readonly string[]): Query {
  const given = new URLSearchParams(search);
  return tidyQuery({ words: given.get('q') ?? '', kind: given.get('in') ?? '' }, kinds);
}

/** The part of an address that asks for a query; empty for none. */
export function formatQuery({ words, kind }: Query): string {
  const query = new URLSearchParams({ ...(words && { q: words }), ...(kind && { in: kind }) });
  return words || kind ? `?${query}` : '';
}

/** Writes a query into the address. */
export function writeQuery(search: string): void {
  if (search === location.search) return;
  // A sandboxed frame and a page from disk may forbid it; the search works without.
  try {
    history.replaceState(history.state, '', location.pathname + search + location.hash);
  } catch {
    /* the address stays as it is */
  }
}

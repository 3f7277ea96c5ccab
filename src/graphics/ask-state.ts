/** What the address of the asks says: the crossing that is chosen, and whom and what word is shown. */
export interface AskState {
  theme?: string | undefined;
  /** The venue of the crossing; it and the theme only come together. */
  at?: string | undefined;
  /** The listener. */
  to?: string | undefined;
  strength?: string | undefined;
}

/** What the address may name; a crossing is its theme and its venue with a space between. */
export interface AskAllowed {
  crossings: readonly string[];
  to: readonly string[];
  strength: readonly string[];
}

/** What an address asks for; what is not allowed is dropped and told. */
export function parseAsks(query: string, { crossings, to, strength }: AskAllowed) {
  const given = new URLSearchParams(query);
  const known = (name: string, values: readonly string[]) =>
    values.find((value) => value === given.get(name));
  const crossing = crossings.find((one) => one === `${given.get('theme')} ${given.get('at')}`);
  const [theme, at] = crossing?.split(' ') ?? [];
  const state: AskState = { theme, at, to: known('to', to), strength: known('strength', strength) };
  const names = ['theme', 'at', 'to', 'strength'] as const;
  const unknown = names.some((name) => given.has(name) && state[name] === undefined);
  return { state, unknown };
}

/** The query that stands for a state; empty where nothing is chosen or left out. */
export function formatAsks({ theme, at, to, strength }: AskState): string {
  const query = new URLSearchParams();
  Object.entries({ theme, at, to, strength }).forEach(([name, value]) => {
    if (value) query.set(name, value);
  });
  const text = query.toString();
  return text ? `?${text}` : '';
}

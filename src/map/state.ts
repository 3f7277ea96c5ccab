/** What the address of the map says: the chosen stop and the theme that is shown. */
export interface MapState {
  stop: string | undefined;
  theme: string | undefined;
}

/** What the address may name. */
export interface Allowed {
  stops: readonly string[];
  themes: readonly string[];
}

/** What an address asks for; names that are not allowed are dropped and told. */
export function parseState(query: string, allowed: Allowed) {
  const given = new URLSearchParams(query);
  const [stop, theme] = [given.get('stop'), given.get('theme')];
  const state: MapState = {
    stop: allowed.stops.find((known) => known === stop),
    theme: allowed.themes.find((known) => known === theme),
  };
  return {
    state,
    unknownStop: stop !== null && state.stop === undefined,
    unknownTheme: theme !== null && state.theme === undefined,
  };
}

/** The query that stands for a state; empty for the whole tour. */
export function formatState({ stop, theme }: MapState): string {
  const query = new URLSearchParams();
  if (stop) query.set('stop', stop);
  if (theme) query.set('theme', theme);
  const text = query.toString();
  return text ? `?${text}` : '';
}

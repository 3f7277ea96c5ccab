/** How a line can end. */
export type State = 'works' | 'fails' | 'untried';

/** Why a line could not be tried: no answer in time, none at all, no server, no such file, or no secure context. */
export type Reason = 'time' | 'silence' | 'disk' | 'absent' | 'insecure';

/** How a line ended. */
export interface Result {
  state: State;
  /** What came, in the words of hosts and browsers, which have no language; empty where nothing needs to be shown. */
  found: string;
  /** Told of a line that could not be tried. */
  why?: Reason;
}

/** A line that ended well. */
export function works(found = ''): Result {
  return { state: 'works', found };
}

/** A line that ended badly. */
export function fails(found = ''): Result {
  return { state: 'fails', found };
}

/** A line that could not be tried. */
export function untried(why: Reason, found = ''): Result {
  return { state: 'untried', found, why };
}

/** A line that ends well if something holds. */
export function worksIf(holds: boolean, found = ''): Result {
  return holds ? works(found) : fails(found);
}

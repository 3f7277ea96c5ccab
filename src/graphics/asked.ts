import type { AskState } from './ask-state';

/** What the page says of an ask, so that a script can sort it: listener, word, venue and themes. */
export interface Asked {
  to: string;
  strength: string;
  at: string;
  themes: string[];
}

/** Reads what `data-asked` says, one name after another; the themes come last. */
export function readAsked(text: string): Asked {
  const [to = '', strength = '', at = '', ...themes] = text.split(' ');
  return { to, strength, at, themes };
}

/** The same as one attribute. */
export function writeAsked({ to, strength, at, themes }: Asked): string {
  return [to, strength, at, ...themes].join(' ');
}

/** Whether the filters leave an ask. */
export function passes(ask: Asked, { to, strength }: AskState): boolean {
  return (!to || ask.to === to) && (!strength || ask.strength === strength);
}

/** Whether an ask belongs to a mark: a theme at a venue on the loom, a listener and a word in the matrix. */
export function belongs({ to, strength, at, themes }: Asked, kind: string, key: string): boolean {
  const [first = '', second = ''] = key.split(' ');
  return kind === 'loom'
    ? themes.includes(first) && at === second
    : to === first && strength === second;
}

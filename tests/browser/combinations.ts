/** Whether every combination of choices is tried, as `npm run test:full` does. */
const isFull = process.env['MODE'] === 'full';

/**
 * What of some choices is tried on the case that has this turn, from 0: `count` of them, so that over the cases
 * each comes about as often; in `npm run test:full` all.
 */
export function inTurn<Choice>(choices: readonly Choice[], turn: number, count = 1): Choice[] {
  if (isFull) return [...choices];
  return choices.filter((_, at) => {
    const from = (turn * count) % choices.length;
    return (at - from + choices.length) % choices.length < count;
  });
}

/** How many accidents of a kind are tried; in `npm run test:full` ten times as many. */
export function accidents(few: number): number {
  return isFull ? few * 10 : few;
}

import { expect, test } from 'vitest';
import { begin, wayMaker } from '~/hosting/service-worker/make-way';
import type { OpenPage } from '~/hosting/service-worker/scope';

/** A worker with some windows open, behind which another waits, and what was said to that one. */
function standIn(open: OpenPage[], waits = true) {
  const said: unknown[] = [];
  const waiting = waits ? { postMessage: (word: unknown) => said.push(word) } : null;
  const makeWay = wayMaker({ registration: { waiting }, clients: { matchAll: async () => open } });
  const come = (resultingClientId: string) => makeWay({ resultingClientId });
  return { said, open, come };
}

const page = (id: string, frameType = 'top-level'): OpenPage => ({ id, frameType });

test('where no build waits, nobody is sent round', async () => {
  expect(await standIn([page('a')], false).come('b')).toBeUndefined();
});

test('where two windows are open, both keep their build', async () => {
  const { come, said } = standIn([page('a'), page('b')]);
  expect(await come('c')).toBeUndefined();
  expect(said).toEqual([]);
});

test('a window that comes again alone lets the next build begin; frames in it do not count', async () => {
  const { come, said, open } = standIn([page('a'), page('f', 'nested')]);
  expect(await come('b')).toBeInstanceOf(Response);
  expect(said).toEqual([]);
  open.splice(0, 2, page('b'));
  expect(await come('c')).toBeInstanceOf(Response);
  expect(said).toEqual([begin]);
});

test('a window opened beside another is sent round once, then given the build of the other', async () => {
  const { come, said, open } = standIn([page('a')]);
  expect(await come('b')).toBeInstanceOf(Response);
  open.push(page('b'));
  expect(await come('c')).toBeUndefined();
  expect(said).toEqual([]);
});

test('nobody is sent round for ever', async () => {
  const { come } = standIn([page('a')]);
  const answers = [];
  for (let round = 0; round < 20; round += 1) answers.push(await come('b'));
  expect(answers.at(-1)).toBeUndefined();
});

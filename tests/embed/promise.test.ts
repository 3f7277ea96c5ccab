import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { heightMessages, tallest } from '~/embed/heights';
import { parameterNames } from '~/embed/parameters';

const promise = readFileSync('src/embed/README.md', 'utf8');

/** The words of a message that do not change from one frame to the next. */
function wordsIn(message: string | object): string[] {
  const text = typeof message === 'string' ? message : JSON.stringify(message);
  return text.match(/[a-zA-Z][\w.-]+/g) ?? [];
}

test('the promise names every parameter and every word of every message', () => {
  for (const name of parameterNames) expect(promise).toContain(`\`${name}\``);
  const place = { id: 'id', secret: 'secret', path: 'path', src: 'src' };
  for (const greeting of [true, false]) {
    const messages = heightMessages({ height: 450, width: 1, place, greeting });
    expect(messages).toHaveLength(7);
    for (const word of messages.flatMap(wordsIn)) expect(promise).toContain(word);
  }
  expect(promise).toContain(`${tallest} px`);
});

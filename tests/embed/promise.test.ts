import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { heightMessages, tallest } from '~/embed/heights';
import { parameterNames } from '~/embed/parameters';

const promise = readFileSync('src/embed/README.md', 'utf8');

/** A message as the promise writes it down. */
function written(message: string | object): string {
  const isText = typeof message === 'string' && !message.startsWith('{');
  if (isText) return message.replace(':450:1:', ':450:<width>:');
  const json = typeof message === 'string' ? message : JSON.stringify(message);
  return json
    .replaceAll(/"(\w+)":/g, '$1:')
    .replaceAll(/([:,])(?! )/g, '$1 ')
    .replaceAll(/(\w+): "<?\1>?"/g, '$1');
}

test('the promise names every parameter and writes down every message', () => {
  for (const name of parameterNames) expect(promise).toContain(`| \`${name}\``);
  const place = { id: '<id>', secret: 'secret', path: 'path', src: 'src' };
  for (const greeting of [true, false]) {
    const messages = heightMessages({ height: 450, width: 1, place, greeting });
    expect(messages).toHaveLength(7);
    for (const message of messages) expect(promise).toContain(`\`${written(message)}\``);
  }
  expect(promise).toContain(`${tallest} px`);
});

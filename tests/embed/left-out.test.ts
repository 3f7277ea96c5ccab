import { describe, expect, test } from 'vitest';
import { piecesOf } from '~/embed/pieces';
import { lackedBy, snippetsOf, steps, type FrameOptions } from '~/embed/snippets';
import { publishedLanguages } from '~/i18n/languages';
import { content } from '../content/real';

const base = 'https://stops.example/';
const choices: FrameOptions[] = [{ stop: 'menglan' }, { theme: 'fashion' }];

describe.each(publishedLanguages)('in %s', (language) => {
  const pieces = piecesOf(content, language);

  test.each(steps)('snippet %s carries a stop and a theme, or is told to lack it', (step) => {
    for (const piece of pieces) {
      const plain = snippetsOf(piece, {}, base)[step];
      for (const options of choices) {
        const names = piece.takes.filter((name) => options[name]);
        if (names.length === 0) continue;
        const carried = snippetsOf(piece, options, base)[step] !== plain;
        expect([piece.id, carried ? names : lackedBy(step, options)]).toEqual([piece.id, names]);
        if (carried) expect(lackedBy(step, options)).toEqual([]);
      }
    }
  });
});

test('where nothing is chosen nothing is lacking', () => {
  for (const step of steps) expect(lackedBy(step, {})).toEqual([]);
});

import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { hosts, keptBy } from '~/embed/paste';
import { piecesOf } from '~/embed/pieces';
import { markupSteps, snippetsOf } from '~/embed/snippets';
import { publishedLanguages } from '~/i18n/languages';
import { content } from '../content/real';
import { attribute, elementsIn } from '../site/html';

const base = 'https://stops.example/';
const pasted = publishedLanguages.flatMap((language) =>
  piecesOf(content, language).flatMap((piece) => {
    const codes = snippetsOf(piece, {}, base);
    return markupSteps.map((step) => ({ piece, step, code: codes[step] }));
  }),
);
const namesIn = (code: string) => elementsIn(parseFragment(code)).map(({ tagName }) => tagName);

test('a host that strips nothing shows the snippet as it is', () => {
  for (const { code } of pasted) {
    expect(keptBy('plain', code)).toBe(code);
    expect(keptBy('sandboxed', code)).toBe(code);
  }
});

test('what a host strips is gone, and everything else is still there', () => {
  for (const { code } of pasted) {
    const others = (names: string[], gone: string[]) =>
      names.filter((name) => !gone.includes(name));
    expect(namesIn(keptBy('no-scripts', code))).toEqual(others(namesIn(code), ['script']));
    expect(namesIn(keptBy('no-frames', code))).not.toContain('iframe');
    expect(namesIn(keptBy('no-frames', code))).not.toContain('amp-iframe');
  }
});

test('whatever a host strips, a link to the page stays', () => {
  for (const { piece, code } of pasted) {
    for (const host of hosts) {
      const links = elementsIn(parseFragment(keptBy(host, code))).filter(
        ({ tagName }) => tagName === 'a',
      );
      expect(links.map((link) => attribute(link, 'href'))).toContain(base + piece.page);
    }
  }
});

import { expect, test } from 'vitest';
import { languages } from '~/i18n/languages';
import { cardAddress, cardOf, cardPaths } from '~/model/cards';
import { cardSvg } from '~/pictures/card-svg';
import { readColours } from '~/pictures/colours';
import { cardPalette, mostColours } from '~/pictures/flat-palette';
import type { Typeface } from '~/pictures/typeface';
import { content } from '../content/real';

/** A typeface whose every letter is a box of half its size, so that the file can be read. */
const boxes: Typeface = {
  measure: (text) => text.length / 2,
  outline: (text, { x, y, size }) => `M${x} ${y}h${(text.length * size) / 2}v${-size / 2}H${x}z`,
  ink: (text, { x, y, size }) => ({
    left: x,
    top: y - size / 2,
    right: x + (text.length * size) / 2,
    bottom: y,
  }),
};

test('the card of a stop has not changed unseen', async () => {
  const card = cardOf(content, 'en', '/sites/guotai/');
  const svg = cardSvg(card, { face: boxes, colours: readColours('light') });
  await expect(svg).toMatchFileSnapshot('./guotai.svg');
});

test('a card takes its colours from the tokens', () => {
  const colours = readColours('light');
  const svg = cardSvg(cardOf(content, 'en', '/'), { face: boxes, colours });
  const used = svg.match(/#[0-9a-f]+/g) ?? [];
  expect(used.length).toBeGreaterThan(5);
  for (const colour of used) expect(Object.values(colours)).toContain(colour);
});

test('every colour of every card is in the palette of its PNG, which has room for no more than sixteen', () => {
  const colours = readColours('light');
  const palette = cardPalette(colours).map((rgb) =>
    rgb.map((value) => value.toString(16).padStart(2, '0')).join(''),
  );
  expect(new Set(palette).size).toBe(palette.length);
  expect(palette.length).toBeLessThanOrEqual(mostColours);
  const cards = languages.flatMap((language) =>
    cardPaths(content, language).map((path) => cardOf(content, language, path)),
  );
  const used = cards.flatMap((card) =>
    cardSvg(card, { face: boxes, colours }).match(/#[0-9a-f]{6}/g),
  );
  expect(used.length).toBeGreaterThan(500);
  expect([...new Set(used)].filter((colour) => !palette.includes(colour?.slice(1) ?? ''))).toEqual(
    [],
  );
});

test.each([
  ['en', '/', '/cards/home.png'],
  ['en', '/404.html', '/cards/404.png'],
  ['en', '/sites/', '/cards/sites.png'],
  ['en', '/sites/menglan/', '/cards/sites/menglan.png'],
  ['zh-Hans', '/', '/cards/zh-hans/home.png'],
  ['zh-Hans', '/sites/menglan/', '/cards/zh-hans/sites/menglan.png'],
] as const)('the card of the page in %s at %s stays at %s', (language, path, address) => {
  expect(languages).toContain(language);
  expect(cardAddress(language, path)).toBe(address);
});

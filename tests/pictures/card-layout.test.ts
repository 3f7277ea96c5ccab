import { expect, test } from 'vitest';
import { cardOf, cardSize } from '~/model/cards';
import { layOutCard } from '~/pictures/card-layout';
import { openTypeface, type Box } from '~/pictures/typeface';
import { content } from '../content/real';
import { madeCards, realCards } from './card-cases';

const face = openTypeface();

const laidOut = [...realCards, ...madeCards].map((card) => {
  const layout = layOutCard(face, card);
  const inks = layout.lines.map((line) => ({ text: line.text, ...face.ink(line.text, line) }));
  return { name: `${card.tour.language}, ${card.kind ?? ''}: ${card.title}`, card, layout, inks };
});

const apart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

test.each(laidOut)('$name: no text leaves its box', ({ layout: { text }, inks }) => {
  const outside = inks.filter(
    ({ left, top, right, bottom }) =>
      left < text.left - 0.01 || top < text.top || right > text.right || bottom > text.bottom,
  );
  expect(outside).toEqual([]);
});

test.each(laidOut)('$name: no text touches the cloth, the stitch or another', (one) => {
  const { cloth, stitch } = one.layout;
  const thread = { left: 0, right: cardSize.width, top: stitch.y - 3, bottom: stitch.y + 3 };
  one.inks.forEach((ink, index) => {
    for (const other of [cloth, thread, ...one.inks.slice(index + 1)]) {
      expect(apart(ink, other), `${ink.text} touches ${JSON.stringify(other)}`).toBe(true);
    }
  });
});

test.each(laidOut)('$name: every word of the card is set', ({ card, layout: { lines } }) => {
  const bare = (texts: (string | undefined)[]) => texts.join('').replaceAll(/\s/g, '');
  const wanted = bare([card.kind, card.title, card.under, ...card.foot]);
  expect(bare(lines.map(({ text }) => text))).toBe(wanted);
});

test.each(laidOut)('$name: the smallest text can still be read', ({ layout: { lines } }) => {
  for (const { size } of lines) expect(size).toBeGreaterThanOrEqual(22);
});

const about = cardOf(content, 'en', '/about/');

test('a title with a character that no font has is an error that names it', () => {
  const card = { ...about, title: 'A title with 龘' };
  expect(() => layOutCard(face, card)).toThrow('“龘” (U+9F98)');
});

test('a word that no size of type holds is an error that names the title', () => {
  const card = { ...about, title: 'W'.repeat(70) };
  expect(() => layOutCard(face, card)).toThrow('too long for a card');
});

import { fill } from '~/i18n/fill';
import type { Language } from '~/i18n/languages';
import { counted, wordsOf } from '~/i18n/words';
import { makeChain } from './chain';
import type { Content } from './content';
import type { Exhibit } from './exhibits';
import { describeMap, describeSite } from './kit-map-description';
import { ledgerRows } from './ledger-rows';
import { makeLoom } from './loom';
import { whoMatrix } from './sorting';
import { stripData, useOf } from './strip';
import { makeTour, pick, type Tour } from './tour';

function describeLoom(tour: Tour): string[] {
  const words = wordsOf(tour.language);
  const { venues, themes, crossings } = makeLoom(tour, words);
  const rows = themes.map(({ id, name }) => {
    const knots = crossings
      .filter(({ theme }) => theme === id)
      .map(({ venue, asks, strength }) =>
        fill(words.kit.loom.knot, {
          venue: pick(venues, venue).name,
          asks: counted(tour.language, asks.length, words.asksHere),
          strength: words.strengths[strength],
        }),
      );
    return fill(words.kit.loom.row, { theme: name, knots: knots.join(words.marks.semicolon) });
  });
  return [words.kit.loom.rows, ...rows];
}

function describeWho({ asks, language }: Tour): string[] {
  const words = wordsOf(language);
  const { rows, columns } = whoMatrix(asks, words);
  const { who } = words.kit;
  const lines = rows.map(({ name, counts, total }) => {
    const cells = columns.flatMap(({ name: strength }, at) => {
      const count = counts[at] ?? 0;
      return count > 0 ? [fill(who.cell, { count, strength })] : [];
    });
    return fill(who.row, { addressee: name, cells: cells.join(words.marks.comma), total });
  });
  return [who.rows, ...lines];
}

function describeChain(tour: Tour): string[] {
  const { kit, chainMissing, numbered, marks } = wordsOf(tour.language);
  const lines = makeChain(tour).flatMap(({ name, missing, stops }) => {
    const named = stops.map(({ number, short }) => fill(numbered, { number, title: short }));
    const stage = fill(kit.chain.stage, { stage: name, stops: named.join(marks.semicolon) });
    const gap = missing && fill(chainMissing, { work: missing });
    return gap ? [fill(kit.chain.gap, { missing: gap }), stage] : [stage];
  });
  return [kit.chain.rows, ...lines];
}

function describeStrip(content: Content, language: Language): string[] {
  const { kit, stripUses } = wordsOf(language);
  const data = stripData(ledgerRows(content, language), content.fingerprint);
  const lines = data.map(({ id, words, uses }) =>
    fill(kit.strip.row, {
      id,
      words: counted(language, words, kit.strip.words),
      use: stripUses[useOf(uses)],
    }),
  );
  return [kit.strip.rows, ...lines];
}

/** What a description needs: the exhibit, the language, and the names on the map that are no stops. */
export interface Described {
  exhibit: Exhibit;
  language: Language;
  places: readonly string[];
}

/** The picture of an exhibit in words, as complete as the picture: a line for each part. */
export function describeExhibit(content: Content, { exhibit, language, places }: Described) {
  const tour = makeTour(content, language);
  switch (exhibit.kind) {
    case 'map':
      return describeMap(tour, places);
    case 'site':
      return describeSite(tour, pick(tour.sites, exhibit.stop ?? ''), places);
    case 'loom':
      return describeLoom(tour);
    case 'who-was-asked':
      return describeWho(tour);
    case 'chain':
      return describeChain(tour);
    case 'source-strip':
      return describeStrip(content, language);
  }
}

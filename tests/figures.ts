// Prints the figures of the built site: npm run figures (after npm run build).
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { citationsUsed } from '~/model/idle';
import { leansOn } from '~/model/ledger';
import { countWords } from '~/model/prose';
import { quotationsOf } from '~/model/quotations';
import { content, tour } from './content/real';
import { attribute, dist, files, pages, textOf, type BuiltPage } from './site/built';

const brotli = (file: string) => brotliCompressSync(readFileSync(path.join(dist, file))).length;
const raw = (pattern: RegExp) =>
  files
    .filter((file) => pattern.test(file))
    .reduce((sum, f) => sum + readFileSync(path.join(dist, f)).length, 0);

function sheets(page: BuiltPage): number {
  return page.elements
    .filter((e) => ['stylesheet', 'icon'].includes(attribute(e, 'rel') ?? ''))
    .map((e) =>
      new URL(attribute(e, 'href') ?? '', `https://x.test${page.address}`).pathname.slice(1),
    )
    .reduce((sum, file) => sum + brotli(file), 0);
}

function prose(): number {
  const texts = [...content.sites, ...content.directives, ...content.chapters, ...content.pages];
  return texts
    .flatMap(({ words }) => Object.values(words))
    .reduce((sum, t) => sum + t.prose.words, 0);
}

function listed(): number {
  const lists = [
    ...content.glossary.flatMap(({ meaning, reading }) => [meaning.en, reading?.en ?? '']),
    ...content.themes.map(({ gist }) => gist.en),
    ...content.sentences.map(({ gist }) => gist.en),
    ...tour.asks.map(({ words }) => words),
    ...[...content.people, ...content.organisations].flatMap(({ facts, note }) => [
      ...facts.map(({ text }) => text.en),
      note?.en ?? '',
    ]),
  ];
  return lists.reduce((sum, text) => sum + countWords(text), 0);
}

const leans = leansOn(content);
const fonts = { latin: raw(/source-serif.*woff2$/), han: raw(/han-.*woff2$/) };
const engine = files.find((file) => /map-engine/.test(file)) ?? '';
const weighed = ['/', '/sites/menglan/', '/map/'].map((address) => {
  const page = pages.find((one) => one.address === address);
  const bytes = page ? brotli(page.file) + sheets(page) : 0;
  const withFonts = bytes + fonts.latin;
  return { address, bytes, withFonts, withMap: withFonts + brotli(engine) };
});

console.log({
  pages: pages.length,
  wordsOfProse: prose(),
  wordsInLists: listed(),
  wordsOnAllPages: pages.reduce((sum, { root }) => sum + countWords(textOf(root)), 0),
  asks: tour.asks.length,
  quotationsChecked: quotationsOf(content).length,
  citationsUsed: citationsUsed(content).size,
  sentencesLeanedOn: [...leans.values()].filter((list) => list.length > 0).length,
  fonts,
  engineBrotli: brotli(engine),
});
console.table(weighed);

import { randomInt, randomLcg, randomUniform } from 'd3';
import { stringify } from 'yaml';
import { publishedLanguages, rootLanguage } from '~/i18n/languages';
import { markOf } from '~/lint/english';
import type { SiteFacts, SiteWords } from '~/schema/site';

/** A stop that never was, as the files of its folder would say it. */
export interface MadeStop {
  id: string;
  facts: SiteFacts;
  head: SiteWords;
  body: string;
}

/** What the real content lends to made stops, by id. */
export interface Lent {
  cities: readonly string[];
  stages: readonly string[];
  sentences: readonly string[];
  citations: readonly string[];
}

const vocabulary =
  'the a of and to in for with from yarn cloth mill market buyer stall order loom thread cotton wool dye shop brand trade export hall platform stream company town road season price sample warehouse pattern worker'.split(
    ' ',
  );

/** About as many paragraphs and words as a real stop has. */
const paragraphs = 9;
const paragraphWords = 50;

type Random = () => number;

function choose<T>(list: readonly T[], random: Random): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
}

function writeParagraph(sentence: string, random: Random): string {
  const words = Array.from({ length: paragraphWords }, () => choose(vocabulary, random)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.<From id="${sentence}" />`;
}

function writeBody({ sentences, name }: SiteFacts, random: Random): string {
  const sentence = sentences[0] ?? '';
  const text = Array.from({ length: paragraphs }, (_, index) => {
    const heading = index % 3 === 0 ? `## Part ${'abc'.charAt(index / 3)}\n\n` : '';
    return heading + writeParagraph(sentence, random);
  });
  const source = `It is named.<Cite id="${name.sources[0]}" />`;
  return `${[...text, source].join('\n\n')}\n\n<Unknown>\n\n- Whether it exists.\n\n</Unknown>\n`;
}

function makeFacts(stop: number, lent: Lent, random: Random): SiteFacts {
  const place = (from: number, to: number) =>
    Number(randomUniform.source(random)(from, to)().toFixed(5));
  return {
    stop,
    short: { en: `Mill ${stop}`, 'zh-Hans': `厂 ${stop}` },
    name: {
      en: `Mill ${stop}`,
      'zh-Hans': `厂 ${stop}`,
      pinyin: `Chǎng ${stop}`,
      confidence: 0.5,
      sources: [choose(lent.citations, random)],
    },
    city: choose(lent.cities, random),
    position: {
      precision: 'site',
      longitude: place(120.2, 121.2),
      latitude: place(31.3, 32.1),
      radius: randomInt.source(random)(100, 2000)(),
      sources: [choose(lent.citations, random)],
    },
    stage: choose(lent.stages, random),
    sentences: [choose(lent.sentences, random)],
  };
}

/** Stops with the numbers `from` to `to`, the same for every run: each has a place, none has asks. */
export function makeStops(from: number, to: number, lent: Lent): MadeStop[] {
  const random = randomLcg(0.42);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
    const stop = from + index;
    const facts = makeFacts(stop, lent, random);
    const head = {
      title: `Mill number ${stop}`,
      description: `A generated stop, number ${stop}, to see how the site grows.`,
      updated: '2026-11-23',
      kind: 'mill',
    };
    const body = writeBody(facts, random);
    return { id: `mill-${stop}`, facts, head, body };
  });
}

/** The files of a stop's folder, by name: the same text stands for every language that is built. */
export function filesOf({ facts, head, body }: MadeStop): Record<string, string> {
  const write = (fields: SiteWords) => `---\n${stringify(fields)}---\n\n${body}`;
  const english = write(head);
  const checked = { ...head, checkedAgainst: markOf('en.mdx', english) };
  const texts = publishedLanguages.map((language) => [
    `${language}.mdx`,
    language === rootLanguage ? english : write(checked),
  ]);
  return { 'site.yaml': stringify(facts), ...Object.fromEntries(texts) };
}

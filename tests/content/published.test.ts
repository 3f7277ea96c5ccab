import { expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { checkContent } from '~/lint/check';
import type { Content } from '~/model/content';
import { knownPages } from '~/model/page-texts';
import { describeProblems } from '~/model/problem';
import { sentenceMark } from '~/model/marks';
import { recordOf } from '~/model/published';
import { findBrokenSeal } from '~/model/seal';
import { statementsOf } from '~/model/statements';
import { findUnrecorded } from '~/model/unrecorded';
import { correction } from '~/schema/correction';
import { content, root } from './real';

const { record } = checkContent(root);
const now = recordOf(content);

test('what was published stands as it was, or a correction says what became of it', () => {
  if (!record) throw new Error('content/published.json is missing: npm run release -- --first');
  expect(describeProblems(findUnrecorded(content, record))).toBe('0 problems in the content.');
});

test.each([
  ['the record', now],
  ['the fingerprint of the report', content.fingerprint],
])('a sign of %s that is another breaks its seal', (_, held) => {
  expect(findBrokenSeal('a.json', held, '')).toEqual([]);
  const text = JSON.stringify({ ...held, seal: undefined });
  // Every thousandth sign, where another still gives JSON.
  const spoilt = Array.from({ length: Math.ceil(text.length / 1000) }, (_, k) => k * 1000)
    .map((at) => `${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`)
    .flatMap((one) => {
      try {
        return [JSON.parse(one)];
      } catch {
        return [];
      }
    });
  expect(spoilt.length).toBeGreaterThan(10);
  const whole = spoilt.filter(
    (one) => findBrokenSeal('a.json', { ...one, seal: held.seal }, '').length === 0,
  );
  expect(whole).toEqual([]);
});

test('the record names every page that has texts, and holds sentences of each in both languages', () => {
  const pages = knownPages(content).filter((page) =>
    statementsOf(content).sentences.some((one) => one.page === page),
  );
  expect(Object.keys(now.pages).sort()).toEqual(pages.sort());
  for (const [page, { sentences }] of Object.entries(now.pages)) {
    for (const language of publishedLanguages) {
      expect([page, sentences[language]]).toEqual([page, expect.stringMatching(/^[0-9a-f]{6}/)]);
    }
  }
  expect(Object.keys(now.pages['/map/']?.facts ?? {})).toContain('changshu.longitude');
});

/** A correction of today that names some pages. */
function entry(pages: string[], languages?: string[], kind = 'fact') {
  const both = (text: string) => ({ en: text, 'zh-Hans': text });
  return correction.parse({
    id: 'a-slip',
    date: content.edition.updated,
    kind,
    pages,
    ...(languages ? { languages } : {}),
    said: both('This.'),
    says: both('That.'),
    why: both('So.'),
    sources: [],
  });
}

/** The content with another block of text in a file. */
function reworded(file: string, change: (block: string) => string[]): Content {
  const pages = content.pages.map((page) => ({
    ...page,
    words: Object.fromEntries(
      Object.entries(page.words).map(([language, text]) => {
        const blocks = text.prose.blocks.flatMap((block) =>
          text.file === file ? change(block) : block,
        );
        return [language, { ...text, prose: { ...text.prose, blocks } }];
      }),
    ),
  }));
  return { ...content, pages };
}

const about = 'content/pages/about/en.mdx';
const old = 'It lies between 5 March and 12 May 2023.';
const problemsOf = (changed: Content) => findUnrecorded(changed, now);

test('the sentence that the tests below change is there', () => {
  expect(content.pages.flatMap(({ words }) => words.en?.prose.blocks ?? []).join(' ')).toContain(
    old,
  );
});

test.each([
  ['changed', 'It lies between 5 March and 13 May 2023.'],
  ['taken away', ''],
])('a sentence that was %s is found, with its page, its place and what to do', (_, text) => {
  const changed = reworded(about, (block) => [block.replace(old, text)]);
  const [problem, ...others] = problemsOf(changed);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    file: about,
    path: ['/about/', 'en', expect.stringMatching(/^sentence \d+$/)],
  });
  expect(problem?.came).toContain(
    text ? `there stands now: “${text}”` : 'nothing new stands there',
  );
  expect(problem?.came).toContain('after “The day, or days, of the tour.”');
  expect(problem?.hint).toMatch(/content\/corrections\.yaml.*pages: \[\/about\/\]/);
});

test('a correction that names the page lets the changed sentence pass, in the languages it names', () => {
  const changed = reworded(about, (block) => [block.replace(old, 'It is known.')]);
  const with_ = (...corrections: Content['corrections']) => problemsOf({ ...changed, corrections });
  expect(with_(entry(['/about/']))).toEqual([]);
  expect(with_(entry(['/about/'], ['en']))).toEqual([]);
  expect(with_(entry(['/about/'], ['zh-Hans']))).toHaveLength(1);
  expect(with_(entry(['/source/']))).toHaveLength(1);
});

test('a correction of before the last release lets nothing new pass', () => {
  const before = { ...content, corrections: [entry(['/about/'])] };
  const changed = reworded(about, (block) => [block.replace(old, 'It is known.')]);
  const problems = findUnrecorded(
    { ...changed, corrections: before.corrections },
    recordOf(before),
  );
  expect(problems).toHaveLength(1);
});

test('new sentences, another order, marks and spaces are free', () => {
  expect(problemsOf(reworded(about, (block) => [block, 'A new sentence. And another.']))).toEqual(
    [],
  );
  expect(problemsOf(reworded(about, (block) => [block.replace(old, `New here. ${old}`)]))).toEqual(
    [],
  );
  expect(
    problemsOf(reworded(about, (block) => [block.replaceAll(',', ';').replaceAll('’', "'")])),
  ).toEqual([]);
});

test.each([
  ['5 March 2023', '5 March 2022'],
  ['120.74809', '120.7480'],
  ['8 km', '-8 km'],
  ['12%', '12'],
  ['9:30', '9:31'],
  ['Guotai', 'guotai'],
  ['盟兰', '盟蓝'],
])('%s and %s are not the same words', (a, b) => {
  expect(sentenceMark(a)).not.toBe(sentenceMark(b));
});

test('a coordinate that was moved is found on every page that shows it, until corrections name them all', () => {
  const cities = content.cities.map((city) =>
    city.id === 'changshu' ? { ...city, longitude: city.longitude + 0.00001 } : city,
  );
  const problems = problemsOf({ ...content, cities });
  const stops = content.sites.filter(
    ({ facts }) => facts.city === 'changshu' && facts.position.precision === 'city',
  );
  const pages = ['/map/', ...stops.map(({ id }) => `/sites/${id}/`)];
  expect(problems.map(({ path: [page] }) => page).sort()).toEqual([...pages].sort());
  expect(problems.every(({ path: [, key] }) => String(key).endsWith('.longitude'))).toBe(true);
  expect(problems.every(({ hint }) => hint?.includes('kind: coordinate'))).toBe(true);
  expect(problemsOf({ ...content, cities, corrections: [entry(pages)] })).toEqual([]);
  expect(problemsOf({ ...content, cities, corrections: [entry(['/map/'])] })).toHaveLength(
    stops.length,
  );
});

const moved = {
  ...content,
  cities: content.cities.map((city) => ({ ...city, longitude: city.longitude + 0.00001 })),
};
const requoted = {
  ...content,
  glossary: content.glossary.map((one) =>
    one.quote ? { ...one, quote: { ...one.quote, text: `${one.quote.text} indeed` } } : one,
  ),
};

test.each([
  ['fact', 0, 0],
  ['coordinate', 0, 1],
  ['sorting', 1, 1],
  ['quotation', 1, 0],
  ['translation', 1, 1],
  ['wording', 1, 1],
])(
  'a correction of kind %s lets what it speaks of pass, and no other fact',
  (kind, moves, quotes) => {
    const pages = [...new Set(problemsOf(moved).map(({ path: [page] }) => String(page)))];
    const held = (changed: Content, where: string[]) =>
      problemsOf({ ...changed, corrections: [entry(where, undefined, kind)] }).length > 0 ? 1 : 0;
    expect([held(moved, pages), held(requoted, ['/glossary/'])]).toEqual([moves, quotes]);
  },
);

test('a correction of one language lets no fact pass, since a fact stands in every language', () => {
  const pages = [...new Set(problemsOf(moved).map(({ path: [page] }) => String(page)))];
  const only = entry(pages, ['zh-Hans']);
  expect(problemsOf({ ...moved, corrections: [only] })).toEqual(problemsOf(moved));
});

test('a changed quotation asks for a correction of its kind', () => {
  const [first] = problemsOf(requoted);
  expect(first?.hint).toContain('kind: quotation or fact,');
});

test('an ask that is sorted anew, or a source that is taken away, is found', () => {
  const [first] = content.directives;
  const directives = content.directives.map((one) =>
    one === first
      ? {
          ...one,
          facts: {
            ...one.facts,
            asks: one.facts.asks.map((ask) => ({ ...ask, strength: 'hoped' as const })),
          },
        }
      : one,
  );
  const page = `/directives/${first?.id}/`;
  const found = problemsOf({ ...content, directives });
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ path }) => path[0]))).toEqual(new Set([page]));
  const people = content.people.map((one) => ({
    ...one,
    facts: one.facts.map((fact) => ({ ...fact, sources: [] })),
  }));
  expect(problemsOf({ ...content, people }).length).toBeGreaterThan(0);
});

type Fact = Content['people'][number]['facts'][number];

/** The content with other facts of its first person. */
function known(change: (facts: Fact[]) => Fact[]): Content {
  const people = content.people.map((one, index) =>
    index === 0 ? { ...one, facts: change(one.facts) } : one,
  );
  return { ...content, people };
}

test('sources that two facts of a person exchange are found, and the fact they belong to is named', () => {
  const found = problemsOf(
    known(([one, two, ...rest]) =>
      one && two
        ? [{ ...one, sources: two.sources }, { ...two, sources: one.sources }, ...rest]
        : [],
    ),
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.path[1]).toMatch(/\.sources\.C04$/);
  expect(found[0]?.came).toContain('“In Yancheng he was acting mayor');
});

test('a fact that is new, at the end or between others, is free, and one that is told anew takes its sources along', () => {
  const fresh = { text: { en: 'He went home.', 'zh-Hans': '他回家了。' }, sources: ['C03'] };
  expect(problemsOf(known((facts) => [...facts, fresh]))).toEqual([]);
  expect(problemsOf(known(([first, ...rest]) => (first ? [first, fresh, ...rest] : [])))).toEqual(
    [],
  );
  const told = known(([, ...rest]) => [fresh, ...rest]);
  expect(problemsOf(told).map(({ path: [, where] }) => where)).toEqual(['en', 'zh-Hans']);
  const wording = entry(['/people/'], undefined, 'wording');
  expect(problemsOf({ ...told, corrections: [wording] })).toEqual([]);
});

test('the day of a source is on record, and a day that is new is free', () => {
  const dated = (day: string) => ({
    ...content,
    citations: content.citations.map((one) =>
      (one.published === null) === (day === '2001') ? { ...one, published: day } : one,
    ),
  });
  expect(problemsOf(dated('2001'))).toEqual([]);
  const count = content.citations.filter(({ published }) => published !== null).length;
  const found = problemsOf(dated('2002'));
  expect(found).toHaveLength(count);
  expect(found[0]).toMatchObject({ path: ['/source/', expect.stringMatching(/\.published$/)] });
});

test('two stages of the chain that change places are found, and a new one anywhere is free', () => {
  const at = (order: number) => content.stages.find((stage) => stage.order === order);
  const ordered = (orderOf: (order: number) => number) =>
    content.stages.map((stage) => ({ ...stage, order: orderOf(stage.order) }));
  const swapped = ordered((order) => (order === 1 ? 2 : order === 2 ? 1 : order));
  expect(problemsOf({ ...content, stages: swapped }).map(({ path }) => path)).toEqual([
    ['/', `${at(1)?.id}.before.${at(2)?.id}`],
  ]);
  const weaving = { id: 'weaving', order: 2, name: { en: 'A', 'zh-Hans': '织' } };
  const [first] = content.stages;
  if (!first) throw new Error('there is no stage');
  const stages = [...ordered((order) => (order > 1 ? order + 1 : order)), { ...first, ...weaving }];
  expect(problemsOf({ ...content, stages })).toEqual([]);
});

test('a page that was published cannot go, and a correction cannot be changed or taken off the list', () => {
  const themes = content.themes.filter(({ id }) => id !== 'branding');
  expect(problemsOf({ ...content, themes }).map(({ path }) => path)).toContainEqual([
    '/themes/branding/',
  ]);
  const before = { ...content, corrections: [entry(['/about/'])] };
  const after = (corrections: Content['corrections']) =>
    findUnrecorded({ ...content, corrections }, recordOf(before));
  expect(after(before.corrections)).toEqual([]);
  expect(after([])).toHaveLength(1);
  expect(after([{ ...entry(['/about/']), date: '2030-01-01' }])).toHaveLength(1);
});

test('the pages that tell how the site works may change with it', () => {
  const privacy = 'content/pages/privacy/en.mdx';
  expect(problemsOf(reworded(privacy, () => ['All is new.']))).toEqual([]);
});

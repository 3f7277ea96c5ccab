import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { languages, rootLanguage } from '~/i18n/languages';
import type { Content } from '~/model/content';
import type { Problem } from '~/model/problem';
import { publishedFile } from '~/model/published';
import { findProblems } from '~/model/rules';
import { findBrokenSeal } from '~/model/seal';
import { citation } from '~/schema/citation';
import { correction } from '~/schema/correction';
import { directiveFacts, directiveWords } from '~/schema/directive';
import { glossaryEntry } from '~/schema/glossary';
import { kept } from '~/schema/kept';
import { city, stage, theme } from '~/schema/lists';
import { chapterFacts, edition, pageWords } from '~/schema/page';
import { organisation, person } from '~/schema/people';
import { englishWords, wordsLike, type EnglishWords } from '~/schema/interface';
import { checkedLedger } from '~/schema/ledger';
import { published, type Published } from '~/schema/published';
import { fingerprint, sentence } from '~/schema/report';
import { siteFacts, siteWords } from '~/schema/site';
import { checker, type Checker } from './against-schema';
import { ContentReader } from './folder';
import { ledgerFile } from './english';
import { findStale } from './stale';
import { findStrays } from './strays';

const checks = {
  edition: checker(edition),
  fingerprint: checker(fingerprint),
  published: checker(published),
  site: { facts: checker(siteFacts), words: checker(siteWords) },
  directive: { facts: checker(directiveFacts), words: checker(directiveWords) },
  chapter: { facts: checker(chapterFacts), words: checker(pageWords) },
  themes: checker(z.array(theme)),
  stages: checker(z.array(stage)),
  cities: checker(z.array(city)),
  citations: checker(z.array(citation)),
  people: checker(z.array(person)),
  organisations: checker(z.array(organisation)),
  glossary: checker(z.array(glossaryEntry)),
  kept: checker(z.array(kept)),
  corrections: checker(z.array(correction)),
  sentences: checker(z.array(sentence)),
  ledger: checker(checkedLedger),
  english: checker(englishWords),
};

const fingerprintFile = 'content/report/fingerprint.json';

/** Where the facts of an entry stand, and what they are. */
function factsIn<T>(name: string, check: Checker<T>) {
  return (reader: ContentReader, base: string) => {
    const file = `${base}/${name}`;
    return { file, facts: reader.facts(check, file) };
  };
}

function readAll(reader: ContentReader): Partial<Content> {
  const { site, directive, chapter } = checks;
  const edition_ = reader.facts(checks.edition, 'content/edition.yaml');
  const fingerprint_ = reader.facts(checks.fingerprint, fingerprintFile);
  const list = <T>(check: Checker<T[]>, file: string) =>
    reader.facts(check, `content/${file}.yaml`) ?? [];
  const noFacts = (_: ContentReader, file: string) => ({ file, facts: null });
  return {
    ...(edition_ ? { edition: edition_ } : {}),
    ...(fingerprint_ ? { fingerprint: fingerprint_ } : {}),
    sites: reader.entries('sites', factsIn('site.yaml', site.facts), site.words),
    directives: reader.entries(
      'directives',
      factsIn('directive.yaml', directive.facts),
      directive.words,
    ),
    chapters: reader.entries('chapters', factsIn('chapter.yaml', chapter.facts), chapter.words),
    pages: reader.entries('pages', noFacts, chapter.words),
    themes: list(checks.themes, 'themes'),
    stages: list(checks.stages, 'chain'),
    cities: list(checks.cities, 'cities'),
    citations: list(checks.citations, 'sources'),
    people: list(checks.people, 'people'),
    organisations: list(checks.organisations, 'organisations'),
    glossary: list(checks.glossary, 'glossary'),
    kept: list(checks.kept, 'kept'),
    corrections: list(checks.corrections, 'corrections'),
    sentences: list(checks.sentences, 'report/sentences'),
  };
}

/** The checker of the words in other languages, made again only when the English ones are others. */
const wordsChecker = new WeakMap<EnglishWords, Checker<unknown>>();

/** Reads what no page is made of: the words of the interface, which the code imports, and the ledger. */
function readBeside(reader: ContentReader): void {
  const fileOf = (language: string) => `content/interface/${language}.json`;
  const english = reader.facts(checks.english, fileOf(rootLanguage));
  if (english === undefined) return;
  const words = wordsChecker.get(english) ?? checker(wordsLike(english));
  wordsChecker.set(english, words);
  languages
    .filter((language) => language !== rootLanguage)
    .forEach((language) => reader.facts(words, fileOf(language)));
  reader.facts(checks.ledger, ledgerFile);
}

/** What was last published, where anything was: no page is made of it, but a release is held against it. */
function readRecord(reader: ContentReader, root: string): Published | undefined {
  const isThere = existsSync(path.join(root, publishedFile));
  return isThere ? reader.facts(checks.published, publishedFile) : undefined;
}

/** Every file of a command that somebody changed by hand. */
function findBrokenSeals({ fingerprint: held }: Content, record: Published | undefined): Problem[] {
  const back = (file: string) => `git checkout -- ${file}`;
  return [
    ...findBrokenSeal(fingerprintFile, held, back(fingerprintFile)),
    ...(record ? findBrokenSeal(publishedFile, record, back(publishedFile)) : []),
  ];
}

/** Whether what was read of a content is all of it. */
export function isWhole(content: Partial<Content>): content is Content {
  return content.edition !== undefined && content.fingerprint !== undefined;
}

/** A content as it was read. */
export interface Checked {
  content: Partial<Content>;
  /** What was last published; undefined as long as nothing was, or where it cannot be read. */
  record: Published | undefined;
  problems: Problem[];
}

/** What is in the content folder of a project, and everything that is wrong with it. */
export function checkContent(root: string): Checked {
  const reader = new ContentReader(root);
  const content = readAll(reader);
  readBeside(reader);
  const record = readRecord(reader, root);
  reader.problems.push(...findStrays(root));
  if (!isWhole(content) || reader.problems.length > 0) {
    return { content, record, problems: reader.problems };
  }
  const found = [...findProblems(content), ...findStale(root), ...findBrokenSeals(content, record)];
  return { content, record, problems: found.map((problem) => reader.placed(problem)) };
}

/** The content of a project; throws with every problem where there is any. */
export function readContent(root: string): Content {
  const { content, problems } = checkContent(root);
  if (problems.length === 0 && isWhole(content)) return content;
  throw new Error(problems.map(({ file, wanted }) => `${file}: ${wanted}`).join('\n'));
}

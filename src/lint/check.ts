import { z } from 'astro/zod';
import { languages, rootLanguage } from '~/i18n/languages';
import type { Content } from '~/model/content';
import type { Problem } from '~/model/problem';
import { findProblems } from '~/model/rules';
import { citation } from '~/schema/citation';
import { directiveFacts, directiveWords } from '~/schema/directive';
import { glossaryEntry } from '~/schema/glossary';
import { city, stage, theme } from '~/schema/lists';
import { chapterFacts, edition, pageWords } from '~/schema/page';
import { organisation, person } from '~/schema/people';
import { wordsLike } from '~/schema/interface';
import { checkedLedger } from '~/schema/ledger';
import { fingerprint, sentence } from '~/schema/report';
import { siteFacts, siteWords } from '~/schema/site';
import { ContentReader } from './folder';
import { ledgerFile } from './english';
import { findStale } from './stale';
import { findStrays } from './strays';

function readAll(reader: ContentReader): Partial<Content> {
  const edition_ = reader.facts(edition, 'content/edition.yaml');
  const fingerprint_ = reader.facts(fingerprint, 'content/report/fingerprint.json');
  const list = <S extends z.ZodType>(schema: S, file: string) =>
    reader.facts(z.array(schema), `content/${file}.yaml`) ?? [];
  return {
    ...(edition_ ? { edition: edition_ } : {}),
    ...(fingerprint_ ? { fingerprint: fingerprint_ } : {}),
    sites: reader.entries('sites', 'site.yaml', siteFacts, siteWords),
    directives: reader.entries('directives', 'directive.yaml', directiveFacts, directiveWords),
    chapters: reader.entries('chapters', 'chapter.yaml', chapterFacts, pageWords),
    pages: reader.entries('pages', null, z.null(), pageWords),
    themes: list(theme, 'themes'),
    stages: list(stage, 'chain'),
    cities: list(city, 'cities'),
    citations: list(citation, 'sources'),
    people: list(person, 'people'),
    organisations: list(organisation, 'organisations'),
    glossary: list(glossaryEntry, 'glossary'),
    sentences: list(sentence, 'report/sentences'),
  };
}

/** Reads what no page is made of: the words of the interface, which the code imports, and the ledger. */
function readBeside(reader: ContentReader): void {
  const fileOf = (language: string) => `content/interface/${language}.json`;
  const english = reader.facts(z.unknown(), fileOf(rootLanguage));
  const words = wordsLike(english);
  if (english !== undefined) languages.forEach((language) => reader.facts(words, fileOf(language)));
  reader.facts(checkedLedger, ledgerFile);
}

function isWhole(content: Partial<Content>): content is Content {
  return content.edition !== undefined && content.fingerprint !== undefined;
}

/** What is in the content folder of a project, and everything that is wrong with it. */
export function checkContent(root: string): { content: Partial<Content>; problems: Problem[] } {
  const reader = new ContentReader(root);
  const content = readAll(reader);
  readBeside(reader);
  reader.problems.push(...findStrays(root));
  if (!isWhole(content) || reader.problems.length > 0) {
    return { content, problems: reader.problems };
  }
  const problems = [...findProblems(content), ...findStale(root)].map((problem) => ({
    ...reader.placeOf(problem.file, problem.path),
    ...problem,
  }));
  return { content, problems };
}

/** The content of a project; throws with every problem where there is any. */
export function readContent(root: string): Content {
  const { content, problems } = checkContent(root);
  if (problems.length === 0 && isWhole(content)) return content;
  throw new Error(problems.map(({ file, wanted }) => `${file}: ${wanted}`).join('\n'));
}

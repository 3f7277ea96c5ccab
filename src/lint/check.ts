import { z } from 'astro/zod';
import type { Content } from '~/model/content';
import type { Problem } from '~/model/problem';
import { findProblems } from '~/model/rules';
import { citation } from '~/schema/citation';
import { correction } from '~/schema/correction';
import { directiveFacts, directiveWords } from '~/schema/directive';
import { glossaryEntry } from '~/schema/glossary';
import { kept } from '~/schema/kept';
import { city, stage, theme } from '~/schema/lists';
import { chapterFacts, edition, pageWords } from '~/schema/page';
import { organisation, person } from '~/schema/people';
import { fingerprint, sentence } from '~/schema/report';
import { siteFacts, siteWords } from '~/schema/site';
import { ContentReader } from './folder';
import { findStale } from './stale';

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
    kept: list(kept, 'kept'),
    corrections: list(correction, 'corrections'),
    sentences: list(sentence, 'report/sentences'),
  };
}

/** Whether what was read of a content is all of it. */
export function isWhole(content: Partial<Content>): content is Content {
  return content.edition !== undefined && content.fingerprint !== undefined;
}

/** What is in the content folder of a project, and everything that is wrong with it. */
export function checkContent(root: string): { content: Partial<Content>; problems: Problem[] } {
  const reader = new ContentReader(root);
  const content = readAll(reader);
  if (!isWhole(content) || reader.problems.length > 0) {
    return { content, problems: reader.problems };
  }
  const problems = [...findProblems(content), ...findStale(root)].map((problem) => {
    const line = problem.line ?? reader.lineOf(problem.file, problem.path);
    return line === undefined ? problem : { ...problem, line };
  });
  return { content, problems };
}

/** The content of a project; throws with every problem where there is any. */
export function readContent(root: string): Content {
  const { content, problems } = checkContent(root);
  if (problems.length === 0 && isWhole(content)) return content;
  throw new Error(problems.map(({ file, wanted }) => `${file}: ${wanted}`).join('\n'));
}

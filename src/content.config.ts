import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
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

/** The facts of a folder a entry, named for the folder. */
function facts<S extends z.ZodType>(folder: string, name: string, schema: S) {
  const generateId = ({ entry }: { entry: string }) => entry.replace(`/${name}`, '');
  const loader = glob({ base: `./content/${folder}`, pattern: `*/${name}`, generateId });
  return defineCollection({ loader, schema });
}

/** The texts of a folder, named for the entry and the language: `menglan/en`. */
function words<S extends z.ZodType>(folder: string, schema: S) {
  return defineCollection({
    loader: glob({ base: `./content/${folder}`, pattern: '*/*.mdx' }),
    schema,
  });
}

/** A YAML list of entries with an id each. */
function list<S extends z.ZodType>(name: string, schema: S) {
  return defineCollection({ loader: file(`content/${name}.yaml`), schema });
}

/** A YAML list as one entry: it keeps its order and may be empty, which the loader of lists takes for a mistake. */
function whole<S extends z.ZodType>(name: string, schema: S) {
  const parser = (text: string) => ({ only: { entries: parse(text) } });
  return defineCollection({
    loader: file(`content/${name}.yaml`, { parser }),
    schema: z.strictObject({ entries: z.array(schema) }),
  });
}

/** A file that is one entry, called `only`. */
function single<S extends z.ZodType>(path: string, schema: S) {
  const parser = (text: string): Record<string, Record<string, unknown>> => ({ only: parse(text) });
  return defineCollection({ loader: file(path, { parser }), schema });
}

export const collections = {
  edition: single('content/edition.yaml', edition),
  fingerprint: single('content/report/fingerprint.json', fingerprint),
  siteFacts: facts('sites', 'site.yaml', siteFacts),
  siteWords: words('sites', siteWords),
  directiveFacts: facts('directives', 'directive.yaml', directiveFacts),
  directiveWords: words('directives', directiveWords),
  chapterFacts: facts('chapters', 'chapter.yaml', chapterFacts),
  chapterWords: words('chapters', pageWords),
  pageWords: words('pages', pageWords),
  themes: list('themes', theme),
  stages: list('chain', stage),
  cities: list('cities', city),
  citations: list('sources', citation),
  people: list('people', person),
  organisations: list('organisations', organisation),
  glossary: list('glossary', glossaryEntry),
  kept: whole('kept', kept),
  corrections: whole('corrections', correction),
  sentences: list('report/sentences', sentence),
};

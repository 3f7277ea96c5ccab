import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { languages, rootLanguage } from '~/i18n/languages';
import { citation } from '~/schema/citation';
import { correction } from '~/schema/correction';
import { directiveFacts } from '~/schema/directive';
import { glossaryEntry } from '~/schema/glossary';
import { englishWords, wordsLike } from '~/schema/interface';
import { kept } from '~/schema/kept';
import { checkedLedger } from '~/schema/ledger';
import { city, stage, theme } from '~/schema/lists';
import { chapterFacts, edition } from '~/schema/page';
import { organisation, person } from '~/schema/people';
import { sentence } from '~/schema/report';
import { siteFacts } from '~/schema/site';
import { describe, readDeclarations, type Declarations } from './field-sentences';

/** The folder of the schemas, from the root of the project. */
export const schemaFolder = 'content/.schemas';

/** A JSON schema that editors know, and the files of the content that it is for. */
export interface EditorSchema {
  /** Its name, without `.schema.json`. */
  name: string;
  /** The files it is for, as a pattern from the root of the project. */
  files: string;
  /** The schema as it stands in its file. */
  json: string;
}

function wordsOf(root: string): z.ZodType {
  const file = path.join(root, `content/interface/${rootLanguage}.json`);
  return wordsLike(englishWords.parse(JSON.parse(readFileSync(file, 'utf8'))));
}

function schemas(root: string): [name: string, files: string, schema: z.ZodType][] {
  const list = (name: string, schema: z.ZodType): [string, string, z.ZodType] => [
    name,
    `content/${name}.yaml`,
    z.array(schema),
  ];
  return [
    ['site', 'content/sites/*/site.yaml', siteFacts],
    ['directive', 'content/directives/*/directive.yaml', directiveFacts],
    ['chapter', 'content/chapters/*/chapter.yaml', chapterFacts],
    ['edition', 'content/edition.yaml', edition],
    ['checked', 'content/checked.yaml', checkedLedger],
    list('themes', theme),
    list('chain', stage),
    list('cities', city),
    list('sources', citation),
    list('people', person),
    list('organisations', organisation),
    list('glossary', glossaryEntry),
    list('kept', kept),
    list('corrections', correction),
    ['sentences', 'content/report/sentences.yaml', z.array(sentence)],
    ['interface', `content/interface/{${languages.join(',')}}.json`, wordsOf(root)],
  ];
}

/** Which declaration in `src/schema` each schema is made of; the words of the interface have none. */
const declared: Record<string, string> = {
  ...{ site: 'siteFacts', directive: 'directiveFacts', chapter: 'chapterFacts' },
  ...{ edition: 'edition', checked: 'checkedLedger', themes: 'theme', chain: 'stage' },
  ...{ cities: 'city', sources: 'citation', people: 'person', sentences: 'sentence' },
  ...{ organisations: 'organisation', glossary: 'glossaryEntry' },
  ...{ kept: 'kept', corrections: 'correction' },
};

/** Gives a JSON schema the sentences that stand over the fields in `src/schema`. */
function withSentences(made: z.core.JSONSchema.BaseSchema, name: string, all: Declarations) {
  const entry = made.type === 'array' ? made.items : made;
  const declaration = all.get(declared[name] ?? '');
  if (declaration && entry !== undefined && typeof entry !== 'boolean' && !Array.isArray(entry))
    describe(entry, declaration, all);
  return made;
}

/** The schemas of the content for editors, made from the schemas that the linter checks with. */
export function editorSchemas(root: string): EditorSchema[] {
  const all = readDeclarations(root);
  return schemas(root).map(([name, files, schema]) => {
    const made = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', reused: 'inline' });
    const json = JSON.stringify(withSentences(made, name, all), null, 1);
    return { name, files, json: `${json}\n` };
  });
}

/** The settings of VS Code that tie each schema to its files; what else they hold is kept. */
export function editorSettings(root: string, kept: Record<string, unknown>): string {
  const of = (name: string) => `./${schemaFolder}/${name}.schema.json`;
  const [words, lists] = [true, false].map((isJson) =>
    editorSchemas(root).filter(({ files }) => files.endsWith('.json') === isJson),
  );
  const settings = {
    ...kept,
    'json.schemas': words?.map(({ name, files }) => ({ fileMatch: [`/${files}`], url: of(name) })),
    'yaml.schemas': Object.fromEntries(lists?.map(({ name, files }) => [of(name), files]) ?? []),
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

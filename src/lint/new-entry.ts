import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languages, rootLanguage, type Language } from '~/i18n/languages';
import { meetings } from '~/model/venues';
import { slug } from '~/schema/text';
import { markOf } from './english';
import { askWords, directiveFactsText, directiveTexts } from './templates/directive';
import { headText } from './templates/head';
import { siteFactsText, siteTexts } from './templates/site';
import { sourceText } from './templates/source';

/** What a new entry is made of: the files, from the root of the project, with their texts. */
export type NewFiles = Record<string, string>;

/** Why an entry cannot be begun. */
export interface Refusal {
  refused: string;
}

const sources = 'content/sources.yaml';

/** The number after the highest that a pattern finds in some files. */
function nextNumber(root: string, files: string, pattern: RegExp): number {
  const texts = globSync(files, { cwd: root }).map((file) =>
    readFileSync(path.join(root, file), 'utf8'),
  );
  const found = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, digits]) => digits));
  return Math.max(0, ...found.map(Number)) + 1;
}

/** An id such as C09; nothing where two digits do not hold it. */
function twoDigits(letter: string, number: number): string | undefined {
  return number > 99 ? undefined : `${letter}${String(number).padStart(2, '0')}`;
}

/** The texts of an entry in every language, each translation marked as read against the English. */
function textsOf(folder: string, write: (language: Language, mark?: string) => string): NewFiles {
  const english = write(rootLanguage);
  const mark = markOf(`${folder}/${rootLanguage}.mdx`, english);
  const texts = languages.map((language) => [
    `${folder}/${language}.mdx`,
    language === rootLanguage ? english : write(language, mark),
  ]);
  return Object.fromEntries(texts);
}

const checked = (mark?: string) => (mark ? [`checkedAgainst: '${mark}'`] : []);

function newSite(root: string, name: string, day: string): NewFiles {
  const folder = `content/sites/${name}`;
  const stop = nextNumber(root, 'content/sites/*/site.yaml', /^stop: (\d+)/gm);
  const texts = textsOf(folder, (language, mark) => {
    const lines = checked(mark).join('\n');
    return headText(language, day, { kind: true, lines }) + siteTexts[language](name);
  });
  return { [`${folder}/site.yaml`]: siteFactsText(stop), ...texts };
}

function newDirective(root: string, name: string, day: string): NewFiles | Refusal {
  const folder = `content/directives/${name}`;
  const files = 'content/directives/*/directive.yaml';
  const ask = twoDigits('D', nextNumber(root, files, /\bid: D(\d\d)\b/g));
  if (!ask) return { refused: 'there is no number left for an ask: D99 is taken' };
  const order = nextNumber(root, files, /^order: (\d+)/gm);
  const texts = textsOf(folder, (language, mark) => {
    const lines = [...checked(mark), 'asks:', `  ${ask}: ${askWords[language]}`].join('\n');
    return headText(language, day, { lines }) + directiveTexts[language];
  });
  return { [`${folder}/directive.yaml`]: directiveFactsText(order, ask), ...texts };
}

function newSource(root: string, name: string): NewFiles | Refusal {
  const list = readFileSync(path.join(root, sources), 'utf8');
  if (list.includes(`(${name})`)) return { refused: `${sources} has a source begun as ${name}` };
  const id = twoDigits('C', nextNumber(root, sources, /^- id: C(\d\d)\b/gm));
  if (!id) return { refused: 'there is no number left for a source: C99 is taken' };
  const whole = list.endsWith('\n') ? list : `${list}\n`;
  return { [sources]: whole + sourceText(id, name) };
}

/** What a new entry of a kind is made of, or why it cannot be begun; nothing is written. */
export function newEntry(root: string, given: readonly string[], day: string): NewFiles | Refusal {
  const [kind, name, ...more] = given;
  if (!kind || !name || more.length > 0) return { refused: 'wanted: a kind and a slug, no more' };
  if (!['site', 'directive', 'source'].includes(kind))
    return { refused: `\`${kind}\` is no kind: wanted site, directive or source` };
  if (!slug.safeParse(name).success)
    return { refused: `\`${name}\` is no slug: wanted lower-case letters, digits, single hyphens` };
  if (kind === 'source') return newSource(root, name);
  if (kind === 'site' && meetings.some((meeting) => meeting === name))
    return { refused: `\`${name}\` names a meeting: wanted another slug` };
  const folder = `content/${kind}s/${name}`;
  if (existsSync(path.join(root, folder))) return { refused: `${folder} is there already` };
  return kind === 'site' ? newSite(root, name, day) : newDirective(root, name, day);
}

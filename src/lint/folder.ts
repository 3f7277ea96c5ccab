import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '~/i18n/languages';
import type { Entry, Text } from '~/model/content';
import type { Problem } from '~/model/problem';
import { slug } from '~/schema/text';
import { named, type Checker } from './against-schema';
import { readSource } from './source-file';
import { readText } from './text-source';
import { readYaml, type YamlSource } from './yaml-source';

const aSlug = 'a slug (lower-case letters, digits, hyphens)';

/** How the folders of a collection are named: a chapter by its number and a slug, all else by a slug alone. */
const namings = {
  chapters: { number: /^\d\d-/, wanted: `a number of two digits, a hyphen and ${aSlug}` },
  others: { number: /^/, wanted: aSlug },
};

/** Reads files of the content and remembers what was wrong with them and where their fields stand. */
export class ContentReader {
  readonly problems: Problem[] = [];
  readonly #sources = new Map<string, YamlSource>();
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** What a YAML or JSON file holds, checked against its schema; undefined where it does not pass. */
  facts<T>(check: Checker<T>, file: string): T | undefined {
    if (!existsSync(path.join(this.#root, file))) {
      this.problems.push({ file, path: [], came: 'no file', wanted: 'this file' });
      return undefined;
    }
    const source = readSource(this.#root, file);
    if ('problems' in source) {
      this.problems.push(...source.problems);
      return undefined;
    }
    return this.#check(check, file, readYaml(file, source.text));
  }

  /** The entries of a folder, each a folder of its own with facts (where it has any) and texts. */
  entries<F, W>(
    folder: string,
    factsOf: (reader: ContentReader, base: string) => { file: string; facts: F | undefined },
    checkWords: Checker<W>,
  ): Entry<F, W>[] {
    return this.#folders(folder).flatMap((id) => {
      const base = `content/${folder}/${id}`;
      const { file, facts } = factsOf(this, base);
      const words = this.#texts(base, file.slice(base.length + 1), checkWords);
      return facts === undefined ? [] : [{ id, facts, words, file }];
    });
  }

  /** A problem with the line and column of its field, where its file was read and no other place is known. */
  placed(problem: Problem): Problem {
    const source = this.#sources.get(problem.file);
    if (!source) return problem;
    const { path: field } = problem;
    return { ...source.placeOf(field), ...problem, path: named(source.data, field) };
  }

  #check<T>(check: Checker<T>, file: string, source: YamlSource): T | undefined {
    this.#sources.set(file, source);
    const { data, problems } = check(file, source);
    this.problems.push(...problems);
    return data;
  }

  #folders(folder: string): string[] {
    const base = path.join(this.#root, 'content', folder);
    const found = existsSync(base) ? readdirSync(base, { withFileTypes: true }) : [];
    const names = found.map(({ name }) => name).sort();
    const { number, wanted } = folder === 'chapters' ? namings.chapters : namings.others;
    return names.filter((name) => {
      const isFolder = found.some((item) => item.name === name && item.isDirectory());
      const hasSlug = number.test(name) && slug.safeParse(name.replace(number, '')).success;
      const good = isFolder && hasSlug;
      const hint = folder !== 'chapters' && /^\d/.test(name) && 'only chapters have a number';
      if (!good)
        this.problems.push({
          file: `content/${folder}/${name}`,
          path: [],
          came: isFolder ? `the folder name \`${name}\`` : `a file named ${name}`,
          wanted: `${isFolder ? '' : 'folders only, each named by '}${wanted}`,
          ...(isFolder && hint ? { hint } : {}),
        });
      return good;
    });
  }

  #texts<W>(base: string, factsFile: string, check: Checker<W>) {
    const words: Partial<Record<Language, Text<W>>> = {};
    for (const name of readdirSync(path.join(this.#root, base)).sort()) {
      const language = languages.find((known) => name === `${known}.mdx`);
      if (language) {
        const found = this.#text(check, `${base}/${name}`);
        if (found) words[language] = found;
      } else if (name !== factsFile) {
        this.problems.push({
          file: `${base}/${name}`,
          path: [],
          came: `a file named ${name}`,
          wanted: [
            ...(factsFile === '' ? [] : [factsFile]),
            ...languages.map((known) => `${known}.mdx`),
          ].join(', '),
        });
      }
    }
    return words;
  }

  #text<W>(check: Checker<W>, file: string): Text<W> | undefined {
    const source = readSource(this.#root, file);
    if ('problems' in source) {
      this.problems.push(...source.problems);
      return undefined;
    }
    const { head, problems, prose } = readText(file, source.text);
    this.problems.push(...problems);
    const data = head && this.#check(check, file, head);
    return data === undefined || !prose ? undefined : { head: data, prose, file };
  }
}

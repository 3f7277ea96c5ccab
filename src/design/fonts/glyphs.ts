import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isScalar, parseDocument, visit } from 'yaml';

const han = /[\p{Script=Han}\u00b7\u2014\u2018-\u201d\u2026\u3001-\u301f\uff01-\uff5e]/gu;

/** The Han characters of some texts, with the marks that stand among them, each once, sorted. */
function hanIn(texts: readonly string[]): string {
  return [...new Set(texts.flatMap((text) => text.match(han) ?? []))].sort().join('');
}

function readAll(root: string, patterns: string[]): string[] {
  return globSync(patterns, { cwd: root }).map((file) =>
    readFileSync(path.join(root, file), 'utf8'),
  );
}

/** A YAML text without the Chinese of what is told in both languages; names, which have pinyin, stay. */
function withoutTexts(yaml: string): string {
  const document = parseDocument(yaml);
  visit(document, {
    Map: (_, map) => {
      if (map.has('pinyin')) return;
      map.items = map.items.filter(({ key }) => !isScalar(key) || key.value !== 'zh-Hans');
    },
  });
  return document.toString();
}

/** Every Han character that the content and the base map use. */
export function findHan(root: string): string {
  return hanIn(readAll(root, ['content/**/*.{yaml,mdx,json}', 'src/geodata/*.json']));
}

/** The Han characters that pages in English show: names, terms, titles of sources. */
export function englishHan(root: string): string {
  const lists = readAll(root, ['content/**/*.yaml']).map(withoutTexts);
  const names = readAll(root, ['content/edition.yaml', 'content/sites/*/site.yaml']);
  // The page for lost readers speaks both languages.
  const lost = 'content/pages/not-found/zh-Hans.mdx';
  const texts = readAll(root, ['content/**/en.{mdx,json}', lost, 'src/geodata/*.json']);
  return hanIn([...lists, ...names, ...texts]);
}

/** The Han characters of the names on the map and of the stops; they come in a file of their own. */
export function labelHan(root: string): string {
  return hanIn(
    readAll(root, [
      'src/geodata/{places,water-labels}.json',
      'content/cities.yaml',
      'content/sites/*/site.yaml',
    ]),
  );
}

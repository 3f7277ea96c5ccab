import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a package's licence asks to be kept with its code. */
interface Notice {
  /** The package with its version. */
  name: string;
  /** The name of its licence, such as `BSD-3-Clause`. */
  licence: string;
  copyright: string[];
  /** The terms, without the lines of copyright. */
  terms: string;
}

/** The folders of the packages from which some files come, such as `node_modules/earcut`. */
export function packagesOf(files: readonly string[]): string[] {
  const folders = files.map((file) => /^.*?node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? '');
  return [...new Set(folders)].filter((folder) => folder !== '').sort();
}

function field(manifest: unknown, name: string): string {
  const value: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, name) : undefined;
  return typeof value === 'string' ? value : '';
}

const isCopyright = (line: string) => /^\W*copyright\b.*\d{4}|^\W*copyright \(c\)/i.test(line);

function noticeOf(folder: string): Notice {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  const text = file ? readFileSync(path.join(folder, file), 'utf8') : '';
  const lines = text.replaceAll('\r', '').split('\n');
  const copyright = lines.filter(isCopyright).map((line) => line.replace(/[\s*]+/g, ' ').trim());
  const end = lines.findIndex((line) => /^-{20,}$/.test(line));
  return {
    name: `${field(manifest, 'name')} ${field(manifest, 'version')}`,
    licence: field(manifest, 'license'),
    copyright: copyright.length > 0 ? copyright : [`By ${field(manifest, 'author')}`],
    terms: (end < 0 ? lines : lines.slice(0, end))
      .filter((line) => !isCopyright(line))
      .join(' ')
      .replace(/[\s*]+/g, ' ')
      .trim(),
  };
}

const isMapLibre = (folder: string) => folder.endsWith('/maplibre-gl');

/** A comment that names every package in the code with its copyright, and each licence's terms once. */
export function licenceComment(files: readonly string[]): string {
  // MapLibre first: its terms are the ones that stand for others of the same name.
  const folders = packagesOf(files).sort((a, b) => Number(isMapLibre(b)) - Number(isMapLibre(a)));
  const notices = folders.map(noticeOf);
  const names = notices.map(
    ({ name, licence, copyright }) => `${name}: ${licence}. ${copyright.join('; ')}`,
  );
  const terms = new Map<string, string>();
  for (const notice of notices) {
    if (notice.terms && !terms.has(notice.licence)) terms.set(notice.licence, notice.terms);
  }
  const texts = [...terms].map(([licence, text]) => `${licence}: ${text}`);
  return `/*! @license The map engine holds parts of these packages, changed by leaving out.\n${names.join('\n')}\n\n${texts.join('\n\n')}\n*/\n`;
}

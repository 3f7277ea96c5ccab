import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The name of everything that leaves as one file with a version of what the project says. */
export function nameOfVersion(version: string): string {
  return `seven-stops-${version}`;
}

/** The name of everything that leaves as one file now, read where nothing has read the content. */
export function editionName(): string {
  const edition: unknown = parse(readFileSync('content/edition.yaml', 'utf8'));
  if (typeof edition !== 'object' || edition === null || !('version' in edition)) {
    throw new Error('content/edition.yaml has no version.');
  }
  return nameOfVersion(String(edition.version));
}

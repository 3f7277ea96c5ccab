import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The name of everything that leaves as one file: that of the project and the version of what it says. */
export function editionName(): string {
  const edition: unknown = parse(readFileSync('content/edition.yaml', 'utf8'));
  if (typeof edition !== 'object' || edition === null || !('version' in edition)) {
    throw new Error('content/edition.yaml has no version.');
  }
  return `seven-stops-${String(edition.version)}`;
}

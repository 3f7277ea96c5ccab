import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '~/model/problem';

/** A file of the content as text. */
export interface SourceFile {
  /** Its path from the root of the project. */
  file: string;
  text: string;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a file of the content; a problem where its bytes are not plain UTF-8 with LF line ends. */
export function readSource(root: string, file: string): SourceFile | Problem {
  const wrong = (came: string, wanted: string): Problem => ({ file, path: [], came, wanted });
  const bytes = readFileSync(path.join(root, file));
  try {
    const text = strict.decode(bytes);
    if (text.startsWith('\ufeff')) return wrong('a byte order mark', 'UTF-8 without one');
    if (text.includes('\r')) return wrong('CRLF line ends', 'LF line ends');
    return { file, text };
  } catch {
    return wrong('bytes that are not UTF-8', 'a text in UTF-8');
  }
}

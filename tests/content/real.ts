import path from 'node:path';
import { readContent } from '~/lint/check';
import { makeTour } from '~/model/tour';

/** The root of the project. */
export const root = path.resolve(import.meta.dirname, '../..');

/** The real content, read from disk; a test that needs it fails where it is not in order. */
export const content = readContent(root);

/** The tour in English. */
export const tour = makeTour(content, 'en');

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeProblems } from '~/model/problem';
import { publishedFile, recordOf } from '~/model/published';
import { findUnrecorded } from '~/model/unrecorded';
import { checkContent, isWhole } from './check';

/** What a release came to, in words, and whether the record was written. */
export interface Release {
  said: string;
  isDone: boolean;
}

/**
 * Writes down what is published; refuses where the content is not in order, or something published was changed
 * without a correction.
 * With `first` nothing counts as published yet.
 */
export function release(root: string, { first = false } = {}): Release {
  const { content, record: last, problems: wrong } = checkContent(root);
  if (wrong.length > 0 || !isWhole(content)) {
    return { said: describeProblems(wrong), isDone: false };
  }
  const before = first ? undefined : last;
  const problems = before ? findUnrecorded(content, before) : [];
  if (problems.length > 0) return { said: describeProblems(problems), isDone: false };
  const record = recordOf(content);
  writeFileSync(path.join(root, publishedFile), `${JSON.stringify(record, null, 1)}\n`);
  const count = Object.keys(record.pages).length;
  return { said: `Edition ${record.edition}: ${count} pages on record.`, isDone: true };
}

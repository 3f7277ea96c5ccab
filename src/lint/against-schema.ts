import type { z } from 'astro/zod';
import { findNearest } from '~/model/nearest';
import type { Problem } from '~/model/problem';
import { knownKeys } from './known-keys';
import { checkWords } from './list-typing';
import { isUnwritten, stillToWrite } from './typing';
import type { Path, YamlSource } from './yaml-source';

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const shown = JSON.stringify(value);
  return shown.length > 80 ? `${shown.slice(0, 77)}…` : shown;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' ? Reflect.get(value, step) : undefined,
    data,
  );
}

/** What a failed type wanted, for authors. */
const expected: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, such as [S12]',
  object: 'an entry with keys of its own',
  record: 'an entry with keys of its own',
  null: 'null',
};

function wantedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'invalid_type':
      return expected[issue.expected] ?? issue.message;
    case 'too_big':
    case 'too_small': {
      const limit =
        issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
      return issue.message.startsWith('Too ') ? limit : issue.message;
    }
    default:
      return issue.message;
  }
}

function wantedKeys(known: string[]): string {
  if (known.length === 0) return 'only keys that src/schema knows';
  return known.length > 30
    ? 'one of the many keys that are known here'
    : `only ${known.join(', ')}`;
}

function strangeKey(file: string, source: YamlSource, place: Path, key: string, known: string[]) {
  const hint = findNearest(key, known);
  const path = [...place, key];
  return {
    file,
    ...source.placeOf(path),
    path: named(source.data, path),
    came: `the key \`${key}\``,
    wanted: wantedKeys(known),
    ...(hint ? { hint } : {}),
  };
}

/** A way in which entries of a list go by their ids, which authors know, and not by their places. */
export function named(data: unknown, path: Path): Path {
  return path.map((step, index) => {
    const value = valueAt(data, path.slice(0, index + 1));
    const id =
      typeof step === 'number' && value !== null && typeof value === 'object'
        ? Reflect.get(value, 'id')
        : undefined;
    return typeof id === 'string' ? id : step;
  });
}

function toProblem(
  schema: z.ZodType,
  file: string,
  source: YamlSource,
  issue: z.core.$ZodIssue,
): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => strangeKey(file, source, path, key, known));
  }
  const value = valueAt(source.data, path);
  const hint =
    issue.code === 'invalid_value' && typeof value === 'string'
      ? findNearest(value, issue.values.map(String))
      : undefined;
  return [
    {
      file,
      ...source.placeOf(path),
      path: named(source.data, path),
      came: show(value),
      wanted: isUnwritten(value) ? `${stillToWrite}: ${wantedBy(issue)}` : wantedBy(issue),
      ...(hint ? { hint } : {}),
    },
  ];
}

/** What a source holds, where it passes its schema, and everything that is wrong with it. */
export interface Checked<T> {
  data?: T;
  problems: Problem[];
}

/** Checks what a source holds against one schema; a source that was checked before is not checked again. */
export type Checker<T> = (file: string, source: YamlSource) => Checked<T>;

/** The checker of a schema: every failure becomes a problem with its place, and so does every slip in the words. */
export function checker<S extends z.ZodType>(schema: S): Checker<z.infer<S>> {
  const kept = new WeakMap<YamlSource, Checked<z.infer<S>>>();
  const check = (file: string, source: YamlSource): Checked<z.infer<S>> => {
    if (source.problems.length > 0) return { problems: source.problems };
    const result = schema.safeParse(source.data);
    if (result.success) return { data: result.data, problems: checkWords(file, source) };
    const failures = result.error.issues.flatMap((issue) => toProblem(schema, file, source, issue));
    const told = new Set(failures.map(({ line }) => line));
    const unwritten = checkWords(file, source).filter(({ came }) => isUnwritten(came));
    return { problems: [...failures, ...unwritten.filter(({ line }) => !told.has(line))] };
  };
  return (file, source) => {
    const known = kept.get(source) ?? check(file, source);
    kept.set(source, known);
    return known;
  };
}

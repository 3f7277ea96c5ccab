import type { z } from 'astro/zod';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { findNearest } from '~/model/nearest';
import type { Problem } from '~/model/problem';
import { knownKeys } from './known-keys';

type Path = readonly (string | number)[];

/** YAML with its lines: what it holds, what is wrong with it, and on which line a field stands. */
export interface YamlSource {
  data: unknown;
  problems: Problem[];
  /** The line of a field in the file; that of its nearest parent where the field is missing. */
  lineOf: (path: Path) => number;
}

/** Reads YAML; `firstLine` is the line of the file on which it begins. */
export function readYaml(file: string, text: string, firstLine = 1): YamlSource {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const toLine = (offset: number) => counter.linePos(offset).line + firstLine - 1;

  const problems = document.errors.map((error) => ({
    file,
    line: toLine(error.pos[0]),
    path: [],
    came: error.message.split('\n')[0] ?? error.code,
    wanted: 'YAML that can be read',
  }));

  return {
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf: (path) => toLine(findOffset(document.contents, path)),
  };
}

function findOffset(root: unknown, path: Path): number {
  let node: unknown = root;
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0;
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && item.key.value === step)
      : undefined;
    const byId = isSeq(node)
      ? node.items.find((item) => isMap(item) && item.get('id') === step)
      : undefined;
    const next = pair
      ? pair.value
      : isSeq(node) && typeof step === 'number'
        ? node.get(step, true)
        : byId;
    const mark = pair ? pair.key : next;
    if (!isNode(mark)) return offset;
    offset = mark.range?.[0] ?? offset;
    node = next;
  }
  return offset;
}

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

function strangeKey(file: string, source: YamlSource, place: Path, key: string, known: string[]) {
  const hint = findNearest(key, known);
  const path = [...place, key];
  return {
    file,
    line: source.lineOf(path),
    path: named(source.data, path),
    came: `the key \`${key}\``,
    wanted: known.length > 0 ? `only ${known.join(', ')}` : 'only keys that src/schema knows',
    ...(hint ? { hint } : {}),
  };
}

/** A way in which entries of a list go by their ids, which authors know, and not by their places. */
function named(data: unknown, path: Path): Path {
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
      line: source.lineOf(path),
      path: named(source.data, path),
      came: show(value),
      wanted: wantedBy(issue),
      ...(hint ? { hint } : {}),
    },
  ];
}

/** Checks what a YAML source holds against a schema; every failure becomes a problem with its line. */
export function checkAgainst<S extends z.ZodType>(
  schema: S,
  file: string,
  source: YamlSource,
): { data: z.infer<S> } | { problems: Problem[] } {
  if (source.problems.length > 0) return { problems: source.problems };
  const result = schema.safeParse(source.data);
  if (result.success) return { data: result.data };
  return {
    problems: result.error.issues.flatMap((issue) => toProblem(schema, file, source, issue)),
  };
}

import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { Problem } from '~/model/problem';
import { findOrders } from './plain-yaml';
import { remembering } from './remembering';
import type { SourceFile } from './source-file';

/** The way to a field: keys and list positions. */
export type Path = readonly (string | number)[];

/** YAML or JSON with its places: what it holds, what is wrong with it, and where a field stands. */
export interface YamlSource {
  data: unknown;
  problems: Problem[];
  /** The line and column of a field in the file; those of its nearest parent where the field is missing. */
  placeOf: (path: Path) => Place;
}

interface Place {
  line: number;
  column: number;
}

/** What JSON forbids and YAML allows, such as a comma after the last entry; undefined where nothing is wrong. */
function findJsonError(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function jsonProblems(file: string, text: string): Problem[] {
  const error = findJsonError(text);
  if (error === undefined) return [];
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(error) ?? [];
  const place = line && column ? { line: Number(line), column: Number(column) } : {};
  const came = error.replace(/ (in JSON )?at position.*$/s, '');
  return [{ file, ...place, path: [], came, wanted: 'JSON that can be read' }];
}

/** What an error says to authors; the place in its words is counted from where the YAML begins, and left out. */
function told({ code, message }: YAMLError, wanted: string) {
  if (code === 'MULTIPLE_DOCS') {
    const came = 'a second part after a line of `---` or `...`';
    return { came, wanted: 'one part only', hint: 'take that line out' };
  }
  const [line = code] = message.split('\n');
  return { came: line.replace(/ at line \d+, column \d+:?$/, ''), wanted };
}

function findBroken(
  { file, text }: SourceFile,
  document: Document.Parsed,
  toPlace: (offset: number) => Place,
): Problem[] {
  const isJson = file.endsWith('.json');
  const wanted = `${isJson ? 'JSON' : 'YAML'} that can be read`;
  const broken = [...document.errors, ...document.warnings].map((error) => ({
    ...{ file, ...toPlace(error.pos[0]), path: [] },
    ...told(error, wanted),
  }));
  if (isJson) return broken.length > 0 ? broken : jsonProblems(file, text);
  const orders = findOrders(document).map(({ offset, ...order }) => ({
    ...{ file, ...toPlace(offset) },
    ...order,
  }));
  // What else is wrong with the line of an order comes of it.
  const ordered = new Set(orders.map(({ line }) => line));
  return [...orders, ...broken.filter(({ line }) => !ordered.has(line))];
}

/** Reads YAML or JSON; `firstLine` is the line of the file on which it begins. */
function read(file: string, text: string, firstLine: number): YamlSource {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const toPlace = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problems = findBroken({ file, text }, document, toPlace);

  return {
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    placeOf: (path) => toPlace(findOffset(document.contents, path)),
  };
}

/** Reads a YAML or JSON file. */
export const readYaml = remembering((file, text) => read(file, text, 1));

/** Reads the head of a text, which begins on the second line of its file. */
export const readHead = remembering((file, text) => read(file, text, 2));

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

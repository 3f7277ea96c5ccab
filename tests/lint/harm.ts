import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { parseTree } from '~/model/prose';

/** The parts of a syntax tree that tell where a thing stood and not what it is. */
const places = ['position', 'data'];

function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (!isMap(value) || value instanceof Date) return value;
  const kept = Object.entries(value).filter(([key]) => !places.includes(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutPlaces(item)]));
}

/** What a file says, without how it is written: comments, spaces, quotation marks, the order of keys, places. */
function readingOf(file: string, text: string): unknown {
  if (!file.endsWith('.mdx')) return parse(text);
  const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  return { head: parse(head), body: withoutPlaces(parseTree(body)) };
}

/** Where the words of a language stand: what an author may write there is free. */
const free = ['en', 'zh-Hans', 'pinyin', 'title', 'description', 'kind', 'value', 'report'];

/** Whether two readings differ in nothing but free words, and in no digit of them. */
function differsInWords(a: unknown, b: unknown, isFree: boolean): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    const digits = (text: string) => text.replace(/\D/g, '');
    return a === b || (isFree && digits(a) === digits(b));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a.length === b.length && a.every((item, index) => differsInWords(item, b[index], isFree))
    );
  }
  if (isMap(a) && isMap(b)) {
    const keys = Object.keys(a);
    return (
      isDeepStrictEqual(keys.toSorted(), Object.keys(b).toSorted()) &&
      keys.every((key) =>
        differsInWords(a[key], b[key], isFree || free.includes(key) || isAsk(key)),
      )
    );
  }
  return isDeepStrictEqual(a, b);
}

const isAsk = (key: string) => /^D\d\d$/.test(key);

/** What an accident did that no rule rejects: nothing, other words, or another fact. */
export function harmOf(file: string, before: string, after: string): 'none' | 'words' | 'fact' {
  const [was, is] = [readingOf(file, before), readingOf(file, after)];
  if (isDeepStrictEqual(was, is)) return 'none';
  const isInterface = file.startsWith('content/interface/');
  return differsInWords(was, is, isInterface) ? 'words' : 'fact';
}

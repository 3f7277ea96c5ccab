import { z } from 'astro/zod';
import type { Problem } from '~/model/problem';
import { parseTree, readProse, type Prose } from '~/model/prose';
import { checkParagraphs } from './paragraph-rules';
import { remembering } from './remembering';
import { checkText } from './text-rules';
import { readHead, type YamlSource } from './yaml-source';

/** A text file: its head, what its prose mentions, and what is wrong with the prose. */
interface TextSource {
  head?: YamlSource;
  prose?: Prose;
  problems: Problem[];
}

/** MDX tells places within the text alone; authors count from the top of the file. */
function syntaxProblem(file: string, firstLine: number, error: unknown): Problem {
  const told = z.looseObject({ line: z.number(), column: z.number(), reason: z.string() });
  const {
    line = 1,
    column = 1,
    reason = String(error),
  } = told.partial().safeParse(error).data ?? {};
  const came = reason.replace(
    /(\d+):(\d+)-(\d+):(\d+)/g,
    (_, from: string, at: string, to: string, end: string) =>
      `${Number(from) + firstLine - 1}:${at}-${Number(to) + firstLine - 1}:${end}`,
  );
  const place = { line: line + firstLine - 1, column };
  return { file, ...place, path: ['text'], came, wanted: 'MDX that can be read' };
}

function readBody(file: string, body: string, firstLine: number): Omit<TextSource, 'head'> {
  try {
    const tree = parseTree(body);
    const problems = [
      ...checkText(tree, body, file, firstLine),
      ...checkParagraphs(tree, file, firstLine),
    ];
    return { prose: readProse(tree, firstLine), problems };
  } catch (error) {
    return { problems: [syntaxProblem(file, firstLine, error)] };
  }
}

/** Reads a text with its head. */
export const readText = remembering((file, text): TextSource => {
  const parts = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text);
  if (!parts) {
    const place = { file, line: 1, column: 1, path: [] };
    const wanted = 'a head between two lines of `---`';
    return { problems: [{ ...place, came: 'no front matter', wanted }] };
  }
  const [, head = '', body = ''] = parts;
  return { head: readHead(file, head), ...readBody(file, body, head.split('\n').length + 2) };
});

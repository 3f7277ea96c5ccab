import type { Header, Wanted } from './judge';
import { untried, type Result } from './result';

/** How long a line waits, in milliseconds. */
export const patience = 8000;

/** What the host answered, as far as the lines need it. */
export interface Answer {
  status: number;
  /** Where the answer came from, after being led on. */
  address: string;
  header: Header;
  /** Its text; undefined where it is no text. */
  text: string | undefined;
}

/** Asks the host for a path from the root of the site. */
export type Ask = (path: string) => Promise<Answer>;

/** What a line of the host is tried with. */
export interface Trial {
  ask: Ask;
  wanted: Wanted;
  /** Files whose names hold a hash, from the root of the site. */
  hashed: Readonly<Record<'js' | 'woff2', string>>;
  /** The build of the page that asks; undefined where that page comes from a copy that may be older. */
  build: string | undefined;
}

/** How to ask. */
export interface Asking {
  /** The root of the site. */
  root: URL;
  fetch: typeof fetch;
}

const hasText = /html|text\/plain/;

async function answerTo(path: string, { root, fetch }: Asking): Promise<Answer> {
  // An offline copy lets through what asks for nothing that was kept.
  const response = await fetch(new URL(path, root), {
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  });
  const header: Header = (name) => response.headers.get(name);
  const isRead = hasText.test(header('content-type') ?? '');
  const text = isRead ? await response.text() : undefined;
  if (!isRead) await response.body?.cancel();
  return { status: response.status, address: response.url, header, text };
}

/** Asks a host, once for each path, however many lines want the answer. */
export function hostAt(asking: Asking): Ask {
  const answers = new Map<string, Promise<Answer>>();
  return (path) => {
    const known = answers.get(path) ?? answerTo(path, asking);
    answers.set(path, known);
    return known;
  };
}

function whyNot(error: unknown): Result {
  const slow = error instanceof Error && error.name === 'TimeoutError';
  return untried(slow ? 'time' : 'silence');
}

/** How a trial ends, or that it took too long or broke: it never throws, and never waits for ever. */
export function within(limit: number, trial: () => Result | Promise<Result>): Promise<Result> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(untried('time')), limit);
    Promise.resolve()
      .then(trial)
      .catch(whyNot)
      .then((result) => {
        clearTimeout(timer);
        resolve(result);
      });
  });
}

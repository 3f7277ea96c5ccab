import { headerLines } from './header-lines';
import type { Answer, Ask, Trial } from './host';
import { isType, none, shown, type Ending } from './judge';
import { paths, type Line } from './lines';
import { fails, untried, works, worksIf, type Result } from './result';

/** The build that a page tells of. */
export function buildIn(html: string): string | undefined {
  return /<meta name="?build"? content="?([0-9a-f]+)/.exec(html)?.[1];
}

/** Whether a text is a page of ours; one that was not read is taken for it. */
const isOurs = ({ text }: Answer) => text === undefined || buildIn(text) !== undefined;

async function folders({ ask }: Trial): Promise<Result> {
  const [page, bare] = [await ask(paths.page), await ask(paths.bare)];
  const opens = page.status === 200 && isOurs(page);
  // Without the slash at its end every link of the page would lead astray.
  const leads = bare.status === 200 && bare.address === page.address;
  return worksIf(opens && leads, `/${paths.page} ${page.status}, /${paths.bare} ${bare.status}`);
}

async function missing({ ask }: Trial): Promise<Result> {
  const answer = await ask(paths.missing);
  const page = isOurs(answer) ? '' : ' (≠ /404.html)';
  return worksIf(answer.status === 404 && page === '', `${answer.status}${page}`);
}

async function build({ ask, build: own }: Trial): Promise<Result> {
  const found = [];
  const failed = [];
  for (const path of [paths.home, paths.page, paths.frame]) {
    const { status, text } = await ask(path);
    if (status === 200) found.push({ path, id: buildIn(text ?? '') ?? none });
    else failed.push(`/${path} ${status}`);
  }
  if (found.length === 0) return untried('silence', failed.join(', '));
  const wanted = own ?? found.find(({ id }) => id !== none)?.id;
  const others = found.filter(({ id }) => id !== wanted);
  return others.length > 0
    ? fails(others.map(({ path, id }) => `/${path} ${id}`).join(', '))
    : works(wanted);
}

async function wrongTypes(ask: Ask, files: readonly (readonly [Ending, string])[]) {
  const wrong = [];
  for (const [ending, path] of files) {
    const { status, header } = await ask(path);
    const type = header('content-type');
    const found = status === 200 ? (type ?? none) : status;
    if (status !== 200 || !isType(ending, type)) wrong.push(`.${ending} ${found}`);
  }
  return worksIf(wrong.length === 0, wrong.join(', '));
}

const types = ({ ask, hashed }: Trial) =>
  wrongTypes(ask, [
    ['js', hashed.js],
    ['svg', paths.svg],
    ['woff2', hashed.woff2],
    ['png', paths.png],
  ]);

const downloads = ({ ask }: Trial) =>
  wrongTypes(ask, [
    ['json', paths.json],
    ['geojson', paths.geojson],
    ['csv', paths.csv],
  ]);

async function compression({ ask }: Trial): Promise<Result> {
  const { header } = await ask(paths.page);
  const coding = header('content-encoding');
  return worksIf(coding !== null && coding !== 'identity', shown('content-encoding', coding));
}

/** The lines that ask the host, each by its name. */
export const hostLines = {
  folders,
  missing,
  build,
  types,
  downloads,
  compression,
  ...headerLines,
} satisfies Partial<Record<Line, (trial: Trial) => Promise<Result>>>;

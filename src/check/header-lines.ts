import type { Trial } from './host';
import { allowsFrames, keptFor, none, refusesFrames, says, shown } from './judge';
import { paths } from './lines';
import { fails, worksIf, type Result } from './result';

async function framing({ ask }: Trial): Promise<Result> {
  const { header } = await ask(paths.page);
  const policy = shown('content-security-policy', header('content-security-policy'));
  return worksIf(refusesFrames(header), policy);
}

async function caching({ ask, wanted, hashed }: Trial): Promise<Result> {
  const name = 'cache-control';
  const [kept, fresh] = [await ask(hashed.js), await ask(paths.page)];
  const enough = keptFor(kept.header(name)) >= keptFor(wanted.hashed[name] ?? null);
  // A page kept for long would outlive its build.
  const holds = enough && keptFor(fresh.header(name)) <= 3600;
  const found = [kept, fresh].map(({ header }) => header(name) ?? none);
  return worksIf(holds, `/assets/ ${found[0]}; /${paths.page} ${found[1]}`);
}

function sharedHeader(name: string) {
  return async ({ ask, wanted }: Trial): Promise<Result> => {
    const { header } = await ask(paths.page);
    return worksIf(says(header(name), wanted.page[name]), shown(name, header(name)));
  };
}

async function cors({ ask, wanted, hashed }: Trial): Promise<Result> {
  const name = 'access-control-allow-origin';
  const asked = { open: paths.geojson, frame: paths.frame, hashed: hashed.js } as const;
  const closed = [];
  for (const kind of ['open', 'frame', 'hashed'] as const) {
    const { status, header } = await ask(asked[kind]);
    const folder = `/${asked[kind].split('/')[0]}/`;
    if (status !== 200) closed.push(`${folder} ${status}`);
    else if (!says(header(name), wanted[kind][name]))
      closed.push(`${folder} ${header(name) ?? none}`);
  }
  return worksIf(closed.length === 0, closed.join(', '));
}

async function frames({ ask }: Trial): Promise<Result> {
  const { status, header } = await ask(paths.frame);
  if (status !== 200) return fails(`/${paths.frame} ${status}`);
  const names = ['content-security-policy', 'x-frame-options'];
  const found = names.filter((name) => header(name)).map((name) => shown(name, header(name)));
  return worksIf(allowsFrames(header), found.join('; '));
}

/** The lines about headers, each by its name. */
export const headerLines = {
  framing,
  caching,
  nosniff: sharedHeader('x-content-type-options'),
  referrer: sharedHeader('referrer-policy'),
  cors,
  frames,
};

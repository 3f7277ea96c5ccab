import { expect, test } from 'vitest';
import type { Answer, Trial } from '~/check/host';
import { buildIn, hostLines } from '~/check/host-lines';
import { paths } from '~/check/lines';
import { withBuildId } from '~/hosting/build-id';
import { headersOf } from '~/hosting/headers';

const id = '0123456789ab';
const page = (build = id) => withBuildId('<html><head></head></html>', build);
const hashed = { js: 'assets/map.js', woff2: 'assets/serif.woff2' };

const wanted = (path: string) =>
  Object.fromEntries(
    Object.entries(headersOf(path)).map(([name, value]) => [name.toLowerCase(), value]),
  );

const kinds: Record<string, string> = {
  js: 'text/javascript',
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  png: 'image/png',
};

interface Given {
  status?: number;
  address?: string;
  headers?: Record<string, string | null>;
  text?: string | undefined;
}

/** What a host that does everything right answers, but for what is given. */
function answer(path: string, given: Given): Answer {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  const headers: Record<string, string | null> = {
    ...wanted(`/${path}`),
    'content-type': kinds[ending] ?? 'text/html',
    'content-encoding': 'br',
    ...given.headers,
  };
  const address = `https://host.test/${path === paths.bare ? paths.page : path}`;
  return {
    status: given.status ?? (path === paths.missing ? 404 : 200),
    address: given.address ?? address,
    header: (name) => headers[name] ?? null,
    text: 'text' in given ? given.text : page(),
  };
}

function trial(given: Record<string, Given> = {}, all: Given = {}): Trial {
  return {
    ask: async (path) => answer(path, { ...all, ...given[path] }),
    wanted: {
      page: wanted('/sites/'),
      frame: wanted('/embed/loom/'),
      hashed: wanted('/assets/x.js'),
      open: wanted('/data/x.json'),
    },
    hashed,
    build: id,
  };
}

type HostLine = keyof typeof hostLines;
const names = Object.keys(hostLines).filter((name): name is HostLine => name in hostLines);

test.each(names)('%s works on a host that does everything right', async (name) => {
  expect((await hostLines[name](trial())).state).toBe('works');
});

const bare = Object.fromEntries(
  [...Object.keys(headersOf('/sites/')), ...Object.keys(headersOf('/data/x.json'))].map((name) => [
    name.toLowerCase(),
    null,
  ]),
);

test.each([
  ['folders', { [paths.bare]: { status: 404 } }, '/sites/ 200, /sites 404'],
  ['folders', { [paths.bare]: { address: 'https://host.test/sites' } }, '/sites/ 200, /sites 200'],
  ['folders', { [paths.page]: { text: 'Index of /sites/' } }, '/sites/ 200, /sites 200'],
  ['missing', { [paths.missing]: { status: 200 } }, '200'],
  ['missing', { [paths.missing]: { text: 'Not found' } }, '404 (≠ /404.html)'],
  ['build', { [paths.home]: { text: page('ffff') } }, '/ ffff'],
  ['compression', { [paths.page]: { headers: { 'content-encoding': null } } }, '—'],
  ['framing', { [paths.page]: { headers: bare } }, 'content-security-policy: —'],
  ['nosniff', { [paths.page]: { headers: bare } }, 'x-content-type-options: —'],
  ['referrer', { [paths.page]: { headers: bare } }, 'referrer-policy: —'],
  ['caching', { [hashed.js]: { headers: bare } }, '/assets/ —'],
  [
    'caching',
    { [paths.page]: { headers: { 'cache-control': 'max-age=86400' } } },
    '/sites/ max-age=86400',
  ],
  ['cors', { [paths.geojson]: { headers: bare } }, '/data/ —'],
  ['cors', { [paths.frame]: { status: 404 } }, '/embed/ 404'],
  ['frames', { [paths.frame]: { headers: { 'x-frame-options': 'DENY' } } }, 'DENY'],
  ['frames', { [paths.frame]: { status: 404 } }, '/embed/loom/ 404'],
  ['types', { [hashed.woff2]: { headers: { 'content-type': 'text/plain' } } }, '.woff2 text/plain'],
  ['types', { [paths.svg]: { status: 403 } }, '.svg 403'],
  ['downloads', { [paths.csv]: { headers: { 'content-type': null } } }, '.csv —'],
] as const)('%s fails and says what came (%#)', async (name, given, found) => {
  const result = await hostLines[name](trial(given));
  expect(result.state).toBe('fails');
  expect(result.found).toContain(found);
});

test('where the page comes from a copy, the builds on the host are compared with each other', async () => {
  const newer = trial({}, { text: page('ffff') });
  expect(await hostLines.build({ ...newer, build: undefined })).toMatchObject({ found: 'ffff' });
  const mixed = trial({ [paths.frame]: { text: page('ffff') } });
  const result = await hostLines.build({ ...mixed, build: undefined });
  expect(result).toMatchObject({ state: 'fails', found: `/${paths.frame} ffff` });
});

test('a host of something else is not taken for one build of ours', async () => {
  const others = trial({}, { text: '<p>somebody else</p>' });
  const result = await hostLines.build({ ...others, build: undefined });
  expect(result).toMatchObject({ state: 'fails', found: expect.stringContaining('/ —') });
});

test('where no page comes, nothing is said of its build', async () => {
  const result = await hostLines.build(trial({}, { status: 503 }));
  expect(result).toMatchObject({ state: 'untried', why: 'silence' });
  expect(result.found).toContain('/ 503');
});

test('the build is read from a page as it was written and as a host pressed it', () => {
  expect(buildIn(page())).toBe(id);
  expect(buildIn(`<meta name=build content=${id}>`)).toBe(id);
  expect(buildIn('<p>nothing</p>')).toBeUndefined();
});

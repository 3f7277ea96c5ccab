/** The lines of the test, in the groups and in the order in which they are shown. */
export const groups = {
  browser: [
    'scripts',
    'modules',
    'workers',
    'webgl',
    'fonts',
    'secure',
    'storage',
    'serviceWorker',
  ],
  addresses: ['folders', 'missing', 'build', 'types', 'downloads', 'compression'],
  headers: ['framing', 'caching', 'nosniff', 'referrer', 'cors'],
  frames: ['frames', 'height'],
} as const;

/** A group of lines. */
export type Group = keyof typeof groups;

/** A line of the test. */
export type Line = (typeof groups)[Group][number];

/** Every line, in order. */
export const lines: readonly Line[] = Object.values(groups).flat();

/** What a line asks the host for, by its path from the root of the site: the one list of addresses. */
export const paths = {
  home: '',
  page: 'sites/',
  bare: 'sites',
  missing: 'no-such-page/',
  frame: 'embed/loom/',
  module: 'check/module.js',
  serviceWorker: 'sw.js',
  manifest: 'manifest-sha256.txt',
  json: 'data/citations.json',
  geojson: 'data/sites.geojson',
  csv: 'data/loom.csv',
  svg: 'favicon.svg',
  png: 'icon-192.png',
} as const;

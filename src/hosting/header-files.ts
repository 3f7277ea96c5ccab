import {
  classOf,
  ownHeaders,
  patterns,
  sharedHeaders,
  special,
  type AddressClass,
  type Headers,
} from './headers.ts';
import { addressOf } from './service-worker/addresses.ts';

const lines = (headers: Headers, line: (name: string, value: string) => string) =>
  Object.entries(headers)
    .map(([name, value]) => `${line(name, value)}\n`)
    .join('');

/** Matches what is no page. */
const noPage = `(${special.map((kind) => patterns[kind]).join('|')})`;

/** For Apache, as `.htaccess`; a host that lets no folder set headers ignores it. */
export function htaccess(): string {
  const set = (name: string, value: string) => `  Header set ${name} "${value}"`;
  const when = (test: string, kind: AddressClass) =>
    `  <If "%{REQUEST_URI} ${test}">\n${lines(ownHeaders(kind), (name, value) => `  ${set(name, value)}`)}  </If>\n`;
  const others = special.map((kind) => when(`=~ m#${patterns[kind]}#`, kind)).join('');
  const pages = when(`!~ m#${noPage}#`, 'page');
  return `<IfModule mod_headers.c>\n${lines(sharedHeaders, set)}${others}${pages}</IfModule>\n`;
}

const classes: readonly AddressClass[] = ['page', ...special];

/** The names of the headers that not all classes share. */
const ownNames = [...new Set(classes.flatMap((kind) => Object.keys(ownHeaders(kind))))];

const variable = (name: string) => `$seven_stops_${name.toLowerCase().replaceAll('-', '_')}`;

/** For nginx, the part that belongs into `http`: which address gets which value. */
export function nginxMaps(): string {
  const map = (name: string) => {
    const rows = special.map(
      (kind) => `  "~${patterns[kind]}" "${ownHeaders(kind)[name] ?? ''}";\n`,
    );
    return `map $uri ${variable(name)} {\n${rows.join('')}  default "${ownHeaders('page')[name] ?? ''}";\n}\n`;
  };
  return ownNames.map(map).join('');
}

/** For nginx, the part that belongs into `server` or `location`: an empty value sends no header. */
export function nginxHeaders(): string {
  const shared = lines(sharedHeaders, (name, value) => `add_header ${name} "${value}" always;`);
  return shared + ownNames.map((name) => `add_header ${name} ${variable(name)} always;\n`).join('');
}

/** For Caddy: belongs into the block of the site. */
export function caddy(): string {
  const block = (matcher: string, headers: Headers) =>
    `header${matcher} {\n${lines(headers, (name, value) => `  ${name} "${value}"`)}}\n`;
  const others = special.map(
    (kind) => `@${kind} path_regexp ${patterns[kind]}\n${block(` @${kind}`, ownHeaders(kind))}`,
  );
  const pages = `@page not path_regexp ${noPage}\n${block(' @page', ownHeaders('page'))}`;
  return `${block('', sharedHeaders)}${others.join('')}${pages}`;
}

/** An address, or all below one, with the headers of its class; for hosts that know no more than that. */
export interface PathRule {
  /** A path from the root; a star at its end stands for anything, `:file` for anything without a slash. */
  path: string;
  headers: Headers;
}

const pathOf = (file: string) => `/${addressOf(file)}`;

/** The folders above a path, the outermost first, without the root, which holds every class. */
function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`);
}

/** Whether all that stands right in a folder besides its own page is of one class, and no page lies right below. */
function isAlike(folder: string, paths: readonly string[]): boolean {
  const right = paths
    .filter((path) => path.startsWith(folder) && path !== folder)
    .map((path) => path.slice(folder.length))
    .filter((rest) => /^[^/]+\/?$/.test(rest));
  // Some hosts take a folder with and without its slash for the same.
  if (right.some((rest) => rest.endsWith('/'))) return false;
  return new Set(right.map((rest) => classOf(folder + rest))).size === 1;
}

/**
 * Rules by path for the files of a site: the widest folder whose files are all of one class has one for all,
 * and so have the files right in a folder. Cloudflare reads no more than a hundred.
 */
export function pathRules(files: readonly string[]): PathRule[] {
  const paths = files.map(pathOf);
  const kinds = new Map<string, Set<AddressClass>>();
  for (const path of paths) {
    for (const folder of foldersAbove(path)) {
      kinds.set(folder, (kinds.get(folder) ?? new Set()).add(classOf(path)));
    }
  }
  const ruleFor = (path: string): string => {
    const folder = foldersAbove(path).find((above) => kinds.get(above)?.size === 1);
    if (folder) return `${folder}*`;
    const own = path.slice(0, path.lastIndexOf('/') + 1);
    return own !== path && isAlike(own, paths) ? `${own}:file` : path;
  };
  const rules = paths.map((path) => ({ path: ruleFor(path), headers: ownHeaders(classOf(path)) }));
  const unique = new Map(rules.map((rule) => [rule.path, rule]));
  return [{ path: '/*', headers: sharedHeaders }, ...unique.values()];
}

/** For Netlify and Cloudflare Pages, as `_headers`. */
export function underscoreHeaders(rules: readonly PathRule[]): string {
  return rules
    .map(
      ({ path, headers }) => `${path}\n${lines(headers, (name, value) => `  ${name}: ${value}`)}`,
    )
    .join('');
}

/** For Vercel, as `vercel.json`. */
export function vercelJson(rules: readonly PathRule[]): string {
  const headers = rules.map((rule) => ({
    source: rule.path.replace(/\*$/, '(.*)'),
    headers: Object.entries(rule.headers).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 1)}\n`;
}

/** The files that tell hosts what headers to send; they serve nobody else, and most hosts do not serve them. */
export const hostFiles = ['.htaccess', '.nojekyll', '_headers', 'vercel.json'] as const;

/** What stands in the files for hosts, by their names, for a site of some files. */
export function headerFiles(files: readonly string[]): Record<(typeof hostFiles)[number], string> {
  const rules = pathRules(files);
  return {
    '.htaccess': htaccess(),
    // GitHub Pages leaves out what starts with an underscore unless this file is there.
    '.nojekyll': '',
    _headers: underscoreHeaders(rules),
    'vercel.json': vercelJson(rules),
  };
}

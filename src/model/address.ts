/** The public address of a page; undefined where the build was not told its site. */
export function absoluteUrl(site: URL | undefined, path: string): string | undefined {
  if (!site) return undefined;
  const base = site.href.endsWith('/') ? site.href : `${site.href}/`;
  return new URL(path.replace(/^\//, ''), base).href;
}

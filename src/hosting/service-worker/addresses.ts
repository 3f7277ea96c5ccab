/** What a copy has for an address: a file, or the folder that was asked for without its slash. */
export type Found = { kind: 'file'; address: string } | { kind: 'folder'; address: string };

/** The address that readers use for a file of the site: a page goes by its folder. */
export function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** Finds what a copy has for an address below the root of the site, without query. */
export function findInCopy(
  address: string,
  copy: { has: (address: string) => boolean },
): Found | undefined {
  const plain = addressOf(address);
  if (copy.has(plain)) return { kind: 'file', address: plain };
  const folder = `${plain}/`;
  return copy.has(folder) ? { kind: 'folder', address: folder } : undefined;
}

/** Whether an address could be that of a page, and not of a picture or a file of data. */
export function isPageLike(address: string): boolean {
  const last = address.split('/').at(-1) ?? '';
  return !last.includes('.') || last.endsWith('.html');
}

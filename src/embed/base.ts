import { absoluteUrl } from '~/model/address';

/** What stands for the address of a site that was not told its own; no server can have it. */
export const unsetBase = 'https://SITE_URL/';

/** The address that snippets begin with, a slash at its end. */
export function baseOf(site: URL | undefined): string {
  return absoluteUrl(site, '/') ?? unsetBase;
}

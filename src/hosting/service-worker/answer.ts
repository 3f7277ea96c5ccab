import { lost } from './copy.ts';
import { isPageLike, type Found } from './addresses.ts';

/** Where the files of a copy are. */
export interface Shelf {
  /** The name of the cache. */
  name: string;
  /** The address of the root of the site. */
  root: URL;
}

/** A file of the copy; undefined where it is there no more, since readers and browsers may clear caches. */
function fromShelf({ name, root }: Shelf, address: string): Promise<Response | undefined> {
  return caches.match(new URL(address, root), { cacheName: name });
}

/** Says without network that an address leads nowhere, as the host would. */
async function sayLost(shelf: Shelf): Promise<Response> {
  const page = await fromShelf(shelf, lost);
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}

/** Answers a request for what the copy has, whatever is asked of it in the query. */
export async function answerFound(shelf: Shelf, found: Found, request: Request): Promise<Response> {
  if (found.kind === 'folder') {
    const url = new URL(found.address, shelf.root);
    url.search = new URL(request.url).search;
    return Response.redirect(url, 301);
  }
  return (await fromShelf(shelf, found.address)) ?? fetch(request);
}

/** Whether a request opens a page of its own: not one in a frame, nor one that nobody has asked for yet. */
export function opensPage(address: string, { mode, destination, headers }: Request): boolean {
  const isAhead = headers.get('sec-purpose')?.startsWith('prefetch') ?? false;
  return mode === 'navigate' && destination === 'document' && !isAhead && isPageLike(address);
}

/** Answers a request for a page that the copy lacks: the host may know it. */
export async function answerUnknown(shelf: Shelf, request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return sayLost(shelf);
  }
}

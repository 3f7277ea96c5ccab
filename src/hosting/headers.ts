import { formatPolicy, framingPolicy } from './policy.ts';

/** What an address stands for, as far as its headers go. */
export const addressClasses = ['page', 'frame', 'hashed', 'open', 'worker'] as const;

export type AddressClass = (typeof addressClasses)[number];

/**
 * The classes that are no page, by what their addresses end in; no address of the site fits two. That holds under
 * any path whose folders have none of the names in here: below another `/embed/`, pages would pass for frames.
 */
export const patterns: Readonly<Record<Exclude<AddressClass, 'page'>, string>> = {
  worker: '/sw\\.js$',
  hashed: '/assets/[^/]+$',
  frame: '/embed/([a-z0-9-]+/)+(index\\.html)?$',
  open: '/(data|press|oembed|cards|weaves|embed)/(.*)[.](js|json|geojson|csv|kml|bib|txt|svg|png|zip)$',
};

/** Every class that is no page. */
export const special = ['worker', 'hashed', 'frame', 'open'] as const;

/** What an address stands for, whatever path the site lies under. */
export function classOf(path: string): AddressClass {
  return special.find((kind) => new RegExp(patterns[kind]).test(path)) ?? 'page';
}

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

// Asked for again each time, and answered with "not changed" where it is the same.
const askAgain: Headers = { 'Cache-Control': 'no-cache' };

const forAll: Headers = { 'Access-Control-Allow-Origin': '*' };

const own: Readonly<Record<AddressClass, Headers>> = {
  page: { ...askAgain, 'Content-Security-Policy': formatPolicy(framingPolicy) },
  frame: { ...askAgain, ...forAll },
  hashed: { 'Cache-Control': 'public, max-age=31536000, immutable', ...forAll },
  open: { ...askAgain, ...forAll },
  worker: askAgain,
};

/** The headers that every answer of the site should carry, where a host can send any. */
export const sharedHeaders: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** The headers that answers of a class should carry besides. */
export function ownHeaders(kind: AddressClass): Headers {
  return own[kind];
}

/** All headers of an address. */
export function headersOf(path: string): Headers {
  return { ...sharedHeaders, ...own[classOf(path)] };
}

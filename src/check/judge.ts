/** Headers by their names in lower case. */
export type Headers = Readonly<Record<string, string>>;

/** What the headers of each class of addresses should be. */
export type Wanted = Readonly<Record<'page' | 'frame' | 'hashed' | 'open', Headers>>;

/** What answers to a header that was asked for by its name: its value, or null where it was not sent. */
export type Header = (name: string) => string | null;

/** How a header that was not sent is shown. */
export const none = '—';

/** A header as it is shown. */
export function shown(name: string, value: string | null): string {
  return `${name}: ${value ?? none}`;
}

const ancestors = /frame-ancestors\s+([^;,]*)/i;

/** Whether an answer forbids others to frame it. */
export function refusesFrames(header: Header): boolean {
  const policy = ancestors.exec(header('content-security-policy') ?? '')?.[1]?.trim();
  // Browsers leave the older header aside where a policy says who may frame.
  if (policy !== undefined) return policy === "'none'";
  return /^deny$/i.test(header('x-frame-options')?.trim() ?? '');
}

/** Whether an answer lets any page frame it. */
export function allowsFrames(header: Header): boolean {
  const policy = ancestors.exec(header('content-security-policy') ?? '')?.[1]?.trim();
  return policy === undefined ? header('x-frame-options') === null : policy === '*';
}

/** For how many seconds an answer may be kept without asking again. */
export function keptFor(cacheControl: string | null): number {
  if (/no-(store|cache)/i.test(cacheControl ?? '')) return 0;
  return Number(/max-age=(\d+)/i.exec(cacheControl ?? '')?.[1] ?? 0);
}

/** Whether a header says what is wanted, whatever the size of its letters. */
export function says(found: string | null, wanted: string | undefined): boolean {
  return wanted !== undefined && found?.trim().toLowerCase() === wanted.toLowerCase();
}

/** What a host may call each kind of file, by its ending. */
const types = {
  js: /^(text|application)\/(x-)?javascript$/,
  json: /^application\/([\w.-]+\+)?json$/,
  geojson: /^application\/([\w.-]+\+)?json$/,
  csv: /^text\/csv$/,
  svg: /^image\/svg\+xml$/,
  woff2: /^(font|application)\/(font-|x-font-)?woff2$/,
  png: /^image\/png$/,
} as const;

/** An ending whose kind is known. */
export type Ending = keyof typeof types;

/** Whether a host calls a file what it is. */
export function isType(ending: Ending, contentType: string | null): boolean {
  return types[ending].test((contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '');
}

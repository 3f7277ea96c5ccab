/** No frame asks for more, since WordPress gives none more. */
export const tallest = 1000;

/** How the host page knows a frame, as far as the frame's own address and name tell. */
export interface Place {
  /** What the host page calls the frame: pym's `childId`, or the name of the iframe. */
  id?: string;
  /** WordPress's sign that it was the one who made the frame. */
  secret?: string;
  /** The path of the frame's page, its name where the host gave none. */
  path: string;
  /** The whole address, by which some hosts find the iframe. */
  src: string;
}

/** A height to be told, and to whom. */
export interface Announcement {
  /** In whole pixels. */
  height: number;
  /** The frame's width in pixels, which iframe-resizer wants to hear as well. */
  width: number;
  place: Place;
  /** Whether the host may not have heard from this frame yet. */
  greeting: boolean;
}

// An id goes into formats whose parts are set apart by colons and by spaced words: it must hold neither.
const idShape = /^[\p{L}\p{N}_.-]{1,64}$/u;
const secretShape = /^[A-Za-z0-9]{1,64}$/;

function parameterIn(url: URL, name: string): string {
  const pair = new RegExp(`[?&#]${name}=[^&#]*`).exec(url.search + url.hash)?.[0] ?? '';
  return new URLSearchParams(pair.slice(1)).get(name) ?? '';
}

/** How the host knows the frame at this address (with query and hash) whose iframe has this name. */
export function placeOf(address: string, name: string): Place {
  const url = new URL(address);
  const secret = parameterIn(url, 'secret');
  const id = [parameterIn(url, 'childId'), name].find((given) => idShape.test(given));
  return {
    path: url.pathname,
    src: address,
    ...(id ? { id } : {}),
    ...(secretShape.test(secret) ? { secret } : {}),
  };
}

/** The height a frame asks for, in whole pixels; none while it is not laid out. */
export function wantedHeight(measured: number): number | undefined {
  return measured > 0 ? Math.min(tallest, Math.ceil(measured)) : undefined;
}

/** Whether a height differs so much from the one told last that it is worth a message. */
export function isNews(height: number, told: number | undefined): boolean {
  return told === undefined || Math.abs(height - told) >= 2;
}

/** What pym and iframe-resizer hear, who both call a frame by its id. */
function namedMessages({ height, width, greeting }: Announcement, id: string): string[] {
  // iframe-resizer takes a frame for ready after `init`, and asks for the version that speaks.
  const kind = greeting ? 'init:5' : 'size';
  return [
    ['pym', id, 'height', height].join('xPYMx'),
    `[iFrameSizer]${id}:${height}:${width}:${kind}`,
  ];
}

/** A height in the words of all the parents that newsrooms already have. */
export function heightMessages(announcement: Announcement): (string | object)[] {
  const { height, place } = announcement;
  const { id, secret, path, src } = place;
  return [
    ...(id ? namedMessages(announcement, id) : []),
    { 'datawrapper-height': { [id ?? path]: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    // Embedly, Medium and the Guardian parse what they hear.
    JSON.stringify({ src, context: 'iframe.resize', height }),
    JSON.stringify({ id: id ?? path, type: 'set-height', value: height }),
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
  ];
}

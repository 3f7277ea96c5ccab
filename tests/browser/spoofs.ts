/** A message in words of JavaScript; `valid` stands for the message that our frames send, with 777 px. */
export interface Spoof {
  name: string;
  message: string;
}

const spoof = (name: string, message: string): Spoof => ({ name, message });
const height = (name: string, value: string) =>
  spoof(`a height of ${name}`, `{ ...valid, height: ${value} }`);

/** Messages of our own frame, from its own origin, that are not of the shape of ours. */
export const misshapen: Spoof[] = [
  height('NaN', 'NaN'),
  height('minus 777', '-777'),
  height('0', '0'),
  height('minus 0', '-0'),
  height('119', '119'),
  height('4001', '4001'),
  height('a billion', '1e9'),
  height('2 to the 53rd', '2 ** 53'),
  height('infinity', 'Infinity'),
  height('a fraction', '777.5'),
  height('a text', "'777'"),
  height('a text with a unit', "'777px'"),
  height('a text in hexadecimal', "'0x309'"),
  height('a style', "'777px; position: fixed; inset: 0'"),
  height('a list', '[777]'),
  height('a number in a box', 'new Number(777)'),
  height('an integer without end', '777n'),
  height('a day', 'new Date(777)'),
  height('nothing', 'null'),
  height('undefined', 'undefined'),
  height('true', 'true'),
  height('an object with a value', '{ valueOf: 777 }'),
  height('bytes', 'new Uint16Array([777])'),
  spoof('no height', "{ sentinel: 'amp', type: 'embed-size' }"),
  spoof('another sentinel', "{ ...valid, sentinel: 'AMP' }"),
  spoof('another type', "{ ...valid, type: 'embed-ready' }"),
  spoof('a sentinel in a box', "{ ...valid, sentinel: new String('amp') }"),
  spoof('one field too many', '{ ...valid, width: 777 }'),
  spoof('a style beside', "{ ...valid, style: 'display: none' }"),
  spoof('an own field named __proto__', "{ ...valid, ['__proto__']: { height: 777 } }"),
  spoof('fields that are only inherited', 'Object.create(valid)'),
  spoof('a constructor of its own', '{ ...valid, constructor: { prototype: valid } }'),
  spoof('a list with the fields', 'Object.assign([], valid)'),
  spoof('a map with the fields', 'new Map(Object.entries(valid))'),
  spoof('a set with the message', 'new Set([valid])'),
  spoof('the message in a list', '[valid]'),
  spoof('the message in a message', '{ data: valid }'),
  spoof('the message as JSON', 'JSON.stringify(valid)'),
  spoof('an error with the fields', "Object.assign(new Error('amp'), valid)"),
  spoof('an expression with the fields', 'Object.assign(/amp/, valid)'),
  spoof('a getter that throws', "{ ...valid, get height() { throw new Error('no') } }"),
  spoof(
    'a getter that changes',
    '{ ...valid, seen: 0, get height() { return 120 + this.seen++ } }',
  ),
  spoof('a proxy', 'new Proxy(valid, {})'),
  spoof('a circle', '(() => { const all = { ...valid }; all.self = all; return all; })()'),
  spoof('a million letters', "'x'.repeat(1e6)"),
  spoof('a thousand levels', 'Array(1000).fill().reduce((all) => ({ all }), valid)'),
  spoof('a port', 'new MessageChannel().port1'),
  spoof('a function', '() => 777'),
  spoof('a symbol', "Symbol('777')"),
  spoof('nothing', 'null'),
  spoof('undefined', 'undefined'),
  spoof('a number', '777'),
  spoof('an empty text', "''"),
  spoof("iframe-resizer's order to close", "'[iFrameSizer]ours:0:0:close'"),
  spoof("iframe-resizer's order to scroll", "'[iFrameSizer]ours:777:777:scrollTo'"),
  spoof("pym's order to go elsewhere", "'pymxPYMxoursxPYMxnavigateToxPYMxhttps://example.org/'"),
  spoof("pym's order to scroll", "'pymxPYMxoursxPYMxscrollToChildPosxPYMx777'"),
  spoof(
    "WordPress's order to go",
    "{ message: 'link', value: 'https://example.org/', secret: 'a' }",
  ),
  spoof('a height in the words of Datawrapper', "{ 'datawrapper-height': { ours: 777 } }"),
  spoof('a height in the words of the Guardian', "{ type: 'set-height', value: 777 }"),
  spoof('a height in the words of Embedly', "{ context: 'iframe.resize', height: 777 }"),
];

/** Where the parties of a spoof are: the root of the site with the frames, and another origin. */
export interface Roots {
  site: string;
  other: string;
}

/** A sender beside our frame on a page of somebody else. */
export interface Stranger {
  name: string;
  /** The attributes of the stranger's iframe. */
  attributes: (roots: Roots) => string;
}

/** A script that keeps sending a message of the right shape, with 777 px. */
export const says = `<script>
setInterval(() => parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 777 }, '*'), 50);
</script>`;

/** A script that leaves for another address. */
export const leavesFor = (address: string) =>
  `<script>location.href = ${JSON.stringify(address)}</script>`;

/** The page without an origin that keeps sending. */
export const nowhere = `data:text/html,${encodeURIComponent(says)}`;

/** Others on the page that send messages of the right shape, each from an iframe of its own. */
export const strangers: Stranger[] = [
  { name: 'a page of another origin', attributes: ({ other }) => `src="${other}/says/"` },
  {
    name: 'a page of another origin under the name of a frame',
    attributes: ({ other }) => `src="${other}/embed/says/"`,
  },
  {
    name: 'a page of another origin in a sandbox',
    attributes: ({ other }) => `src="${other}/says/" sandbox="allow-scripts"`,
  },
  { name: 'a page of our site that is no frame', attributes: ({ site }) => `src="${site}says/"` },
  {
    name: 'a page of our site whose query looks like a frame',
    attributes: ({ site }) => `src="${site}says/?${site}embed/sample/"`,
  },
  {
    name: 'a page of our site whose path climbs out of the frames',
    attributes: ({ site }) => `src="${site}embed/../says/"`,
  },
  { name: 'a page without an origin', attributes: () => `src="${nowhere}"` },
  {
    name: 'a page in the attribute srcdoc',
    attributes: ({ site }) =>
      `src="${site}embed/sample/" srcdoc="${says.replaceAll('"', '&quot;')}"`,
  },
  {
    name: 'a frame of ours that went to another origin',
    attributes: ({ site }) => `src="${site}embed/leaves/"`,
  },
  {
    name: 'a frame of ours that went to a page without an origin',
    attributes: ({ site }) => `src="${site}embed/leaves-for-nowhere/"`,
  },
];

import type { Mistake } from './mistakes';

const site = 'content/sites/menglan/site.yaml';
const words = 'content/sites/menglan/en.mdx';
const chinese = 'content/sites/menglan/zh-Hans.mdx';
const directive = 'content/directives/fashion/directive.yaml';
const english = 'content/interface/en.json';
const chineseWords = 'content/interface/zh-Hans.json';

const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const append = (line: string) => (text: string) => `${text}\n${line}\n`;

/** Mistakes of spelling and syntax, in every kind of file. */
const slips: Mistake[] = [
  { name: 'export', file: words, spoil: append('export const x = 1'), says: 'import or export' },
  {
    name: 'unknown-sentence-in-text',
    file: words,
    spoil: append('He looked.<From id="S99" />'),
    says: '`S99`',
  },
  { name: 'html-comment', file: words, spoil: append('<!-- later -->'), says: 'can be read' },
  {
    name: 'inline-html',
    file: words,
    spoil: append('A word in <b>bold</b> letters.'),
    says: 'raw HTML `<b>`',
  },
  {
    name: 'image-with-strange-link',
    file: words,
    spoil: append('![A loom](http://example.org/loom.png).'),
    says: 'https:',
  },
  { name: 'link-nowhere', file: words, spoil: append('[map](/mapp/).'), says: '`/mapp/`' },
  {
    name: 'link-to-the-lost-page',
    file: words,
    spoil: append('[nothing](/not-found/).'),
    says: '`/not-found/`',
  },
  {
    name: 'pop-directional-sign',
    file: words,
    spoil: append('Men\u2069lan'),
    says: 'U+2069',
  },
  { name: 'arabic-letter-mark', file: words, spoil: append('Men\u061clan'), says: 'U+061C' },
  { name: 'soft-hyphen', file: words, spoil: append('Men\u00adlan'), says: 'U+00AD' },
  {
    name: 'zero-width-sign-in-yaml',
    file: site,
    spoil: swap('Menglan Group', 'Men\u200bglan Group'),
    says: 'U+200B',
  },
  {
    name: 'control-sign-in-json',
    file: english,
    spoil: swap('"Back to the top"', '"Back\u0007 to the top"'),
    says: 'U+0007',
  },
  {
    name: 'crlf-in-yaml',
    file: site,
    spoil: (text) => text.replaceAll('\n', '\r\n'),
    says: 'CRLF',
  },
  { name: 'bare-cr', file: words, spoil: swap('\n\n', '\r\r'), says: 'CRLF' },
  {
    name: 'byte-order-mark-in-json',
    file: english,
    spoil: (text) => `\ufeff${text}`,
    says: 'byte',
  },
  { name: 'half-a-pair', file: words, spoil: append('He said “so.'), says: 'both halves' },
  { name: 'straight-quote', file: words, spoil: append('He said "so".'), says: 'curved' },
  { name: 'still-to-write', file: words, spoil: append('TODO: the visit.'), says: 'to be written' },
  {
    name: 'uncited-amount-in-chinese',
    file: chinese,
    spoil: append('这家公司一年卖 5 亿元。'),
    says: 'in the same paragraph',
  },
  {
    name: 'uncited-round-number-in-chinese',
    file: chinese,
    spoil: append('店铺有 3 万多家。'),
    says: 'in the same paragraph',
  },
  {
    name: 'uncited-distance-in-chinese',
    file: chinese,
    spoil: append('两地相距 8 公里。'),
    says: 'in the same paragraph',
  },
  {
    name: 'uncited-figure-after-seasons',
    file: words,
    spoil: append(
      'The firm was there in spring 2023 and before spring 2023 and after spring 2023, and has 12,000 workers.',
    ),
    says: '12,000 workers',
  },
  {
    name: 'spaces-before-marks',
    file: words,
    spoil: append('He looked. <From id="S12" /> He asked. <Cite id="C02" />'),
    says: 'a space before <Cite>',
  },
  { name: 'half-width-mark', file: chinese, spoil: append('看了,问了。'), says: 'full-width' },
  { name: 'space-in-chinese', file: chinese, spoil: append('看了 问了。'), says: 'no space' },
  { name: 'mark-twice', file: words, spoil: append('He looked,, and left.'), says: 'one mark' },
  { name: 'key-twice', file: site, spoil: append('stop: 5'), says: 'unique' },
  {
    name: 'broken-head',
    file: words,
    spoil: swap(/title: .*/, 'title: "Jiangsu Menglan Group'),
    says: 'YAML that can be read',
  },
];

/** Signs that YAML takes for orders, at the beginning of a value. */
const orders: Mistake[] = [
  {
    name: 'star-before-a-title',
    file: words,
    spoil: swap(/title: .*/, 'title: *Menglan*'),
    says: "put a straight ' before and after a text that begins with *",
  },
  {
    name: 'star-before-a-word-of-a-title',
    file: words,
    spoil: swap(/title: .*/, 'title: *Menglan* Group'),
    says: '`*Menglan*`, which YAML takes for a reference',
  },
  {
    name: 'star-alone',
    file: words,
    spoil: swap(/title: .*/, 'title: * Menglan'),
    says: 'begins with *',
  },
  {
    name: 'star-in-a-list',
    file: 'content/themes.yaml',
    spoil: swap('name: { en: Transformation', 'name: { en: *Transformation*, x: Transformation'),
    says: 'upgrading › name › en',
  },
  {
    name: 'star-for-a-key',
    file: site,
    spoil: append('*stop : 5'),
    says: '`*stop`',
  },
  {
    name: 'star-in-the-ledger',
    file: 'content/checked.yaml',
    spoil: swap('988a01a89a96', '*cities'),
    says: 'content/cities.yaml',
  },
  {
    name: 'ampersand-before-a-name',
    file: site,
    spoil: swap('en: Jiangsu Menglan Group', 'en: &Menglan Group'),
    says: '`&Menglan`, which YAML takes for a name',
  },
  {
    name: 'ampersand-for-a-name',
    file: site,
    spoil: swap('en: Jiangsu Menglan Group', 'en: &Menglan'),
    says: 'name › en',
  },
  {
    name: 'value-in-itself',
    file: site,
    spoil: swap('position:', 'position: &place\n  within: *place'),
    says: 'position › within',
  },
  {
    name: 'keys-from-elsewhere',
    file: site,
    spoil: swap('position:', 'position: &place\n  <<: *place'),
    says: 'position › <<',
  },
  {
    name: 'exclamation-before-a-name',
    file: site,
    spoil: swap('en: Jiangsu Menglan Group', 'en: ! Menglan'),
    says: 'begins with !',
  },
  {
    name: 'exclamation-in-a-title',
    file: words,
    spoil: swap(/title: .*/, 'title: !Menglan Group'),
    says: '`!Menglan`, which YAML takes for a type',
  },
  {
    name: 'type-of-a-number',
    file: site,
    spoil: swap('stop: 5', 'stop: !!str 5'),
    says: '`!!str`',
  },
  {
    name: 'second-part',
    file: site,
    spoil: append('---\nstop: 6'),
    says: 'a second part after a line of `---`',
  },
  {
    name: 'second-part-of-a-head',
    file: words,
    spoil: swap(/title: .*/, '$&\n...\nsubtitle: Menglan'),
    says: 'a second part after a line of `---` or `...`',
  },
];

/** Mistakes against what other files say. */
const contradictions: Mistake[] = [
  {
    name: 'words-twice',
    file: 'content/people.yaml',
    spoil: (text) => text.replace(/^- id: .*\n/m, (line) => `${line}  id: again\n`),
    says: 'unique',
  },
  {
    name: 'theme-id-twice',
    file: 'content/themes.yaml',
    spoil: swap('- id: pillar-industry', '- id: guidance'),
    says: 'already',
  },
  {
    name: 'theme-that-no-ask-has',
    file: 'content/themes.yaml',
    spoil: append(
      '- id: colours\n  name: { en: Colours, zh-Hans: 色彩 }\n  gist: { en: More of them., zh-Hans: 更多。 }',
    ),
    says: 'a theme that no ask has',
  },
  {
    name: 'two-stages-at-one-place',
    file: 'content/chain.yaml',
    spoil: swap('order: 6', 'order: 5'),
    says: '`5`, which content/chain.yaml has already',
  },
  {
    name: 'ask-numbered-nought',
    file: directive,
    spoil: swap('id: D42', 'id: D00'),
    says: 'D01 to D99',
  },
  {
    name: 'source-numbered-nought',
    file: 'content/sources.yaml',
    spoil: swap('id: C02', 'id: C00'),
    says: 'C01 to C99',
  },
  { name: 'stop-left-out', file: site, spoil: swap('stop: 5', 'stop: 9'), says: 'stop 8 first' },
  {
    name: 'ask-out-of-order',
    file: directive,
    spoil: swap(/(id: D42\n\s+sentence: )S22/, '$1S23'),
    says: 'order of the report',
  },
  { name: 'visit-untold', file: site, spoil: swap('[S12]', '[S12, S30]'), says: 'S30' },
  {
    name: 'source-of-a-name-untold',
    file: site,
    spoil: swap('sources: [C02]', 'sources: [C03]'),
    says: '`C03`, which content/sites/menglan/en.mdx does not lean on',
  },
  {
    name: 'broken-paragraph',
    file: chinese,
    spoil: append('看了。\n问了。'),
    says: 'on one line',
  },
  {
    name: 'stop-lost-in-translation',
    file: chinese,
    spoil: swap(/<Stop id="guotai">(.*?)<\/Stop>/, '$1'),
    says: 'as in content/sites/menglan/en.mdx',
  },
  {
    name: 'citation-lost-in-translation',
    file: chinese,
    spoil: swap('<Cite id="C40" />', ''),
    says: 'as in content/sites/menglan/en.mdx',
  },
  {
    name: 'older-than-the-edition',
    file: words,
    spoil: swap(/updated: .*/, 'updated: 2016-11-23'),
    says: 'no earlier than the first edition',
  },
  {
    name: 'english-changed',
    file: words,
    spoil: append('One more sentence.'),
    says: 'npm run checked',
  },
  {
    name: 'empty-page',
    file: 'content/pages/about/en.mdx',
    spoil: swap(/(\n---\n)[\s\S]*$/, '$1\n'),
    says: 'empty text',
  },
  {
    name: 'ledger-of-a-strange-list',
    file: 'content/checked.yaml',
    spoil: append('content/colours.yaml: b0cd1230827a'),
    says: 'content/colours.yaml',
  },
];

/** Mistakes in the words of the interface. */
const interfaceSlips: Mistake[] = [
  {
    name: 'word-untranslated',
    file: chineseWords,
    spoil: swap(/ {2}"backToTop": .*\n/, ''),
    says: 'backToTop',
  },
  {
    name: 'unknown-word',
    file: chineseWords,
    spoil: swap('"backToTop"', '"backtoTop"'),
    says: 'did you mean `backToTop`?',
  },
  {
    name: 'word-without-gap',
    file: chineseWords,
    spoil: swap('{number}', '{numbr}'),
    says: '{number}',
  },
  {
    name: 'comma-in-json',
    file: english,
    spoil: swap(/\n\}\s*$/, ',\n}\n'),
    says: 'JSON that can be read',
  },
  {
    name: 'quote-lost-in-json',
    file: english,
    spoil: swap('"backToTop"', '"backToTop'),
    says: 'JSON',
  },
  { name: 'number-for-a-word', file: english, spoil: swap('"Home"', '7'), says: 'a word' },
];

const record = 'content/published.json';
const noSeal = swap(/"seal": "[0-9a-f]{12}"/, '"seal": "000000000000"');

/** Files that only a command writes, changed by hand or by a merge. */
const tampered: Mistake[] = [
  { name: 'record-changed-by-hand', file: record, spoil: noSeal, says: 'as the command wrote it' },
  {
    name: 'fingerprint-changed-by-hand',
    file: 'content/report/fingerprint.json',
    spoil: noSeal,
    says: 'as the command wrote it',
  },
  {
    name: 'merge-mark-in-record',
    file: record,
    spoil: swap('{', '<<<<<<< HEAD\n{'),
    says: 'which a merge left',
  },
  {
    name: 'record-without-day',
    file: record,
    spoil: swap(/ "date": .*\n/, ''),
    says: 'date',
  },
];

/** Mistakes of all kinds that the first list has not, each with its message on file. */
export const moreMistakes: Mistake[] = [
  ...slips,
  ...orders,
  ...contradictions,
  ...interfaceSlips,
  ...tampered,
];

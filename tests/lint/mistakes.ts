/** A mistake an author makes: a change to one file of the real content. */
export interface Mistake {
  /** What went wrong, in a few words; also the name of the file that keeps the message. */
  name: string;
  file: string;
  /** Makes the wrong text of the right one. */
  spoil: (text: string) => string;
  /** What the message must say. */
  says: string;
}

const site = 'content/sites/menglan/site.yaml';
const words = 'content/sites/menglan/en.mdx';
const directive = 'content/directives/fashion/directive.yaml';
const asked = 'content/directives/fashion/en.mdx';
const cities = 'content/cities.yaml';

const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const append = (line: string) => (text: string) => `${text}\n${line}\n`;

/** Every mistake of an author that the build catches; each has its message on file. */
export const mistakes: Mistake[] = [
  {
    name: 'newer-than-the-edition',
    file: words,
    spoil: swap(/updated: .*/, 'updated: 2099-01-01'),
    says: 'no later than that of the edition',
  },
  { name: 'unknown-key', file: site, spoil: append('colour: red'), says: '`colour`' },
  {
    name: 'unknown-city',
    file: site,
    spoil: swap('city: changshu', 'city: changsu'),
    says: 'did you mean `changshu`?',
  },
  {
    name: 'unknown-stage',
    file: site,
    spoil: swap('stage: brands', 'stage: brand'),
    says: 'did you mean `brands`?',
  },
  { name: 'unknown-sentence', file: site, spoil: swap('[S12]', '[S41]'), says: 'S1 to S38' },
  {
    name: 'unknown-precision',
    file: site,
    spoil: swap('precision: city', 'precision: street'),
    says: 'precision',
  },
  {
    name: 'point-without-source',
    file: site,
    spoil: swap(
      'precision: city',
      'precision: site\n  longitude: 120.7\n  latitude: 31.6\n  radius: 200\n  sources: []',
    ),
    says: 'at least one citation',
  },
  {
    name: 'point-swapped',
    file: site,
    spoil: swap(
      'precision: city',
      'precision: site\n  longitude: 31.6\n  latitude: 120.7\n  radius: 200\n  sources: [C02]',
    ),
    says: 'look swapped',
  },
  {
    name: 'point-elsewhere',
    file: site,
    spoil: swap(
      'precision: city',
      'precision: site\n  longitude: 116.4\n  latitude: 39.9\n  radius: 200\n  sources: [C02]',
    ),
    says: 'region of the tour',
  },
  {
    name: 'city-swapped',
    file: cities,
    spoil: swap(
      /longitude: 120\.74809\n(\s+)latitude: 31\.65631/,
      'longitude: 31.65631\n$1latitude: 120.74809',
    ),
    says: 'look swapped',
  },
  {
    name: 'confidence-in-percent',
    file: site,
    spoil: swap(/confidence: [\d.]+/, 'confidence: 97'),
    says: 'confidence',
  },
  { name: 'stop-twice', file: site, spoil: swap('stop: 5', 'stop: 4'), says: 'already' },
  {
    name: 'broken-yaml',
    file: site,
    spoil: swap('city: changshu', 'city: [changshu'),
    says: 'YAML that can be read',
  },
  {
    name: 'tab-in-yaml',
    file: site,
    spoil: swap('  precision: city', '\tprecision: city'),
    says: 'YAML that can be read',
  },
  {
    name: 'unknown-theme',
    file: directive,
    spoil: swap('themes: [fashion]', 'themes: [fashon]'),
    says: 'did you mean `fashion`?',
  },
  {
    name: 'unknown-venue',
    file: directive,
    spoil: swap('venue: speech', 'venue: spech'),
    says: 'did you mean `speech`?',
  },
  {
    name: 'unknown-strength',
    file: directive,
    spoil: swap('strength: must', 'strength: musst'),
    says: 'did you mean `must`?',
  },
  {
    name: 'unknown-addressee',
    file: directive,
    spoil: swap('addressee: nobody-named', 'addressee: nobody-namd'),
    says: 'did you mean `nobody-named`?',
  },
  { name: 'ask-twice', file: directive, spoil: swap('id: D42', 'id: D43'), says: 'already' },
  {
    name: 'ask-without-words',
    file: asked,
    spoil: swap(/\n {2}D42: .*/, ''),
    says: 'the words of D42',
  },
  {
    name: 'words-without-ask',
    file: asked,
    spoil: swap(/\n {2}D42: /, '\n  D70: Something else.\n  D42: '),
    says: 'words for D70',
  },
  { name: 'missing-title', file: words, spoil: swap(/title: .*\n/, ''), says: 'title' },
  {
    name: 'title-too-long',
    file: words,
    spoil: swap(/title: .*/, `title: ${'long '.repeat(20)}title`),
    says: 'at most 70',
  },
  {
    name: 'no-front-matter',
    file: words,
    spoil: swap(/^---[\s\S]*?\n---\n/, ''),
    says: 'front matter',
  },
  {
    name: 'wrong-date',
    file: words,
    spoil: swap(/updated: .*/, 'updated: 23.11.2026'),
    says: 'YYYY-MM-DD',
  },
  { name: 'empty-text', file: words, spoil: swap(/(\n---\n)[\s\S]*$/, '$1\n'), says: 'empty text' },
  {
    name: 'misquoted',
    file: words,
    spoil: append(
      'He said <Quote from="S12">carefully inspected several home textile products</Quote>.',
    ),
    says: 'does not stand in S12',
  },
  {
    name: 'quoted-from-elsewhere',
    file: words,
    spoil: append('<Quote from="S11">carefully inspected various home textile products</Quote>.'),
    says: 'it stands in S12',
  },
  {
    name: 'quotation-too-short',
    file: words,
    spoil: append('<Quote from="S12">home textile</Quote>.'),
    says: 'at least 3',
  },
  {
    name: 'quotation-too-long',
    file: words,
    spoil: append(`<Quote from="S12">${'word '.repeat(26)}</Quote>.`),
    says: 'at most 25',
  },
  {
    name: 'unknown-citation',
    file: words,
    spoil: append('Something.<Cite id="C99" />'),
    says: 'C99',
  },
  {
    name: 'unknown-term',
    file: words,
    spoil: append('<Term id="diaoyang">tour</Term>.'),
    says: 'did you mean `diaoyan`?',
  },
  {
    name: 'unknown-site',
    file: words,
    spoil: append('<Stop id="guotay">Guotai</Stop>.'),
    says: 'did you mean `guotai`?',
  },
  {
    name: 'unknown-component',
    file: words,
    spoil: append('<Qoute from="S12">a b c</Qoute>.'),
    says: 'did you mean `Quote`?',
  },
  {
    name: 'unknown-prop',
    file: words,
    spoil: append('Something.<Cite id="C32" page="3" />'),
    says: '`page`',
  },
  {
    name: 'missing-prop',
    file: words,
    spoil: append('Something.<Cite />'),
    says: 'came:   nothing',
  },
  {
    name: 'uncited-figure',
    file: words,
    spoil: append('The firm has 12,000 workers.'),
    says: 'in the same paragraph',
  },
  { name: 'http-link', file: words, spoil: append('[site](http://example.org/).'), says: 'https:' },
  {
    name: 'javascript-link',
    file: words,
    spoil: append('[site](javascript:alert).'),
    says: 'https:',
  },
  { name: 'data-link', file: words, spoil: append('[site](data:text/html,x).'), says: 'https:' },
  { name: 'link-without-slash', file: words, spoil: append('[map](/map).'), says: '`/map/`' },
  { name: 'raw-html', file: words, spoil: append('<div>text</div>'), says: 'raw HTML' },
  { name: 'script', file: words, spoil: append('<script>alert(1)</script>'), says: 'raw HTML' },
  {
    name: 'import',
    file: words,
    spoil: append("import x from './x.js'"),
    says: 'import or export',
  },
  { name: 'expression', file: words, spoil: append('Two and two is {2 + 2}.'), says: 'expression' },
  {
    name: 'image-without-description',
    file: words,
    spoil: append('![](./loom.png)'),
    says: 'without a description',
  },
  { name: 'first-heading', file: words, spoil: append('# A second title'), says: '`##` or deeper' },
  { name: 'heading-jump', file: words, spoil: append('#### Too deep'), says: 'level 3 at most' },
  {
    name: 'unclosed-component',
    file: words,
    spoil: append('<Quote from="S12">a b c'),
    says: 'MDX that can be read',
  },
  {
    name: 'space-before-mark',
    file: words,
    spoil: append('He looked. <From id="S12" />'),
    says: 'a space before',
  },
  { name: 'zero-width-sign', file: words, spoil: append('Men\u200blan'), says: 'U+200B' },
  { name: 'bidi-override', file: words, spoil: append('Men\u202elan'), says: 'U+202E' },
  { name: 'control-sign', file: words, spoil: append('Men\u0007lan'), says: 'U+0007' },
  {
    name: 'byte-order-mark',
    file: words,
    spoil: (text) => `\ufeff${text}`,
    says: 'byte order mark',
  },
  { name: 'crlf', file: words, spoil: (text) => text.replaceAll('\n', '\r\n'), says: 'CRLF' },
  {
    name: 'source-twice',
    file: 'content/sources.yaml',
    spoil: swap('id: C02', 'id: C01'),
    says: 'already',
  },
  {
    name: 'source-with-strange-link',
    file: 'content/sources.yaml',
    spoil: swap(/link: https?:\S+/, 'link: ftp://example.org/'),
    says: 'link',
  },
  {
    name: 'unused-sentence',
    file: 'content/report/sentences.yaml',
    spoil: swap(/(- id: S33[\s\S]*?)\n\s+unused:[\s\S]*?(\n- id: S34)/, '$1$2'),
    says: 'nothing leans on S33',
  },
  {
    name: 'theme-without-name',
    file: 'content/themes.yaml',
    spoil: swap(/\n {2}name: .*/, ''),
    says: 'name',
  },
];

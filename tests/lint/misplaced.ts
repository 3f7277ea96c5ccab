import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** A mistake an author makes with whole files and folders. */
export interface Misplacement {
  /** What went wrong; also the name of the file that keeps the message. */
  name: string;
  /** Makes the mistake in the content folder, which is the working folder. */
  make: (at: (file: string) => string) => void;
  /** What the message must say. */
  says: string;
}

const invalid = Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0x41, 0xc3, 0x28, 0x0a]);

/** Every mistake with files and folders that the build catches; Astro lets most of them pass. */
export const misplacements: Misplacement[] = [
  {
    name: 'missing-language',
    make: (at) => rmSync(at('sites/menglan/zh-Hans.mdx')),
    says: 'the text of menglan in zh-Hans',
  },
  {
    name: 'missing-english',
    make: (at) => rmSync(at('sites/menglan/en.mdx')),
    says: 'the text of menglan in en',
  },
  { name: 'missing-facts', make: (at) => rmSync(at('sites/menglan/site.yaml')), says: 'no file' },
  {
    name: 'bad-utf-8-in-text',
    make: (at) => writeFileSync(at('sites/menglan/en.mdx'), invalid),
    says: 'bytes that are not UTF-8',
  },
  {
    name: 'bad-utf-8-in-yaml',
    make: (at) => writeFileSync(at('themes.yaml'), invalid),
    says: 'bytes that are not UTF-8',
  },
  {
    name: 'unknown-language',
    make: (at) => writeFileSync(at('sites/menglan/fr.mdx'), ''),
    says: 'a file named fr.mdx',
  },
  {
    name: 'two-files-with-one-id',
    make: (at) => cpSync(at('sites/menglan/en.mdx'), at('sites/menglan/EN.mdx')),
    says: 'a file named EN.mdx',
  },
  {
    name: 'two-chapters-with-one-id',
    make: (at) =>
      cpSync(at('chapters/02-changshu'), at('chapters/09-changshu'), { recursive: true }),
    says: '`changshu`, which content/chapters/02-changshu/chapter.yaml has already',
  },
  {
    name: 'site-named-as-a-meeting',
    make: (at) => cpSync(at('sites/menglan'), at('sites/speech'), { recursive: true }),
    says: '`speech`, which a meeting has already',
  },
  {
    name: 'bad-slug',
    make: (at) => cpSync(at('sites/menglan'), at('sites/Menglan-2'), { recursive: true }),
    says: 'the folder name `Menglan-2`',
  },
  {
    name: 'numbered-site',
    make: (at) => renameSync(at('sites/menglan'), at('sites/05-menglan')),
    says: 'the folder name `05-menglan`',
  },
  {
    name: 'numbered-page',
    make: (at) => renameSync(at('pages/about'), at('pages/01-about')),
    says: 'the folder name `01-about`',
  },
  {
    name: 'chapter-without-number',
    make: (at) => renameSync(at('chapters/02-changshu'), at('chapters/changshu')),
    says: 'the folder name `changshu`',
  },
  {
    name: 'misspelt-glob-base',
    make: (at) => renameSync(at('chapters'), at('chapter')),
    says: 'did you mean `chapters`?',
  },
  {
    name: 'missing-collection',
    make: (at) => rmSync(at('chapters'), { recursive: true }),
    says: 'at least one entry of chapters',
  },
  {
    name: 'misspelt-list',
    make: (at) => renameSync(at('sources.yaml'), at('source.yaml')),
    says: 'did you mean `sources.yaml`?',
  },
  {
    name: 'misspelt-facts',
    make: (at) => renameSync(at('sites/menglan/site.yaml'), at('sites/menglan/sites.yaml')),
    says: 'a file named sites.yaml',
  },
  {
    name: 'stray-file-beside-folders',
    make: (at) => writeFileSync(at('sites/notes.txt'), 'notes'),
    says: 'notes.txt',
  },
  {
    name: 'missing-ledger',
    make: (at) => rmSync(at('checked.yaml')),
    says: 'content/checked.yaml',
  },
  {
    name: 'missing-interface',
    make: (at) => rmSync(at('interface/zh-Hans.json')),
    says: 'content/interface/zh-Hans.json',
  },
];

/** A source that is still to be written; `name` is what its author calls it meanwhile. */
export const sourceText = (id: string, name: string) => `- id: ${id}
  title: 'TODO: the title as published (${name})'
  language: TODO # of the title: en, zh-Hans or zh-Hant; then add a translation where it is not en
  publisher:
    en: 'TODO: who published it first'
    zh-Hans: TODO：最先由谁发布
  published: null # a date as '2023', '2023-05' or '2023-05-12'; null where it is not known
  type: TODO # such as article-newspaper, webpage, report
  readAs: TODO # publisher, stored-copy or republished-copy
  link: null # its address, with https: where there is one
  supports:
    en: 'TODO: what we rest on it, one sentence'
    zh-Hans: TODO：我们据此说什么，一句话
`;

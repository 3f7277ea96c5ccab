import type { Language } from '~/i18n/languages';

/** The facts of a stop that are still to be written. */
export const siteFactsText = (stop: number) => `stop: ${stop}
short:
  en: 'TODO: a short name for the map'
  zh-Hans: TODO：地图上的简称
name:
  en: 'TODO: the English name'
  zh-Hans: TODO：中文名
  pinyin: 'TODO: the Chinese name in pinyin with tone marks'
  confidence: TODO # how sure the Chinese name is, from 0 to 1
  sources: [TODO] # the citations that give the Chinese name, such as C02
city: TODO # an id of content/cities.yaml
position:
  precision: city # or site, with longitude, latitude (WGS84), radius in metres and sources
stage: TODO # an id of content/chain.yaml
sentences: [TODO] # the sentences of the report that tell of the visit, such as S12
`;

/** The texts of a stop that are still to be written; the Chinese one has the shape of the English. */
export const siteTexts: Record<Language, (slug: string) => string> = {
  en: (slug) => `TODO: two or three sentences that lead in.

## The visit

TODO: what the report says of the visit.<From id="TODO" />

<Asks of="${slug}" />

## What the place is

TODO: what others say of the place.<Cite id="TODO" />

## Why it matters in the chain

TODO: its part between fibre and shopper.

<Unknown>

- TODO: what the report leaves out.

</Unknown>
`,
  'zh-Hans': (slug) => `TODO：引子，两三句。

## 到访经过

TODO：报道怎样写这次到访。<From id="TODO" />

<Asks of="${slug}" />

## 这是什么地方

TODO：别处的材料怎样说。<Cite id="TODO" />

## 在链条上的位置

TODO：从纤维到消费者，它在哪一段。

<Unknown>

- TODO：报道没有说什么。

</Unknown>
`,
};

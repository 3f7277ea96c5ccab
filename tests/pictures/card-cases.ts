import { languages, publishedLanguages, type Language } from '~/i18n/languages';
import { cardOf, cardPaths, type Card } from '~/model/cards';
import { content, tour } from '../content/real';

/** The most signs that a title may have; the schema of a text keeps it. */
const most = 70;

/** Titles as long as the schema allows, in words of the content. */
const longest: Record<Language, string> = {
  en: tour.directives
    .map(({ title }) => title)
    .join(' ')
    .slice(0, most)
    .trim(),
  'zh-Hans': tour.sites
    .map(({ name }) => name['zh-Hans'])
    .join('，')
    .repeat(2)
    .slice(0, most),
};

/** The cards of every page in every published language. */
export const realCards: Card[] = publishedLanguages.flatMap((language) =>
  cardPaths(content, language).map((path) => cardOf(content, language, path)),
);

const chineseTitles = tour.sites.flatMap(({ name }) => name['zh-Hans'] ?? []);

/** Cards of each kind, in each language, with the longest titles there may be and with Chinese names. */
export const madeCards: Card[] = languages.flatMap((language) =>
  ['/', '/sites/yangzi/', '/directives/culture/', '/themes/cluster/'].flatMap((path) => {
    const card = cardOf(content, 'en', path);
    const titles = [longest[language], ...(language === 'en' ? [] : chineseTitles)];
    return titles.map((title) => ({ ...card, title, tour: { ...tour, language } }));
  }),
);

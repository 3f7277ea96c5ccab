import type { Language } from '~/i18n/languages';
import { wordsOf } from '~/i18n/words';
import type { Content } from './content';
import { correctionEntries } from './corrections';
import type { Feed } from './feed';
import { feedEntries } from './feed-entries';
import { inLanguage } from './local';

/** The feed of all texts in a language. */
export function textFeed(content: Content, language: Language): Feed {
  const { edition } = content;
  return {
    edition,
    language,
    title: inLanguage(edition.title, language),
    subtitle: inLanguage(edition.subtitle, language),
    path: '/',
    entries: feedEntries(content, language),
    since: edition.updated,
  };
}

/** The feed of the corrections in a language; without entries as long as nothing was corrected. */
export function correctionFeed(content: Content, language: Language): Feed {
  const { edition } = content;
  const words = wordsOf(language).accounts.corrections;
  return {
    edition,
    language,
    title: words.feed,
    subtitle: words.feedHolds,
    path: '/corrections/',
    entries: correctionEntries(content, language),
    since: edition.published,
  };
}

import shared from '~/design/fonts/fonts.css?inline';
import english from '~/design/fonts/fonts-en.css?inline';
import chinese from '~/design/zh-Hans.css?inline';
import type { Language } from '~/i18n/languages';

const own: Record<Language, string> = { en: english, 'zh-Hans': chinese };

/** The faces of a page's language and how it is set; it stands before every other style. */
export function typeOf(language: Language): string {
  return `@layer reset, base, layout, components, print;${shared}${own[language]}`;
}

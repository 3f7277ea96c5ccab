import shared from '~/design/fonts/fonts.css?inline';
import englishFaces from '~/design/fonts/fonts-en.css?inline';
import chineseFaces from '~/design/fonts/fonts-zh-Hans.css?inline';
import chinese from '~/design/zh-Hans.css?inline';
import type { Language } from '~/i18n/languages';

const layers = '@layer reset, base, layout, components, print;';

const faces: Record<Language, string> = { en: englishFaces, 'zh-Hans': chineseFaces };

const setting: Record<Language, string> = { en: '', 'zh-Hans': chinese };

/** How a language is set, with the faces of the reader's machine alone; it stands before every other style. */
export function plainTypeOf(language: Language): string {
  return layers + setting[language];
}

/** How a language is set, with the faces that the site brings; it stands before every other style. */
export function typeOf(language: Language): string {
  return layers + shared + faces[language] + setting[language];
}

import shared from '~/design/fonts/fonts.css?inline';
import englishHan from '~/design/fonts/han-en.css?inline';
import chineseHan from '~/design/fonts/han-zh-Hans.css?inline';
import chineseLatin from '~/design/fonts/latin-zh-Hans.css?inline';
import chinese from '~/design/zh-Hans.css?inline';
import type { Language } from '~/i18n/languages';

const layers = '@layer reset, base, layout, components, print;';

const han: Record<Language, string> = { en: englishHan, 'zh-Hans': chineseHan };

const latin: Record<Language, string> = { en: '', 'zh-Hans': chineseLatin };

/** The faces that a page brings, for the stacks of tokens.css to begin with. */
const brought: Record<Language, string> = {
  en: `:root{--brought:'Source Serif',}`,
  'zh-Hans': `:root{--brought:'Source Serif',;--brought-han:'Latin',}`,
};

const setting: Record<Language, string> = { en: '', 'zh-Hans': chinese };

/** How a language is set in the faces of the reader's machine; the site brings one only for Chinese that it lacks. */
export function plainTypeOf(language: Language): string {
  return layers + han[language] + setting[language];
}

/** How a language is set, with the faces that the site brings; it stands before every other style. */
export function typeOf(language: Language): string {
  return layers + brought[language] + shared + latin[language] + han[language] + setting[language];
}

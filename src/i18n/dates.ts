import type { Language } from './languages.ts';
import { spaced } from './spacing.ts';

const locales: Record<Language, string> = { en: 'en-GB', 'zh-Hans': 'zh-Hans-CN' };

/** A date as readers of a language write it; `2023`, `2023-05` and `2023-05-12` each keep their precision. */
export function dayIn(language: Language, date: string): string {
  const [year = '', month, day] = date.split('-');
  const format = new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' as const } : {}),
    ...(day ? { day: 'numeric' as const } : {}),
  });
  return spaced(format.format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))));
}

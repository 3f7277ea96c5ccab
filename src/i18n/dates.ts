import type { Language } from './languages.ts';
import { spaced } from './spacing.ts';

const locales: Record<Language, string> = { en: 'en-GB', 'zh-Hans': 'zh-Hans-CN' };

/** The formats in use, by language and precision: each is slow to make and holds tables of the system. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, [, month, day]: string[]): Intl.DateTimeFormat {
  const key = `${language} ${month ? 'month' : ''} ${day ? 'day' : ''}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locales[language], {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month ? { month: 'long' as const } : {}),
      ...(day ? { day: 'numeric' as const } : {}),
    });
  formats.set(key, format);
  return format;
}

/** A date as readers of a language write it; `2023`, `2023-05` and `2023-05-12` each keep their precision. */
export function dayIn(language: Language, date: string): string {
  const parts = date.split('-');
  const [year = '', month, day] = parts;
  const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return spaced(formatOf(language, parts).format(time));
}

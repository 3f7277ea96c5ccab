import type { Language } from '~/i18n/languages';

const words: Record<Language, { title: string; description: string; kind: string }> = {
  en: {
    title: "'TODO: the title of the page'",
    description: "'TODO: one or two sentences for search engines and link previews'",
    kind: "'TODO: what kind of place it is'",
  },
  'zh-Hans': {
    title: 'TODO：页面标题',
    description: 'TODO：一两句话，供搜索引擎和链接预览使用，不超过二百字',
    kind: 'TODO：是什么样的地方',
  },
};

/** The head of a text that is still to be written, with the lines that only its kind of page has. */
export function headText(
  language: Language,
  day: string,
  own: { kind?: true; lines?: string },
): string {
  const { title, description, kind } = words[language];
  return [
    '---',
    `title: ${title}`,
    `description: ${description}`,
    ...(own.kind ? [`kind: ${kind}`] : []),
    `updated: ${day}`,
    ...(own.lines ? [own.lines] : []),
    '---',
    '',
    '',
  ].join('\n');
}

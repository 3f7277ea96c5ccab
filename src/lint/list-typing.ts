import { languages, rootLanguage, type Language } from '~/i18n/languages';
import type { Problem } from '~/model/problem';
import { findSlips, findUnpaired, type Slip } from './typing';
import type { Path, YamlSource } from './yaml-source';

interface Leaf {
  text: string;
  path: Path;
}

function leaves(value: unknown, path: Path): Leaf[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
}

/** The language of a field: the one it is named for, else that of its file. */
function languageOf(file: string, path: Path): Language {
  const own = languages.find((language) => path.includes(language));
  return own ?? languages.find((language) => file.includes(`/${language}.`)) ?? rootLanguage;
}

/** Fields that are no words of ours: addresses, titles as they were published, the marks themselves. */
const foreign: readonly (string | number)[] = ['link', 'title', 'translation', 'marks'];

function slipsOf(file: string, { text, path }: Leaf): Slip[] {
  const key = file === 'content/sources.yaml' ? path : path.slice(-2, -1);
  if (path.at(-1) === 'link' || key.includes('marks')) return [];
  const slips = findSlips(text, languageOf(file, path));
  const own = !(file === 'content/sources.yaml' && path.some((step) => foreign.includes(step)));
  // A word of the interface may show what somebody types, such as a command.
  const typed = file.startsWith('content/interface/');
  return [
    ...slips.filter(({ came }) => (own && !(typed && /^`["'<>]/.test(came))) || /TODO/.test(came)),
    ...findUnpaired(text),
  ];
}

/** Every slip of the fingers in the words of a list, a head or the interface. */
export function checkWords(file: string, source: YamlSource): Problem[] {
  return leaves(source.data, []).flatMap((leaf) =>
    slipsOf(file, leaf).map(({ came, wanted }) => ({
      ...{ file, ...source.placeOf(leaf.path), path: leaf.path },
      ...{ came, wanted },
    })),
  );
}

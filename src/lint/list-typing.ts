import { languages, rootLanguage, type Language } from '~/i18n/languages';
import type { Problem } from '~/model/problem';
import { findSlips, findUnpaired, isUnwritten, type Slip } from './typing';
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

/** Whether a field holds no sentence: an address, or a mark that the interface puts together with others. */
function isNoText(file: string, path: Path): boolean {
  return path.at(-1) === 'link' || (file.startsWith('content/interface/') && path[0] === 'marks');
}

/** Whether words are spelt as others spelt them: titles as they were published. */
function isQuoted(file: string, path: Path): boolean {
  return file === 'content/sources.yaml' && (path[1] === 'title' || path[1] === 'translation');
}

function slipsOf(file: string, { text, path }: Leaf): Slip[] {
  if (isNoText(file, path)) return [];
  const slips = findSlips(text, languageOf(file, path)).filter(({ came }) => {
    // A word of the interface may show what somebody types, such as a command.
    const isTyped = file.startsWith('content/interface/') && /^`["'<>]/.test(came);
    return isUnwritten(came) || !(isTyped || isQuoted(file, path));
  });
  return [...slips, ...findUnpaired(text)];
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

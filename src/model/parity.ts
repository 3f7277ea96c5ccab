import { publishedLanguages, rootLanguage } from '~/i18n/languages';
import { allEntries, type Content, type Text } from './content';
import type { Problem } from './problem';
import type { Mention } from './prose';

/** The components that stand as often in every language: they are links and figures, and no marks of origin. */
const alike: readonly string[] = ['Term', 'Stop', 'Directive', 'Theme', 'Asks', 'Figure'];

const nameOf = ({ component, target, id }: Mention) =>
  alike.includes(component) ? `<${component}> ${id}` : `${target} ${id}`;

function count(mentions: readonly Mention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const name = nameOf(mention);
    counts.set(name, alike.includes(mention.component) ? (counts.get(name) ?? 0) + 1 : 1);
  }
  return counts;
}

/** What one text points at and another lacks; a translation may lean on more sentences and sources, never on fewer. */
function compare(original: Text<unknown>, text: Text<unknown>): Problem[] {
  const [wanted, came] = [count(original.prose.mentions), count(text.prose.mentions)];
  const names = new Set([...wanted.keys(), ...came.keys()]);
  return [...names].flatMap((name) => {
    const [want, have] = [wanted.get(name) ?? 0, came.get(name) ?? 0];
    if (want === have || (want === 0 && !name.startsWith('<'))) return [];
    const first = text.prose.mentions.find((mention) => nameOf(mention) === name);
    return [
      {
        file: text.file,
        path: [name],
        ...(first ? { line: first.line, column: first.column } : {}),
        came: have === 0 ? 'nothing' : `${have}`,
        wanted: `${want}, as in ${original.file}`,
      },
    ];
  });
}

/** Headings stand at the same levels in every language; a translation may have more paragraphs, never fewer. */
function compareShape({ prose: wanted, file }: Text<unknown>, text: Text<unknown>): Problem[] {
  const came = text.prose;
  const place = { file: text.file, path: ['text'] };
  const levels = (headings: readonly number[]) => headings.join(', ') || 'none';
  const headings =
    levels(came.headings) === levels(wanted.headings)
      ? []
      : [
          {
            ...place,
            came: `headings of the levels ${levels(came.headings)}`,
            wanted: `${levels(wanted.headings)}, as in ${file}`,
          },
        ];
  const paragraphs =
    came.paragraphs >= wanted.paragraphs
      ? []
      : [
          {
            ...place,
            came: `${came.paragraphs} paragraphs`,
            wanted: `at least ${wanted.paragraphs}, as in ${file}`,
          },
        ];
  return [...headings, ...paragraphs];
}

/** Every link, figure, heading, sentence and source of the English text that a translation lost or added. */
export function findUnequalTexts(content: Content): Problem[] {
  return allEntries(content).flatMap(({ words }) => {
    const original = words[rootLanguage];
    return publishedLanguages.flatMap((language) => {
      const text = words[language];
      return original && text && text !== original
        ? [...compare(original, text), ...compareShape(original, text)]
        : [];
    });
  });
}

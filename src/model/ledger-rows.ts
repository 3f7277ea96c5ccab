import { fill } from '~/i18n/fill';
import type { Language } from '~/i18n/languages';
import { wordsOf } from '~/i18n/words';
import type { Sentence } from '~/schema/report';
import { byNumber, textIn, type Content } from './content';
import { leansOn, placedTexts, type Lean } from './ledger';
import { termIn } from './glossary';
import { headed, inLanguage, nameIn } from './local';

/** A place that leans on a sentence, with a title readers know. */
export interface NamedLean extends Lean {
  title: string;
}

/** A sentence of the report with everything that leans on it. */
export interface LedgerEntry {
  sentence: Sentence;
  gist: string;
  unused: string | undefined;
  /** Whether it opens a new part of the report. */
  opens: boolean;
  leans: NamedLean[];
}

/** The titles of all entries: those of lists by kind and id, those of texts, which lean in several ways, by address. */
function titlesIn(content: Content, language: Language): Map<string, string> {
  const rows = [
    ...content.glossary.map((entry) => [`glossary ${entry.id}`, termIn(entry, language)] as const),
    ...content.people.map(({ id, name }) => [`person ${id}`, name] as const),
    ...content.organisations.map(
      ({ id, name, heading }) => [`organisation ${id}`, headed(name, heading, language)] as const,
    ),
  ];
  return new Map([
    ...rows.map(([key, name]): [string, string] => [key, nameIn(name, language)]),
    ...placedTexts(content).map(({ path, entry }): [string, string] => [
      path,
      textIn(entry, language).head.title,
    ]),
  ]);
}

/** The name under which something that leans is listed: asks keep their number. */
function titleOf({ kind, id, path }: Lean, titles: ReadonlyMap<string, string>): string {
  if (kind === 'ask') return id;
  return titles.get(`${kind} ${id}`) ?? titles.get(path) ?? id;
}

/** The report, sentence by sentence, with what leans on each. */
export function ledgerRows(content: Content, language: Language): LedgerEntry[] {
  const leans = leansOn(content);
  const titles = titlesIn(content, language);
  const sorted = [...content.sentences].sort((a, b) => byNumber(a.id, b.id));
  return sorted.map((sentence, index) => ({
    sentence,
    gist: inLanguage(sentence.gist, language),
    unused: sentence.unused ? inLanguage(sentence.unused, language) : undefined,
    opens: sorted[index - 1]?.role !== sentence.role,
    leans: (leans.get(sentence.id) ?? []).map((lean) => ({
      ...lean,
      title: titleOf(lean, titles),
    })),
  }));
}

/** What the ledger shows: how many sentences of the report are used, hold asks, or belong to the site that reposted it. */
export function ledgerFinding(rows: readonly LedgerEntry[]) {
  const own = rows.filter(({ sentence }) => sentence.role !== 'boilerplate');
  return {
    total: own.length,
    used: own.filter(({ leans }) => leans.length > 0).length,
    asks: rows.filter(({ leans }) => leans.some(({ kind }) => kind === 'ask')).length,
    rest: rows.length - own.length,
  };
}

/** What there is to learn from the report as a strip, in words that fit whether all of it is used or a part. */
export function stripCaption(rows: readonly LedgerEntry[], language: Language): string {
  const { stripCaption: caption, stripUsed } = wordsOf(language);
  const finding = ledgerFinding(rows);
  const used = finding.used === finding.total ? stripUsed.all : stripUsed.some;
  return fill(caption, { ...finding, used: fill(used, finding) });
}

import { expect, test } from 'vitest';
import { fill } from '~/i18n/fill';
import { publishedLanguages } from '~/i18n/languages';
import { wordsOf } from '~/i18n/words';
import type { Content } from '~/model/content';
import { leansOn } from '~/model/ledger';
import { ledgerFinding, ledgerRows, stripCaption } from '~/model/ledger-rows';
import { content } from '../content/real';

test.each(publishedLanguages)(
  'in %s, the caption of the strip says that all is used only where all is used',
  (language) => {
    const { stripUsed } = wordsOf(language);
    const rows = ledgerRows(content, language).map((row) => ({
      ...row,
      leans: row.sentence.id === 'S1' ? [] : row.leans,
    }));
    const some = ledgerFinding(rows);
    expect(stripCaption(rows, language)).toContain(fill(stripUsed.some, some));
    const own = rows.filter(({ leans }) => leans.length > 0);
    const all = ledgerFinding(own);
    expect(stripCaption(own, language)).toContain(fill(stripUsed.all, all));
  },
);

/** A list whose first entry that leans on a sentence has another id. */
function withId<T extends { id: string }>(list: readonly T[], id: string, leans: string[]): T[] {
  const first = list.find((entry) => leans.includes(entry.id));
  return list.map((entry) => (entry === first ? { ...entry, id } : entry));
}

test.each(publishedLanguages)(
  'in %s, entries of several kinds with one id keep their titles',
  (language) => {
    const titled = (of: Content) =>
      ledgerRows(of, language).map(({ leans }) => leans.map(({ kind, title }) => [kind, title]));
    const leaning = [...leansOn(content).values()].flat().map(({ id }) => id);
    const [stop] = content.sites;
    if (!stop) throw new Error('there is no stop');
    const shared = {
      ...content,
      directives: withId(content.directives, stop.id, leaning),
      pages: withId(content.pages, stop.id, leaning),
      people: withId(content.people, stop.id, leaning),
      organisations: withId(content.organisations, stop.id, leaning),
      glossary: withId(content.glossary, stop.id, leaning),
    };
    expect(titled(shared)).toEqual(titled(content));
  },
);

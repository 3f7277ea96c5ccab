import { expect, test } from 'vitest';
import { fill } from '~/i18n/fill';
import { publishedLanguages } from '~/i18n/languages';
import { wordsOf } from '~/i18n/words';
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

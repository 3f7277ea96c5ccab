import type { Language } from '~/i18n/languages';
import type { ExhibitKind } from '~/model/exhibits';

/** How tall a frame is set in a host page before it has told its own height: as measured at 600 pixels, with some air. */
export const frameHeights: Record<Language, Record<ExhibitKind, number>> = {
  en: {
    map: 660,
    site: 760,
    loom: 990,
    'who-was-asked': 950,
    chain: 910,
    'source-strip': 730,
  },
  'zh-Hans': {
    map: 610,
    site: 610,
    loom: 980,
    'who-was-asked': 920,
    chain: 900,
    'source-strip': 700,
  },
};

import type { Language } from '~/i18n/languages';
import type { ExhibitKind } from '~/model/exhibits';

/** How tall a frame is set in a host page before it has told its own height: as measured at 600 pixels, with some air. */
export const frameHeights: Record<Language, Record<ExhibitKind, number>> = {
  en: {
    map: 695,
    site: 770,
    loom: 1000,
    'who-was-asked': 820,
    chain: 760,
    'source-strip': 765,
  },
  'zh-Hans': {
    map: 665,
    site: 625,
    loom: 990,
    'who-was-asked': 810,
    chain: 765,
    'source-strip': 755,
  },
};

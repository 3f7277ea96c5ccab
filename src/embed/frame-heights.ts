import type { Language } from '~/i18n/languages';
import type { ExhibitKind } from '~/model/exhibits';

/** How tall a frame is set in a host page before it has told its own height: as measured at 600 pixels, with some air. */
export const frameHeights: Record<Language, Record<ExhibitKind, number>> = {
  en: {
    map: 695,
    site: 770,
    loom: 945,
    'who-was-asked': 770,
    chain: 760,
    'source-strip': 765,
  },
  'zh-Hans': {
    map: 665,
    site: 625,
    loom: 950,
    'who-was-asked': 770,
    chain: 765,
    'source-strip': 755,
  },
};

import type { Language } from '~/i18n/languages';
import type { ExhibitKind } from '~/model/exhibits';

/** How tall a frame is set in a host page before it has told its own height: as measured at 600 pixels, with some air. */
export const frameHeights: Record<Language, Record<ExhibitKind, number>> = {
  en: {
    map: 745,
    site: 870,
    loom: 1000,
    'who-was-asked': 820,
    chain: 760,
    'source-strip': 770,
  },
  'zh-Hans': {
    map: 665,
    site: 685,
    loom: 990,
    'who-was-asked': 825,
    chain: 765,
    'source-strip': 755,
  },
};

import type { Language } from '~/i18n/languages';
import type { ExhibitKind } from '~/model/exhibits';

/** How tall a frame is set in a host page before it has told its own height: as measured at 600 pixels, with some air. */
export const frameHeights: Record<Language, Record<ExhibitKind, number>> = {
  en: {
    map: 690,
    site: 720,
    loom: 1000,
    'who-was-asked': 790,
    chain: 730,
    'source-strip': 730,
  },
  'zh-Hans': {
    map: 640,
    site: 580,
    loom: 990,
    'who-was-asked': 800,
    chain: 740,
    'source-strip': 700,
  },
};

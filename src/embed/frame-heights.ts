import type { ExhibitKind } from '~/model/exhibits';

/** How tall a frame is set in a host page, in pixels, before it has told its own height. */
export const frameHeights: Record<ExhibitKind, number> = {
  map: 600,
  site: 600,
  loom: 600,
  'who-was-asked': 600,
  chain: 600,
  'source-strip': 600,
};

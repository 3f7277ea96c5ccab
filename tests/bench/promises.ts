import type { Line } from './lines';
import { against, spread, type Samples } from './report';

/** The names of the cases; the floor of a case is called `floor` and its name. */
export const cases = {
  readings: ['/', '/sites/menglan/', '/directives/fashion/'],
  map: '/map/',
  frame: '/embed/map/',
  press: 'map on press',
  next: 'next stop',
  copy: 'stop, keeps a copy',
} as const;

function readingLines(samples: Samples): Line[] {
  const none = (page: string, figure: string) => ({
    ours: spread(samples, page, figure),
    limit: 0,
  });
  return cases.readings.flatMap((page) => [
    { what: `${page} first words`, ...against(samples, { page, figure: 'fcp' }, 1.2) },
    { what: `${page} first screen`, ...against(samples, { page, figure: 'screenAt' }, 1.2) },
    { what: `${page} all words`, ...against(samples, { page, figure: 'textAt' }, 1.2) },
    { what: `${page} TBT`, ...none(page, 'tbt') },
    { what: `${page} CLS`, ...none(page, 'cls') },
  ]);
}

/** A stop whose reader's browser keeps the copy of the site, against the same without it. */
function copyLines(samples: Samples, name: string): Line[] {
  return ['fcp', 'textAt', 'load'].map((figure) => ({
    what: `${name}: ${figure}`,
    ...against(samples, { page: name, figure, floor: '/sites/menglan/' }, 1.1),
  }));
}

/** Every promise of the bench, with what was measured. */
export function promises(samples: Samples): Line[] {
  const { map, frame, press, next, copy } = cases;
  const live = { page: map, figure: 'liveAt', floor: 'floor map with page' };
  return [
    ...readingLines(samples),
    { what: `${map} first words`, ...against(samples, { page: map, figure: 'fcp' }, 1.2) },
    { what: `${map} drawing`, ...against(samples, { page: map, figure: 'drawnAt' }, 1.2) },
    { what: `${frame} first words`, ...against(samples, { page: frame, figure: 'fcp' }, 1.2) },
    { what: `${frame} drawing`, ...against(samples, { page: frame, figure: 'drawnAt' }, 1.2) },
    { what: `${frame} CLS`, ours: spread(samples, frame, 'cls'), limit: 0 },
    { what: `${map} CLS`, ours: spread(samples, map, 'cls'), limit: 0 },
    {
      what: 'map live, on press (aim < 1)',
      ...against(samples, { page: press, figure: 'liveAt' }, 1.15),
    },
    { what: 'map live, with page (aim < 1)', ...against(samples, live, 1.15) },
    { what: 'next stop', ...against(samples, { page: next, figure: 'next' }, 1.15) },
    ...copyLines(samples, copy),
  ];
}

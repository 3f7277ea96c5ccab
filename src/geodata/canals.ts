import { extent } from './extent.ts';
import { mapshaper } from './mapshaper.ts';

const frame = extent.join(',');

interface Course {
  file: string;
  kind: 'canal' | 'river';
  name: string;
  level: number;
  bbox: string;
}

// The Wusong meets the Huangpu at 121.483° E; WDBII runs on to the Yangtze under one number.
const courses: readonly Course[] = [
  { file: 'course-1', kind: 'canal', name: 'Grand Canal', level: 8, bbox: frame },
  {
    file: 'course-2',
    kind: 'river',
    name: 'Wusong River',
    level: 2,
    bbox: '120.5,31,121.483,31.5',
  },
  {
    file: 'course-3',
    kind: 'river',
    name: 'Huangpu River',
    level: 2,
    bbox: '121.483,31,121.6,31.5',
  },
  {
    file: 'course-4',
    kind: 'river',
    name: 'Huangpu River',
    level: 3,
    bbox: '120.9,30.9,121.5,31.3',
  },
];

/** Makes canals.json, each course ending where it meets water.json. */
export function makeCanals(): void {
  for (const { file, kind, name, level, bbox } of courses) {
    mapshaper(
      `-i rivers-wdb.json -filter level==${level} -clip bbox=${bbox} -filter-fields`,
      ['-each', `kind="${kind}",name="${name}"`],
      `-o ${file}.json format=geojson`,
    );
  }
  const files = courses.map(({ file }) => `${file}.json`).join(' ');
  mapshaper(
    `-i ${files} combine-files -merge-layers -erase water.json -dissolve kind,name`,
    '-simplify dp interval=40m -o canals.json format=geojson precision=0.0001',
  );
}

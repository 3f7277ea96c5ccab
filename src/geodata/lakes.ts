import { extent } from './extent.ts';
import { largeLakes, smallLakes } from './lake-names.ts';
import { mapshaper, writeSeeds } from './mapshaper.ts';

const frame = extent.join(',');

/** Makes lakes.json; needs the files of `makeSea`. */
export function makeLakes(): void {
  makeLargeLakes();
  makeSmallLakes();
  mapshaper(
    '-i lakes-large.json lakes-small.json combine-files -merge-layers force',
    `-clip bbox=${frame} -explode -filter this.area>1.3e6 -each kind="lake"`,
    '-o lakes.json format=geojson precision=0.0001',
  );
}

function makeLargeLakes(): void {
  writeSeeds('lake-seeds-large.json', largeLakes);
  for (const [name, level] of [
    ['lake-rings', 2],
    ['lake-islands', 3],
  ] as const) {
    mapshaper(`-i shores.json -filter level==${level} -polygons -o ${name}.json format=geojson`);
  }
  mapshaper(
    '-i lake-rings.json -join lake-seeds-large.json fields=name -filter !!name',
    '-erase lake-islands.json -o lakes-raw.json format=geojson',
  );
  mapshaper(
    '-i lakes-raw.json -smooth 300m -simplify dp interval=10m',
    '-o lakes-large.json format=geojson',
  );
}

// A lake that reaches near the sea or a large lake is a piece of it, or a reservoir
// behind a dyke in the estuary: it is left out whole, never cut.
function makeSmallLakes(): void {
  writeSeeds('lake-seeds-small.json', smallLakes);
  mapshaper('-i sea-full.json -buffer 400m -o sea-wide.json format=geojson');
  mapshaper('-i lakes-raw.json -buffer 1500m -o lakes-wide.json format=geojson');
  mapshaper(
    '-i osm-lakes.json -filter this.area>4e5 -dissolve -buffer 350m -buffer -350m -explode',
    '-buffer -120m -buffer 120m -explode -filter this.area>1.5e6 -each full=this.area',
    '-erase sea-wide.json -erase lakes-wide.json -filter this.area>0.95*full',
    '-smooth 900m no-corners -simplify dp interval=10m',
    '-join lake-seeds-small.json fields=name -filter-fields name',
    '-o lakes-small.json format=geojson',
  );
}

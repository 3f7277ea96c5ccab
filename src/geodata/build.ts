import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCanals } from './canals.ts';
import { checkPoints } from './check.ts';
import { writeRivers, writeShores } from './gshhg.ts';
import { prepareInputs, workFolder } from './inputs.ts';
import { makeLakes } from './lakes.ts';
import { mapshaper } from './mapshaper.ts';
import { readPlaces } from './places.ts';
import { makeSea } from './sea.ts';
import { waterLabels } from './water-labels.ts';

const here = import.meta.dirname;

prepareInputs();
makeBaseMap();
const places = readPlaces();
checkPoints(places, waterLabels);

copyFileSync(join(workFolder, 'base-map.json'), join(here, 'base-map.json'));
writeList('places.json', places);
writeList('water-labels.json', waterLabels);

function makeBaseMap(): void {
  writeShores('shores.json');
  writeRivers('rivers-wdb.json');
  makeSea();
  makeLakes();
  mapshaper(
    '-i sea.json lakes.json combine-files -merge-layers force',
    '-each area=Math.round(this.area/1e5)/10 -sort area descending',
    '-filter-fields kind,name,area -o water.json format=geojson precision=0.0001',
  );
  makeCanals();
  mapshaper(
    '-i water.json canals.json combine-files',
    '-o base-map.json format=topojson quantization=100000',
  );
}

function writeList(file: string, list: readonly object[]): void {
  writeFileSync(join(here, file), `${JSON.stringify(list, null, 2)}\n`);
}

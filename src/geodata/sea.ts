import { extent, workingExtent } from './extent.ts';
import { inputPath } from './inputs.ts';
import { mapshaper, writeSeeds } from './mapshaper.ts';

const frame = workingExtent.join(',');

// West of the first meridian GSHHG has no tidal river; east of the second the sea layer begins.
const tidalReach = `120.06,${workingExtent[1]},121.1,${workingExtent[3]}`;
const upperReach = `${workingExtent[0]},${workingExtent[1]},120.1,${workingExtent[3]}`;

// At Hangzhou the river layer is in shreds and GSHHG alone is used.
const hangzhouReach = '120.05,30.15,120.3,30.35';

/** Makes sea-full.json (for cutting lakes) and sea.json: sea, Yangtze and Qiantang in one. */
export function makeSea(): void {
  readOpenStreetMap();
  mendRivers();
  makeTidalReach();
  uniteWater();
}

function readOpenStreetMap(): void {
  for (const kind of ['seas', 'rivers', 'lakes']) {
    const file = inputPath(`@geo-maps/earth-${kind}-10m`, 'map.geo.json');
    const clip = `-explode -clip bbox=${frame} -explode -o osm-${kind}.json format=geojson`;
    mapshaper(['-i', file], clip);
  }
}

// The river layer is cut along the edges of tiles. Swelling and shrinking by the same distance
// bridges the cuts; shrinking and swelling then takes away the corners that stick out.
function mendRivers(): void {
  mapshaper(
    '-i osm-rivers.json -filter this.area>3e5 -dissolve -buffer 650m -buffer -650m',
    '-explode -filter this.area>8e6 -dissolve -o rivers.json format=geojson',
  );
  mapshaper(
    `-i rivers.json -clip bbox=${upperReach} -buffer -180m -buffer 180m`,
    '-explode -filter this.area>8e6 -smooth 1500m -dissolve -o river-upper.json format=geojson',
  );
}

// GSHHG has the true run of the banks, the river layer has today's extent: keep the first
// where it lies within 500 m of the second, so that land won since then stays land.
function makeTidalReach(): void {
  writeSeeds('sea-seed.json', [{ name: 'sea', longitude: 122.6, latitude: 31.6 }]);
  mapshaper(`-rectangle bbox=${frame} -lines -o frame.json format=geojson`);
  mapshaper('-i shores.json -filter level==1 -o shores-sea.json format=geojson');
  mapshaper(
    '-i shores-sea.json frame.json combine-files -merge-layers force -polygons',
    '-join sea-seed.json fields=name -filter !!name -o gshhg-sea.json format=geojson',
  );
  mapshaper(`-rectangle bbox=${hangzhouReach} -o hangzhou.json format=geojson`);
  mapshaper('-i rivers.json -buffer 500m -o rivers-near.json format=geojson');
  mapshaper(
    '-i rivers-near.json hangzhou.json combine-files -merge-layers force -dissolve',
    '-o rivers-wide.json format=geojson',
  );
  mapshaper(
    `-i gshhg-sea.json -clip bbox=${tidalReach} -clip rivers-wide.json -explode`,
    '-filter this.area>20e6 -o river-tidal.json format=geojson',
  );
}

function uniteWater(): void {
  mapshaper(
    '-i osm-seas.json river-upper.json river-tidal.json combine-files -merge-layers force',
    '-dissolve -buffer 160m -buffer -320m -buffer 160m -explode -filter this.area>20e6',
    '-dissolve -filter-islands min-area=0.6km2 -o sea-full.json format=geojson',
  );
  mapshaper(
    '-i sea-full.json -simplify weighted interval=40m -smooth 500m -simplify dp interval=10m',
    // Long straight edges of the frame get points between, or d3-geo draws them as bows.
    `-clip bbox=${extent.join(',')} -explode -filter this.area>50e6 -densify 10km rhumb`,
    '-each kind="sea",name=null -o sea.json format=geojson precision=0.0001',
  );
}

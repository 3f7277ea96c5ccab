import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * What a map of ours never does, by the files of MapLibre that do it: globe, terrain, sky, raster,
 * relief, heat maps, extrusions, pictures and video, tiles from a server, and controls of its own.
 */
const unused = [
  'src/geo/projection/(globe_transform|globe_projection|vertical_perspective_\\w+)\\.ts',
  'src/render/terrain\\.ts',
  'src/tile/terrain_tile_manager\\.ts',
  'src/webgl/render_to_texture\\.ts',
  'src/webgl/draw/draw_(heatmap|hillshade|color_relief|raster|fill_extrusion|sky|terrain|debug|custom)\\.ts',
  'src/data/bucket/(fill_extrusion|heatmap)_bucket\\.ts',
  'src/data/dem_data\\.ts',
  'src/source/(image|video|canvas|raster_tile|raster_dem_tile)_source\\.ts',
  'src/source/raster_dem_tile_worker_source\\.ts',
  'src/ui/control/(geolocate|globe|terrain|scale|fullscreen|navigation|logo|attribution)_control\\.ts',
  'src/ui/(popup|marker|hash)\\.ts',
  'src/symbol/bidi\\.ts',
  'src/shaders/glsl/(hillshade|heatmap|raster|color_relief|fill_extrusion|sky|atmosphere|terrain|debug|_projection_globe|line_gradient|line_pattern|fill_pattern|fill_outline_pattern|background_pattern|collision|symbol_icon|symbol_text_and_icon)\\w*\\.(vertex|fragment)\\.glsl\\.g\\.ts',
];

const filter = new RegExp(`maplibre-gl/(${unused.join('|')})$`);

/** The names that a module exports as values. */
function exportedNames(source: string): string[] {
  const declared = source.matchAll(
    /^export (?:async )?(?:abstract )?(?:function\*?|class|const|let|var) (\w+)/gm,
  );
  const listed = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map(
        (name) =>
          name
            .trim()
            .split(/\s+as\s+/)
            .at(-1) ?? '',
      )
      .filter((name) => name !== '' && !name.startsWith('type ')),
  );
  return [...new Set([...[...declared].map(([, name = '']) => name), ...listed])];
}

/** A module that exports the same names and does nothing. */
function emptied(source: string): string {
  const fallback = /^export default/m.test(source) ? 'export default "";\n' : '';
  return (
    fallback +
    exportedNames(source)
      .map((name) => `export function ${name}() {}\n`)
      .join('')
  );
}

/** What stands in for files whose absence MapLibre would notice: our style is validated by our tests. */
const standIns = [
  {
    filter: /maplibre-gl\/src\/style\/validate_style\.ts$/,
    contents: `export const validateStyle = {};
      export const SPEC_SOURCE_TYPES = new Set(['geojson']);
      export const validateStyleAndEmit = () => false;
      export const emitValidationErrors = () => false;
      export const validateAndEmit = () => false;`,
  },
  { filter: /maplibre-gl\/package\.json$/, contents: 'export default { version: "" };' },
];

/** Leaves out of the engine what no map of ours uses; the browser tests show that the map still draws. */
export const prune: Plugin = {
  name: 'prune',
  setup({ onLoad }) {
    onLoad({ filter }, async ({ path }) => ({
      contents: emptied(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
    for (const { filter: file, contents } of standIns) {
      onLoad({ filter: file }, () => ({ contents, loader: 'js' }));
    }
    onLoad({ filter: /@maplibre\/mlt\/.*index\.m?js$/ }, async ({ path }) => ({
      contents: emptied(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

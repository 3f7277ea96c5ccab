/** Files of the engine's packages that do what no map of ours does. */
export interface EmptiedFiles {
  /** What they do, and why no map of ours does it. */
  why: string;
  /** Where they stand: the package, with the folder that the files share. */
  folder: string;
  /** Patterns of paths in that folder, without their endings. */
  files: readonly string[];
}

/** What is left out. The build fails where a pattern no longer finds a file that MapLibre loads. */
export const emptiedFiles: readonly EmptiedFiles[] = [
  {
    why: 'The globe, terrain and sky: our map is flat.',
    folder: 'maplibre-gl/src',
    files: [
      'geo/projection/globe_(transform|projection|camera_helper)',
      'geo/projection/vertical_perspective_\\w+',
      'render/terrain(_coverage)?',
      'tile/(terrain_tile_manager|tile_manager_raster_dem)',
      'webgl/render_to_texture',
      'webgl/draw/draw_(sky|terrain)',
      'webgl/program/(sky|atmosphere|terrain)_program',
      'shaders/glsl/(sky|atmosphere|terrain\\w*|_projection_globe)\\.(vertex|fragment)\\.glsl\\.g',
    ],
  },
  {
    why: 'Layers of other kinds than background, fill, line, circle and symbol.',
    folder: 'maplibre-gl/src',
    files: [
      'style/style_layer/(color_relief|custom|fill_extrusion|heatmap|hillshade|raster)_style_layer',
      'tile/tile_manager_raster',
      'webgl/draw/draw_(heatmap|hillshade|color_relief|raster|fill_extrusion|custom)',
      'webgl/program/(heatmap|hillshade|color_relief|raster|fill_extrusion)_program',
      'shaders/glsl/(hillshade|heatmap|raster|color_relief|fill_extrusion)\\w*\\.(vertex|fragment)\\.glsl\\.g',
    ],
  },
  {
    why: 'Pictures as fillings and gradients along lines; icons inside of text.',
    folder: 'maplibre-gl/src/shaders/glsl',
    files: [
      '(line_gradient|line_pattern|fill_pattern|fill_outline_pattern|background_pattern|symbol_text_and_icon)\\w*\\.(vertex|fragment)\\.glsl\\.g',
    ],
  },
  {
    why: 'Pictures that a developer looks at.',
    folder: 'maplibre-gl/src',
    files: [
      'webgl/draw/draw_(debug|collision_debug)',
      'webgl/program/debug_program',
      'shaders/glsl/(debug|collision)\\w*\\.(vertex|fragment)\\.glsl\\.g',
    ],
  },
  {
    why: 'Sources of other kinds than GeoJSON, and what a server is asked for.',
    folder: 'maplibre-gl/src',
    files: [
      'source/(image|video|canvas|raster_tile|raster_dem_tile|vector_tile)_source',
      'source/(raster_dem_tile|vector_tile)_worker_source',
      'util/request_performance',
    ],
  },
  {
    why: 'Other projections than Web Mercator, for data that is not in degrees.',
    folder: 'maplibre-gl/src',
    files: ['util/geojson_reproject', 'source/projection_handler_worker'],
  },
  {
    why: 'What answers questions about drawn features, and edits to GeoJSON: our pages ask nothing.',
    folder: 'maplibre-gl/src',
    files: ['source/(query_features|geojson_source_diff)', 'util/vectortile_to_geojson'],
  },
  {
    why: 'Controls, popups and markers: ours are HTML and SVG of the page.',
    folder: 'maplibre-gl/src',
    files: ['ui/control/(logo|attribution)_control', 'ui/hash'],
  },
  {
    why: 'Clusters, and edits to data that has been cut into tiles. A map of thousands of stops would want the first back.',
    folder: '@maplibre/geojson-vt/src',
    files: ['cluster-tile-index', 'difference', 'deconvert'],
  },
  {
    why: 'Expressions that no style of ours uses.',
    folder: '@maplibre/maplibre-gl-style-spec/dist/expression/definitions',
    files: ['within', 'distance', 'collator', 'number_format', 'index_of', 'slice', 'global_state'],
  },
  {
    why: 'Functions of the old style language, which expressions have replaced.',
    folder: '@maplibre/maplibre-gl-style-spec/dist/function',
    files: ['index'],
  },
  {
    why: 'Simplification: the data is simplified when the engine is made.',
    folder: 'topojson-simplify/src',
    files: ['presimplify', 'simplify'],
  },
];

/** What stands in for files whose absence MapLibre would notice. */
export const standIns = [
  {
    // Our style is validated by our tests.
    file: 'maplibre-gl/src/style/validate_style.ts',
    contents: `export const validateStyle = {};
      export const SPEC_SOURCE_TYPES = new Set(['geojson']);
      export const validateStyleAndEmit = () => false;
      export const emitValidationErrors = () => false;
      export const validateAndEmit = () => false;`,
  },
  {
    // Arabic letters are left as they are.
    file: 'maplibre-gl/src/symbol/arabic_shaping.ts',
    contents: 'export const applyArabicShaping = (text) => text;',
  },
  {
    // No plugin for text from right to left.
    file: 'maplibre-gl/src/source/rtl_text_plugin_worker.ts',
    contents: 'export const rtlWorkerPlugin = { isParsed: () => false };',
  },
  {
    // Tiles are copied in their own format for questions about drawn features; nobody asks.
    file: 'pbf/index.js',
    contents: `export class PbfReader {}
      export class PbfWriter { finish() { return new Uint8Array(); } }`,
  },
  { file: 'maplibre-gl/package.json', contents: 'export default { version: "" };' },
] as const;

/** Files of the engine's packages that do what no map of ours does. */
export interface EmptiedFiles {
  /** What they do, and why no map of ours does it. */
  why: string;
  /** Where they stand: the package, with the folder that the files share. */
  folder: string;
  /** Their paths in that folder, without endings; a star stands for a part of a name. */
  files: readonly string[];
}

/** What is emptied. The build fails where one no longer is a file that the packages load. */
export const emptiedFiles: readonly EmptiedFiles[] = [
  {
    why: 'The globe, terrain and sky: our map is flat.',
    folder: 'maplibre-gl/src',
    files: [
      'geo/projection/globe_transform',
      'geo/projection/globe_projection',
      'geo/projection/globe_camera_helper',
      'geo/projection/vertical_perspective_*',
      'render/terrain_coverage',
      'tile/tile_manager_raster_dem',
      'webgl/draw/draw_sky',
      'webgl/draw/draw_terrain',
      'webgl/program/sky_program',
      'webgl/program/atmosphere_program',
      'webgl/program/terrain_program',
      'shaders/glsl/sky.*.glsl.g',
      'shaders/glsl/atmosphere.*.glsl.g',
      'shaders/glsl/terrain*.*.glsl.g',
      'shaders/glsl/_projection_globe.*.glsl.g',
    ],
  },
  {
    why: 'Layers of other kinds than background, fill, line, circle and symbol.',
    folder: 'maplibre-gl/src',
    files: [
      'style/style_layer/color_relief_style_layer',
      'style/style_layer/custom_style_layer',
      'style/style_layer/fill_extrusion_style_layer',
      'style/style_layer/heatmap_style_layer',
      'style/style_layer/hillshade_style_layer',
      'style/style_layer/raster_style_layer',
      'tile/tile_manager_raster',
      'webgl/draw/draw_heatmap',
      'webgl/draw/draw_hillshade',
      'webgl/draw/draw_color_relief',
      'webgl/draw/draw_raster',
      'webgl/draw/draw_fill_extrusion',
      'webgl/draw/draw_custom',
      'webgl/program/heatmap_program',
      'webgl/program/hillshade_program',
      'webgl/program/color_relief_program',
      'webgl/program/raster_program',
      'webgl/program/fill_extrusion_program',
      'shaders/glsl/hillshade*.*.glsl.g',
      'shaders/glsl/heatmap*.*.glsl.g',
      'shaders/glsl/raster*.*.glsl.g',
      'shaders/glsl/color_relief*.*.glsl.g',
      'shaders/glsl/fill_extrusion*.*.glsl.g',
    ],
  },
  {
    why: 'Pictures as fillings and gradients along lines; icons inside of text.',
    folder: 'maplibre-gl/src/shaders/glsl',
    files: [
      'line_gradient*.*.glsl.g',
      'line_pattern*.*.glsl.g',
      'fill_pattern*.*.glsl.g',
      'fill_outline_pattern*.*.glsl.g',
      'background_pattern*.*.glsl.g',
      'symbol_text_and_icon*.*.glsl.g',
    ],
  },
  {
    why: 'Pictures that a developer looks at.',
    folder: 'maplibre-gl/src',
    files: [
      'webgl/draw/draw_debug',
      'webgl/draw/draw_collision_debug',
      'webgl/program/debug_program',
      'shaders/glsl/debug*.*.glsl.g',
      'shaders/glsl/collision*.*.glsl.g',
    ],
  },
  {
    why: 'Sources of other kinds than GeoJSON, and what a server is asked for.',
    folder: 'maplibre-gl/src',
    files: [
      'source/image_source',
      'source/video_source',
      'source/canvas_source',
      'source/raster_tile_source',
      'source/raster_dem_tile_source',
      'source/vector_tile_source',
      'source/raster_dem_tile_worker_source',
      'source/vector_tile_worker_source',
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
    files: ['source/query_features', 'source/geojson_source_diff', 'util/vectortile_to_geojson'],
  },
  {
    why: 'Controls, popups and markers: ours are HTML and SVG of the page.',
    folder: 'maplibre-gl/src',
    files: ['ui/control/logo_control', 'ui/control/attribution_control', 'ui/hash'],
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

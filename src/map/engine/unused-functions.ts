/** Functions of a file that stays, whose work no map of ours needs. */
export interface EmptiedFunctions {
  why: string;
  file: string;
  functions: readonly string[];
}

/** What is emptied inside of files. The build fails where a file no longer has such a function. */
export const emptiedFunctions: readonly EmptiedFunctions[] = [
  {
    why: 'Whether letters join, turn or run from right to left; no name of ours has such letters.',
    file: 'maplibre-gl/src/util/unicode_properties.g.ts',
    functions: [
      'codePointIsInCursiveScript',
      'codePointIsInRTLScript',
      'codePointIsInComplexShapingScript',
    ],
  },
  {
    why: 'Lines of text from right to left.',
    file: 'maplibre-gl/src/symbol/shaping.ts',
    functions: ['bidiLines'],
  },
  {
    why: 'Glyphs from a server: ours are drawn from the fonts of the page.',
    file: 'maplibre-gl/src/style/parse_glyph_pbf.ts',
    functions: ['parseGlyphPbf'],
  },
  {
    why: 'Fonts that a style brings along.',
    file: 'maplibre-gl/src/render/font_face_manager.ts',
    functions: ['_declareFontFace', '_loadFontFace'],
  },
  {
    why: 'Requests: style and data are in the engine.',
    file: 'maplibre-gl/src/util/ajax.ts',
    functions: ['makeFetchRequest', 'makeXMLHttpRequest', 'sameOrigin'],
  },
  {
    why: 'Sprites and styles from a server, questions about drawn features.',
    file: 'maplibre-gl/src/style/style.ts',
    functions: ['loadURL', '_loadSprite', 'queryRenderedFeatures', '_applyGlobalStateChanges'],
  },
  {
    why: 'Steps from one style to another: a style of ours is set whole.',
    file: 'maplibre-gl/src/style/style.ts',
    functions: ['setState', '_getOperationsToPerform'],
  },
  {
    why: 'States of features: hover and focus are told in the overlay of the page.',
    file: 'maplibre-gl/src/style/style.ts',
    functions: ['setFeatureState', 'removeFeatureState'],
  },
  {
    why: 'Questions about drawn features; terrain, of which there is none.',
    file: 'maplibre-gl/src/ui/map.ts',
    functions: ['queryRenderedFeatures', 'setTerrain'],
  },
  {
    why: 'Flights in an arc: our camera goes straight.',
    file: 'maplibre-gl/src/ui/camera.ts',
    functions: ['flyTo'],
  },
  {
    why: 'Questions about drawn features.',
    file: 'maplibre-gl/src/data/feature_index.ts',
    functions: ['loadVTLayers', 'query', 'loadMatchingFeature'],
  },
  {
    why: 'Copies of tiles in their own format, for questions about drawn features.',
    file: '@maplibre/vt-pbf/dist/index.es.js',
    functions: ['writeTile'],
  },
  {
    why: 'Polygons cut into a grid, for the globe; caps at the poles.',
    file: 'maplibre-gl/src/render/subdivision.ts',
    functions: [
      '_scanlineGenerateVertexRingForCellRow',
      '_fillPoles',
      '_generatePoleQuad',
      'scanlineTriangulateVertexRing',
    ],
  },
  {
    why: 'Cameras above terrain.',
    file: 'maplibre-gl/src/geo/projection/mercator_transform.ts',
    functions: ['_raycastTerrain'],
  },
];

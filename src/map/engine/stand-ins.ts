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

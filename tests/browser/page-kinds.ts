/** One page of each kind, by its address in English without the first slash. */
export const pageKinds = [
  '',
  'map/',
  'sites/',
  'sites/menglan/',
  'symposium/',
  'directives/',
  'directives/fashion/',
  'themes/',
  'themes/branding/',
  'people/',
  'glossary/',
  'source/',
  'data/',
  'about/',
  'corrections/',
  'privacy/',
] as const;

import { languages } from '~/i18n/languages';
import type { ExhibitKind } from '~/model/exhibits';
import type { Tour } from '~/model/tour';
import type { AllowedValues } from './parameters';

/** The parameters that every frame has. */
const everywhere = {
  lang: [...languages, ...languages.map((language) => language.toLowerCase())].filter(
    (language, index, all) => all.indexOf(language) === index,
  ),
  scheme: ['auto', 'light', 'dark'],
} as const;

/** The values that the frame of a kind of exhibit knows for each of its parameters. */
export function allowedValues(kind: ExhibitKind, tour: Tour): AllowedValues {
  const stops = tour.sites.map(({ id }) => id);
  const themes = tour.themes.map(({ id }) => id);
  const touched = themes.filter((id) => tour.sites.some((site) => site.themes.includes(id)));
  const controls = ['none'];
  if (kind === 'map') return { ...everywhere, stop: stops, theme: touched, controls };
  if (kind === 'loom') return { ...everywhere, theme: themes };
  if (kind === 'site') return { ...everywhere, controls };
  return everywhere;
}

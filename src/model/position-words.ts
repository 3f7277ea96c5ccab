import { fill } from '~/i18n/fill';
import type { Language } from '~/i18n/languages';
import { spaced } from '~/i18n/spacing';
import type { Words } from '~/i18n/words';
import type { Site } from './tour';

/** How well the position of a stop is known, said in words. */
export function positionWords(
  { place, city, cityFrom }: Site,
  language: Language,
  words: Words,
): string {
  if (!place) return words.positionUnknown;
  const kilometres = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'kilometer',
    unitDisplay: language === 'en' ? 'short' : 'long',
  });
  const template = {
    site: words.positionSite,
    district: words.positionDistrict,
    city: cityFrom === 'order' ? words.positionCityInferred : words.positionCity,
  }[place.precision];
  return fill(template, {
    radius: spaced(kilometres.format(place.radius / 1000)),
    city: city.name[language],
  });
}

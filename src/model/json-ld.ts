import type { Language } from '~/i18n/languages';
import type { Edition } from '~/schema/page';
import { inLanguage, otherName } from './local';
import type { Site } from './tour';

/** A page as schema.org describes it. */
interface Page {
  language: Language;
  title: string;
  description: string;
  updated: string;
  /** The public address; left out where the build was not told its site. */
  url: string | undefined;
}

/** The statement that a page is an article, with its licence and dates. */
export function articleLd(edition: Edition, page: Page): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: page.title,
    description: page.description,
    inLanguage: page.language,
    datePublished: edition.published,
    dateModified: page.updated,
    author: { '@type': 'Organization', name: inLanguage(edition.author, page.language) },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isPartOf: { '@type': 'WebSite', name: inLanguage(edition.title, page.language) },
    ...(page.url ? { url: page.url, mainEntityOfPage: page.url } : {}),
  };
}

/** The point of a place with its radius, so that nobody takes a city for an address. */
function geoLd({ place }: Site) {
  if (!place) return {};
  const point = {
    '@type': 'GeoCoordinates',
    latitude: place.latitude,
    longitude: place.longitude,
  };
  if (place.precision === 'site') return { geo: point };
  return {
    geo: { '@type': 'GeoCircle', geoMidpoint: point, geoRadius: String(place.radius) },
  };
}

/** The statement that a stop is a place, as precise as it is known and no more. */
export function placeLd(site: Site, language: Language): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Place',
    name: site.name[language],
    alternateName: otherName(site.name, language).text,
    description: site.kind,
    containedInPlace: {
      '@type': 'City',
      name: site.city.name[language],
      containedInPlace: { '@type': 'City', name: language === 'en' ? 'Suzhou' : '苏州' },
    },
    ...geoLd(site),
  };
}

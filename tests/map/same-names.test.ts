import { expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { tourCamera } from '~/map/camera';
import { draw, type Drawing } from '~/map/drawing';
import { mapCities } from '~/model/map-cities';
import { makeTour } from '~/model/tour';
import { siteDrawing } from '~/pictures/site-plate';
import { content } from '../content/real';

const tours = publishedLanguages.map((language) => makeTour(content, language));
const namesOn = ({ labels }: Drawing) => labels.map(({ id, always }) => [id, always]);

test('the map of the tour names the same places and waters in every language, the river among them', () => {
  const [first, ...others] = tours.map((tour) => namesOn(draw(tourCamera, mapCities(tour))));
  for (const other of others) expect(other).toEqual(first);
  expect(first?.some(([id]) => String(id).startsWith('yangtze'))).toBe(true);
});

test.each(content.sites)('the pictures of $id name the same places in every language', ({ id }) => {
  const [first, ...others] = tours.map((tour) => {
    const site = tour.sites.find((one) => one.id === id);
    if (!site) throw new Error(`there is no stop ${id}`);
    return [draw(tourCamera, mapCities(tour, id), id), siteDrawing(tour, site)].map(namesOn);
  });
  for (const other of others) expect(other).toEqual(first);
});

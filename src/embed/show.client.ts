import type { TourMap } from '~/map/tour-map.client';
import type { Parameters } from './parameters';

type Values = Parameters['values'];

/** The stops of the list that were asked something on a theme; all without one. */
function stopsOn(theme: string | undefined): (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>('li[data-themes]')]
    .filter(({ dataset }) => !theme || dataset['themes']?.split(' ').includes(theme))
    .map((item) => item.querySelector<HTMLElement>('[data-stop]')?.dataset['stop']);
}

/** Points out a stop on the map and in the list, and leads the map there. */
function pointOut(map: TourMap, stop: string): void {
  document.querySelectorAll<HTMLElement>('[data-stop]').forEach((link) => {
    const chosen = link.dataset['stop'] === stop;
    link.classList.toggle('chosen', chosen);
    if (chosen) link.setAttribute('aria-current', 'true');
  });
  map.show([stop]);
  map.say(document.querySelector(`li:has([data-stop="${stop}"])`)?.textContent?.trim() ?? '');
}

function showOnMap(map: TourMap, { stop, theme, controls }: Values): void {
  const left = stopsOn(theme);
  if (theme) {
    document.querySelectorAll<HTMLElement>('[data-stop]').forEach((link) => {
      link.classList.toggle('aside', !left.includes(link.dataset['stop']));
    });
  }
  // A still map has nothing to press, and a press on it opens nothing.
  if (controls === 'none') map.querySelector('.frame')?.addEventListener('click', still, true);
  if (stop) pointOut(map, stop);
}

function still(event: Event): void {
  const isLink = event.target instanceof Element && event.target.closest('a');
  if (!isLink) event.stopPropagation();
}

/** Lights the row of a theme; what is left out is out of the way of the keys and of screen readers. */
function showOnLoom(theme: string): void {
  const links = [...document.querySelectorAll<SVGElement>('.cloth [data-key]')];
  const left = links.filter(({ dataset }) => dataset['key']?.startsWith(`${theme} `));
  for (const link of links) {
    const aside = !left.includes(link);
    link.classList.toggle('aside', aside);
    if (aside) link.setAttribute('aria-hidden', 'true');
    link.setAttribute('tabindex', link === left[0] ? '0' : '-1');
  }
  document.querySelector(`.sides [data-line="${theme}"]`)?.classList.add('chosen');
}

/** Says which theme is shown, in a line that the page has for each. */
function sayTheme(theme: string | undefined): void {
  for (const line of document.querySelectorAll<HTMLElement>('[role=status] [data-theme]')) {
    line.hidden = line.dataset['theme'] !== theme;
  }
}

/** Shows what the address of a frame chose. */
export function showChoice(values: Values, map: TourMap | null): void {
  const { scheme, theme, controls } = values;
  const page = document.documentElement.dataset;
  if (scheme) page['scheme'] = scheme;
  if (controls) page['controls'] = controls;
  sayTheme(theme);
  if (map) showOnMap(map, values);
  else if (theme) showOnLoom(theme);
}

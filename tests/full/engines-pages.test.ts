import { expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { pageKinds } from '../browser/page-kinds';
import { pageAt } from '../site/built';
import { inEveryEngine } from './driven';

const addresses = publishedLanguages.flatMap((language) =>
  pageKinds.map((kind) => localPath(language, `/${kind}`)),
);

/** The stops that the drawing of a page must show: as many as were built into it, seven or none. */
function stopsBuiltInto(address: string): number {
  const { elements } = pageAt(address);
  return elements.some(({ tagName }) => tagName === 'tour-map') ? 7 : 0;
}

/** What a page shows of itself, once its fonts have come or are too late. */
async function shown() {
  await document.fonts.ready;
  const links = [...document.querySelectorAll('tour-map svg a[data-stop]')];
  const inSight = links.filter((link) => link.getBoundingClientRect().width > 0);
  return {
    title: document.title.length > 0,
    headings: document.querySelectorAll('h1').length,
    stops: new Set(inSight.map((link) => link.getAttribute('data-stop'))).size,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    width: innerWidth,
  };
}

inEveryEngine((driven) => {
  test.each([1280, 320])(
    'every kind of page, %i px wide, has its title, its drawing with its links, and no fault',
    async (width) => {
      const { engine } = driven;
      await engine.resize(width, 900);
      const found: unknown[] = [];
      const wanted: unknown[] = [];
      for (const address of addresses) {
        await engine.open(driven.url + address.slice(1));
        const page = await engine.run(shown, []);
        found.push({ address, ...page, troubles: await driven.troubles() });
        const stops = stopsBuiltInto(address);
        const right = { title: true, headings: 1, stops, sideways: 0, width };
        wanted.push({ address, ...right, troubles: [] });
      }
      expect(found).toEqual(wanted);
      driven.tried(`${addresses.length} pages at ${width} px`);
    },
  );
});

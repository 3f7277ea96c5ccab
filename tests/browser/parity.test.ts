import { z } from 'astro/zod';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { wordsOf } from '~/i18n/words';
import { makeTour } from '~/model/tour';
import { content } from '../content/real';
import { pageAt, textOf } from '../site/built';
import { Site } from './site';

const site = new Site();

/** What the map data say of the names of places. */
const named = z.object({
  features: z.array(
    z.object({
      properties: z.object({ id: z.string(), name_en: z.string(), name_zh: z.string() }),
    }),
  ),
});

let page: Page;

beforeAll(async () => {
  ({ page } = await site.blank());
  await page.route('**/map-engine-*.js', (route) => route.abort());
});

/** What assistive technology is told of a page, in its order. */
async function told(path: string): Promise<{ role: string; name: string; within: string }[]> {
  await page.goto(site.url + path);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const groupOf = (id = ''): string => {
    const node = byId.get(id);
    if (!node) return '';
    const name = String(node.name?.value ?? '');
    const isGroup = ['group', 'list', 'table'].includes(String(node.role?.value));
    return isGroup && name ? name : groupOf(node.parentId);
  };
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, parentId }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      within: groupOf(parentId),
    }));
}

describe.each(publishedLanguages)('in %s', (language) => {
  const words = wordsOf(language);
  const tour = makeTour(content, language);
  const at = (path: string) => localPath(language, `/${path}`).slice(1);
  const links = (all: Awaited<ReturnType<typeof told>>, within: string) =>
    all.filter((one) => one.role === 'link' && one.within === within).map(({ name }) => name);

  test('data, drawing, list and pages name the same places, for those who listen', async () => {
    const map = await told(at('map/'));
    expect(links(map, words.stopsOnMap)).toEqual(
      tour.sites.map(({ stop, short }) => `${stop} ${short}`),
    );
    expect(links(map, words.listOfStops)).toEqual(
      tour.sites.map(({ stop, title }) => `${stop} ${title}`),
    );
    const drawn = await told(at('embed/map/'));
    expect(links(drawn, words.stopsOnMap)).toEqual(links(map, words.stopsOnMap));
    const { features } = named.parse(await (await fetch(`${site.url}data/sites.geojson`)).json());
    expect(features.map(({ properties }) => properties.id)).toEqual(tour.sites.map(({ id }) => id));
    for (const { properties } of features) {
      const page = textOf(pageAt(localPath(language, `/sites/${properties.id}/`)).root);
      expect(page).toContain(properties.name_en);
      expect(page).toContain(properties.name_zh);
    }
  });

  test.each(['', 'map/', 'directives/', 'sites/', 'source/', 'embed/', 'search/'])(
    '/%s: no two controls have the same name, and none has no name',
    async (path) => {
      const roles = ['button', 'DisclosureTriangle', 'combobox', 'textbox', 'searchbox', 'group'];
      const names = (await told(at(path)))
        .filter(({ role, name }) => roles.includes(role) && (role !== 'group' || name))
        .map(({ role, name }) => `${role} ${name}`);
      expect(names.filter((name) => !name.includes(' ') || name.endsWith(' '))).toEqual([]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    },
  );
});

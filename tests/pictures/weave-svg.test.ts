import { expect, test } from 'vitest';
import { siteCloth } from '~/graphics/cloth';
import { readColours } from '~/pictures/colours';
import { weaveSvg } from '~/pictures/weave-svg';
import { tour } from '../content/real';

const files = tour.sites.map((site) => ({ id: site.id, svg: weaveSvg(siteCloth(tour, site)) }));

test('every stop has a weave of its own', () => {
  expect(new Set(files.map(({ svg }) => svg)).size).toBe(tour.sites.length);
});

test.each(files)(
  'the weave of $id knows only the colours of both schemes, and asks for nothing',
  ({ svg }) => {
    const known = [...Object.values(readColours('light')), ...Object.values(readColours('dark'))];
    const colours = svg.match(/#[0-9a-f]{3,8}\b/gi) ?? [];
    expect(colours.length).toBe(8);
    for (const colour of colours) expect(known).toContain(colour);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|script/);
  },
);

test('the weave of Menglan has not changed unseen', async () => {
  const svg = files.find(({ id }) => id === 'menglan')?.svg ?? '';
  await expect(svg).toMatchFileSnapshot('./menglan.svg');
});

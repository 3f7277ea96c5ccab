import { expect, test } from 'vitest';
import { frames, narrative, type BuiltPage } from '../site/built';
import { Host } from './host';
import { Site } from './site';

const site = new Site({ webgl: false });
const host = new Host();

/** Which of some pages show their heading in frames on a page of somebody else, twelve at a time. */
async function shownAmong(pages: readonly BuiltPage[]): Promise<string[]> {
  const { page, context } = await site.blank();
  const shown: string[] = [];
  for (let from = 0; from < pages.length; from += 12) {
    const some = pages.slice(from, from + 12);
    const list = some.map(({ address }) => ({ src: site.url + address.slice(1), height: 60 }));
    await page.goto(host.show(list), { waitUntil: 'load' });
    const own = page.frames().slice(1);
    expect(own).toHaveLength(some.length);
    for (const [at, { address }] of some.entries()) {
      const heading = await own[at]?.evaluate(() => document.querySelector('h1')?.textContent);
      if (heading) shown.push(address);
    }
  }
  await context.close();
  return shown;
}

test(
  'no page but a frame shows itself in the page of somebody else',
  { timeout: 240_000 },
  async () => {
    expect(await shownAmong(narrative)).toEqual([]);
  },
);

test('every frame shows itself in the page of somebody else', async () => {
  expect(await shownAmong(frames)).toEqual(frames.map(({ address }) => address));
});

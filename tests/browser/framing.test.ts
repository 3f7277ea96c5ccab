import { expect, test } from 'vitest';
import { frames, narrative } from '../site/built';
import { Host } from './host';
import { Site } from './site';

const site = new Site({ webgl: false });
const host = new Host();

/** The heading of what a page of somebody else shows in its frame; nothing where the frame refused. */
async function headingIn(address: string): Promise<string | undefined> {
  const { page, context } = await site.blank();
  await page.goto(host.show([{ src: site.url + address.slice(1) }]), { waitUntil: 'load' });
  const frame = page.frames()[1];
  const heading = await frame?.evaluate(() => document.querySelector('h1')?.textContent);
  await context.close();
  return heading ?? undefined;
}

test(
  'no page but a frame shows itself in the page of somebody else',
  { timeout: 240_000 },
  async () => {
    const shown: string[] = [];
    for (const { address } of narrative) if (await headingIn(address)) shown.push(address);
    expect(shown).toEqual([]);
  },
);

test('every frame shows itself in the page of somebody else', async () => {
  const missing: string[] = [];
  for (const { address } of frames) if (!(await headingIn(address))) missing.push(address);
  expect(missing).toEqual([]);
});

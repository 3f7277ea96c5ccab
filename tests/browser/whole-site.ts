import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { allPages, expectShown } from './all-pages';
import { serveBare, type BareKind } from './bare-host';
import { bringAlive, Crawler, lookAt, type Look } from './crawler';

/** A site that is to be read whole. */
export interface WholeSite {
  /** Its address, or that of its folder, with a slash at the end. */
  url: string;
  /** How the address of a page is written there; on the web as it is. */
  write?: (address: string) => string;
  /** The pages whose map is to come alive. */
  maps: readonly string[];
  /** Whether a picture may be missing there. */
  mayLack?: (picture: string) => boolean;
  /** Finds what else is wrong with a page. */
  find?: (page: Page) => Promise<string[]>;
}

/** Opens every page of a site: each shows what it must, the maps come alive, nothing fails, nothing is asked elsewhere. */
export async function expectWhole(browser: Browser, site: WholeSite): Promise<void> {
  const { url, write = (address: string) => address, maps, mayLack, find } = site;
  const crawler = await Crawler.open(browser);
  const looks = new Map<string, Look>();
  const places = new Map(allPages.map(({ address }) => [url + write(address), address]));
  await crawler.each([...places.keys()], async (page, place) => {
    looks.set(places.get(place) ?? '', await lookAt(page));
    for (const fault of (await find?.(page)) ?? []) crawler.wrong.push(`${place}: ${fault}`);
  });
  expectShown(looks, mayLack);
  await crawler.each(
    maps.map((map) => url + write(map)),
    bringAlive,
  );
  const strange = [...crawler.asked].filter((one) => !one.startsWith(url) && !/^blob:/.test(one));
  const { wrong, breaches } = crawler;
  expect({ wrong, breaches, strange }).toEqual({ wrong: [], breaches: [], strange: [] });
  await crawler.context.close();
}

// No browser draws a picture of this kind under another name; all of ours are ornament.
const needsName = (picture: string) => picture.endsWith('.svg');

/** Opens every page of the site on a host that knows no kinds of files. */
export async function expectWholeOnBare(
  browser: Browser,
  { kind, base, maps }: { kind: BareKind; base: string; maps: readonly string[] },
): Promise<void> {
  const host = await serveBare({ kind, base });
  await expectWhole(browser, { url: host.url, maps, mayLack: needsName });
  await host.close();
}

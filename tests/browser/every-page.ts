import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { attribute, isFrame, type BuiltPage } from '../site/built';
import { findOutOfOrder, partFound, plainText, wordsIn } from '../site/plain-text';
import { axeFinds, looks } from './axe';
import { findUnseenFocus } from './focus';
import { findCovers, findDeadEnds, findMotion, findSideways, zoomed } from './narrow';
import { pageKinds } from './page-kinds';
import * as print from './paper';
import { Site } from './site';
import * as spacing from './spacing';
import { findSmallTargets } from './targets';

const engines = '**/map-engine-*.js';

/** Opens a page; where a map would begin by itself, its drawing, which obeys the same laws and is there at once. */
async function read(page: Page, url: string, one: BuiltPage): Promise<void> {
  const begins = one.elements.some((element) => attribute(element, 'data-live') === 'soon');
  if (begins) await page.route(engines, (route) => route.abort());
  await page.setViewportSize(zoomed);
  await page.goto(url + one.file);
  // A page that watches its requests keeps no faces from one page to the next.
  if (begins) await page.unroute(engines);
}

/** Whether a page stands for its kind: others of the kind are made by the same template. */
function isSample({ address }: BuiltPage): boolean {
  const local = address.replace(/^\/(zh-hans\/)?/, '').replace('embed/sites/menglan/', 'embed/');
  return pageKinds.some((kind) => kind === local) || /^embed\/[^/]+\/$/.test(local);
}

/** What is wrong with a page of which a reader sees 320 by 256 pixels. */
async function findZoomed(page: Page, one: BuiltPage): Promise<string[]> {
  // Those who show a frame pay for its height.
  const control = isFrame(one) ? 24 : 44;
  return [
    ...(await findSideways(page)),
    ...(await findCovers(page)),
    ...(await findDeadEnds(page)),
    ...(await findMotion(page)),
    ...(await findSmallTargets(page, control)),
    ...(isSample(one) ? await findUnseenFocus(page) : []),
  ];
}

/** What is wrong with a page whose text a reader has spaced. */
async function findSpaced(page: Page, one: BuiltPage): Promise<string[]> {
  return [
    ...(await findSideways(page)),
    ...(await findDeadEnds(page)),
    ...(await spacing.findClipped(page)),
    ...(isFrame(one) ? [] : await spacing.findCutNames(page)),
    ...(await spacing.findOverlaps(page)),
  ];
}

/** What of a page is not on the paper. */
async function findMissing(page: Page): Promise<string[]> {
  return [
    ...(await findSideways(page)),
    ...(await spacing.findClipped(page)),
    ...(await print.findUnprinted(page)),
    ...(await print.findLostAddresses(page)),
    ...(await print.findBlankDrawings(page)),
  ];
}

/** What axe finds wrong with a page in every look, and where it scrolls sideways. */
async function findInLooks(page: Page, one: BuiltPage): Promise<string[]> {
  const found: string[] = [];
  for (const { width, height, colorScheme } of looks) {
    // What lies under the lower edge of a frame scrolls; axe is shown a frame whole.
    await page.setViewportSize({ width, height: isFrame(one) ? 1500 : height });
    await page.emulateMedia({ colorScheme });
    const faults = [...(await axeFinds(page)), ...(await findSideways(page))];
    found.push(...faults.map((line) => `${width} px, ${colorScheme}: ${line}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(zoomed);
  return found;
}

/** Holds some pages of the built site to the laws that every page obeys, each opened once. */
export function holdEveryPage(own: readonly BuiltPage[]): void {
  const site = new Site();
  let reader: Page;

  beforeAll(async () => {
    reader = (await site.blank({ viewport: zoomed })).page;
  });

  describe.each(own)('$address', (one) => {
    beforeAll(() => read(reader, site.url, one));

    test('passes axe at 320, 768 and 1280 px, light and dark, and never scrolls sideways', async () => {
      expect(await findInLooks(reader, one)).toEqual([]);
    });

    test('says without scripts and style sheets what it says with them, in the same order', async () => {
      const shown = wordsIn(await reader.evaluate(() => document.body.innerText));
      const plain = wordsIn(plainText(one.root));
      expect(partFound(shown, plain)).toBeGreaterThanOrEqual(0.95);
      expect(findOutOfOrder(shown, plain)).toEqual([]);
      expect(one.elements.some((link) => link.tagName === 'a' && attribute(link, 'hreflang'))).toBe(
        one.file !== '404.html',
      );
    });

    if (isSample(one) && !isFrame(one)) {
      test('is whole on paper, with addresses and drawings', async () => {
        await print.rememberTexts(reader);
        await reader.emulateMedia({ media: 'print' });
        await reader.setViewportSize(print.paper);
        expect(await findMissing(reader)).toEqual([]);
        await reader.emulateMedia({ media: 'screen' });
        await reader.setViewportSize(zoomed);
      });
    }

    test('can be read, reached and hit at 400 %, with every fold open', async () => {
      await reader.evaluate(() => {
        document.querySelectorAll('details').forEach((fold) => fold.setAttribute('open', ''));
      });
      expect(await findZoomed(reader, one)).toEqual([]);
    });

    test.each(isSample(one) ? [320, 1280] : [320])(
      'keeps its text whole where it is spaced, at %i px',
      async (width) => {
        await spacing.spaceText(reader);
        await reader.setViewportSize({ width, height: 256 });
        expect(await findSpaced(reader, one)).toEqual([]);
      },
    );
  });
}

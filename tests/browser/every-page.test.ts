import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { attribute, isFrame, pages, type BuiltPage } from '../site/built';
import { findOutOfOrder, partFound, plainText, wordsIn } from '../site/plain-text';
import { findUnseenFocus } from './focus';
import { findCovers, findDeadEnds, findMotion, findSideways, zoomed } from './narrow';
import { pageKinds } from './page-kinds';
import * as print from './paper';
import { Site } from './site';
import * as spacing from './spacing';
import { findSmallTargets } from './targets';

const site = new Site();

/** One page for all addresses, with all folds open: a new one for each would take longer than the test. */
let reader: Page;

beforeAll(async () => {
  reader = (await site.blank({ viewport: zoomed })).page;
  // The drawing obeys the same laws as the map, and is there at once.
  await reader.route('**/map-engine-*.js', (route) => route.abort());
});

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

describe.each(pages)('$address', (one) => {
  beforeAll(async () => {
    await reader.setViewportSize(zoomed);
    await reader.goto(site.url + one.file);
  });

  test('says without scripts and style sheets what it says with them, in the same order', async () => {
    const shown = wordsIn(await reader.locator('body').innerText());
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

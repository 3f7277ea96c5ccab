import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mapKinds } from '../browser/all-pages';
import { bareKinds } from '../browser/bare-host';
import { launch } from '../browser/chromium';
import { expectWholeOnBare } from '../browser/whole-site';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const places = bareKinds.flatMap((kind) =>
  ['/', '/some/sub/path/'].map((base) => ({ kind, base })),
);
const maps = [...mapKinds, ...mapKinds.map((map) => `zh-hans/${map}`)];

test.each(places)(
  'where a host calls files $kind, every page under $base is whole and every kind of map comes alive',
  async (place) => {
    await expectWholeOnBare(browser, { ...place, maps });
    expect.hasAssertions();
  },
);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import type { Served } from '~/hosting/server';
import { Site } from './site';
import { deafNewsrooms, newsrooms, packages, type Newsroom } from './newsrooms';
import { sampleSite } from './sample-frame';
import { serveFiles, type ServedFile } from './serve-files';

const site = new Site({ webgl: false });
const pages = new Map<string, ServedFile>(packages);
let news: Served;
let sample: Served;

beforeAll(async () => {
  news = await serveFiles(pages);
  sample = await serveFiles(await sampleSite());
});

afterAll(async () => {
  await news.close();
  await sample.close();
});

/** Where the frames of the built site and those of the test stand: their root, and the path of each. */
const frames = [
  { root: () => sample.url + '/', path: 'embed/sample/' },
  { root: () => sample.url + '/', path: 'zh-hans/embed/sample/' },
  { root: () => site.url, path: 'embed/loom/' },
  { root: () => site.url, path: 'embed/map/' },
  { root: () => site.url, path: 'zh-hans/embed/map/' },
];

type Where = (typeof frames)[number];

interface Hosted {
  page: Page;
  frame: Frame;
  errors: string[];
  /** How tall the iframe is on the page of the newsroom. */
  given: () => Promise<number>;
  /** How tall the page in the frame is. */
  needed: () => Promise<number>;
  close: () => Promise<void>;
}

/** Opens a page of a newsroom with a frame on it. */
async function host({ page: write }: Newsroom, { root, path }: Where): Promise<Hosted> {
  pages.set('/story/', { body: write(root() + path, `${root()}embed/v1.js`) });
  const { page, context, errors } = await site.blank();
  await page.goto(`${news.url}/story/`);
  const iframe = await page.waitForSelector('iframe', { state: 'attached' });
  const frame = await iframe.contentFrame();
  if (!frame) throw new Error('the iframe shows nothing');
  await frame.waitForLoadState();
  return {
    page,
    frame,
    errors,
    given: () => iframe.evaluate(({ clientHeight }) => clientHeight),
    needed: () =>
      frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)),
    close: () => context.close(),
  };
}

/** Waits until the iframe is as tall as its page needs it, and gives both heights. */
async function settled({ given, needed }: Hosted, [least, most] = [0, 1000] as const) {
  const pair = async () => {
    const wanted = Math.max(least, Math.min(most, await needed()));
    return { given: await given(), wanted };
  };
  await expect
    .poll(async () => pair().then(({ given: is, wanted }) => Math.abs(is - wanted)), {
      timeout: 9000,
      interval: 50,
    })
    .toBeLessThanOrEqual(1);
  return pair();
}

function grow(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const block = document.createElement('div');
    block.className = 'grown';
    block.style.height = '137px';
    document.body.append(block);
  });
}

function shrink(frame: Frame): Promise<void> {
  return frame.evaluate(() => document.querySelector('.grown')?.remove());
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe.each(frames)('the height of $path', (where) => {
  test.each(newsrooms)(
    '$name learns it: first, grown by 137 px, shrunk again, then at rest',
    async (newsroom) => {
      const hosted = await host(newsroom, where);
      const first = await settled(hosted, newsroom.clamp);
      await grow(hosted.frame);
      const grown = await settled(hosted, newsroom.clamp);
      expect(grown.wanted).toBe(Math.min(1000, first.wanted + 137));
      await shrink(hosted.frame);
      const shrunk = await settled(hosted, newsroom.clamp);
      expect(shrunk.wanted).toBe(first.wanted);
      await pause(400);
      expect(await hosted.given()).toBe(shrunk.given);
      expect(hosted.errors).toEqual([]);
      await hosted.close();
    },
  );

  test.each(deafNewsrooms)('$name does not learn it and keeps 200 px', async (newsroom) => {
    const hosted = await host(newsroom, where);
    await grow(hosted.frame);
    await pause(1400);
    expect(await hosted.given()).toBe(200);
    await hosted.close();
  });
});

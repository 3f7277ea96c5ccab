import { globSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { ElementHandle, Frame, Page } from 'playwright-core';
import type { Served } from '~/hosting/server';
import { packages } from './newsrooms';
import { sampleSite } from './sample-frame';
import { serveFiles, type ServedFile } from './serve-files';
import { Site } from './site';

/** The frames of the built site, in both languages, under their root. */
export const builtFrames = globSync('{embed,*/embed}/**/index.html', { cwd: 'dist' })
  .map((file) => file.split(path.sep).join('/').replace('index.html', ''))
  .filter((path) => path.split('embed/')[1])
  .sort();

/** A page of somebody else, open, with a frame on it. */
export interface Story {
  page: Page;
  iframe: ElementHandle<HTMLIFrameElement | SVGElement | HTMLElement>;
  /** What stands in the first iframe of the page. */
  frame: Frame;
  errors: string[];
  /** How tall the iframe is. */
  given: () => Promise<number>;
  /** How tall the page in it is. */
  needed: () => Promise<number>;
  close: () => Promise<void>;
}

/** Two origins besides the built site: one with pages of others, one with frames that a test can stretch. */
export class Newsdesk {
  readonly site = new Site({ webgl: false });
  /** What the newsroom serves; a test adds its own. */
  readonly pages = new Map<string, ServedFile>(packages);
  /** What the other origin serves, under its path. */
  readonly frames = new Map<string, ServedFile>();
  #news: Served | undefined;
  #sample: Served | undefined;

  constructor() {
    beforeAll(async () => {
      this.#news = await serveFiles(this.pages);
      for (const [path, file] of await sampleSite()) this.frames.set(path, file);
      this.#sample = await serveFiles(this.frames);
    });
    afterAll(async () => {
      await this.#news?.close();
      await this.#sample?.close();
    });
  }

  /** The address of the newsroom, without a slash. */
  get news(): string {
    return this.#news?.url ?? '';
  }

  /** The root of the site whose frames a test can stretch. */
  get sample(): string {
    return `${this.#sample?.url}/`;
  }

  /** Publishes a page on the newsroom's origin and opens it; its first iframe has to be there soon. */
  async publish(file: ServedFile, before?: (page: Page) => Promise<unknown>): Promise<Story> {
    this.pages.set('/story/', file);
    const { page, context, errors } = await this.site.blank();
    await before?.(page);
    await page.goto(`${this.news}/story/`);
    const iframe = await page.waitForSelector('iframe', { state: 'attached' });
    const frame = await iframe.contentFrame();
    if (!frame) throw new Error('the iframe shows nothing');
    await frame.waitForLoadState();
    return {
      page,
      iframe,
      frame,
      errors,
      given: () => iframe.evaluate(({ clientHeight }) => clientHeight),
      needed: () =>
        frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)),
      close: () => context.close(),
    };
  }
}

/** Waits until an iframe is within a pixel of what its page needs, and gives both. */
export async function settled(
  { given, needed }: Pick<Story, 'given' | 'needed'>,
  [least, most]: readonly [number, number] = [0, 1000],
): Promise<{ given: number; wanted: number }> {
  const pair = async () => {
    const wanted = Math.max(least, Math.min(most, await needed()));
    return { given: await given(), wanted };
  };
  const gap = () => pair().then(({ given: is, wanted }) => Math.abs(is - wanted));
  await expect.poll(gap, { timeout: 9000, interval: 50 }).toBeLessThanOrEqual(1);
  return pair();
}

/** Puts so many pixels more into a frame. */
export function grow(frame: Frame, pixels: number): Promise<void> {
  return frame.evaluate((height) => {
    const block = document.querySelector<HTMLElement>('.grown') ?? document.createElement('div');
    block.className = 'grown';
    block.style.height = `${height}px`;
    document.body.append(block);
  }, pixels);
}

/** Takes out of a frame what `grow` put into it. */
export function shrink(frame: Frame): Promise<void> {
  return frame.evaluate(() => document.querySelector('.grown')?.remove());
}

export const pause = (milliseconds: number) =>
  new Promise<void>((done) => setTimeout(done, milliseconds));

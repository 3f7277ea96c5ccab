import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';

/**
 * Waits until a frame of ours shows what its address chose; throws where that takes longer than `patience`, in
 * milliseconds. It is asked in its own
 * document: a selector brings a script of 300 kB into every document that it is looked up in.
 */
export async function shown(frame: Frame | Page, patience: number): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    // A frame may lead on to its twin in another language while it is asked.
    const isShown = await frame
      .evaluate(() => document.documentElement.dataset['shown'] !== undefined)
      .catch(() => false);
    if (isShown) return;
    await delay(20);
  }
  throw new Error(`${frame.url()} does not say that it is shown.`);
}

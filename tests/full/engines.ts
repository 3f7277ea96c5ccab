import { chromium } from './chromium';
import type { Candidate } from './engine';
import { firefox } from './firefox';
import { webkit } from './webkit';

/** Every browser that the site is tried in. */
export const engines: readonly Candidate[] = [chromium, firefox, webkit];

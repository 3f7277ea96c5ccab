import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { piecesOf } from '~/embed/pieces';
import { steps } from '~/embed/snippets';
import { publishedLanguages } from '~/i18n/languages';
import { wordsOf } from '~/i18n/words';
import { content } from '../content/real';
import { axeFinds } from './axe';
import { Site } from './site';

const site = new Site();
const { share, builder } = wordsOf('en');
const preview = 'iframe[name="preview"]';
const field = (step: string) => `[data-step="${step}"] textarea`;
const status = (page: Page) => page.locator('embed-builder > .status').innerText();
const open = (query = '', options = {}) => site.open(`embed/${query}`, options);

/** Waits until the preview shows an address of ours that holds a text. */
async function shows(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('iframe')?.contentWindow?.location.href.includes(wanted),
    text,
  );
}

describe('choosing', () => {
  test('changes the preview, every snippet and the address, and is told', async () => {
    const { page, context, errors } = await open();
    await page.selectOption('[name=what]', 'loom');
    await page.selectOption('[name=theme]', 'branding');
    await page.selectOption('[name=lang]', 'zh-Hans');
    await page.selectOption('[name=scheme]', 'dark');
    await page.fill('[name=height]', '480');
    await page.check('[name=width][value="320"]');
    await shows(page, 'zh-hans/embed/loom/?theme=branding&scheme=dark');
    expect(await page.getAttribute(preview, 'width')).toBe('320');
    expect(await page.getAttribute(preview, 'height')).toBe('480');
    for (const step of steps.filter(
      (one) => !['address', 'text', 'markdown', 'figure'].includes(one),
    )) {
      expect(await page.inputValue(field(step))).toContain(
        `"${site.url}zh-hans/embed/loom/?theme=branding&amp;scheme=dark"`,
      );
    }
    expect(new URL(page.url()).search).toBe(
      '?what=loom&theme=branding&lang=zh-Hans&scheme=dark&height=480&width=320',
    );
    expect(await status(page)).toContain('480');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('stands in the address, so that opening it again gives the same', async () => {
    const query = '?what=map&stop=guotai&scheme=light&height=700&width=900';
    const { page, context } = await open(query);
    await shows(page, 'embed/map/?stop=guotai&scheme=light');
    expect(await page.inputValue('[name=stop]')).toBe('guotai');
    expect(await page.getAttribute(preview, 'width')).toBe('900');
    expect(await page.inputValue(field('iframe'))).toContain('height="700"');
    expect(await status(page)).toBe('');
    await page.getByRole('button', { name: builder.reset }).click();
    await shows(page, 'embed/map/');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.inputValue('[name=stop]')).toBe('');
    await context.close();
  });

  test('leaves no step in the history, so that one step back leaves the page', async () => {
    const { page, context } = await site.open('');
    await page.goto(`${site.url}embed/`);
    for (const what of ['loom', 'chain', 'sites/menglan']) {
      await page.selectOption('[name=what]', what);
      await shows(page, `embed/${what}/`);
    }
    await page.goBack();
    expect(page.url()).toBe(site.url);
    await context.close();
  });

  test('offers a stop and a theme only where the frame takes them', async () => {
    const { page, context } = await open('?stop=menglan');
    expect(await page.isVisible('[name=stop]')).toBe(true);
    await page.selectOption('[name=what]', 'chain');
    expect(await page.isVisible('[name=stop]')).toBe(false);
    expect(await page.isVisible('[name=theme]')).toBe(false);
    expect(await page.inputValue(field('iframe'))).not.toContain('?');
    expect(new URL(page.url()).search).toBe('?what=chain');
    await context.close();
  });

  test('needs nothing but a keyboard', async () => {
    const { page, context } = await open();
    await page.locator('[name=what]').focus();
    await page.keyboard.press('ArrowDown');
    await shows(page, 'embed/loom/');
    for (const name of ['theme', 'lang', 'scheme', 'height', 'width']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(name);
    }
    await page.keyboard.press('ArrowRight');
    expect(await page.getAttribute(preview, 'width')).toBe('900');
    await page.locator(`[data-step=iframe] button`).focus();
    await page.keyboard.press('Enter');
    // The clipboard answers in its own time.
    await page.locator('[data-step=iframe] [role=status]:not(:empty)').waitFor();
    await context.close();
  });
});

const bad = [
  'what=bogus',
  'stop=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  'theme=__proto__',
  'lang=xx-echoed',
  'scheme=dark&scheme=light',
  'height=1e9',
  'width=-echoed',
  `what=${'echoed'.repeat(2000)}`,
];

test.each(bad)(
  '?%s shows what the page shows anyway, says so and repeats nothing',
  async (query) => {
    const { page, context, errors } = await open(`?${query}`);
    await shows(page, 'embed/map/');
    expect(await status(page)).toBe(builder.unknown);
    expect(await page.inputValue(field('iframe'))).toContain(`src="${site.url}embed/map/"`);
    const text = await page.evaluate(() => document.documentElement.outerHTML);
    expect(text).not.toMatch(/echoed|bogus|onerror/);
    expect(errors).toEqual([]);
    await context.close();
  },
);

test('a height that is none is told, and the measured one stays', async () => {
  const { page, context } = await open();
  await page.fill('[name=height]', '50');
  expect(await status(page)).toBe(builder.badHeight);
  expect(await page.inputValue(field('iframe'))).not.toContain('height="50"');
  await context.close();
});

test('copying puts the snippet on the clipboard and says so', async () => {
  const { page, context } = await open('?what=chain');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.click('[data-step=script] button');
  await page.waitForFunction(
    () => document.querySelector('[data-step=script] [role=status]')?.textContent,
  );
  expect(await page.locator('[data-step=script] [role=status]').innerText()).toBe(share.copied);
  const clip = await page.evaluate(() => navigator.clipboard.readText());
  expect(clip).toBe(await page.inputValue(field('script')));
  await context.close();
});

test.each(['embed/', 'sites/menglan/', 'directives/'])(
  'where copying is refused on %s, the text is selected and the reader told what to press',
  async (path) => {
    const { page, context } = await site.blank();
    await context.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } });
    });
    await page.goto(site.url + path);
    const summary = page.locator('details:has(copy-field) > summary');
    if ((await summary.count()) > 0) await summary.first().click();
    const first = page.locator('copy-field').first();
    await first.locator('button').click();
    expect(await first.locator('[role=status]').innerText()).toBe(share.refused);
    const selected = await page.evaluate(() => {
      const active = document.activeElement;
      if (!(active instanceof HTMLTextAreaElement)) return '';
      return active.value.slice(active.selectionStart, active.selectionEnd);
    });
    expect(selected).toBe(await first.locator('textarea').inputValue());
    expect(selected).toContain(site.url);
    await context.close();
  },
);

test('the paste test shows what each kind of page leaves', async () => {
  const { page, context } = await open('?what=chain');
  await page.locator('.paste summary').click();
  await page.selectOption('[name=step]', 'script');
  const inside = (host: string) => page.frameLocator(`[data-host="${host}"] > iframe`);
  await inside('plain').locator('script').waitFor({ state: 'attached' });
  expect(await inside('plain').locator('iframe').count()).toBe(1);
  expect(await page.getAttribute('[data-host=sandboxed] > iframe', 'sandbox')).toBe(
    'allow-scripts',
  );
  await inside('sandboxed').frameLocator('iframe').locator('h1').waitFor();
  expect(await inside('no-scripts').locator('script').count()).toBe(0);
  expect(await inside('no-scripts').locator('iframe').count()).toBe(1);
  expect(await inside('no-frames').locator('iframe').count()).toBe(0);
  expect(await inside('no-frames').locator('a').getAttribute('href')).toBe(
    `${site.url}sites/#chain`,
  );
  expect(await page.locator('.paste .code').innerText()).toContain('<script async');
  await context.close();
});

test('without a script the ready-made snippets are there, and nothing that needs one', async () => {
  const { page, context } = await open('', { javaScriptEnabled: false });
  for (const { title } of piecesOf(content, 'en')) {
    expect(
      await page.getByRole('textbox', { name: title, exact: true }).count(),
    ).toBeGreaterThanOrEqual(1);
  }
  for (const control of [
    'embed-builder select',
    'embed-builder input',
    'copy-field button',
    '.paste',
  ]) {
    for (const one of await page.locator(control).all()) expect(await one.isVisible()).toBe(false);
  }
  await context.close();
});

const looks = [
  { path: 'embed/?what=sites%2Fmenglan', width: 1280, colorScheme: 'dark' as const },
  { path: 'zh-hans/embed/?width=900', width: 320, colorScheme: 'light' as const },
  { path: 'zh-hans/directives/', width: 320, colorScheme: 'dark' as const },
  { path: 'sites/guotai/', width: 320, colorScheme: 'light' as const },
];

test.each(looks)(
  'axe finds nothing, and nothing is too wide, with everything open on %o',
  async (look) => {
    const { path, width, colorScheme } = look;
    const { page, context } = await site.open(path, {
      viewport: { width, height: 800 },
      colorScheme,
    });
    for (const summary of await page.locator('details:has(copy-field, select) > summary').all()) {
      await summary.click();
    }
    await page.waitForTimeout(300);
    expect(await axeFinds(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    const targets = await page.$$eval(
      'embed-builder :is(select, button), copy-field button',
      (all) => all.map((one) => one.getBoundingClientRect().height).filter((height) => height > 0),
    );
    for (const height of targets) expect(height).toBeGreaterThanOrEqual(43.9);
    await context.close();
  },
);

describe.each(publishedLanguages)('in %s', (language) => {
  test('a frame of the height in the snippets is not cut off at 600 pixels, nor mostly empty', async () => {
    const { page, context } = await site.blank({ viewport: { width: 600, height: 100 } });
    for (const { frame, height, id } of piecesOf(content, language)) {
      await page.goto(site.url + frame);
      const needed = await page.evaluate(
        () => document.documentElement.getBoundingClientRect().height,
      );
      expect([id, needed <= height, needed >= height * 0.8]).toEqual([id, true, true]);
    }
    await context.close();
  });
});

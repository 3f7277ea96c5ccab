import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { knotAround, knotSide } from '~/graphics/knot';
import { wordsOf } from '~/i18n/words';
import { makeLoom } from '~/model/loom';
import { strengths } from '~/schema/directive';
import { content, tour } from '../content/real';
import { axeFinds } from './axe';
import { Site } from './site';

const site = new Site();
const loom = makeLoom(tour, wordsOf('en'));
const asksOf = (to: string, strength: string) =>
  tour.asks.filter((ask) => ask.addressee === to && ask.strength === strength);

const mark = (key: string) => `[data-key="${key}"]`;
const query = (page: Page) => new URL(page.url()).search;
const status = (page: Page) => page.locator('[role=status]:not(copy-field *)').textContent();
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');
/** Waits until no step of a choice is left, and the page has come to rest after it. */
async function settle(page: Page, left: string | null = null): Promise<void> {
  await page.waitForFunction((state) => history.state === state, left);
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let count = 0; count < 4; count += 1) await frame();
  });
}
const shown = (page: Page, kind: string) =>
  page.locator(`figure[data-kind=${kind}] .panel:not([hidden]) li .number`).allTextContents();

test.each([
  [320, 568],
  [360, 780],
  [768, 1024],
  [1280, 800],
])('at %s × %s a mark that is chosen and its asks are in sight together', async (width, height) => {
  const { page, context } = await site.open('directives/', { viewport: { width, height } });
  for (const kind of ['loom', 'who']) {
    const figure = page.locator(`figure[data-kind=${kind}]`);
    const marks = figure.locator('[data-key]');
    const count = await marks.count();
    for (const at of [0, Math.floor(count / 2), count - 1]) {
      // A choice leaves out marks that have none of its asks.
      await page.goto(`${site.url}directives/`);
      const target = marks.nth(at).locator('.target');
      await target.click();
      const [seen, panel] = [
        await target.boundingBox(),
        await figure.locator('.panel').boundingBox(),
      ];
      if (!seen || !panel) throw new Error('the mark or its asks are not drawn');
      const middle = seen.y + seen.height / 2;
      expect([at, middle > 0, middle < height]).toEqual([at, true, true]);
      const end = panel.y + panel.height;
      expect([at, panel.y >= 0, end <= height + 1]).toEqual([at, true, true]);
      const apart = seen.y + seen.height <= panel.y || seen.x + seen.width <= panel.x;
      expect([at, apart]).toEqual([at, true]);
    }
  }
  await context.close();
});

describe('the loom', () => {
  test('a crossing chosen with the mouse reads out its asks, and one step back undoes it', async () => {
    const { page, context, errors } = await site.open('directives/');
    await page.locator(mark('branding guotai')).click();
    expect(query(page)).toBe('?theme=branding&at=guotai');
    expect(await shown(page, 'loom')).toEqual(['D25']);
    await page.locator(mark('digitalisation speech')).click();
    expect(await shown(page, 'loom')).toHaveLength(5);
    await page.goBack();
    expect([query(page), await shown(page, 'loom')]).toEqual(['', []]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('every crossing opens from its address with its asks, in the words of the list', async () => {
    const { page, context, errors } = await site.blank();
    for (const { theme, venue, asks } of loom.crossings) {
      await page.goto(`${site.url}directives/?theme=${theme}&at=${venue}`);
      await expect.poll(() => shown(page, 'loom')).toEqual(asks.map(({ id }) => id));
      const words = await page.locator('figure[data-kind=loom] .panel li a').allTextContents();
      expect(words).toEqual(asks.map((ask) => ask.words));
    }
    expect(errors).toEqual([]);
    await context.close();
  });

  test('keys walk over it, choose, and Escape gives the focus back', async () => {
    const { page, context } = await site.open('directives/');
    const first = loom.crossings[0];
    await page.locator(mark(`${first?.theme} ${first?.venue}`)).focus();
    await page.keyboard.press('End');
    expect(await focused(page)).toBe('guidance speech');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('pillar-industry opening');
    await page.keyboard.press('Enter');
    const heading = page.locator('figure[data-kind=loom] .panel h3');
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect([await focused(page), query(page)]).toEqual(['pillar-industry opening', '']);
    expect(await status(page)).toBe(wordsOf('en').askBrowser.cleared);
    await context.close();
  });

  test('marks that are chosen and closed leave no step to go back through, and the focus where it was', async () => {
    const { page, context } = await site.open('about/');
    await page.goto(`${site.url}directives/#text`);
    const marks = ['branding guotai', 'companies encouraged', 'digitalisation speech'];
    for (const key of [...marks, ...marks]) {
      await page.locator(mark(key)).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await settle(page);
      expect([await focused(page), query(page)]).toEqual([key, '']);
      expect(await status(page)).toBe(wordsOf('en').askBrowser.cleared);
    }
    await page.goBack();
    expect(new URL(page.url()).pathname).toContain('/about/');
    await context.close();
  });

  test('of two choices the one that is closed goes, and what was filtered meanwhile stays', async () => {
    const { page, context } = await site.open('about/');
    await page.goto(`${site.url}directives/`);
    await page.locator(mark('branding guotai')).click();
    await page.locator(mark('companies encouraged')).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await settle(page, 'loom');
    expect(query(page)).toBe('?theme=branding&at=guotai');
    await page.getByLabel('Addressee', { exact: true }).selectOption('company');
    await page.locator(mark('branding guotai')).focus();
    await page.keyboard.press('Escape');
    await settle(page);
    expect(query(page)).toBe('?to=company');
    await page.goBack();
    expect(new URL(page.url()).pathname).toContain('/about/');
    await context.close();
  });

  test.each([
    ['closed in the order they were chosen', ['branding guotai', 'companies encouraged']],
    ['closed the other way round', ['companies encouraged', 'branding guotai']],
  ])('two choices that are %s leave no step', async (_, closed) => {
    const { page, context } = await site.open('about/');
    await page.goto(`${site.url}directives/`);
    for (const key of ['branding guotai', 'companies encouraged']) {
      await page.locator(mark(key)).focus();
      await page.keyboard.press('Enter');
    }
    for (const key of closed) {
      await page.locator(mark(key)).focus();
      await page.keyboard.press('Escape');
    }
    await settle(page);
    expect(query(page)).toBe('');
    await page.goBack();
    expect(new URL(page.url()).pathname).toContain('/about/');
    await context.close();
  });

  test('a choice that “Show all” or a filter takes away leaves no step', async () => {
    const { page, context } = await site.open('about/');
    await page.goto(`${site.url}directives/`);
    await page.locator(mark('branding guotai')).click();
    await page.getByRole('button', { name: 'Show all' }).click();
    await settle(page);
    await page.locator(mark('branding guotai')).click();
    await page.getByLabel('Addressee', { exact: true }).selectOption('departments');
    await settle(page);
    expect(query(page)).toBe('?to=departments');
    await page.goBack();
    expect(new URL(page.url()).pathname).toContain('/about/');
    await context.close();
  });

  test('of marks chosen one after the other, the last is in sight when it is closed', async () => {
    const { page, context } = await site.open('directives/', {
      viewport: { width: 360, height: 500 },
    });
    const { theme, venue } = loom.crossings.at(-1) ?? {};
    const last = `${theme} ${venue}`;
    for (const key of ['guidance opening', last]) {
      await page.locator(mark(key)).focus();
      await page.keyboard.press('Enter');
    }
    await page.locator(mark(last)).focus();
    await page.keyboard.press('Escape');
    await settle(page);
    const seen = await page.locator(mark(last)).boundingBox();
    const middle = (seen?.y ?? -1000) + (seen?.height ?? 0) / 2;
    expect([middle > 0, middle < 500]).toEqual([true, true]);
    await context.close();
  });

  test('on a phone keys lead to no mark that its asks lie over', async () => {
    const { page, context } = await site.open('directives/', {
      viewport: { width: 360, height: 780 },
    });
    await page.locator(mark('guidance opening')).click();
    await page.locator(mark('guidance speech')).focus();
    const panel = page.locator('figure[data-kind=loom] .panel');
    const below = loom.crossings.filter(({ venue }) => venue === 'speech').length - 1;
    for (let step = 0; step < below; step += 1) {
      await page.keyboard.press('ArrowDown');
      const [seen, over] = [
        await page.locator('[data-key]:focus').boundingBox(),
        await panel.boundingBox(),
      ];
      if (!seen || !over) throw new Error('no mark has the focus, or no panel is open');
      expect([step, seen.y >= 0, seen.y + seen.height <= over.y]).toEqual([step, true, true]);
    }
    await context.close();
  });

  test('each drawing is one Tab stop', async () => {
    const { page, context } = await site.open('directives/');
    for (const kind of ['loom', 'who']) {
      const stops = page.locator(`figure[data-kind=${kind}] [data-key][tabindex="0"]`);
      expect(await stops.count()).toBe(1);
    }
    await context.close();
  });

  test('a filter stays in the address, says what is left, and keys pass over the rest', async () => {
    const { page, context } = await site.open('directives/');
    await page.getByLabel('Addressee', { exact: true }).selectOption('enterprises');
    expect(query(page)).toBe('?to=enterprises');
    const own = tour.asks.filter(({ addressee }) => addressee === 'enterprises');
    const left = loom.crossings.filter(({ asks }) => asks.some((ask) => own.includes(ask)));
    expect(await status(page)).toContain(`${own.length} of ${tour.asks.length} asks`);
    expect(await status(page)).toContain(`${left.length} of ${loom.crossings.length} knots`);
    const marks = page.locator('figure[data-kind=loom] [data-key]:not(.aside)');
    expect(await marks.count()).toBe(left.length);
    const keys = left.map(({ theme, venue }) => `${theme} ${venue}`);
    await marks.first().focus();
    for (let step = 1; step < left.length; step += 1) {
      await page.keyboard.press('ArrowDown');
      expect(keys).toContain(await focused(page));
    }
    await page.reload();
    expect(await page.getByLabel('Addressee', { exact: true }).inputValue()).toBe('enterprises');
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(query(page)).toBe('');
    await context.close();
  });

  test('whatever is filtered, a knot is tied from the asks that are left, and says how many', async () => {
    const { page, context } = await site.open('directives/');
    const most = Math.max(...loom.crossings.map(({ asks }) => asks.length));
    const filters = [
      ...[...new Set(tour.asks.map(({ addressee }) => addressee))].map((to) => ({ to })),
      ...strengths.map((strength) => ({ strength })),
      { to: 'government', strength: 'must' },
      {},
    ];
    for (const { to = '', strength = '' } of filters as { to?: string; strength?: string }[]) {
      await page.locator('select[name=to]').selectOption(to);
      await page.locator('select[name=strength]').selectOption(strength);
      const drawn = await page.$$eval('figure[data-kind=loom] a[data-key]:not(.aside)', (links) =>
        links.map((link) => {
          const knot = link.querySelector('path');
          const label = link.getAttribute('aria-label') ?? '';
          const said = /Asks shown: .*/.exec(label)?.[0] ?? '';
          return [
            link.getAttribute('data-key'),
            knot?.getAttribute('d'),
            knot?.getAttribute('class'),
            said,
          ];
        }),
      );
      const wanted = loom.crossings.flatMap(({ theme, venue, asks }) => {
        const left = asks.filter(
          (ask) =>
            [to, ''].includes(to && ask.addressee) &&
            [strength, ''].includes(strength && ask.strength),
        );
        if (left.length === 0) return [];
        const level = Math.max(...left.map((ask) => strengths.indexOf(ask.strength)));
        const said =
          left.length < asks.length ? `Asks shown: ${left.length} of ${asks.length}.` : '';
        const knot = knotAround(knotSide(left.length, most), level);
        return [[`${theme} ${venue}`, knot, strengths[level], said]];
      });
      expect(drawn).toEqual(wanted);
    }
    await context.close();
  });

  test('pointing names a crossing and lights its two threads', async () => {
    const { page, context } = await site.open('directives/');
    await page.locator(mark('branding guotai')).hover();
    const lit = page.locator('figure[data-kind=loom] line.lit');
    const lines = await lit.evaluateAll((all) => all.map((one) => one.getAttribute('data-line')));
    expect(lines.sort()).toEqual(['branding', 'guotai']);
    expect(await page.locator('.readout').first().textContent()).toContain('Guotai: 1 ask');
    await page.mouse.move(2, 2);
    expect(await lit.count()).toBe(0);
    await context.close();
  });

  test('a finger chooses as a mouse does', async () => {
    const { page, context } = await site.open('directives/', {
      viewport: { width: 360, height: 640 },
      hasTouch: true,
    });
    await page.locator(mark('culture speech')).tap();
    expect(query(page)).toBe('?theme=culture&at=speech');
    expect(await shown(page, 'loom')).toHaveLength(6);
    await context.close();
  });
});

describe('who was asked', () => {
  test('of the cells one after the other can be chosen, with the mouse and with the keys', async () => {
    const { page, context } = await site.open('directives/');
    const cells = page.locator('figure[data-kind=who] [data-key]');
    const keys = await cells.evaluateAll((all) => all.map((one) => one.getAttribute('data-key')));
    for (const key of keys) {
      const [to = '', strength = ''] = key?.split(' ') ?? [];
      await page.locator(mark(key ?? '')).click();
      expect(query(page)).toBe(`?to=${to}&strength=${strength}`);
      expect((await shown(page, 'who')).sort()).toEqual(asksOf(to, strength).map(({ id }) => id));
    }
    const reached = new Set<string>();
    const todo = [keys[0] ?? ''];
    for (let key = todo.pop(); key !== undefined; key = todo.pop()) {
      reached.add(key);
      for (const arrow of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
        await page.locator(mark(key)).focus();
        await page.keyboard.press(arrow);
        const next = await focused(page);
        if (!reached.has(next) && !todo.includes(next)) todo.push(next);
      }
    }
    expect([...reached].sort()).toEqual([...keys].sort());
    await context.close();
  });

  test('every cell opens from its address with its asks', async () => {
    const { page, context } = await site.blank();
    const pairs = new Set(tour.asks.map(({ addressee, strength }) => `${addressee} ${strength}`));
    for (const pair of pairs) {
      const [to = '', strength = ''] = pair.split(' ');
      await page.goto(`${site.url}directives/?to=${to}&strength=${strength}`);
      expect((await shown(page, 'who')).sort()).toEqual(asksOf(to, strength).map(({ id }) => id));
    }
    await context.close();
  });

  test('a cell chosen with keys sets both filters, and Escape lifts them', async () => {
    const { page, context } = await site.open('directives/?theme=branding&at=guotai');
    await page.locator(mark('companies encouraged')).focus();
    await page.keyboard.press('Enter');
    expect(query(page)).toBe('?theme=branding&at=guotai&to=companies&strength=encouraged');
    expect(await shown(page, 'loom')).toEqual([]);
    expect(await page.locator('figure[data-kind=loom] .panel').textContent()).toContain('0 of 1');
    await page.keyboard.press('Escape');
    expect(query(page)).toBe('?theme=branding&at=guotai');
    expect(await focused(page)).toBe('companies encouraged');
    await context.close();
  });
});

test.each(['?to=zzz', '?theme=branding', '?strength=%3Cimg%3E&to=departments', '?at=__proto__'])(
  'directives/%s: what is unknown is left out with one plain note that echoes nothing',
  async (search) => {
    const { page, context, errors } = await site.open(`directives/${search}`);
    expect(await status(page)).toBe(wordsOf('en').askBrowser.unknown);
    expect(await page.locator('main').innerText()).not.toMatch(/zzz|<img>|proto/);
    expect(await page.locator('.panel:not([hidden])').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  },
);

test.each([
  ['?theme=fashion&at=speech', 'figure[data-kind=loom] .panel'],
  ['?to=company&strength=must', 'figure[data-kind=who] .panel'],
  ['?strength=should', 'ask-browser fieldset [role=status]'],
])(
  'what directives/%s asks for is in sight when it opens, and stays where it was read',
  async (search, seen) => {
    for (const [width, height] of [
      [360, 740],
      [1280, 800],
    ] as const) {
      const { page, context } = await site.open(`directives/${search}`, {
        viewport: { width, height },
      });
      const place = page.locator(seen);
      await expect
        .poll(async () => {
          const box = await place.boundingBox();
          return box !== null && box.y >= 0 && box.y < height;
        })
        .toBe(true);
      await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
      await page.reload();
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
      await context.close();
    }
  },
);

test('where history is forbidden the drawings work all the same', async () => {
  const { page, context, errors } = await site.blank();
  await page.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    Object.assign(History.prototype, { pushState: forbidden, replaceState: forbidden });
  });
  await page.goto(`${site.url}directives/`);
  await page.locator(mark('branding guotai')).click();
  expect(await shown(page, 'loom')).toEqual(['D25']);
  expect(errors).toEqual([]);
  await context.close();
});

describe('the strip of the source', () => {
  test('keys walk over it, Enter leads to the sentence, and the address marks its thread', async () => {
    const { page, context, errors } = await site.open('source/#S11');
    const current = page.locator('source-strip [aria-current]');
    expect(await current.getAttribute('data-key')).toBe('S11');
    await current.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('S22');
    const gist = content.sentences.find(({ id }) => id === 'S22')?.gist.en ?? '?';
    expect(await page.locator('.readout').textContent()).toContain(gist);
    await page.keyboard.press('Enter');
    await expect.poll(() => current.getAttribute('data-key')).toBe('S22');
    expect(new URL(page.url()).hash).toBe('#S22');
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('without scripts', () => {
  const off = { javaScriptEnabled: false };

  test('a crossing leads to its theme, and no control is shown that does nothing', async () => {
    const { page, context } = await site.open('directives/', off);
    expect(await page.locator('main button:visible, main select:visible').count()).toBe(0);
    expect(await page.locator('.readout:visible, .panel:visible').count()).toBe(0);
    expect(await page.locator('li[data-asked]:visible').count()).toBe(tour.asks.length);
    await page.locator(mark('branding guotai')).click();
    await page.waitForURL('**/themes/branding/#at-guotai');
    await context.close();
  });

  test('a cell of the matrix leads to its asks in the table', async () => {
    const { page, context } = await site.open('directives/', off);
    await page.locator(mark('departments asked')).click();
    const cell = page.locator('[id="departments-asked"]');
    expect(await cell.isVisible()).toBe(true);
    expect(await cell.locator('a').allTextContents()).toEqual(
      asksOf('departments', 'asked').map(({ id }) => id),
    );
    await context.close();
  });

  test('the stops of the chain lead to their pages', async () => {
    const { page, context } = await site.open('sites/', off);
    await page.locator('.chain .across a[href$="menglan/"]').click();
    await page.waitForURL('**/sites/menglan/');
    await context.close();
  });
});

/** The boxes of names and discs in a drawing, as they are painted. */
function boxes(page: Page, selector: string) {
  return page.$$eval(selector, (all) =>
    all
      .filter((one) => one.checkVisibility())
      .map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { text: one.textContent ?? '', left, right, top, bottom };
      }),
  );
}

const drawings = [
  ['', '.chain text, .chain circle'],
  ['', '.who text:not([transform])'],
  ['sites/', '.chain text, .chain circle'],
  ['directives/', '.cloth .sides text'],
] as const;

describe.each([320, 768, 1280])('at %i pixels', (width) => {
  const viewport = { width, height: 800 };

  test.each(drawings)('names and discs on /%s keep apart (%s)', async (path, selector) => {
    const { page, context } = await site.open(path, { viewport });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const all = await boxes(page, selector);
    expect(all.length).toBeGreaterThan(9);
    for (const [index, a] of all.entries()) {
      expect([a.text, a.left >= 0 && a.right <= width]).toEqual([a.text, true]);
      for (const b of all.slice(index + 1)) {
        const inDisc = /^\d?$/.test(a.text) && /^\d?$/.test(b.text);
        const over = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        expect([a.text, b.text, inDisc || over <= 0 || down <= 3]).toEqual([a.text, b.text, true]);
      }
    }
    await context.close();
  });

  test('targets are large enough, and no page scrolls sideways', async () => {
    const { page, context } = await site.blank({ viewport });
    const least: Record<string, [string, number]> = {
      'directives/?theme=branding&at=guotai': ['ask-browser .target, ask-browser summary', 24],
      'sites/': ['.chain svg path:not(.run)', 40],
      'source/': ['source-strip rect', 24],
    };
    for (const [path, [selector, size]] of Object.entries(least)) {
      await page.goto(site.url + path);
      const found = (await boxes(page, selector)).map(({ left, right, top, bottom }) =>
        Math.min(right - left, bottom - top),
      );
      expect(found.length).toBeGreaterThan(5);
      expect([path, Math.min(...found) >= size]).toEqual([path, true]);
      const controls = await boxes(page, 'ask-browser button, ask-browser select');
      for (const { top, bottom } of controls) expect(bottom - top).toBeGreaterThanOrEqual(43.9);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, overflow]).toEqual([path, 0]);
    }
    await context.close();
  });
});

test.each([
  ['directives/?theme=branding&at=speech&to=nobody-named', 1280, 'light'],
  ['directives/?to=company&strength=hoped', 320, 'dark'],
  ['source/#S20', 320, 'light'],
] as const)('axe finds nothing on %s (%i px, %s)', async (path, width, colorScheme) => {
  const { page, context } = await site.open(path, {
    viewport: { width, height: 800 },
    colorScheme,
  });
  expect(await axeFinds(page)).toEqual([]);
  await context.close();
});

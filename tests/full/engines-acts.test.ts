import { expect, test } from 'vitest';
import { chaptersIn } from '~/model/chapters';
import { content } from '../content/real';
import { inEveryEngine, type Driven } from './driven';
import { until } from './engine';

const chapters = chaptersIn(content, 'en');

/** Scrolls a chapter to where it is read. */
function readTo(id: string): void {
  const top = document.getElementById(id)?.getBoundingClientRect().top ?? 0;
  scrollBy({ top: top - innerHeight * 0.3, behavior: 'instant' });
}

/** What leads through the documentary says where the reader is. */
function whereRead() {
  const chosen = [...document.querySelectorAll('svg a.chosen')];
  return {
    hash: location.hash,
    current: document.querySelector('tour-story nav a[aria-current]')?.getAttribute('href'),
    stops: [...new Set(chosen.map((link) => link.getAttribute('data-stop') ?? ''))].sort(),
  };
}

/** The names that are hidden though the frame of the drawing does not cut them, or shown though it does. */
function namesWrong(): string[] {
  const frame = document.querySelector('.base')?.getBoundingClientRect() ?? new DOMRect();
  const names = [...document.querySelectorAll('.names > svg')];
  const wrong = names.filter((name) => {
    const parts = [...name.children].map((part) => part.getBoundingClientRect());
    const isCut = parts.some(
      ({ left, right, top, bottom }) =>
        left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom,
    );
    return isCut !== (getComputedStyle(name).visibility === 'hidden');
  });
  return wrong.map((name) => name.textContent?.trim() ?? '');
}

async function mapOf(driven: Driven) {
  const state = () =>
    driven.engine.run(() => document.querySelector('tour-map')?.getAttribute('data-state'), []);
  return until(state, (found) => found === 'live', 30_000);
}

/** Waits until a page has its scripts and its heights: they come after the first frame, and so after `load` at times. */
async function untilWhole({ engine }: Driven): Promise<void> {
  const isWhole = () => engine.run(() => document.querySelectorAll('.below').length === 0, []);
  expect(await until(isWhole, Boolean)).toBe(true);
}

inEveryEngine((driven) => {
  test('chapters follow scrolling, and names are hidden only where the frame cuts them', async () => {
    const { engine } = driven;
    await engine.resize(1280, 900);
    await engine.open(driven.url);
    await untilWhole(driven);
    const isLast = (id: unknown) => id === `#${chapters.at(-1)?.id}`;
    // The chapter that is in sight at first is not written into the address before another was read.
    await engine.run(readTo, [chapters.at(-1)?.id ?? '']);
    expect(await until(() => engine.run(() => location.hash, []), isLast)).toSatisfy(isLast);
    for (const { id, pointedOut } of chapters) {
      await engine.run(readTo, [id]);
      const wanted = { hash: `#${id}`, current: `#${id}`, stops: [...pointedOut].sort() };
      const isThere = (found: unknown) => JSON.stringify(found) === JSON.stringify(wanted);
      expect(await until(() => engine.run(whereRead, []), isThere)).toEqual(wanted);
      expect([id, await engine.run(namesWrong, [])]).toEqual([id, []]);
    }
    expect(await driven.troubles()).toEqual([]);
    driven.tried(`${chapters.length} chapters by scrolling`);
  });

  test('arrow keys turn the chapters', async () => {
    const { engine } = driven;
    await engine.open(driven.url);
    await untilWhole(driven);
    await engine.click('h1');
    for (const { id } of chapters.slice(0, 3)) {
      await engine.type(['ArrowRight']);
      const at = () => engine.run(whereRead, []).then(({ current }) => current);
      expect(await until(at, (found) => found === `#${id}`)).toBe(`#${id}`);
      expect(await engine.run(() => document.activeElement?.id, [])).toBe(`${id}-title`);
    }
  });

  test.each(['map/', 'zh-hans/map/'])('the map at /%s is live and can be used', async (path) => {
    const { engine } = driven;
    await engine.open(driven.url + path);
    expect(await mapOf(driven)).toBe('live');
    await engine.click('svg a[data-stop="menglan"] .digit');
    const card = () =>
      engine.run(() => {
        const { hidden } = document.querySelector<HTMLElement>('#card-menglan') ?? {};
        return [hidden, document.querySelectorAll('canvas').length, location.search];
      }, []);
    const wanted = [false, 1, '?stop=menglan'];
    expect(await until(card, ([hidden]) => hidden === false)).toEqual(wanted);
    await engine.type(['Escape']);
    expect((await until(card, ([hidden]) => hidden === true))[0]).toBe(true);
    expect(await driven.troubles()).toEqual([]);
    driven.tried(`live map at /${path}`);
  });

  test.each([
    { path: 'search/', words: 'livestream', first: 'themes/livestream/' },
    { path: 'zh-hans/search/', words: '直播', first: 'zh-hans/themes/livestream/' },
  ])('who types $words on /$path finds $first first', async ({ path, words, first }) => {
    const { engine } = driven;
    await engine.open(driven.url + path);
    // The field comes with its script, after the first frame.
    const isThere = () =>
      engine.run(() => {
        const field = document.querySelector('input[type=search]');
        return field !== null && getComputedStyle(field).visibility === 'visible';
      }, []);
    expect(await until(isThere, Boolean)).toBe(true);
    await engine.click('input[type=search]');
    await engine.type([...words]);
    const found = () =>
      engine.run(() => {
        const link = document.querySelector<HTMLAnchorElement>('.found ol > li > h3 a');
        const mark = document.querySelector('.found mark');
        const line = mark ? getComputedStyle(mark).textDecorationLine : undefined;
        return { link: link?.href ?? '', line };
      }, []);
    const wanted = { link: driven.url + first, line: 'underline' };
    expect(
      await until(found, ({ link, line }) => link === wanted.link && line === wanted.line),
    ).toEqual(wanted);
    expect(await driven.troubles()).toEqual([]);
    driven.tried(`search for ${words}`);
  });
});

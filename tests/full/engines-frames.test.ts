import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '~/hosting/server';
import { localPath } from '~/i18n/paths';
import { exhibitsOf } from '~/model/exhibits';
import { iframe, wrap } from '../browser/listeners';
import { serveFiles, type ServedFile } from '../browser/serve-files';
import { content } from '../content/real';
import { frames, pageLanguage } from '../site/built';
import { inEveryEngine, type Driven } from './driven';
import { until } from './engine';

const pages = new Map<string, ServedFile>();
let news: Served;

beforeAll(async () => {
  news = await serveFiles(pages);
});
afterAll(() => news.close());

/** Publishes a page of somebody else with frames of ours and our script, and opens it. */
async function publish({ engine, url }: Driven, addresses: readonly string[], more = '') {
  const list = addresses.map((address) => iframe(url + address.slice(1), more));
  const script = `<script async src="${url}embed/v1.js"></script>`;
  pages.set('/story/', { body: wrap(list.join('') + script) });
  await engine.open(`${news.url}/story/`);
}

/** What a frame shows of itself, and how much room it has and wants. */
function shown() {
  const root = document.documentElement;
  const inSight = (element: Element | null) => {
    const box = element?.getBoundingClientRect();
    return box ? box.height > 0 && box.top >= 0 && box.bottom <= innerHeight + 1 : false;
  };
  const drawings = [...document.querySelectorAll('main svg')];
  const link = document.querySelector<HTMLAnchorElement>('footer a');
  return {
    title: document.querySelector('h1')?.textContent ?? '',
    titleInSight: inSight(document.querySelector('h1')),
    drawn: drawings.some((svg) => svg.getBoundingClientRect().width > 150),
    marked: document.querySelectorAll('main svg :is(path, text, circle)').length > 10,
    creditInSight: inSight(document.querySelector('footer')),
    link: link?.href ?? '',
    sideways: root.scrollWidth - root.clientWidth,
    state: root.dataset['shown'],
    fits: Math.abs(Math.min(1000, root.getBoundingClientRect().height) - innerHeight) <= 1,
  };
}

/** What the frame at an address should show, on a page that gives it the height it asks for. */
function wanted(address: string, url: string) {
  const language = pageLanguage({ address });
  const exhibit = exhibitsOf(content, language).find(({ id }) => address.endsWith(`embed/${id}/`));
  return {
    title: exhibit?.title,
    titleInSight: true,
    drawn: true,
    marked: true,
    creditInSight: true,
    link: url + localPath(language, exhibit?.page ?? '').slice(1),
    sideways: 0,
    state: 'whole',
    fits: true,
  };
}

/** What went wrong, but for the fonts that WebKit takes for nobody's own in a sandbox: the reader's stand in. */
async function troubles(driven: Driven, more: string): Promise<string[]> {
  const all = await driven.troubles();
  const isFont = (trouble: string) => /^refused by font-src: .*\.woff2$/.test(trouble);
  return all.filter((trouble) => !(more && driven.candidate.isSilent && isFont(trouble)));
}

const fences = [
  { name: 'frames', more: '' },
  { name: 'frames in a sandbox', more: 'sandbox="allow-scripts"' },
];
const addresses = frames.map(({ address }) => address);

inEveryEngine((driven) => {
  test.each(fences.flatMap((fence) => [320, 900].map((width) => ({ ...fence, width }))))(
    'all $name, $width px wide, show title, drawing, credit and link at the height they ask for',
    async ({ name, more, width }) => {
      const { engine, url } = driven;
      await engine.resize(width, 900);
      await publish(driven, addresses, more);
      const faults: unknown[] = [];
      for (const [index, address] of addresses.entries()) {
        const right = wanted(address, url);
        const isRight = (found: unknown) => JSON.stringify(found) === JSON.stringify(right);
        const found = await until(
          () => engine.run(shown, [], index),
          isRight,
          faults.length > 0 ? 0 : 10_000,
        );
        if (!isRight(found)) faults.push([address, found]);
      }
      expect(faults).toEqual([]);
      expect(await troubles(driven, more)).toEqual([]);
      driven.tried(`${addresses.length} ${name} at ${width} px`);
    },
  );

  test.each(fences)('a press brings the interactive map: $name', async ({ name, more }) => {
    const { engine } = driven;
    await engine.resize(900, 900);
    await publish(driven, ['/embed/map/'], more);
    const begun = () => engine.run(() => document.documentElement.dataset['shown'], [], 0);
    expect(await until(begun, (found) => found === 'whole', 10_000)).toBe('whole');
    await engine.click('[data-do="open"]', 0);
    const state = () =>
      engine.run(() => document.querySelector('tour-map')?.getAttribute('data-state'), [], 0);
    expect(await until(state, (found) => found === 'live', 30_000)).toBe('live');
    expect(await troubles(driven, more)).toEqual([]);
    driven.tried(`a live map in ${name}`);
  });
});

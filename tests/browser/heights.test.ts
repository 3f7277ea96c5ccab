import { describe, expect, test } from 'vitest';
import { iframe, wrap } from './listeners';
import { builtFrames, grow, Newsdesk, pause, settled, shrink } from './newsdesk';
import { deafNewsrooms, lateNewsrooms, newsrooms, type Newsroom } from './newsrooms';

const desk = new Newsdesk();

interface Where {
  path: string;
  /** The root of the site that the frame is of. */
  root: () => string;
}

const sample = { path: 'embed/sample/', root: () => desk.sample };

/** Frames of the built site, seen from another origin. */
const real = ['embed/loom/', 'embed/map/', 'zh-hans/embed/sites/menglan/'].map((path) => ({
  path,
  root: () => desk.site.url,
}));

const publish = ({ page }: Newsroom, { root, path }: Where) =>
  desk.publish({ body: page(root() + path, `${root()}embed/v1.js`) });

async function learns(newsroom: Newsroom, where: Where): Promise<void> {
  const story = await publish(newsroom, where);
  const first = await settled(story, newsroom.clamp);
  await grow(story.frame, 137);
  const grown = await settled(story, newsroom.clamp);
  expect(grown.wanted).toBe(Math.min(1000, first.wanted + 137));
  await shrink(story.frame);
  const shrunk = await settled(story, newsroom.clamp);
  expect(shrunk.wanted).toBe(first.wanted);
  await pause(400);
  expect(await story.given()).toBe(shrunk.given);
  expect(story.errors).toEqual([]);
  await story.close();
}

describe.each([sample, ...real])('who learns how tall $path is', (where) => {
  test.each(newsrooms)(
    '$name: yes, at first, grown by 137 px, shrunk again, and then rests',
    (newsroom) => learns(newsroom, where),
  );
});

describe('who learns how tall a frame is, further', () => {
  test.each(lateNewsrooms)(
    '$name: yes, at first, grown by 137 px, shrunk again, and then rests',
    (newsroom) => learns(newsroom, sample),
  );

  test.each(deafNewsrooms)('$name: no, it keeps the 200 px it was given', async (newsroom) => {
    const story = await publish(newsroom, sample);
    await grow(story.frame, 137);
    await pause(1400);
    expect(await story.given()).toBe(200);
    await story.close();
  });
});

test.each([320, 600, 900])(
  'every frame of the site on one page %i px wide is given its height by our v1.js',
  async (width) => {
    const frames = builtFrames.map((path) => iframe(desk.site.url + path)).join('');
    const script = `<script async src="${desk.site.url}embed/v1.js"></script>`;
    const body = wrap(`<style>iframe { width: ${width}px }</style>${frames}${script}`);
    const story = await desk.publish({ body });
    const iframes = await story.page.$$('iframe');
    expect(iframes).toHaveLength(builtFrames.length);
    for (const one of iframes) {
      const frame = await one.contentFrame();
      if (!frame) throw new Error('an iframe shows nothing');
      const height = () =>
        frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
      const given = () => one.evaluate(({ clientHeight }) => clientHeight);
      await settled({ given, needed: height });
    }
    await story.close();
  },
);

import { describe, expect, test } from 'vitest';
import { builtFrames, grow, Newsdesk, pause, settled, shrink } from './newsdesk';
import { iframe, wordpress, wrap } from './listeners';

const desk = new Newsdesk();

const samples = ['embed/sample/', 'zh-hans/embed/sample/', 'embed/tall/'];

/** A page that gives every frame more than it asks for, and counts how often each asks. */
const generous = (more: number, frames: string[]) =>
  wrap(`<script>
addEventListener('message', ({ data, source }) => {
  if (data?.sentinel !== 'amp') return;
  for (const iframe of document.querySelectorAll('iframe')) {
    if (iframe.contentWindow !== source) continue;
    iframe.style.height = data.height + ${more} + 'px';
    iframe.dataset.asked = Number(iframe.dataset.asked ?? 0) + 1;
  }
});
</script>${frames.map((frame) => iframe(frame)).join('')}`);

test.each([1, 30])(
  'a parent that always gives %i px more hears a frame at most three times',
  async (more) => {
    const frames = [
      ...samples.map((path) => desk.sample + path),
      ...builtFrames.map((path) => desk.site.url + path),
    ];
    const { page, close } = await desk.publish({ body: generous(more, frames) });
    await pause(6500);
    const asked = await page.$$eval('iframe', (all) =>
      all.map(({ dataset }) => Number(dataset['asked'])),
    );
    expect(asked).toHaveLength(frames.length);
    for (const times of asked) {
      expect(times).toBeGreaterThanOrEqual(1);
      expect(times).toBeLessThanOrEqual(3);
    }
    await close();
  },
);

/** A page that keeps the heights a frame tells, with the time of each. */
const noting = (frame: string) =>
  wrap(`<script>
window.told = [];
addEventListener('message', ({ data }) => {
  if (data?.sentinel === 'amp') told.push({ height: data.height, at: performance.now() });
});
</script>${iframe(frame)}`);

const told = 'window.told';

/** Notes in a frame what it sends and when: on a busy machine messages arrive in heaps. */
const notingSender = `if (window !== top) {
  const real = parent;
  window.sent = [];
  window.parent = {
    postMessage(data, ...rest) {
      if (data?.sentinel === 'amp') sent.push({ height: data.height, at: performance.now() });
      real.postMessage(data, ...rest);
    },
  };
}`;

describe('a frame', () => {
  test('says nothing of a change of 1 px and tells one of 2 px', async () => {
    const { page, frame, close } = await desk.publish({
      body: noting(`${desk.sample}embed/sample/`),
    });
    await pause(5600);
    const before: { height: number }[] = await page.evaluate(told);
    await grow(frame, 1);
    await pause(300);
    expect(await page.evaluate(told)).toHaveLength(before.length);
    await grow(frame, 2);
    await pause(300);
    const after: { height: number }[] = await page.evaluate(told);
    expect(after.slice(before.length)).toEqual([expect.objectContaining({ height: 414 })]);
    await close();
  });

  test('that never rests tells its height at most ten times a second, the last one too', async () => {
    const { page, frame, close } = await desk.publish(
      { body: noting(`${desk.sample}embed/sample/`) },
      (window) => window.addInitScript(notingSender),
    );
    await frame.evaluate(async () => {
      const block = document.body.appendChild(document.createElement('div'));
      for (let height = 0; height <= 400; height += 4) {
        block.style.height = `${height}px`;
        await new Promise((done) => setTimeout(done, 20));
      }
    });
    await pause(300);
    const sent: { height: number; at: number }[] = await frame.evaluate('sent');
    expect(sent.length).toBeGreaterThan(5);
    for (const { at } of sent) {
      const second = sent.filter((other) => other.at >= at && other.at < at + 990);
      expect(second.length).toBeLessThanOrEqual(10);
    }
    const heard: { height: number }[] = await page.evaluate(told);
    expect(heard.map(({ height }) => height)).toEqual(sent.map(({ height }) => height));
    expect(heard.at(-1)?.height).toBe(812);
    await close();
  });

  test('asks for 1000 px at most', async () => {
    const { page, needed, close } = await desk.publish({
      body: noting(`${desk.sample}embed/tall/`),
    });
    await pause(300);
    expect(await needed()).toBe(2000);
    const all: { height: number; at: number }[] = await page.evaluate(told);
    expect(all.filter(({ height }) => height !== 1000)).toEqual([]);
    // After a second it tells the same again, for a parent that came later.
    expect(all.filter(({ at }) => at < (all[0]?.at ?? 0) + 900)).toHaveLength(1);
    await close();
  });

  test('that stands in no other page tells nobody', async () => {
    expect(builtFrames.length).toBeGreaterThan(0);
    for (const path of builtFrames) {
      const { page, context } = await desk.site.blank();
      await page.addInitScript('window.heard = 0; addEventListener("message", () => heard += 1);');
      await page.goto(desk.site.url + path);
      await grow(page.mainFrame(), 137);
      await pause(200);
      expect([path, await page.evaluate('window.heard')]).toEqual([path, 0]);
      await context.close();
    }
  });
});

test('WordPress shows the frame and hides the link once it hears the secret', async () => {
  const source = `${desk.sample}embed/sample/#?secret=a1B2c3D4e5`;
  const story = await desk.publish({ body: wordpress('a1B2c3D4e5', source) });
  await settled(story, [200, 1000]);
  const seen = () =>
    Promise.all(['iframe', 'blockquote'].map((name) => story.page.isVisible(name)));
  expect(await seen()).toEqual([true, false]);
  await story.close();

  const stranger = `${desk.sample}embed/sample/#?secret=zzzzzzzzzz`;
  const other = await desk.publish({ body: wordpress('a1B2c3D4e5', stranger) });
  await pause(1400);
  expect(
    await Promise.all(['iframe', 'blockquote'].map((name) => other.page.isVisible(name))),
  ).toEqual([false, true]);
  await other.close();
});

test('a frame that grows and shrinks faster than it may tell ends at its own height', async () => {
  const script = `${desk.sample}embed/v1.js`;
  const story = await desk.publish({
    body: wrap(`${iframe(`${desk.sample}embed/sample/`)}<script async src="${script}"></script>`),
  });
  for (const height of [100, 20, 300, 7]) await grow(story.frame, height);
  await shrink(story.frame);
  await settled(story);
  expect(await story.given()).toBe(412);
  await story.close();
});

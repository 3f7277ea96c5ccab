import { describe, expect, test } from 'vitest';
import { grow, Newsdesk, pause, settled, shrink } from './newsdesk';
import { iframe, wordpress, wrap } from './listeners';

const desk = new Newsdesk();

const samples = ['embed/sample/', 'zh-hans/embed/sample/', 'embed/tall/'];
const built = ['embed/loom/', 'embed/map/', 'zh-hans/embed/loom/', 'zh-hans/embed/map/'];

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
      ...built.map((path) => desk.site.url + path),
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
    const { page, frame, close } = await desk.publish({
      body: noting(`${desk.sample}embed/sample/`),
    });
    await frame.evaluate(async () => {
      const block = document.body.appendChild(document.createElement('div'));
      for (let height = 0; height <= 400; height += 4) {
        block.style.height = `${height}px`;
        await new Promise((done) => setTimeout(done, 20));
      }
    });
    await pause(300);
    const heights: { height: number; at: number }[] = await page.evaluate(told);
    expect(heights.length).toBeGreaterThan(5);
    expect(heights.at(-1)?.height).toBe(812);
    for (const { at } of heights) {
      const second = heights.filter((other) => other.at >= at && other.at < at + 990);
      expect(second.length).toBeLessThanOrEqual(10);
    }
    await close();
  });

  test('asks for 1000 px at most', async () => {
    const { page, needed, close } = await desk.publish({
      body: noting(`${desk.sample}embed/tall/`),
    });
    await pause(300);
    expect(await needed()).toBe(2000);
    expect(await page.evaluate(told)).toEqual([expect.objectContaining({ height: 1000 })]);
    await close();
  });

  test.each(built)('/%s that stands in no frame tells nobody', async (path) => {
    const { page, context } = await desk.site.blank();
    await page.addInitScript('window.heard = 0; addEventListener("message", () => (heard += 1));');
    await page.goto(desk.site.url + path);
    await grow(page.mainFrame(), 137);
    await pause(1300);
    expect(await page.evaluate('window.heard')).toBe(0);
    await context.close();
  });
});

/** What a page around a frame might send into it. */
const orders = [
  '[iFrameSizer]chart_1:8:false:false:32:true:true::auto:::0:false:::false:::true::5.5.9',
  '[iFrameSizer]resize',
  '[iFrameSizer]reset',
  'pymxPYMxchart_1xPYMxwidthxPYMx320',
  'pymxPYMxchart_1xPYMxviewport-iframe-positionxPYMx800 600 0 0 400 800',
  { message: 'ready', secret: 'a1B2c3D4e5' },
  { sentinel: 'amp', type: 'embed-size', height: 700 },
  { type: 'resize', height: 900, width: 10 },
  { html: '<img src=x>', command: 'eval', code: 'document.body.remove()' },
  { theme: 'dark', scheme: 'dark', stop: 'menglan', lang: 'zh-Hans' },
  null,
  7,
];

test.each([`sample`, ...built])('the frame %s obeys no message and answers none', async (path) => {
  const address = path === 'sample' ? `${desk.sample}embed/sample/` : `${desk.site.url}${path}`;
  const body = noting(`${address}?childId=chart_1#?secret=a1B2c3D4e5`);
  const { page, frame, errors, close } = await desk.publish({ body }, (fresh) =>
    fresh.addInitScript(`{
      window.listened = [];
      const own = window.addEventListener;
      window.addEventListener = function (type, ...rest) {
        if (top !== window) listened.push(type);
        return own.call(window, type, ...rest);
      };
    }`),
  );
  await pause(5600);
  const look = async () => [
    await frame.evaluate(() => document.documentElement.outerHTML),
    await frame.evaluate(() => location.href),
    await page.evaluate(told),
  ];
  const before = await look();
  await page.evaluate((all) => {
    const target = document.querySelector('iframe')?.contentWindow;
    for (const order of all) target?.postMessage(order, '*');
  }, orders);
  await pause(400);
  expect(await look()).toEqual(before);
  expect(await frame.evaluate('window.listened')).not.toContain('message');
  expect(errors).toEqual([]);
  await close();
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

test('a frame that shrinks and grows again while its parent sleeps ends at its own height', async () => {
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

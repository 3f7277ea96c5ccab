import { expect, test } from 'vitest';
import { iframe, wrap } from './listeners';
import { builtFrames, Newsdesk, pause } from './newsdesk';

const desk = new Newsdesk();

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

/** Notes what the page hears, and in the frames what they listen for. */
const notes = `
window.told = [];
window.listened = [];
const own = window.addEventListener;
if (top === window) addEventListener('message', ({ data }) => told.push(data));
else window.addEventListener = function (type, ...rest) {
  listened.push(type);
  return own.call(window, type, ...rest);
};`;

test('no frame listens for messages, obeys one or answers one', async () => {
  expect(builtFrames.length).toBeGreaterThan(0);
  const built = builtFrames.map((path) => desk.site.url + path);
  const addresses = [`${desk.sample}embed/sample/`, ...built].map(
    (address) => `${address}?childId=chart_1#?secret=a1B2c3D4e5`,
  );
  const body = wrap(addresses.map((address) => iframe(address)).join(''));
  const story = await desk.publish({ body }, (page) => page.addInitScript(`{${notes}}`));
  await pause(6500);
  const frames = story.page.frames().slice(1);
  const look = async () => ({
    pages: await Promise.all(
      frames.map((frame) => frame.evaluate('document.documentElement.outerHTML')),
    ),
    addresses: frames.map((frame) => frame.url()),
    told: await story.page.evaluate('told'),
  });
  const before = await look();
  expect(before.addresses).toEqual(addresses);
  await story.page.evaluate((all) => {
    for (let index = 0; index < window.length; index += 1)
      for (const order of all) window[index]?.postMessage(order, '*');
  }, orders);
  await pause(500);
  expect(await look()).toEqual(before);
  for (const frame of frames) {
    const listened = await frame.evaluate('listened');
    expect([frame.url(), listened]).toEqual([frame.url(), expect.arrayContaining(['hashchange'])]);
    expect([frame.url(), listened]).not.toEqual([frame.url(), expect.arrayContaining(['message'])]);
    expect([frame.url(), await frame.evaluate('onmessage')]).toEqual([frame.url(), null]);
  }
  expect(story.errors).toEqual([]);
  await story.close();
});

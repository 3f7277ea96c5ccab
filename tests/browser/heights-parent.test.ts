import { expect, test } from 'vitest';
import { iframe, wrap } from './listeners';
import { grow, Newsdesk, pause, settled } from './newsdesk';

const desk = new Newsdesk();
const frame = () => iframe(`${desk.sample}embed/sample/`);
const script = (more = '') => `<script async src="${desk.sample}embed/v1.js${more}"></script>`;

/** Counts the listeners for messages, keeps the globals there were, and what goes wrong. */
const watch = `
window.listeners = 0;
const own = window.addEventListener;
window.addEventListener = function (type, ...rest) {
  if (type === 'message') window.listeners += 1;
  return own.call(window, type, ...rest);
};
window.before = undefined;
window.before = new Set(Reflect.ownKeys(window));
`;

/** The globals that came since, without those that are named after windows and elements. */
const came = `Reflect.ownKeys(window).filter((key) => !before.has(key) && !/^\\d+$/.test(String(key)))`;

test('the script loaded ten times listens once and leaves one global', async () => {
  const story = await desk.publish({
    body: wrap(`<script>{${watch}}</script>${frame()}
${Array.from({ length: 10 }, (_, index) => script(index < 5 ? '' : `?${index}`)).join('')}`),
  });
  await settled(story);
  await pause(200);
  expect(await story.page.evaluate('window.listeners')).toBe(1);
  expect(await story.page.evaluate(came)).toEqual(['sevenStopsEmbeds']);
  await story.close();
});

test('the scripts of two sites on one page each resize their own frames', async () => {
  const story = await desk.publish({
    body: wrap(`${frame()}${iframe(`${desk.site.url}embed/loom/`)}${script()}
<script async src="${desk.site.url}embed/v1.js"></script>`),
  });
  await settled(story);
  const second = story.page.locator('iframe').nth(1);
  await expect.poll(() => second.evaluate(({ clientHeight }) => clientHeight)).toBeGreaterThan(250);
  await story.close();
});

test('an element that has the name of the global, or a global of the page, stops nothing', async () => {
  for (const taken of ['<p id="sevenStopsEmbeds">', '<script>var sevenStopsEmbeds = 7</script>']) {
    const story = await desk.publish({ body: wrap(`${taken}${frame()}${script()}`) });
    await settled(story);
    expect(story.errors).toEqual([]);
    await story.close();
  }
});

test('a frame that the page adds later, moves or shows again is resized as well', async () => {
  const story = await desk.publish({ body: wrap(`${script()}<div></div>${frame()}`) });
  await settled(story);
  await story.page.evaluate((src) => {
    const later = Object.assign(document.createElement('iframe'), { src, id: 'later' });
    document.querySelector('div')?.append(later);
  }, `${desk.sample}zh-hans/embed/sample/`);
  const later = story.page.locator('#later');
  const height = () => later.evaluate(({ clientHeight }) => clientHeight);
  await expect.poll(height).toBe(377);
  await later.evaluate((element) => {
    element.style.height = '';
    document.body.append(element);
  });
  await expect.poll(height).toBe(377);
  await story.close();
});

test('a strict policy of the page holds and the frame is resized', async () => {
  const { origin } = new URL(desk.sample);
  const story = await desk.publish({
    body: `<!doctype html><html lang="en"><title>News</title>${frame()}${script()}</html>`,
    policy: `default-src 'none'; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'`,
  });
  await settled(story);
  await grow(story.frame, 137);
  expect((await settled(story)).given).toBe(549);
  expect(story.errors).toEqual([]);
  await story.close();
});

test('a page without observers, modules or newer methods is served all the same', async () => {
  const story = await desk.publish({
    body: wrap(`<script>
delete window.ResizeObserver; delete window.MutationObserver; delete window.IntersectionObserver;
delete Array.prototype.at; delete Object.hasOwn; delete Object.fromEntries; delete Array.prototype.flat;
delete String.prototype.replaceAll;
</script>${frame()}${script()}`),
  });
  await settled(story);
  expect(story.errors).toEqual([]);
  await story.close();
});

test('iframes without an address, or with one that is none, disturb nothing', async () => {
  const story = await desk.publish({
    body: wrap(`${frame()}<iframe></iframe><iframe src="https://"></iframe>
<iframe src="about:blank"></iframe><iframe src="data:,"></iframe>${script()}`),
  });
  await settled(story);
  expect(story.errors).toEqual([]);
  const rest = await story.page.$$eval('iframe', (all) =>
    all.slice(1).map((one) => one.getAttribute('style')),
  );
  expect(rest).toEqual([null, null, null, null]);
  await story.close();
});

test('a script that stands inline, where nothing says of which site it is, does nothing', async () => {
  const code = desk.frames.get('/embed/v1.js')?.body ?? '';
  const story = await desk.publish({ body: wrap(`${frame()}<script>${code}</script>`) });
  await pause(1400);
  expect(await story.given()).toBe(200);
  expect(story.errors).toEqual([]);
  await story.close();
});

test('pym and our script on one page agree', async () => {
  const story = await desk.publish({
    body: wrap(`<div data-pym-src="${desk.sample}embed/sample/"></div>
<script src="/pym.js"></script>${script()}`),
  });
  await settled(story);
  await grow(story.frame, 137);
  expect((await settled(story)).given).toBe(549);
  await story.close();
});

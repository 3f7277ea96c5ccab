import { beforeAll, describe, expect, test } from 'vitest';
import { iframe, wrap } from './listeners';
import { Newsdesk, pause, settled, type Story } from './newsdesk';
import { leavesFor, misshapen, nowhere, says, strangers } from './spoofs';

const desk = new Newsdesk();
const valid = "{ sentinel: 'amp', type: 'embed-size', height: 777 }";

/** Counts what the page hears with 777 px in it, so that no test is quiet because nobody spoke. */
const ear = `<script>
window.heard = 0;
addEventListener('message', ({ data }) => { if (data?.height === 777) heard += 1; });
</script>`;

const story = (more = '') =>
  desk.publish({
    body: wrap(`${ear}${iframe(`${desk.sample}embed/sample/`, 'id="ours"')}
${more}<script async src="${desk.sample}embed/v1.js"></script>`),
  });

/** All that a message to the page could have changed. */
const stateOf = ({ page }: Story) =>
  page.evaluate(() => [
    location.href,
    scrollY,
    document.documentElement.outerHTML,
    [...document.querySelectorAll('iframe')].map(({ clientHeight }) => clientHeight),
  ]);

beforeAll(() => {
  const other = `${desk.news}/says/`;
  for (const path of ['/says/', '/embed/says/']) desk.pages.set(path, { body: says });
  desk.frames.set('/says/', { body: says });
  desk.frames.set('/embed/leaves/', { body: leavesFor(other) });
  desk.frames.set('/embed/leaves-for-nowhere/', { body: leavesFor(nowhere) });
});

describe('a message of our own frame changes nothing on the page where it is', () => {
  let only: Story | undefined;
  async function opened(): Promise<Story> {
    only ??= await story();
    await settled(only);
    return only;
  }

  test.each(misshapen)('$name', async ({ message }) => {
    const open = await opened();
    const before = await stateOf(open);
    // What cannot be sent at all is thrown at the sender.
    await open.frame.evaluate(
      `(() => { const valid = ${valid}; try { parent.postMessage(${message}, '*'); } catch {} })()`,
    );
    await pause(30);
    expect(await stateOf(open)).toEqual(before);
    expect(open.errors).toEqual([]);
  });

  test('but one of the right shape does', async () => {
    const open = await opened();
    await open.frame.evaluate(`parent.postMessage(${valid}, '*')`);
    await expect.poll(open.given).toBe(777);
    await open.close();
  });
});

test.each(strangers)('no iframe is resized for $name', async ({ attributes }) => {
  const roots = { site: desk.sample, other: desk.news };
  const open = await story(`<iframe class="stranger" height="200" ${attributes(roots)}></iframe>`);
  await settled(open);
  await expect.poll(() => open.page.evaluate('window.heard')).toBeGreaterThan(3);
  const heights = await open.page.$$eval('iframe', (all) => all.map((one) => one.clientHeight));
  expect(heights).toEqual([412, 200]);
  await open.close();
});

/** Senders that have no iframe of their own, in words of JavaScript: on the page, or in our frame. */
const intruders = [
  { name: 'the page itself', on: 'page', code: `postMessage(${valid}, '*')` },
  {
    name: 'a script of the page that makes up an event of our frame',
    on: 'page',
    code: `dispatchEvent(new MessageEvent('message', { data: ${valid},
      origin: new URL(ours.src).origin, source: ours.contentWindow }))`,
  },
  {
    name: 'a frame within our frame, of our own origin',
    on: 'frame',
    code: `document.body.appendChild(Object.assign(document.createElement('iframe'), {
      srcdoc: "<script>top.postMessage(" + JSON.stringify(${valid}) + ", '*')</" + "script>",
      style: 'position: absolute' }))`,
  },
  {
    name: 'a window that the page opened',
    on: 'page',
    code: `open('/opened/')`,
  },
];

test.each(intruders)('no iframe is resized for $name', async ({ on, code }) => {
  desk.pages.set('/opened/', { body: `<script>opener.postMessage(${valid}, '*')</script>` });
  const open = await story();
  await settled(open);
  const where = on === 'page' ? open.page : open.frame;
  await where.evaluate(`void (${code})`);
  await expect.poll(() => open.page.evaluate('window.heard')).toBeGreaterThan(0);
  await pause(50);
  expect(await open.given()).toBe(412);
  await open.close();
});

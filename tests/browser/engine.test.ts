import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { smallEngine, wholeEngine } from '~/map/engine/bundle';
import { Site } from './site';

const site = new Site();

const entry = 'tests/browser/demanding-map.ts';
const head = '<!doctype html><meta charset="utf-8"><style>body{margin:0;height:600px}</style>';

/** What an engine draws at each of its steps, as digests of pictures, and what goes wrong. */
async function picturesOf(code: string) {
  const { page, context, errors } = await site.blank({ viewport: { width: 700, height: 600 } });
  await page.route('**/engine/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `${head}<body><script src="a.js"></script>` }),
  );
  await page.route('**/engine/a.js', (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: code }),
  );
  await page.goto(`${site.url}engine/`);
  const steps = await page.evaluate(() => Array.from<string>(Reflect.get(window, 'steps')));
  const pictures: Record<string, string> = {};
  for (const step of steps) {
    await page.evaluate((name) => Reflect.get(window, 'take')(name), step);
    pictures[step] = createHash('sha256')
      .update(await page.screenshot())
      .digest('hex');
  }
  await context.close();
  return { pictures, errors };
}

test('the small engine draws, to the pixel, what whole MapLibre draws', async () => {
  const whole = await picturesOf(await wholeEngine(entry));
  const small = await picturesOf((await smallEngine(entry)).code);
  expect(whole.errors).toEqual([]);
  expect(new Set(Object.values(whole.pictures)).size).toBe(Object.keys(whole.pictures).length);
  expect(small).toEqual(whole);
});

import { launch } from './tests/browser/chromium.ts';
import { serveSite } from './src/hosting/server.ts';
const s = await serveSite({ folder: 'dist' });
const b = await launch();
const [, , out, ...paths] = process.argv;
for (const spec of paths) {
  const [p, w = '1280', scheme = 'light', full = '1', wait = '500'] = spec.split('@');
  const ctx = await b.newContext({
    viewport: { width: +w, height: Math.min(900, (+w * 1.6) | 0) },
    colorScheme: scheme,
    deviceScaleFactor: 1,
  });
  const pg = await ctx.newPage();
  pg.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(p, m.text()));
  pg.on('pageerror', (e) => console.log(p, 'ERR', e.message));
  await pg.goto(s.url + p);
  await pg.waitForTimeout(+wait);
  await pg.screenshot({
    path: `${out}/${p.replace(/[\/?=#]+/g, '_') || 'home'}-${w}-${scheme}.png`,
    fullPage: full === '1',
  });
  await ctx.close();
}
await b.close();
await s.close();

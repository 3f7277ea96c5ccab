import { launch } from './tests/browser/chromium.ts';
import { serveSite } from './src/hosting/server.ts';
const s = await serveSite({ folder: 'dist' });
const b = await launch();
const pg = await b.newPage({ viewport: { width: 1280, height: 900 } });
pg.on('pageerror', (e) => console.log(e.message));
await pg.goto(s.url + 'map/');
await pg.waitForTimeout(3000);
console.log(
  await pg.evaluate(() => {
    const l = document.querySelector('.live');
    const c = l.querySelector('canvas');
    return [
      l.className,
      l.getAttribute('style'),
      getComputedStyle(l).position,
      l.clientWidth,
      l.clientHeight,
      c.getAttribute('style'),
      c.width,
      document.querySelector('tour-map').dataset.state,
    ];
  }),
);
console.log(await pg.evaluate(() => document.querySelector('.overlay').outerHTML.slice(0, 600)));
await b.close();
await s.close();

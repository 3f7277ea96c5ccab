// Takes pictures of every kind of page into shots/: npm run shots (after npm run build).
import { mkdirSync } from 'node:fs';
import { serveSite } from '~/hosting/server';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { launch } from './chromium';
import { pageKinds } from './page-kinds';

/** The kinds of page, and the map with a stop chosen. */
const pages = [...pageKinds, 'map/?stop=menglan'];
const shown = [
  ...publishedLanguages.flatMap((language) =>
    pages.map((page) => localPath(language, `/${page}`).slice(1)),
  ),
  '404.html',
];
const widths = [360, 768, 1280];
const schemes = ['light', 'dark'] as const;

const isMap = (path: string) => /(^|\/)map\//.test(path);

mkdirSync('shots', { recursive: true });
const site = await serveSite({ folder: 'dist' });
const browser = await launch();
for (const width of widths) {
  for (const colorScheme of schemes) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    for (const path of shown) {
      await page.goto(site.url + path);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      if (isMap(path)) {
        await page.waitForSelector('tour-map[data-state="live"]', { timeout: 20_000 });
      }
      const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';
      // A live canvas is not redrawn for a picture of the whole page; its first screen is.
      const fullPage = !isMap(path);
      await page.screenshot({ path: `shots/${name}-${width}-${colorScheme}.png`, fullPage });
    }
    await context.close();
  }
}
await browser.close();
await site.close();
console.log(`${shown.length * widths.length * schemes.length} pictures in shots/`);

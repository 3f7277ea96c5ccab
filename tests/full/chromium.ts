import { launch as launchChromium } from '../browser/chromium';
import { expressionOf, type Candidate, type Engine, type EngineOptions } from './engine';

async function launch({ keeps = false }: EngineOptions = {}): Promise<Engine> {
  const browser = await launchChromium();
  const page = await browser.newPage({
    reducedMotion: 'reduce',
    serviceWorkers: keeps ? 'allow' : 'block',
  });
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  const inside = (frame?: number) => {
    const main = page.mainFrame();
    const found = frame === undefined ? main : main.childFrames()[frame];
    if (!found) throw new Error(`the page has no iframe ${frame}`);
    return found;
  };
  return {
    name: `Chromium ${browser.version()}`,
    open: async (address) => {
      await page.goto(address);
    },
    run: async (task, args, frame) =>
      JSON.parse(await inside(frame).evaluate<string>(expressionOf(task, args))),
    click: (selector, frame) => inside(frame).locator(selector).first().click(),
    type: async (keys) => {
      for (const key of keys) {
        if (key.length === 1) await page.keyboard.insertText(key);
        else await page.keyboard.press(key);
      }
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    picture: () => page.screenshot(),
    troubles: async () => troubles.splice(0),
    close: () => browser.close(),
  };
}

/** The Chromium of the other tests. */
export const chromium: Candidate = { name: 'Chromium', missing: [], isSilent: false, launch };

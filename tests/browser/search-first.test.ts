import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { localPath } from '~/i18n/paths';
import { Site } from './site';

const site = new Site();

/** One page for all words: the engine is opened once. */
let reader: Page;

beforeAll(async () => {
  reader = (await site.blank()).page;
});

/** Looks for words on the page at hand and gives the address of the first page found. */
async function firstFor(words: string): Promise<string> {
  return reader.evaluate(async (asked) => {
    const [field, form] = [document.querySelector('input'), document.querySelector('form')];
    const said = () => document.querySelector('[role=status]')?.textContent ?? '';
    const until = async (holds: () => boolean) => {
      for (let turn = 0; turn < 400 && !holds(); turn += 1)
        await new Promise(requestAnimationFrame);
    };
    if (!field) return 'no field';
    for (const value of ['', asked]) {
      field.value = value;
      form?.requestSubmit();
      await until(() => /\d/.test(said()) === (value !== ''));
    }
    return document.querySelector<HTMLAnchorElement>('.found ol h3 a')?.pathname ?? 'nothing';
  }, words);
}

const wanted = {
  en: {
    Menglan: 'sites/menglan',
    Guotai: 'sites/guotai',
    branding: 'themes/branding',
    livestream: 'themes/livestream',
    fashion: 'themes/fashion',
    talent: 'themes/talent',
    symposium: 'symposium',
    'Cao Lubao': 'people',
    map: 'map',
    report: 'source',
    glossary: 'glossary',
    privacy: 'privacy',
    'press kit': 'press',
    data: 'data',
  },
  'zh-Hans': {
    梦兰: 'sites/menglan',
    国泰: 'sites/guotai',
    品牌: 'themes/branding',
    直播: 'themes/livestream',
    时尚: 'themes/fashion',
    人才: 'themes/talent',
    座谈会: 'symposium',
    曹路宝: 'people',
    地图: 'map',
    报道: 'source',
    词汇: 'glossary',
    隐私: 'privacy',
    媒体: 'press',
    数据: 'data',
  },
};

test.each(['en', 'zh-Hans'] as const)(
  'in %s plain words find first the page that a reader wants',
  async (language) => {
    await reader.goto(site.url + localPath(language, '/search/').slice(1));
    const found: Record<string, string> = {};
    for (const words of Object.keys(wanted[language])) {
      const address = await firstFor(words);
      found[words] = address.replace(/^\/some\/sub\/path\/(zh-hans\/)?|\/$/g, '');
    }
    expect(found).toEqual(wanted[language]);
  },
);

test('the link to the other language follows what is typed, before anybody presses it', async () => {
  await reader.goto(`${site.url}search/`);
  const twin = reader.locator('header a[data-keeps-state]');
  await reader.getByRole('searchbox').pressSequentially('loom');
  await expect.poll(() => twin.getAttribute('href')).toContain('/zh-hans/search/?q=loom');
  await reader.keyboard.press('Escape');
  await expect.poll(() => twin.getAttribute('href')).not.toContain('?');
});

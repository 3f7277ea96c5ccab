import path from 'node:path';
import { getViteConfig } from 'astro/config';
import { experimental_AstroContainer as Container } from 'astro/container';
import { parse } from 'parse5';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctionsIn } from '~/model/corrections';
import { publishedLanguages, type Language } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { wordsOf } from '~/i18n/words';
import { corrected, uncorrected } from '../model/corrected';
import { attribute, elementsIn, textOf } from '../site/html';

let server: ViteDevServer;
let component: Parameters<Container['renderToString']>[0];
let container: Container;

beforeAll(async () => {
  const config = await getViteConfig(
    {},
    { configFile: false, logLevel: 'error' },
  )({
    command: 'serve',
    mode: 'test',
  });
  const alias = { '~': path.resolve('src') };
  server = await createServer({
    ...config,
    resolve: { ...config.resolve, alias },
    server: { middlewareMode: true, ws: false, watch: null },
    logLevel: 'error',
  });
  ({ default: component } = await server.ssrLoadModule('/src/components/CorrectionList.astro'));
  container = await Container.create();
});
afterAll(() => server.close());

async function listed(language: Language, content: typeof corrected) {
  const corrections = correctionsIn(content, language);
  const html = await container.renderToString(component, { props: { language, corrections } });
  return parse(html);
}

test.each(publishedLanguages)(
  '%s: nothing corrected is said in so many words',
  async (language) => {
    const root = await listed(language, uncorrected);
    const words = wordsOf(language).accounts.corrections;
    expect(textOf(root)).toContain(words.none);
    expect(elementsIn(root).some(({ tagName }) => tagName === 'article')).toBe(false);
  },
);

test.each(publishedLanguages)(
  '%s: every correction is listed, newest first, at an address of its own, with what was and is said, and why',
  async (language) => {
    const articles = elementsIn(await listed(language, corrected)).filter(
      ({ tagName }) => tagName === 'article',
    );
    const told = correctionsIn(corrected, language);
    expect(articles.map((one) => attribute(one, 'id'))).toEqual([
      'a-later-slip',
      'a-moved-point',
      'an-early-slip',
    ]);
    articles.forEach((article, index) => {
      const links = elementsIn(article).map((one) => attribute(one, 'href'));
      expect(links).toContain(`#${told[index]?.id}`);
      for (const { path: page, title } of told[index]?.pages ?? []) {
        expect(links).toContain(localPath(language, page));
        expect(textOf(article)).toContain(title);
      }
      for (const id of told[index]?.sources ?? []) {
        expect(links).toContain(`${localPath(language, '/source/')}#${id}`);
      }
      for (const part of ['said', 'says', 'why'] as const) {
        expect(textOf(article)).toContain(told[index]?.[part]);
      }
    });
    const { only, none } = wordsOf(language).accounts.corrections;
    expect(articles.map((article) => textOf(article).includes(only['zh-Hans']))).toEqual([
      true,
      false,
      false,
    ]);
    expect(articles.map(textOf).join('')).not.toContain(none);
  },
);

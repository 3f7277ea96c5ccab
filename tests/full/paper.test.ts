import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { pageKinds } from '../browser/page-kinds';
import { Site } from '../browser/site';
import { partFound, wordsIn } from '../site/plain-text';
import { findProgram } from './hosts';

const site = new Site();

/** The text of a PDF file. */
function textOfPdf(pdf: Buffer): string {
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

test.for(publishedLanguages)(
  'the PDF of every kind of page holds all its text, in %s',
  async (language, context) => {
    if (!findProgram('pdftotext')) context.skip('pdftotext not installed: not tried');
    const opened = await site.blank();
    const { page } = opened;
    await page.route('**/map-engine-*.js', (route) => route.abort());
    const lost: string[] = [];
    for (const kind of pageKinds) {
      await page.goto(site.url + localPath(language, `/${kind}`).slice(1));
      await page.emulateMedia({ media: 'print' });
      // Of a list to choose from, paper has what is chosen.
      await page.$$eval('option:not(:checked)', (all) => all.forEach((one) => one.remove()));
      const main = await page.locator('main').innerText();
      const links = await page.$$eval('main .text a[href^="http"]', (all) =>
        all.flatMap((link) => (link.checkVisibility() ? [link.getAttribute('href') ?? ''] : [])),
      );
      const text = textOfPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      // A word may be cut at the end of a line.
      if (partFound(wordsIn(main), wordsIn(text)) < 0.98) lost.push(`/${kind}: text`);
      // The program takes a hyphen at the end of a line for one that divides a word.
      const bare = (one: string) => one.replace(/[\s-]/g, '');
      const whole = bare(text);
      lost.push(
        ...links.filter((link) => !whole.includes(bare(link))).map((link) => `/${kind}: ${link}`),
      );
      await page.emulateMedia({ media: 'screen' });
    }
    expect(lost).toEqual([]);
    await opened.context.close();
  },
);

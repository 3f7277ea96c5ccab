import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeSearchIndex } from '~/hosting/search-index';

const folder = mkdtempSync(path.join(tmpdir(), 'index-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const texts = {
  'index.html': ['en', 'The looms of Changshu'],
  'sites/menglan/index.html': ['en', 'Bedding, and a Chinese name: 梦兰'],
  'zh-hans/index.html': ['zh-Hans', '常熟的织机'],
  'zh-hans/sites/menglan/index.html': ['zh-Hans', '梦兰做床品'],
  'embed/sites/menglan/index.html': ['en', 'A frame'],
};

/** A site of a few pages in a folder of its own. */
function makeSite(name: string): string {
  const root = path.join(folder, name);
  for (const [file, [lang, text]] of Object.entries(texts)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    const html = `<html lang="${lang}"><body><main><h1>${text}</h1><p>${text}</p></main></body></html>`;
    writeFileSync(path.join(root, file), html);
  }
  return root;
}

const filesOf = (root: string) => globSync('pagefind/**/*.*', { cwd: root }).sort();

/** What stands for the bytes of a file. */
const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

test('the same site gives the same index, byte for byte, and frames are not in it', async () => {
  const one = makeSite('one');
  const indexes: Record<string, string>[] = [];
  for (let turn = 0; turn < 8; turn += 1) {
    const root = path.join(folder, `turn-${turn}`);
    cpSync(one, root, { recursive: true });
    await writeSearchIndex(root);
    const files = filesOf(root).map((file) => [file, digestOf(path.join(root, file))]);
    indexes.push(Object.fromEntries(files));
  }
  const [first = {}, ...others] = indexes;
  expect(Object.keys(first).filter((file) => file.includes('fragment'))).toHaveLength(4);
  for (const other of others) expect(other).toEqual(first);
});

test('where the engine is missing, the build learns which package is wanted', async () => {
  process.env['PAGEFIND_EXTENDED_BINARY_PATH'] = path.join(folder, 'nothing-there');
  const failed = await writeSearchIndex(makeSite('two')).then(
    () => 'it was made',
    (error: unknown) => (error instanceof Error ? error.message : 'no error'),
  );
  delete process.env['PAGEFIND_EXTENDED_BINARY_PATH'];
  expect(failed).toContain(`@pagefind/${process.platform}-${process.arch}`);
});

import { zipSync, type Zippable } from 'fflate';
import { fill } from '~/i18n/fill';
import { wordsOf } from '~/i18n/words';
import { kitName } from '~/model/exhibits';
import { holdsOf, type KitFile } from '~/model/kit';
import { creditText, type Credited } from '~/model/kit-credit';

/** The day that every entry of a ZIP has, so that the same files are the same ZIP: the first it can tell. */
const day = '1980-01-01T00:00:00';

function readme(credited: Credited, files: readonly KitFile[]): string {
  const { kit } = wordsOf(credited.language);
  const lines = files.map(({ name, kind }) =>
    fill(kit.file, { name, holds: holdsOf(credited, kind) }),
  );
  return `${creditText(credited)}\n${kit.files}\n${lines.join('\n')}\n`;
}

/** A kit in one file: a folder of its files, sorted, with a text that says what they are. */
export function kitZip(credited: Credited, files: readonly KitFile[]): Uint8Array {
  const text = new TextEncoder().encode(readme(credited, files));
  const entries = [...files, { name: 'README.txt', bytes: text }]
    .map(({ name, bytes }) => ({ name: `${kitName(credited.exhibit)}/${name}`, bytes }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const zippable: Zippable = {};
  for (const { name, bytes } of entries) {
    // A PNG is packed already.
    zippable[name] = [bytes, { level: name.endsWith('.png') ? 0 : 9, mtime: day }];
  }
  return zipSync(zippable);
}

import type { Language } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { wordsOf, type Words } from '~/i18n/words';
import type { Exhibit } from './exhibits';
import { showsMap } from './kit-credit';

/** The kinds of files of a press kit: their names, or how those names end that begin with the exhibit's. */
export type KitKind = keyof Words['kit']['formats'];

/** A file of a press kit, ready to be written. */
export interface KitFile {
  name: string;
  kind: KitKind;
  type: string;
  bytes: Uint8Array;
}

/** The press kit of an exhibit in a language. */
export interface Kit {
  exhibit: Exhibit;
  language: Language;
  /** What its picture shows, in a sentence or two. */
  alt: string;
  /** The size of its picture in pixels. */
  width: number;
  height: number;
  files: KitFile[];
  /** All of them in one file. */
  zip: Uint8Array;
}

/** What a file of a kit holds: the table of a map is of positions, as its other data are. */
export function holdsOf(
  { exhibit, language }: Pick<Kit, 'exhibit' | 'language'>,
  kind: KitKind,
): string {
  const { formats } = wordsOf(language).kit;
  return formats[kind === '.csv' && showsMap(exhibit) ? '.geojson' : kind];
}

/** The address of a file of a kit, `/press/map/map.svg`: a promise, since others keep it. */
export function kitFileAddress({ exhibit, language }: Kit, name: string): string {
  return localPath(language, `/press/${exhibit.id}/${name}`);
}

/** The address of a kit in one file, `/press/map.zip`: a promise as well. */
export function kitZipAddress({ exhibit, language }: Kit): string {
  return localPath(language, `/press/${exhibit.id}.zip`);
}

/** Every file of a kit with its address and its type. */
export function addressedFiles(kit: Kit): { address: string; type: string; bytes: Uint8Array }[] {
  const files = kit.files.map(({ name, type, bytes }) => {
    return { address: kitFileAddress(kit, name), type, bytes };
  });
  return [...files, { address: kitZipAddress(kit), type: 'application/zip', bytes: kit.zip }];
}

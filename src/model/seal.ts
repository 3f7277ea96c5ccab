import { digest } from './marks.ts';
import type { Problem } from './problem';

/** What stands for all that a file holds but its seal: twelve hexadecimal digits. */
function sealOf<T extends { seal?: string }>({ seal: _, ...rest }: T): string {
  return digest(JSON.stringify(rest), 12);
}

/** The same with its seal at the end; for files that only a command writes. */
export function sealed<T extends object>(rest: T): T & { seal: string } {
  return { ...rest, seal: sealOf(rest) };
}

/** The problem of a file that was changed after the command wrote it; none where its seal holds. */
export function findBrokenSeal(file: string, held: { seal: string }, hint: string): Problem[] {
  if (held.seal === sealOf(held)) return [];
  return [
    {
      file,
      path: ['seal'],
      came: `\`${held.seal}\`, which does not stand for what the file holds`,
      wanted: 'the file as the command wrote it',
      hint,
    },
  ];
}

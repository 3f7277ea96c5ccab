import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder with the hash of its bytes, to see that nothing was written. */
export function manifestOf(folder: string): Record<string, string> {
  const files = globSync('**/*', { cwd: folder }).sort();
  const whole = files.filter((file) => statSync(path.join(folder, file)).isFile());
  return Object.fromEntries(
    whole.map((file) => {
      const bytes = readFileSync(path.join(folder, file));
      return [file, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}

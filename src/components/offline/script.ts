import { createHash } from 'node:crypto';
import path from 'node:path';
import { build } from 'esbuild';
import { offlineWords } from './words';

/** The script that has a copy of the site kept for reading offline, and the name under which it is served. */
export interface OfflineScript {
  name: string;
  code: string;
}

async function bundle(): Promise<OfflineScript> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve('src/components/offline/offline.client.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { __words: offlineWords() },
  });
  const code = outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  return { name: `offline-${hash}.js`, code };
}

let made: Promise<OfflineScript> | undefined;

/** The script, bundled once a build; none where the host wants no copies kept (`SERVICE_WORKER=off`). */
export async function findOfflineScript(): Promise<OfflineScript | undefined> {
  if (process.env['SERVICE_WORKER'] === 'off') return undefined;
  return (made ??= bundle());
}

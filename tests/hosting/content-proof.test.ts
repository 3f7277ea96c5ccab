import { EventEmitter } from 'node:events';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { contentProof } from '~/hosting/content-proof.mjs';

const broken = vi.hoisted(() => new Error('the linter itself is broken'));
vi.mock('vite', () => ({ runnerImport: () => Promise.reject(broken) }));

test('while an author writes, a check that breaks off is told, and the server goes on', async () => {
  const watcher = new EventEmitter();
  const said = await new Promise<string>((error) => {
    const logger = { error, warn: error, info: error };
    contentProof().hooks['astro:server:setup']({ server: { watcher }, logger });
    watcher.emit('all', 'change', path.resolve('content/themes.yaml'));
  });
  expect(said).toContain(`the content could not be checked: Error: ${broken.message}`);
});

// Builds the project of the folder it runs in, with caches of its own: a child of bench:scale.
import { build } from 'astro';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await build({
  outDir: './dist',
  cacheDir: './.cache',
  logLevel: 'warn',
  vite: { cacheDir: './.cache/vite' },
});

import { rmSync } from 'node:fs';

const made = ['.astro', '.build', 'dist', 'node_modules/.astro', 'node_modules/.vite'];
for (const folder of made) rmSync(folder, { recursive: true, force: true });

import { buildSite } from './build.ts';
import { serveSite } from './server.ts';

const wanted = Number(process.env['PORT'] ?? 4321);

console.log('Building the site …');
await buildSite();
const { url } = await serveSite({ folder: 'dist', port: wanted });
const used = Number(new URL(url).port);
if (used !== wanted) console.log(`Port ${wanted} is in use; ${used} is free.`);
console.log(`\nSeven Stops is ready: open ${url} in a browser. Ctrl+C stops it.\n`);

import { buildSite, tellFailure } from './build.ts';
import { serveSite } from './server.ts';

const wanted = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  console.error(`PORT is “${process.env['PORT']}”: wanted a whole number from 0 to 65535.`);
  process.exit(1);
}

try {
  console.log('Building the site …');
  await buildSite();
  const { url } = await serveSite({ folder: 'dist', port: wanted });
  const used = Number(new URL(url).port);
  if (wanted !== 0 && used !== wanted) console.log(`Port ${wanted} is in use; ${used} is free.`);
  console.log(`\nSeven Stops is ready: open ${url} in a browser. Ctrl+C stops it.\n`);
} catch (error) {
  tellFailure(error);
}

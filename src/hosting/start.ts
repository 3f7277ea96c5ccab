import { buildSite, tellFailure } from './build.ts';
import { serveSite } from './server.ts';

/** What is said where the site is built and cannot be served. */
const unserved =
  'dist/ is ready, but no port could be opened for it: set PORT to another, such as 8080.';

/** Serves the built site and says where, or that it is there and no port could be had; 0 takes any free one. */
export async function serveBuilt(wanted: number, folder = 'dist'): Promise<void> {
  try {
    const { url } = await serveSite({ folder, port: wanted });
    const used = Number(new URL(url).port);
    if (wanted !== 0 && used !== wanted) console.log(`Port ${wanted} is in use; ${used} is free.`);
    console.log(`\nSeven Stops is ready: open ${url} in a browser. Ctrl+C stops it.\n`);
  } catch (error) {
    tellFailure(error, unserved);
  }
}

async function start(): Promise<void> {
  const wanted = Number(process.env['PORT'] ?? 4321);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    console.error(`PORT is “${process.env['PORT']}”: wanted a whole number from 0 to 65535.`);
    process.exitCode = 1;
    return;
  }
  try {
    console.log('Building the site …');
    await buildSite();
  } catch (error) {
    return tellFailure(error);
  }
  await serveBuilt(wanted);
}

if (import.meta.main) await start();

import path from 'node:path';
import { runnerImport } from 'vite';

const alias = { '~': path.resolve('src') };

/** Checks the content as the rest of the code reads it, and says everything that is wrong. */
export async function checkContent() {
  const { module } = await runnerImport('./src/lint/report.ts', {
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
  });
  return module.reportProblems(process.cwd());
}

/** Tells an author how the content is; a check that breaks off must not take the server down. */
async function tell(logger) {
  try {
    const report = await checkContent();
    if (report) logger.warn(`\n\n${report}\n`);
    else logger.info('the content is in order');
  } catch (error) {
    logger.error(`the content could not be checked: ${error.stack ?? error}`);
  }
}

/** Proves the content before a build; while an author is writing it only tells. */
export function contentProof() {
  return {
    name: 'content-proof',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        const report = await checkContent();
        if (!report) return;
        if (command === 'build') throw new Error(`\n\n${report}\n`);
        logger.warn(`\n\n${report}\n`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let timer;
        server.watcher.on('all', (_, file) => {
          if (!file.startsWith(path.resolve('content'))) return;
          clearTimeout(timer);
          timer = setTimeout(() => tell(logger), 200);
        });
      },
    },
  };
}

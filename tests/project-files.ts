/** What a build reads, from the root of the project: a copy of these is a project of its own. */
export const projectFiles: readonly string[] = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'LICENSE',
];

/** The folders above an address, the nearest first; two slashes at its begin would name another host. */
function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1).filter(Boolean);
  return parts.map((_, index) => `/${parts.slice(0, parts.length - index).join('/')}/`).concat('/');
}

/** Whether a folder is the root of this site: its manifest names the site of this page. */
async function isRoot(folder: string, name: string): Promise<boolean> {
  try {
    const answer = await fetch(`${folder}manifest.json`);
    const manifest: unknown = answer.ok ? await answer.json() : null;
    return (
      typeof manifest === 'object' && manifest !== null && Reflect.get(manifest, 'name') === name
    );
  } catch {
    return false;
  }
}

async function findRoot(): Promise<string | undefined> {
  const named = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]');
  for (const folder of foldersAbove(location.pathname)) {
    if (await isRoot(folder, named?.content ?? '')) return folder;
  }
  return undefined;
}

/** Sets the root as the base of all links; those within the page stay on it. */
function setBase(root: string): void {
  const base = document.createElement('base');
  base.href = root;
  document.head.prepend(base);
  document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]').forEach((link) => {
    link.href = link.getAttribute('href') ?? '';
  });
  document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]').forEach((link) => {
    const here = location.origin + location.pathname + location.search;
    link.href = here + (link.getAttribute('href') ?? '');
  });
}

void findRoot().then((root) => {
  if (root) setBase(root);
});

export {};

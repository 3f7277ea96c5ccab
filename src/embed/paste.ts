/** What a page may do to what is pasted into it. */
export const hosts = ['plain', 'sandboxed', 'no-scripts', 'no-frames'] as const;

export type Host = (typeof hosts)[number];

/** What a page takes out of what is pasted into it. */
const stripped: Record<Host, readonly string[]> = {
  plain: [],
  sandboxed: [],
  'no-scripts': ['script'],
  'no-frames': ['script', 'iframe', 'amp-iframe'],
};

/** A snippet of ours as a host keeps it; no attribute of a snippet holds a bracket, so that this is exact. */
export function keptBy(host: Host, code: string): string {
  return stripped[host].reduce(
    (kept, name) => kept.replaceAll(new RegExp(`<${name}[ >].*?</${name}>`, 'g'), ''),
    code,
  );
}

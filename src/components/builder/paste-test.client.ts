import { hosts, keptBy, type Host } from '~/embed/paste';

/** A picture that is as wide as there is room. */
function asWideAsRoom(img: string): string {
  return img.replace(/ (?:width|height|style)="[^"]*"/g, '').replace('<img', '<img width="100%"');
}

/** A snippet with attributes for what it asks of `style`, which our own policy, that the test inherits, does not heed. */
function withoutStyle(code: string): string {
  return code
    .replaceAll(' style="border:0"', ' frameborder="0"')
    .replace(/<img[^>]*>/g, asWideAsRoom);
}

/** A page of a host that holds what it kept of a snippet. */
function pageWith(kept: string, { lang, title }: { lang: string; title: string }): string {
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">';
  return `<!doctype html><html lang="${lang}">${head}<title>${title}</title><body><main>${kept}</main></body></html>`;
}

/** A new frame each time: another page in the same one would be a step of the reader's history. */
function showIn(section: HTMLElement, host: Host, { code, lang }: { code: string; lang: string }) {
  const frame = document.createElement('iframe');
  const title = section.querySelector('h3')?.textContent ?? '';
  frame.title = title;
  if (host === 'sandboxed') frame.setAttribute('sandbox', 'allow-scripts');
  frame.srcdoc = pageWith(withoutStyle(keptBy(host, code)), { lang, title });
  section.querySelector('iframe')?.remove();
  section.append(frame);
}

/** Shows what each host leaves of a snippet of ours. */
export function showPasted(test: Element, code: string, lang: string): void {
  for (const host of hosts) {
    const section = test.querySelector<HTMLElement>(`[data-host="${host}"]`);
    if (section) showIn(section, host, { code, lang });
  }
  const text = test.querySelector('.code');
  if (text) text.textContent = code;
}

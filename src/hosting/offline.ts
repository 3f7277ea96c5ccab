import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { hostFiles } from './header-files.ts';
import { filesBelow } from './manifest.ts';
import { rewriteAddresses } from './relative.ts';

/** Files that are packed already; pressing them again gains nothing. */
const packed = /\.(png|woff2|zip|ico|pf_[a-z]+|wasm)$/;

/** An address of a folder with its page spelled out, for readers without a server; any other as it was. */
export function spelledOut(address: string): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address)) return address;
  const [, route = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (route === '.' || route === '..') return `${route}/index.html${rest}`;
  return route.endsWith('/') ? `${route}index.html${rest}` : address;
}

/** What a page says only on the web, such as where to get what is at hand here. */
const webOnly = /<p(?=\s)[^>]*\sdata-web-only[^>]*>[^]*?<\/p>/g;

/** Where a page names the script that has a copy kept; this edition is one, and has no worker. */
const keepsCopy = /(?<=<footer[^>]*)\sdata-offline="[^"]*"/g;

/** A page whose links work when it is opened from disk. */
export function offlineHtml(html: string): string {
  return rewriteAddresses(html.replace(webOnly, '').replace(keepsCopy, ''), spelledOut);
}

function contentOf(folder: string, file: string): Uint8Array {
  const bytes = readFileSync(path.join(folder, file));
  if (!file.endsWith('.html')) return bytes;
  return new TextEncoder().encode(offlineHtml(bytes.toString('utf8')));
}

/** What only a web server reads. */
function isForServers(file: string): boolean {
  return hostFiles.some((name) => name === file) || file === 'sw.js' || file === '404.html';
}

/**
 * The offline edition of a built site as a zip: one folder of its own, every link spelled out to its page.
 * The same site gives the same bytes.
 */
export function packOffline(site: string, name: string): Uint8Array {
  const entries: Zippable = {};
  // One moment for all files, in local time, as zips have it: what is in them decides the bytes.
  const mtime = new Date(2023, 4, 12, 12);
  const add = (file: string, bytes: Uint8Array) => {
    entries[`${name}/${file}`] = [bytes, { level: packed.test(file) ? 0 : 9, mtime }];
  };
  for (const file of filesBelow(site)) if (!isForServers(file)) add(file, contentOf(site, file));
  return zipSync(entries);
}

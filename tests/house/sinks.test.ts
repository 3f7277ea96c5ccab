import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { knownSinks } from './known-sinks';
import { sinksIn } from './sinks';

const posix = (file: string) => file.split(path.sep).join('/');

/** The scripts that stand in components, by the component. */
const inline = new Map(
  globSync('src/**/*.astro').map((file) => {
    const markup = readFileSync(file, 'utf8').replace(/^---[^]*?\n---/, '');
    const codes = [...markup.matchAll(/<script(?![^>]*ld\+json)[^>]*>([^]*?)<\/script>/g)];
    return [posix(file), codes.map(([, code = '']) => code).join('\n')];
  }),
);

const codeOf = (file: string) => inline.get(file) ?? readFileSync(file, 'utf8');

/** The file of ours that an import names; a package is not ours. */
function fileOf(from: string, to: string): string | undefined {
  if (!to.startsWith('.') && !to.startsWith('~/')) return undefined;
  const base = to.startsWith('~/')
    ? `src/${to.slice(2)}`
    : path.posix.join(path.posix.dirname(from), to);
  return [base, `${base}.ts`].find((file) => /\.ts$/.test(file) && existsSync(file));
}

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(codeOf(file), true, true);
  return importedFiles.flatMap(({ fileName }) => fileOf(file, fileName) ?? []);
}

/** Where browsers begin to run our code: pages, the map's engine, the offline copy, the pages of others. */
const entries = [
  ...globSync('src/**/*.client.ts').map(posix),
  ...[...inline].flatMap(([file, code]) => (code.trim() ? [file] : [])),
  'src/map/engine/entry.ts',
  ...globSync('src/hosting/service-worker/{worker,farewell}.ts').map(posix),
];

function reachable(from: readonly string[]): string[] {
  const seen = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    importsOf(file).forEach(walk);
  };
  from.forEach(walk);
  return [...seen].sort();
}

const files = reachable(entries);
const sinks = files.flatMap((file) =>
  sinksIn(codeOf(file), file).map((sink) => ({ file, ...sink })),
);

describe('our code in browsers', () => {
  test('is found from all its beginnings', () => {
    for (const part of ['map/engine/open', 'embed/parameters', 'embed/accept', 'map/state'])
      expect(files).toContain(`src/${part}.ts`);
    expect(files.length).toBeGreaterThan(60);
  });

  test('never makes elements or code of a text, and stores nothing', () => {
    expect(sinks.filter(({ rank }) => rank === 'forbidden')).toEqual([]);
  });

  test('listens for messages only where it is known whose', () => {
    const listening = files.filter((file) =>
      /addEventListener\(\s*['"`]message|\bonmessage\b/.test(codeOf(file)),
    );
    expect(listening).toEqual([
      // Its own Blob worker, and a frame of ours, by its window.
      'src/check/browser-lines.client.ts',
      'src/check/frame-line.client.ts',
      // A frame of ours, by its window, its address and its origin: `embed/accept`.
      'src/embed/parent.client.ts',
      // Pages of ours, by the rules of the browser.
      'src/hosting/service-worker/worker.ts',
    ]);
  });

  test('makes an address, a frame or a message only where it is known what of', () => {
    const watched = sinks
      .filter(({ rank }) => rank === 'watched')
      .map(({ file, code }) => `${file}: ${code}`);
    const told = knownSinks.map(({ file, code }) => `${file}: ${code}`);
    expect(watched.sort()).toEqual(told.sort());
  });
});

test.each([
  'a.innerHTML = b',
  'a["outerHTML"] += b',
  'a.insertAdjacentHTML("beforeend", b)',
  'document.write(b)',
  'eval(b)',
  'window.eval(b)',
  'new Function(b)',
  'Function(b)()',
  'setTimeout("go()", 1)',
  'setTimeout(`go(${b})`, 1)',
  'setInterval(a + b, 1)',
  'a.href = "javascript:go()"',
  'a.href = `javascript:${b}`',
  'document.createRange().createContextualFragment(b)',
  'new DOMParser().parseFromString(b, "text/html")',
  'a.onclick = "go()"',
  'document.cookie = b',
  'localStorage.setItem("a", b)',
])('%s would be found, and forbidden', (code) => {
  expect(sinksIn(code).map(({ rank }) => rank)).toContain('forbidden');
});

test.each([
  'a.src = b',
  'a.href = b',
  'a.srcdoc = b',
  'location = b',
  'location.href = b',
  'location.replace(b)',
  'a.setAttribute("href", b)',
  'a.setAttribute(name, b)',
  'a.setAttributeNS(ns, "x", b)',
  'window.open(b)',
  'import(b)',
  'parent.postMessage(b, "*")',
  'new Worker(b)',
])('%s would be found, and asked about', (code) => {
  expect(sinksIn(code).map(({ rank }) => rank)).toContain('watched');
});

test.each(['a.textContent = b', 'setTimeout(go, 1)', 'a.setAttribute("x", b)', 'const data = b'])(
  '%s is harmless',
  (code) => {
    expect(sinksIn(code)).toEqual([]);
  },
);

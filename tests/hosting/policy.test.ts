import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { given, withPolicy } from '~/hosting/page-policy';
import { formatPolicy, inlineHashes, policyOf } from '~/hosting/policy';

const page = (head: string, body = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** What `openssl dgst -sha256 -binary | base64` says of `alert(1)` and of `p{color:red}`. */
const known = {
  'alert(1)': "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
  'p{color:red}': "'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='",
};

test('code and styles in a page are let through by their hashes, data blocks need none', () => {
  const { scripts, styles } = inlineHashes(
    page(
      '<style>p{color:red}</style><script type="application/ld+json">{}</script>',
      '<script type="module">alert(1)</script><script src="x.js"></script>',
    ),
  );
  expect(scripts).toEqual([known['alert(1)']]);
  expect(styles).toEqual([known['p{color:red}']]);
});

test('rules that a script may put into the page from a template are let through too', () => {
  const rules = '<script type="speculationrules">alert(1)</script>';
  const { scripts } = inlineHashes(page('', `<template>${rules}</template>`));
  expect(scripts).toEqual([known['alert(1)']]);
});

test('a page without code or styles takes both only from files of its own site', () => {
  const policy = formatPolicy(policyOf('x/index.html', inlineHashes(page(''))));
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
});

test('the styles of a head become one, in their order, and the policy stands before them', () => {
  const html = withPolicy(
    page('<style>@layer a;</style><title>x</title><style>b{}</style>'),
    'index.html',
  );
  expect(html.match(/<style>/g)).toHaveLength(1);
  expect(html).toContain('<title>x</title><style>@layer a;b{}</style>');
  expect(html.indexOf('content-security-policy')).toBeLessThan(html.indexOf('<style>'));
});

test('the classes of every element come last, whatever stands in its other attributes', () => {
  const html = withPolicy(
    page(
      '',
      '<p class="a" title="x > y" hidden>class="b" id="c"</p><i lang="en" class="d" id="e"></i><b class="f"></b>',
    ),
    'index.html',
  );
  expect(html).toContain('<p title="x > y" hidden class="a">class="b" id="c"</p>');
  expect(html).toContain('<i lang="en" id="e" class="d"></i><b class="f"></b>');
});

test('scripts name the classes that they give as texts, so that a page keeps the styles for them', () => {
  const codes = globSync('src/**/*.{ts,astro}').map((file) => readFileSync(file, 'utf8'));
  const gifts = codes.flatMap(
    (code) => code.match(/classList\s*\.(add|toggle|replace)\([^;]{0,40}/g) ?? [],
  );
  expect(gifts.length).toBeGreaterThan(8);
  expect(gifts.filter((gift) => !/^classList\.(add|toggle)\('[\w-]+'/.test(gift))).toEqual([]);
  const html = withPolicy(
    page(
      '<style>p.a._0{c:d}p.b._0{c:d}</style>',
      '<p class="_0"></p><script type="module">x.classList.toggle(`b`,y)</script>',
    ),
    'index.html',
  );
  expect(html).toContain('<p class="_0">');
});

test('a page that does not tell its letters is refused', () => {
  expect(() => withPolicy('<html><head></head></html>', 'x.html')).toThrow(/x\.html.*charset/);
});

test('the scripts of a page become one at its end, each a task of its own, after the first frame', () => {
  const html = withPolicy(
    page(
      '',
      '<script type="module">var a=1</script><p>x</p><script type="module">b()//c</script><i>y</i>',
    ),
    'index.html',
  );
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toMatch(/<p>x<\/p><i>y<\/i><script type="module">[^]*<\/script><\/body>/);
  expect(html).toContain('setTimeout(()=>{var a=1});setTimeout(()=>{b()//c\n});');
});

test('scripts stand where a page is to be drawn for the first time: after its drawing, or at its end', () => {
  const code = '<script type="module">a()</script>';
  const placed = (body: string) =>
    withPolicy(body, 'index.html').replace(/<script type="module">[^]*<\/script>/, '[code]');
  const drawing = `${code}<svg></svg><div class="below after-drawing x">y</div>`;
  expect(placed(page('', drawing))).toContain('<svg></svg>[code]<div class="below');
  expect(placed(page('', `${code}<p class="after">x</p>`))).toContain('x</p>[code]</body>');
  expect(placed(page('', code).replace('</body>', ''))).toMatch(/<body><\/html>\[code\]$/);
});

/** What a page's scripts do, with the two clocks of a browser in the test's hand. */
function begun(html: string) {
  const [done, frames, timers]: [string[], (() => void)[], (() => void)[]] = [[], [], []];
  const code = /<script type="module">([^]*)<\/script>/.exec(html)?.[1] ?? '';
  const run = new Function('note', 'requestAnimationFrame', 'setTimeout', 'performance', code);
  run(
    (name: string) => done.push(name),
    (then: () => void) => frames.push(then),
    (then: () => void) => timers.push(then),
    { navigation: { type: 0 } },
  );
  const work = (clock: (() => void)[]) => clock.splice(0).forEach((one) => one());
  return { done, frame: () => work(frames), time: () => work(timers) };
}

test('scripts wait for the first frame, and begin once', () => {
  const html = withPolicy(
    page('', ['a', 'b'].map((name) => `<script type="module">note('${name}')</script>`).join('')),
    'index.html',
  );
  const { done, frame, time } = begun(html);
  frame();
  expect(done).toEqual([]);
  for (let turn = 0; turn < 4; turn += 1) time();
  expect(done).toEqual(['a', 'b']);
});

test('where no frame is drawn, as in a tab that nobody sees, scripts begin all the same', () => {
  const html = withPolicy(page('', '<script type="module">note("a")</script>'), 'index.html');
  const { done, time } = begun(html);
  for (let turn = 0; turn < 3; turn += 1) time();
  expect(done).toEqual(['a']);
});

test('a script that imports or exports is refused', () => {
  const two = (code: string) =>
    page('', `<script type="module">a()</script><script type="module">${code}</script>`);
  expect(() => withPolicy(two('import a from "b"'), 'x.html')).toThrow(/imports or exports/);
  expect(() => withPolicy(two('a();export{}'), 'x.html')).toThrow(/imports or exports/);
  expect(() => withPolicy(two('import("./pagefind.js")'), 'x.html')).not.toThrow();
});

test('a page keeps no style of a component that it lacks, and all others', () => {
  const css = '@layer a{p._x,p._y{top:0}p._x{top:1px}@media print{.b._y{top:2px}}p{top:3px}}';
  const html = withPolicy(page(`<style>${css}</style>`, '<p class="b _y"></p>'), 'index.html');
  expect(html).toContain('@layer a{p._x,p._y{top:0}@media print{.b._y{top:2px}}p{top:3px}}');
});

test('blocks of the layer of components that follow one another become one', () => {
  const css = (between: string) =>
    `@layer components{a{}}\n@layer components{b{}}${between}\n@layer components{c{}}`;
  const html = (between: string) =>
    withPolicy(page(`<style>${css(between)}</style>`), 'index.html');
  expect(html('')).toContain('<style>@layer components{a{}b{}c{}}</style>');
  expect(html('@layer x{p{}}')).toContain(css('@layer x{p{}}'));
  expect(html('\np{}')).toContain('{a{}b{}}\np{}\n@layer components{c{}}');
});

test('shapes are written as empty elements', () => {
  const html = withPolicy(page('', '<svg><path d="M0"></path><a></a></svg>'), 'index.html');
  expect(html).toContain('<svg><path d="M0"/><a></a></svg>');
});

test('a page keeps no condition without a rule', () => {
  const css = '@layer a;@layer b{@media print{@supports (top:0){p._x{top:0}}}p{top:3px}}@layer a{}';
  const html = withPolicy(page(`<style>${css}</style>`, '<p></p>'), 'index.html');
  expect(html).toContain('<style>@layer a;@layer b{p{top:3px}}@layer a{}</style>');
});

test('a page keeps no style of a class that neither it nor its scripts name', () => {
  const css = '@layer a{.foo,h2{top:0}.foo .bar{top:1px}.bar:not(.foo){top:2px}.cut{top:3px}}';
  const html = (body: string) => withPolicy(page(`<style>${css}</style>`, body), 'index.html');
  expect(html('<p class="bar"></p>')).toContain(
    '@layer a{h2{top:0}.bar:not(.foo){top:2px}.cut{top:3px}}',
  );
  const script = '<script type="module">p.classList.add(`foo`, `bar`)</script>';
  expect(html(script)).toContain(css);
});

test('the classes that scripts from files of their own give are known, so that no page drops their styles', () => {
  const folders = ['src/map/engine', 'src/components/offline', 'src/hosting/service-worker'];
  const code = globSync(folders.map((folder) => `${folder}/**/*.ts`)).map((file) =>
    readFileSync(file, 'utf8'),
  );
  const calls = /classList\.\w+\('([\w-]+)'|className = `[^`]*\} ([\w-]+)`/g;
  const found = code.flatMap((text) =>
    [...text.matchAll(calls)].map(([, one, other]) => one ?? other),
  );
  expect(new Set(found)).toEqual(new Set(given));
});

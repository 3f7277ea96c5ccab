const style = /<style>([^]*?)<\/style>/g;

const script = /<script type="module">([^]*?)<\/script>/g;

/** What only a script of its own may hold. */
const needsOwn = /^\s*import\b(?!\s*[(.])|\bexport\s*[{*]/;

/** A rule without rules in it: its selectors and its declarations. */
const rule = /([^{}]+)\{[^{}]*\}/g;

const scope = /\._[0-9a-z]+/gi;

/** A page where all that a pattern finds stands as one, in the place of the last. */
function gather(html: string, found: RegExp, all: string): string {
  let left = [...html.matchAll(found)].length;
  return html.replace(found, () => ((left -= 1) === 0 ? all : ''));
}

/** Styles without the rules for components that a page lacks. */
function withoutStrangers(css: string, html: string): string {
  const classes = [...html.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  const isThere = new Set(classes.map((name) => `.${name}`));
  return css.replace(rule, (whole, selectors: string) => {
    const scopes = selectors.match(scope) ?? [];
    return scopes.length > 0 && !scopes.some((one) => isThere.has(one)) ? '' : whole;
  });
}

/** A page with the styles of its head as one, where the last of them stood: a policy names each with a hash. */
export function withOneStyle(html: string): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, end);
  const css = [...head.matchAll(style)].map(([, one = '']) => one.trim()).join('');
  return gather(head, style, `<style>${withoutStrangers(css, html)}</style>`) + html.slice(end);
}

/** A page whose scripts are one, each in a room of its own; they ran one after the other when all was read, and do. */
export function withOneScript(html: string): string {
  const codes = [...html.matchAll(script)].map(([, code = '']) => code.trim());
  if (codes.length < 2 || codes.some((code) => needsOwn.test(code))) return html;
  const rooms = codes.map((code) => `(()=>{${code}})();`).join('');
  return gather(html, script, `<script type="module">${rooms}</script>`);
}

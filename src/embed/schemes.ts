const dark = '(prefers-color-scheme: dark)';

/** What stands in the first block that an opening names; throws where there is none. */
function blockIn(css: string, opening: string): string {
  const start = css.indexOf(opening);
  const end = css.indexOf('}', start);
  if (start < 0 || end < 0) throw new Error(`design/tokens.css has no “${opening}”`);
  return css.slice(start + opening.length, end);
}

/** The declarations of a block whose names another block has too. */
function sharedWith(block: string, other: string): string {
  const namesIn = (text: string) => text.match(/--[\w-]+(?=:)/g) ?? [];
  const names = namesIn(other);
  const declarations = block.split(';').map((line) => line.trim());
  return declarations.filter((line) => names.some((name) => line.startsWith(`${name}:`))).join(';');
}

/** The rules by which `data-scheme` sets the colours of a frame, whatever the machine prefers. */
export function schemeRules(tokens: string): string {
  const light = blockIn(tokens, ':root {');
  const [, ofDark = ''] = tokens.split(`@media ${dark} {`);
  const own = blockIn(ofDark, ':root {');
  const rule = (scheme: string, declarations: string) =>
    `html[data-scheme=${scheme}]{color-scheme:${scheme};${declarations}}`;
  const rules = rule('light', sharedWith(light, own)) + rule('dark', sharedWith(own, own));
  return `@media screen{${rules}}`;
}

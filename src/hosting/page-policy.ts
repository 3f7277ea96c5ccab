import { cumsum } from 'd3-array';
import { withConstants, withoutIdle } from './constants.ts';
import { formatPolicy, inlineHashes, policyOf } from './policy.ts';
import { dropIdleScopes } from './short-scopes.ts';

/** Where a page tells how its letters are written; the policy must come before anything it governs. */
const charset = /<meta charset="?utf-8"?\s*\/?>/i;

const script = /<script type="module">([^]*?)<\/script>/g;
const style = /<style>([^]*?)<\/style>/g;

/** A rule without rules in it: its selectors and its declarations. */
const rule = /([^{}]+)\{[^{}]*\}/g;

/** Classes that scripts from files of their own give: no page need name them. */
export const given: readonly string[] = ['screen-only', 'cut'];

/** Where a script gives an element a class; which one stands there as a text (a test). */
const givesClass = /classList\.(?:add|toggle)\(["'`]([\w-]+)/g;

/** The classes that the scripts of a page give to elements. */
function givenBy(html: string): string[] {
  return [...html.matchAll(givesClass)].map(([, name = '']) => name);
}

/** The selectors of a rule but for those of classes that a page names nowhere, in its scripts neither. */
function namedIn(page: string, selectors: string): string {
  // Within brackets a class may be one of several, or one that is not to be.
  if (selectors.includes('(')) return selectors;
  const isNamed = (name: string) => given.includes(name) || page.includes(name);
  return selectors
    .split(',')
    .filter((one) => [...one.matchAll(/\.([a-z][\w-]*)/g)].every(([, name = '']) => isNamed(name)))
    .join(',');
}

/** Styles without the conditions that hold no rule any more; a layer without rules still has its place. */
function withoutEmpty(css: string): string {
  const less = css.replace(/@(?:media|supports|container)[^{}]*\{\s*\}/g, '');
  return less === css ? css : withoutEmpty(less);
}

/** Styles without the rules for components and classes that a page lacks. */
function withoutStrangers(css: string, html: string): string {
  const classes = [...html.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, all = '']) =>
    all.split(' '),
  );
  const isThere = new Set(classes.map((name) => `.${name}`));
  const unstyled = html.replace(style, '');
  const kept = css.replace(rule, (whole, selectors: string) => {
    const scopes = selectors.match(/\._[0-9a-z]+/gi) ?? [];
    if (scopes.length > 0 && !scopes.some((one) => isThere.has(one))) return '';
    const named = namedIn(unstyled, selectors);
    return named && named + whole.slice(selectors.length);
  });
  return withoutEmpty(kept);
}

/** Whether a line is one block of the layer of components; Vite writes each file of styles on a line of its own. */
function isBlock(line: string): boolean {
  if (!/^@layer components ?{/.test(line)) return false;
  const depths = cumsum([...line.matchAll(/[{}]/g)].map(([brace]) => (brace === '{' ? 1 : -1)));
  return depths.indexOf(0) === depths.length - 1 && line.endsWith('}');
}

/** The blocks of the layer of components that follow one another, as one. */
function withoutSeams(css: string): string {
  return css.split('\n').reduce((all, line) => {
    const last = all.slice(all.lastIndexOf('\n') + 1);
    return isBlock(last) && isBlock(line)
      ? all.slice(0, -1) + line.slice(line.indexOf('{') + 1)
      : `${all}\n${line}`;
  });
}

/** A page with the styles of its head as one, where the last of them stood: a policy names each with a hash. */
function withOneStyle(html: string): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, end);
  const styles = [...head.matchAll(style)];
  const whole = styles.map(([, css = '']) => css.trim()).join('');
  const body = html.replace(style, '');
  const all = withoutIdle(withoutSeams(withoutStrangers(withConstants(whole), html)), body);
  let left = styles.length;
  const merged = head.replace(style, () => ((left -= 1) === 0 ? `<style>${all}</style>` : ''));
  return dropIdleScopes(merged + html.slice(end), all, [...given, ...givenBy(html)]);
}

/** What only stands at the top of a module. */
const moduleOnly = /(^|[;}\n])\s*(import\s*["'{*\w]|export\b)/;

/** Code as a task of its own: its names stay its own, and its failure stops no other. */
function asTask(code: string): string {
  if (moduleOnly.test(code))
    throw new Error(`A script in a page imports or exports: ${code.slice(0, 80)}`);
  // A comment to the end of the line must not swallow the bracket.
  const end = /\/\/.*$/.test(code.trim()) ? '\n' : '';
  return `setTimeout(()=>{${code.trim()}${end}});`;
}

/** How long scripts wait for a frame that may never be drawn, as in a tab that nobody sees, in milliseconds. */
export const patience = 300;

/** A page that is loaded again or gone back to passes over nothing: the reader's place is found among its true heights. */
const wholeIfReturned =
  'performance.navigation.type&&document.querySelectorAll(`.below`).forEach(e=>e.classList.remove(`below`));';

/** Tasks that begin when the page has been drawn: words and drawings wait for no script. */
function afterFirstFrame(tasks: string): string {
  return `{${wholeIfReturned}let d,b=()=>{if(d)return;d=!0;${tasks}};setTimeout(b,${patience});requestAnimationFrame(()=>setTimeout(b))}`;
}

/** What a page draws after a drawing that it is opened for. */
const afterDrawing = /<[a-z-]+ class="(?:[^"]* )?after-drawing[ "]/;

/** Where browsers should stop to draw what came before: after a page's drawing, or at its end. */
function seamOf(html: string): number {
  const places = [html.search(afterDrawing), html.lastIndexOf('</body>')];
  return places.find((place) => place >= 0) ?? html.length;
}

/**
 * A page with its scripts as one that begins after the first frame. Where a script stands, browsers draw what
 * came before it, and what follows waits for that frame: so it stands nowhere among words.
 */
function withOneScript(html: string): string {
  const codes = [...html.matchAll(script)].map(([, code = '']) => code);
  if (codes.length === 0) return html;
  const all = `<script type="module">${afterFirstFrame(codes.map(asTask).join(''))}</script>`;
  const bare = html.replace(script, '');
  const seam = seamOf(bare);
  return bare.slice(0, seam) + all + bare.slice(seam);
}

/** A page whose shapes are written as empty elements, as SVG has them. */
function withShortShapes(html: string): string {
  return html.replace(/><\/(?:line|circle|path|rect|use)>/g, '/>');
}

/** An opening tag whose classes come before other attributes. */
const classEarly =
  /(<[a-z][\w-]*(?: [\w:-]+(?:="[^"]*")?)*?)( class="[^"]*")((?: [\w:-]+(?:="[^"]*")?)+)(?=\s*\/?>)/g;

/** A page whose elements all have their classes last: tags that are alike pack better. */
function withClassesLast(html: string): string {
  return html.replace(classEarly, '$1$3$2');
}

/** A finished page with the policy that lets run exactly what stands in it; throws where it has no charset. */
export function withPolicy(html: string, file: string): string {
  if (!charset.test(html)) throw new Error(`${file} has no <meta charset="utf-8">.`);
  const whole = withClassesLast(withShortShapes(withOneScript(withOneStyle(html))));
  const content = formatPolicy(policyOf(file, inlineHashes(whole)));
  return whole.replace(
    charset,
    (meta) => `${meta}<meta http-equiv="content-security-policy" content="${content}">`,
  );
}

import { formatPolicy, inlineHashes, policyOf } from './policy.ts';

/** Where a page tells how its letters are written; the policy must come before anything it governs. */
const charset = /<meta charset="?utf-8"?\s*\/?>/i;

const style = /<style>([^]*?)<\/style>/g;

/** A page with the styles of its head as one, where the last of them stood: a policy names each with a hash. */
function withOneStyle(html: string): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, end);
  const styles = [...head.matchAll(style)];
  const all = styles.map(([, css = '']) => css.trim()).join('');
  let left = styles.length;
  const merged = head.replace(style, () => ((left -= 1) === 0 ? `<style>${all}</style>` : ''));
  return merged + html.slice(end);
}

/** A finished page with the policy that lets run exactly what stands in it; throws where it has no charset. */
export function withPolicy(html: string, file: string): string {
  if (!charset.test(html)) throw new Error(`${file} has no <meta charset="utf-8">.`);
  const whole = withOneStyle(html);
  const content = formatPolicy(policyOf(file, inlineHashes(whole)));
  return whole.replace(
    charset,
    (meta) => `${meta}<meta http-equiv="content-security-policy" content="${content}">`,
  );
}

import { withOneScript, withOneStyle } from './gather.ts';
import { formatPolicy, inlineHashes, policyOf } from './policy.ts';

/** Where a page tells how its letters are written; the policy must come before anything it governs. */
const charset = /<meta charset="?utf-8"?\s*\/?>/i;

/** A finished page with the policy that lets run exactly what stands in it; throws where it has no charset. */
export function withPolicy(html: string, file: string): string {
  if (!charset.test(html)) throw new Error(`${file} has no <meta charset="utf-8">.`);
  const whole = withOneScript(withOneStyle(html));
  const content = formatPolicy(policyOf(file, inlineHashes(whole)));
  return whole.replace(
    charset,
    (meta) => `${meta}<meta http-equiv="content-security-policy" content="${content}">`,
  );
}

import { findNearest } from '~/model/nearest';
import type { Problem } from '~/model/problem';
import { components, findProp, type Element } from '~/model/prose';

/** What is wrong at a place of a text. */
export type Finding = Pick<Problem, 'path' | 'came' | 'wanted' | 'hint'>;

/** A finding in one line. */
export const finding = (path: string, came: string, wanted: string, hint?: string): Finding => ({
  path: [path],
  came,
  wanted,
  ...(hint ? { hint } : {}),
});

/** Everything that is wrong with a component or tag in a text. */
export function checkElement(element: Element): Finding[] {
  const name = element.name ?? '';
  const known = components[name];
  if (!known) {
    const raw = /^[a-z]/.test(name);
    return [
      finding(
        `<${name}>`,
        raw ? `raw HTML \`<${name}>\`` : `the component \`<${name}>\``,
        `Markdown, or one of ${Object.keys(components).join(', ')}`,
        findNearest(name, Object.keys(components)),
      ),
    ];
  }
  const allowed = [...(known.prop ? [known.prop] : []), ...(known.optional ?? [])];
  const props = element.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}',
  );
  const strange = props
    .filter((prop) => !allowed.includes(prop))
    .map((prop) =>
      finding(
        `<${name}>`,
        `the property \`${prop}\``,
        allowed.length > 0 ? `only ${allowed.join(', ')}` : 'no property',
        findNearest(prop, allowed),
      ),
    );
  const unset = allowed
    .filter((prop) => props.includes(prop) && !findProp(element, prop))
    .map((prop) => finding(`<${name}>`, `\`${prop}\` without a plain value`, `${prop}="…"`));
  return [...strange, ...unset];
}

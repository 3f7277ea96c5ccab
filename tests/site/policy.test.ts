import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { attribute, elementsIn, pages, type BuiltPage, type Element } from './built';

function policyOf({ elements }: BuiltPage): string {
  const metas = elements.filter(
    (element) => attribute(element, 'http-equiv') === 'content-security-policy',
  );
  expect(metas).toHaveLength(1);
  return metas.map((meta) => attribute(meta, 'content')).join('');
}

const codeOf = ({ childNodes }: Element) =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test.each(pages)(
  '$address has a policy that starts from nothing and lets nothing unsafe',
  (page) => {
    const policy = policyOf(page);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/'unsafe-|https?:|\*/);
  },
);

test.each(pages)('$address has its policy before all it governs, and all of that in it', (page) => {
  const policy = policyOf(page);
  const inline = page.elements.filter(
    (element) =>
      element.tagName === 'style' ||
      (element.tagName === 'script' && attribute(element, 'type') === 'module'),
  );
  const hashes = inline.map((element) => hashOf(codeOf(element)));
  expect(hashes.filter((hash) => !policy.includes(hash))).toEqual([]);
  const first = page.html.indexOf('http-equiv');
  expect(page.html.slice(0, first)).not.toMatch(/<(script|style|link|img)/);
});

test.each(pages)('$address holds no style or handler in an attribute', (page) => {
  const told = elementsIn(page.root).flatMap(({ attrs }) => attrs.map(({ name }) => name));
  expect(told.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
});

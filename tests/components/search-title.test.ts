import { expect, test } from 'vitest';
import { titleFit } from '~/components/search-title.client';

test.each([
  ['Fashion', 'fashion', 3],
  ['Brands of its own', 'branding', 2],
  ['Map of the tour', 'map', 2],
  ['International brands', 'brand', 1],
  ['Become a fashion industry', '"fashion industry"', 1],
  ['自有品牌', '品牌', 1],
  ['江苏梦兰集团', '梦兰', 1],
  ['Capital', 'cotton', 0],
  ['Jiangsu Menglan Group', 'Changshu Menglan', 0],
  ['', 'x', 0],
  ['Talent', '  ', 0],
])('the title “%s” fits “%s” by %i', (title, words, fit) => {
  expect(titleFit(title, words)).toBe(fit);
});

import { expect, test } from 'vitest';
import { median, spreadOf } from './statistics';

test('the median stands in the middle, between two middles halfway', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 9])).toBe(3);
});

test('quartiles leave a quarter of the numbers on either side', () => {
  expect(spreadOf([50, 10, 40, 20, 30])).toEqual({ low: 20, median: 30, high: 40 });
});

test('a number that was not measured, or none at all, gives no median', () => {
  expect(median([1, Number.NaN, 3])).toBeNaN();
  expect(median([])).toBeNaN();
});

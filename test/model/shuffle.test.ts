import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffled } from '../../src/model/shuffle.ts';

test('seed 0 leaves the order alone', () => {
  expect(shuffled(['a', 'b', 'c'], 0)).toEqual(['a', 'b', 'c']);
});

test('every seed keeps every item, and gives the same order again', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer(), (items, seed) => {
      const before = items.slice();
      const order = shuffled(items, seed);
      expect(order.toSorted()).toEqual(items.toSorted());
      expect(shuffled(items, seed)).toEqual(order);
      expect(items).toEqual(before);
    }),
  );
});

test('every order of three comes about as often', () => {
  const counts = new Map<string, number>();
  for (let seed = 1; seed <= 6000; seed++) {
    const order = shuffled(['a', 'b', 'c'], seed).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

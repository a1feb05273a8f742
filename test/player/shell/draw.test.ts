import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAttempt, newSeed } from '../../../player/shell/draw.ts';
import { assessed, withAssessment } from './a-course.ts';

const plan = assessed.assessment!;
const seeds = fc.integer({ min: 1, max: 46_654 });

test('so many questions of each part, none twice', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { drawn } = drawAttempt(plan, seed);
      expect(drawn.filter((id) => ['b1', 'b2', 'b3'].includes(id))).toHaveLength(2);
      expect(drawn.filter((id) => ['b4', 'b5'].includes(id))).toHaveLength(1);
      expect(new Set(drawn).size).toBe(3);
    }),
  );
});

test('the seed decides everything', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(drawAttempt(plan, seed)).toEqual(drawAttempt(plan, seed));
    }),
  );
});

test('every question of the bank is drawn sooner or later', () => {
  const drawn = Array.from({ length: 60 }, (_, i) => drawAttempt(plan, i + 1).drawn).flat();
  expect([...new Set(drawn)].sort()).toEqual(['b1', 'b2', 'b3', 'b4', 'b5']);
});

test('without shuffling the questions stand in the author’s order', () => {
  const { assessment } = withAssessment({ shuffle: { questions: false, options: false } });
  fc.assert(
    fc.property(seeds, (seed) => {
      const { drawn } = drawAttempt(assessment!, seed);
      expect(drawn).toEqual([...drawn].sort());
    }),
  );
});

test('a question of two parts is drawn once', () => {
  const draw = [
    { count: 2, from: ['b1', 'b2'] },
    { count: 2, from: ['b1', 'b2', 'b3', 'b4'] },
  ];
  expect([...drawAttempt({ ...plan, draw }, 7).drawn].sort()).toEqual(['b1', 'b2', 'b3', 'b4']);
});

test('seeds fit three characters of the state', () => {
  const made = Array.from({ length: 500 }, newSeed);
  expect(made.every((seed) => seed >= 1 && seed.toString(36).length <= 3)).toBe(true);
});

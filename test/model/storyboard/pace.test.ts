import { expect, test } from 'vitest';
import { spokenSeconds } from '../../../src/model/storyboard/pace.ts';

test.each([
  ['nothing said still shows the drawing', '', 4],
  ['few words take the shortest time', 'Lundi matin.', 4],
  ['fifteen words take six seconds', Array.from({ length: 15 }, () => 'mot').join(' '), 6],
  ['a word more is rounded up', Array.from({ length: 16 }, () => 'mot').join(' '), 7],
  ['signs that stand alone are not said', `« ${Array.from({ length: 15 }, () => 'mot').join(' ')} » !`, 6],
])('%s', (_, narration, seconds) => {
  expect(spokenSeconds(narration)).toBe(seconds);
});

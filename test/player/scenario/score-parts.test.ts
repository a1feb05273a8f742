import { expect, test } from 'vitest';
import { scoreParts } from '../../../player/scenario/score-parts.ts';
import { parseExpression } from '../../../src/model/parse-expression.ts';
import { aStory } from '../../model/scenario/a-story.ts';

const partsOf = (formula: string, marks: readonly string[] = []) => {
  const parsed = parseExpression(formula, new Set(['budget', 'entrain', 'refus', 'certificat']));
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  const standing = { values: { budget: 4, entrain: 50 }, marks: new Set(marks) };
  return scoreParts({ ...aStory, score: parsed.expression }, standing).map(({ title, points }) => [title, points]);
};

test.each<[string, readonly string[], readonly (readonly [string, number])[]]>([
  [
    'entrain + budget / 4',
    [],
    [
      ['Entrain', 50],
      ['Budget', 1],
    ],
  ],
  [
    'round(clamp(entrain - budget, 0, 100))',
    [],
    [
      ['Entrain', 50],
      ['Budget', -4],
    ],
  ],
  [
    '40 * clamp((60 - entrain) / 20, 0, 1) + budget',
    [],
    [
      ['Entrain', 20],
      ['Budget', 4],
    ],
  ],
  ['clamp(entrain / 2, 0, 100)', [], [['Entrain', 25]]],
  [
    'entrain - (budget - 5 * certificat)',
    ['certificat'],
    [
      ['Entrain', 50],
      ['Budget', -4],
      ['Un certificat', 5],
    ],
  ],
  // A flag has no name for the learner; what gives nothing is not told.
  [
    'entrain - 8 * refus + 10 * certificat',
    ['refus'],
    [
      ['Entrain', 50],
      ['', -8],
    ],
  ],
  [
    'entrain * budget / 4 + 20',
    [],
    [
      ['Entrain, Budget', 50],
      ['', 20],
    ],
  ],
  [
    '-entrain + 90',
    [],
    [
      ['Entrain', -50],
      ['', 90],
    ],
  ],
  ['min(entrain, budget)', [], [['Entrain, Budget', 4]]],
])('%s with %j is made of %j', (formula, marks, parts) => {
  expect(partsOf(formula, marks)).toEqual(parts);
});

test('a story without score is made of nothing', () => {
  const { score: _, ...plain } = aStory;
  expect(scoreParts(plain, { values: {}, marks: new Set() })).toEqual([]);
});

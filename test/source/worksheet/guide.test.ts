import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { questionOf, rulesOf } from '../reading.ts';

test('the example of the author’s guide is a sheet that can be built', async () => {
  const guide = await readFile('docs/author/worksheets.md', 'utf8');
  const example = /```markdown\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  expect(rulesOf(example)).toEqual([]);
  const { question, sheet } = questionOf(example);
  const cells = question.type === 'worksheet' ? question.cells.map(({ id, right }) => [id, right]) : [];
  expect(cells).toEqual([
    ['portable.fab', 4080],
    ['portable.usage', 298.944],
    ['serveur.fab', 897.6],
    ['serveur.usage', 1473.04656],
    ['total.usage', 1771.99056],
  ]);
  expect(sheet?.formulas).toHaveLength(2);
});

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readCoverage, written } from '../../src/cli/competencies.ts';

const given = 'courses/numeco/path.yaml';

const { coverage, title } = await readCoverage(given);

test('the framework has 73 rows in nine blocks, four of them without a level', () => {
  const { rows, blocks, levels, profiles } = coverage!.framework;
  expect([rows.size, blocks.length, levels.length, profiles.length]).toEqual([73, 9, 5, 10]);
  const unsaid = [...rows.values()].filter(({ expected }) => !expected).map(({ id }) => id);
  expect(unsaid).toEqual(['materiel/51', 'reseaux/56', 'reseaux/57', 'reseaux/58']);
});

test('no profile needs a level outside of what the framework expects', () => {
  const outside = [...coverage!.framework.rows.values()].flatMap(({ id, expected, needs }) =>
    Object.values(needs)
      .filter((need) => need > 0 && expected && (need < expected.lowest || need > expected.highest))
      .map((need) => `${id}: ${need}`),
  );
  expect(outside).toEqual([]);
});

test('of every row that no lesson serves, the path says why', () => {
  const silent = coverage!.rows.filter(({ reached, reason }) => reached === 0 && reason === undefined);
  expect(silent.map(({ competency }) => competency.id)).toEqual([]);
});

test.each(['md', 'csv'] as const)(
  'courses/numeco/competencies.%s is what "parcours competencies" writes: write it again when a lesson changes',
  async (format) => {
    const kept = await readFile(`courses/numeco/competencies.${format}`, 'utf8');
    expect(kept).toBe(written(coverage!, format, { title, given }));
  },
);

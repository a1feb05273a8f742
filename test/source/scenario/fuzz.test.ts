import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/cli/fix-files.ts';
import { openStory } from '../../../src/model/scenario/replay.ts';
import type { CourseReading } from '../../../src/source/read-course.ts';
import { told } from '../reading.ts';
import { readGame } from './reading.ts';

/** Everything a writer can write, from the guide and the game that it names. */
const guide = readFileSync('docs/author/scenarios.md', 'utf8');
const examples = [...guide.matchAll(/```markdown\n([\s\S]*?)\n```\n/g)].map(([, example = '']) => example);
const wholeGame = readFileSync('test/fixtures/stage/fr/histoire.md', 'utf8');
const lines = [...examples.join('\n\n').split('\n'), ...wholeGame.split('\n')];
const [, frontMatter = ''] = examples;

const mangled = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...lines) },
      { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...lines), fc.nat(60)).map(([line, at]) => line.slice(at)) },
      { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...lines), fc.nat(60)).map(([line, at]) => line.slice(0, at)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(':::', '---', '  ', '\t', '  > ', '  - ', '- ', '# ', '## {#', '::setting{if='),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
    ),
    { maxLength: 60 },
  )
  .map((written) => written.join('\n').replaceAll('\ufeff', ''));

/** The whole game with a few lines taken away, or written twice. */
const damaged = fc.array(fc.tuple(fc.nat(300), fc.boolean()), { minLength: 1, maxLength: 4 }).map((changes) => {
  const kept = wholeGame.split('\n');
  for (const [at, twice] of changes)
    kept.splice(at % kept.length, twice ? 0 : 1, ...(twice ? [kept[at % kept.length] ?? ''] : []));
  return kept.join('\n');
});

const games = fc.oneof(
  mangled,
  mangled.map((text) => `${frontMatter}\n${text}`),
  damaged,
);

function expectInside({ problems, texts }: CourseReading): void {
  for (const { place } of problems) {
    const all = (texts.get(place.file) ?? '').split(/\r\n|\n|\r/);
    for (const [line, column] of [
      [place.line, place.column],
      [place.endLine ?? place.line, place.endColumn ?? place.column],
    ] as const) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(all.length);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual((all[line - 1] ?? '').length + 1);
    }
  }
}

test('the game that the guide names, and the guide itself, can be read', () => {
  const pictures = (reading: CourseReading) => reading.problems.filter(({ rule }) => rule !== 'files/missing');
  const [, front, scenes, debrief, endings] = examples;
  const all = [front, scenes, debrief, endings]
    .join('\n\n')
    .replace('goto n05', 'goto f6')
    .replace('goto=n04', 'goto=f6');
  expect(pictures(readGame(all))).toEqual([]);
});

test('any game is read, its problems are inside the file, and it can be played as far as it goes', () => {
  fc.assert(
    fc.property(games, (text) => {
      const reading = readGame(text);
      expectInside(reading);
      const blocks = reading.course?.lessons[0]?.pages[0]?.blocks ?? [];
      for (const block of blocks) {
        if (block.type !== 'interaction' || !block.interaction.story) continue;
        const game = openStory(block.interaction.story);
        let standing = game.start();
        for (let n = 0; n < 30 && !standing.isOver; n++)
          standing = game.choose(standing, standing.available[0]?.id ?? '.');
      }
    }),
    { numRuns: 80 },
  );
});

test('what --fix writes leaves no missing id behind', () => {
  fc.assert(
    fc.property(games, (text) => {
      const edits = readGame(text).problems.flatMap(({ edit }) => edit ?? []);
      const after = readGame(applyEdits(text, edits));
      expect(
        after.problems.filter(({ edit }) => edit),
        told(after),
      ).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

import { describe, expect, test } from 'vitest';
import { readCourse } from '../../src/source/read-course.ts';
import { courseFiles, frontMatter, toldOf } from './reading.ts';

/** Text that costs Markdown minutes: the square of its marks, or worse. The limits keep it from being read. */
const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

describe('text that no author writes', () => {
  test.each([
    ['stars and underscores', fill('*a_', 7900)],
    ['brackets', fill('](', 7900)],
    ['backticks', fill('``a', 7900)],
    ['marks of quotations', fill('> ', 60)],
    ['items of a list', fill('- a\n', 16_000)],
    ['lines of tables', fill('|a|\n|-|\n\n', 30_000)],
    ['a paragraph without end', fill(`${'a'.repeat(79)}\n`, 30_000)],
  ])('too many %s are told and not read', (_, text) => {
    expect(toldOf(text)).toContain('markdown/too-long');
  });

  test('too many blocks are told once, and the rest of the lesson is not read', () => {
    expect(toldOf(fill(':::more[A]\n:::\n', 200_000)).match(/error \S+/g)).toEqual(['error markdown/too-many-blocks']);
  });

  test('blocks that only open are told once for their depth and once for each that is kept', () => {
    const rules = toldOf(':::more[A]\n'.repeat(300)).match(/error \S+/g);
    expect(rules).toEqual([
      'error markdown/too-deep',
      ...Array.from({ length: 6 }, () => 'error markdown/unclosed-block'),
    ]);
  });

  test('blocks beyond the depth end where they end', () => {
    const text = `${':::more[A]\n'.repeat(9)}A.\n${':::\n'.repeat(9)}\nB.\n`;
    const { course, problems } = readCourse(courseFiles({ '01.md': `${frontMatter}\n## P {#p}\n\n${text}` }), {
      language: 'fr',
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['markdown/too-deep']);
    expect(course?.lessons[0]?.pages[0]?.blocks.map(({ type }) => type)).toEqual(['more', 'prose']);
  });

  test.each(['"', '[', '&a ', 'a: b\n'])('YAML made of %j is told in a few problems', (piece) => {
    const files = courseFiles({}, { course: fill(piece, 20_000) });
    const { course, problems } = readCourse(files, { language: 'fr' });
    expect(course).toBeUndefined();
    expect(problems.length).toBeLessThanOrEqual(10);
    for (const { rule } of problems) expect(rule).toMatch(/^yaml\//);
  });

  test('a rule of many stars is no list', () => {
    expect(toldOf('* * * * * * * * * * * *')).toBe('');
  });
});

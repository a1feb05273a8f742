import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../src/cli/fix-files.ts';
import type { CourseReading } from '../../src/source/read-course.ts';
import { readCourse } from '../../src/source/read-course.ts';
import { courseFiles, courseYaml, frontMatter } from './reading.ts';

/** Everything an author can write, from the author's guide itself. */
const guide = readFileSync('docs/author/course-text.md', 'utf8');
const examples = [...guide.matchAll(/(`{3,4})(?:markdown|yaml)\n([\s\S]*?)\n\1\n/g)].map((match) => match[2] ?? '');
const lines = examples.join('\n\n').split('\n');

/** Lines of the guide, some doubled, cut, joined or swapped. */
const mangled = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...lines) },
      { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...lines), fc.nat(60)).map(([line, at]) => line.slice(at)) },
      { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...lines), fc.nat(60)).map(([line, at]) => line.slice(0, at)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(':::', '::::', '```', '---', '  ', '\t', '> ', '- ', '{#', '\r', '\uFEFF'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
    ),
    { maxLength: 60 },
  )
  .chain((written) => fc.constantFrom('\n', '\r\n', '\r').map((ending) => written.join(ending)));

/** An example of the guide from which a few lines are taken away, or written twice. */
const damaged = fc
  .tuple(fc.constantFrom(...examples), fc.array(fc.tuple(fc.nat(80), fc.boolean()), { minLength: 1, maxLength: 4 }))
  .map(([example, changes]) => {
    const kept = example.split('\n');
    for (const [at, twice] of changes)
      kept.splice(at % kept.length, twice ? 0 : 1, ...(twice ? [kept[at % kept.length] ?? ''] : []));
    return kept.join('\n');
  });

const read = (text: string, course = courseYaml): CourseReading =>
  readCourse(courseFiles({ '01.md': text }, { course }), { language: 'fr' });

/** Places are inside their file, and edits as well. */
function expectInside({ problems, texts }: CourseReading): void {
  for (const { place, edit } of problems) {
    const text = texts.get(place.file);
    expect(text, place.file).toBeDefined();
    const all = (text ?? '').split(/\r\n|\n|\r/);
    for (const [line, column] of [
      [place.line, place.column],
      [place.endLine ?? place.line, place.endColumn ?? place.column],
    ] as const) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(all.length);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual((all[line - 1] ?? '').length + 1);
    }
    if (edit) expect(edit.offset).toBeLessThanOrEqual((texts.get(edit.file) ?? '').length);
  }
}

const runs = { numRuns: 150 };

test('the guide has the examples this test lives on', () => {
  expect(examples.length).toBeGreaterThanOrEqual(6);
  expect(lines.filter((line) => line.startsWith(':::')).length).toBeGreaterThan(40);
});

test('any lesson gives a course and problems inside the file', () => {
  fc.assert(
    fc.property(fc.oneof(mangled, damaged, fc.string({ unit: 'binary' })), (text) => expectInside(read(text))),
    runs,
  );
});

test('any page gives a course and problems inside the file', () => {
  fc.assert(
    fc.property(fc.oneof(mangled, damaged), (text) => expectInside(read(`${frontMatter}\n## Page {#page}\n\n${text}`))),
    runs,
  );
});

test('any course.yaml gives problems inside the file', () => {
  fc.assert(
    fc.property(fc.oneof(mangled, damaged), (text) => expectInside(read(frontMatter, text))),
    runs,
  );
});

test('reading twice says the same', () => {
  fc.assert(
    fc.property(mangled, (text) => {
      expect(read(text)).toEqual(read(text));
    }),
    { numRuns: 50 },
  );
});

test('what --fix writes leaves no missing id behind, and changes no id that was there', () => {
  fc.assert(
    fc.property(fc.oneof(mangled, damaged), (text) => {
      // A byte order mark never gets here: decode.ts refuses it.
      const before = `${frontMatter}\n## Page {#page}\n\n${text.replaceAll('\ufeff', '')}`;
      const edits = read(before).problems.flatMap(({ edit }) => edit ?? []);
      const after = applyEdits(before, edits);
      expect(read(after).problems.filter(({ edit }) => edit)).toEqual([]);
      const ids = (all: string) => all.match(/#[a-z0-9-]+/g) ?? [];
      const kept = ids(after);
      for (const id of ids(before)) expect(kept).toContain(id);
    }),
    runs,
  );
});

test('the questions of the guide can all be read', () => {
  const questions = examples.filter((example) => /^:::(choice|true-false|cloze)\{/.test(example)).join('\n\n');
  const files = courseFiles(
    { '01.md': `${frontMatter}\n## Page {#page}\n\n${questions}` },
    { media: ['media/poste.svg'] },
  );
  const { course, problems } = readCourse(files, { language: 'fr' });
  expect(problems).toEqual([]);
  const blocks = course?.lessons[0]?.pages[0]?.blocks ?? [];
  expect(
    new Set(blocks.flatMap((block) => (block.type === 'interaction' ? [block.interaction.question.type] : []))).size,
  ).toBe(11);
});

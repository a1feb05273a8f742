import { expect, test } from 'vitest';
import { formatProblem } from '../../src/cli/format-problem.ts';
import { pathLanguages, readPath } from '../../src/source/path-file.ts';
import { coverageProblems } from '../../src/source/path-problems.ts';
import { aCourse, place } from '../package/a-course.ts';

const file = 'courses/numeco/path.yaml';
const good = `id: numeco
languages: [fr, en]
title: { fr: NumEco, en: NumEco }
description: { fr: Quatre modules, en: Four modules }
courses: [module-1]
blocks:
  - id: suite
    title: { fr: La suite, en: More }
    description: { fr: Pour aller plus loin, en: To go further }
    courses: [./module-2, ../inr/theme-1]
`;

test('a path in one language, its courses by their folders', () => {
  const { path, problems } = readPath(file, good, 'en');
  expect(problems).toEqual([]);
  expect(path).toEqual({
    id: 'numeco',
    language: 'en',
    languages: ['fr', 'en'],
    title: 'NumEco',
    description: 'Four modules',
    courses: [{ folder: 'courses/numeco/module-1', place: expect.objectContaining({ file, line: 5, column: 11 }) }],
    notCovered: [],
    blocks: [
      {
        id: 'suite',
        title: 'More',
        description: 'To go further',
        courses: [
          { folder: 'courses/numeco/module-2', place: expect.objectContaining({ line: 10 }) },
          { folder: 'courses/inr/theme-1', place: expect.objectContaining({ line: 10 }) },
        ],
      },
    ],
  });
  expect(pathLanguages(file, good)).toEqual(['fr', 'en']);
});

test.each<[string, string, readonly string[]]>([
  ['nothing', '', ['1:1 yaml/wrong-field']],
  ['no YAML', 'id: [', ['1:6 yaml/syntax']],
  ['no languages', good.replace(/languages.*\n/, ''), ['1:1 yaml/missing-field']],
  ['a slip in a name', good.replace('courses: [module-1]', 'course: [module-1]'), ['5:1 yaml/unknown-field']],
  ['no words', good.replace('{ fr: NumEco, en: NumEco }', '{ en: NumEco }'), ['3:1 yaml/missing-language']],
  ['no words of a block', good.replace('fr: La suite, ', ''), ['8:5 yaml/missing-language']],
  ['no course', good.slice(0, good.indexOf('courses')), ['1:1 path/no-course']],
  ['the same course twice', good.replace('./module-2', 'module-1'), ['10:15 path/same-course']],
  ['an empty block', good.replace(/\n {4}courses.*/, ''), ['7:5 path/empty-block']],
  ['a whole path', good.replace('[module-1]', '[/srv/module-1]'), ['5:11 path/absolute-folder']],
  ['a path of Windows', good.replace('[module-1]', "['..\\module-1']"), ['5:11 path/absolute-folder']],
  [
    'two blocks of one id',
    `${good}  - id: suite\n    title: { fr: A }\n    description: { fr: A }\n    courses: [module-3]\n`,
    ['11:9 path/same-block'],
  ],
])('%s is told at its place', (_, text, expected) => {
  const { problems } = readPath(file, text, 'fr');
  expect(problems.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`)).toEqual(expected);
});

test('a problem says what to do', () => {
  const text = good.replace('languages: [fr, en]', 'languages: fr');
  const [problem] = readPath(file, text, 'fr').problems;
  expect(formatProblem(problem!, text)).toMatchInlineSnapshot(`
    "courses/numeco/path.yaml:2:12: error yaml/wrong-field
      "languages" is "fr", where a list: [a, b] is expected.
      The languages the path is built in; each course must have them: [fr].

       2 │ languages: fr
         │            ^^
    "
  `);
});

test('what a path says it leaves out is a row of the framework, and is left out', () => {
  const text = `${good}notCovered:
  - rows: [green-it/9, achats/67A]
    reason: { fr: Hors parcours }
`;
  const { path } = readPath(file, text, 'fr');
  expect(path?.notCovered).toMatchObject([{ rows: ['green-it/9', 'achats/67A'], reason: 'Hors parcours' }]);
  const course = aCourse({
    competencies: {
      source: 's',
      status: 'final',
      edition: '2025',
      levels: [],
      profiles: [],
      blocks: [],
      rows: new Map([
        ['green-it/8', { id: 'green-it/8', title: 'Suivre', needs: {} }],
        ['achats/67A', { id: 'achats/67A', title: 'Acheter', needs: {} }],
      ]),
    },
    lessons: [
      {
        id: 'l',
        title: 'Acheter',
        minutes: 5,
        objectives: [],
        competencies: [{ id: 'achats/67A', level: 1 }],
        pages: [],
        place,
      },
    ],
  });
  const found = [...coverageProblems(path!, new Map([['courses/numeco/module-1', course]]))];
  expect(
    found.map(({ severity, rule, place: { line }, message }) => `${line}: ${severity} ${rule}: ${message}`),
  ).toEqual([
    '12: error path/unknown-competency: The path leaves out the competency "green-it/9", which competencies.yaml does not list. Did you mean "green-it/8"?',
    '12: warning path/covered-competency: The path says that it leaves out the competency "achats/67A", but the lesson "Acheter" serves it.',
  ]);
});

import { didYouMean } from '../model/did-you-mean.ts';
import type { CoursePath, PathCourse } from '../model/course-path.ts';
import type { Course } from '../model/course.ts';
import type { Problem } from '../model/problem.ts';
import type { PathFile } from '../model/schema-path.ts';
import type { Report } from './report.ts';
import type { Subject } from './schema-problems.ts';

/** What the schema cannot say: there are courses, each once; ids of blocks are unique; no block is empty. */
export function judgePath(
  path: CoursePath,
  fields: PathFile,
  { subject, report }: { readonly subject: Subject; readonly report: Report },
): void {
  const all = [...path.courses, ...path.blocks.flatMap(({ courses }) => courses)];
  if (all.length === 0 && fields.courses.length === 0) {
    report({
      rule: 'path/no-course',
      place: subject.place(['courses'], 'key'),
      message: 'The path lists no course.',
      fix: 'List the folders of its courses: courses: [module-1, module-2].',
    });
  }
  const seen = new Set<string>();
  for (const { folder, place } of all) {
    if (seen.has(folder)) {
      report({
        rule: 'path/same-course',
        place,
        message: `The course "${folder}" stands twice in the path: learners have one record of it.`,
        fix: 'Keep one of them.',
      });
    }
    seen.add(folder);
  }
  const ids = new Set<string>();
  fields.blocks.forEach(({ id, courses }, index) => {
    if (ids.has(id)) {
      report({
        rule: 'path/same-block',
        place: subject.place(['blocks', index, 'id'], 'value'),
        message: `The id "${id}" is the id of another block of the path.`,
        fix: 'Give the block an id of its own.',
      });
    }
    ids.add(id);
    if (courses.length === 0) {
      report({
        rule: 'path/empty-block',
        place: subject.place(['blocks', index], 'value'),
        message: `The block "${id}" holds no course.`,
        fix: 'List its courses, or remove the block.',
      });
    }
  });
}

/** A folder of the path that is no course. */
export const missingCourse = ({ folder, place }: PathCourse): Problem => ({
  severity: 'error',
  rule: 'path/unknown-course',
  place,
  message: `There is no course in "${folder}": it holds no course.yaml.`,
  fix: 'Write the folder of a course, from the folder of path.yaml.',
});

/** A course that lacks the language of the path. */
export const untranslatedCourse = ({ folder, place }: PathCourse, course: Course, language: string): Problem => ({
  severity: 'error',
  rule: 'path/missing-language',
  place,
  message: `The course "${folder}" is not written in ${language}; it has: ${course.languages.join(', ')}.`,
  fix: 'Translate the course, or take the language out of the path.',
});

/** A language asked for that the path does not have. */
export const otherLanguage = ({ languages }: CoursePath, language: string, file: string): Problem => ({
  severity: 'error',
  rule: 'path/missing-language',
  place: { file, line: 1, column: 1 },
  message: `The path is not made in ${language}; its languages are: ${languages.join(', ')}.`,
  fix: 'Choose one of them with --language, or add the language to path.yaml.',
});

/** Records of learners hang on the ids of courses: two that share one would share their learners' records too. */
export function* sameCourseIds(listed: readonly PathCourse[], courses: ReadonlyMap<string, Course>): Iterable<Problem> {
  const seen = new Map<string, string>();
  for (const { folder, place } of listed) {
    const id = courses.get(folder)?.id;
    if (id === undefined) continue;
    const other = seen.get(id);
    if (other !== undefined && other !== folder) {
      yield {
        severity: 'error',
        rule: 'path/same-id',
        place,
        message: `The courses "${other}" and "${folder}" have the same id, "${id}".`,
        fix: 'Give one of them another id in its course.yaml.',
      };
    }
    seen.set(id, folder);
  }
}

/** Packages are named by ids: a path that has the id of one of its courses would overwrite the course's. */
export function* takenId(
  { id }: CoursePath,
  listed: readonly PathCourse[],
  courses: ReadonlyMap<string, Course>,
): Iterable<Problem> {
  for (const { folder, place } of listed) {
    if (courses.get(folder)?.id !== id) continue;
    yield {
      severity: 'error',
      rule: 'path/same-id',
      place,
      message: `The path has the id "${id}", which is the id of its course "${folder}" too: their packages would have one name.`,
      fix: 'Give the path another id in path.yaml.',
    };
  }
}

/** What a path says it leaves out is in the framework, and is left out. */
export function* coverageProblems({ notCovered }: CoursePath, courses: ReadonlyMap<string, Course>): Iterable<Problem> {
  const all = [...courses.values()];
  const known = all.find(({ competencies }) => competencies)?.competencies?.rows;
  const serving = (row: string) =>
    all.flatMap(({ lessons }) => lessons).find(({ competencies }) => competencies.some(({ id }) => id === row));
  for (const { rows, place } of notCovered) {
    for (const row of rows) {
      const lesson = serving(row);
      if (known && !known.has(row)) {
        yield {
          severity: 'error',
          rule: 'path/unknown-competency',
          place,
          message: `The path leaves out the competency "${row}", which competencies.yaml does not list.${didYouMean(row, known.keys())}`,
          fix: 'Write the id of one of its rows.',
        };
      } else if (lesson) {
        yield {
          severity: 'warning',
          rule: 'path/covered-competency',
          place,
          message: `The path says that it leaves out the competency "${row}", but the lesson "${lesson.title}" serves it.`,
          fix: 'Take the row out of notCovered, or out of the lesson.',
        };
      }
    }
  }
}

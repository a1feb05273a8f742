import type { Course } from '../model/course.ts';
import type { Problem } from '../model/problem.ts';
import { check } from '../check/check.ts';
import { checkLanguages } from '../check/check-languages.ts';
import { unusedFiles } from '../check/media/unused-file.ts';
import { languagesOf, readCourseFiles } from '../source/course-files.ts';
import { readCourse } from '../source/read-course.ts';

/** A course folder read in one language: the course if it could be built, what is wrong with it, and the texts to show lines of. */
export interface Reading {
  readonly folder: string;
  readonly language: string;
  readonly course?: Course;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads and checks a course folder, once per language asked for: all of the course's where none is.
 * Only with all of them can be told in what they differ, and which files none of them uses.
 */
export async function inspectCourse(folder: string, language?: string): Promise<readonly Reading[]> {
  const { files, problems } = await readCourseFiles(folder);
  const languages = language === undefined ? languagesOf(files) : [language];
  const read = languages.map((code) => ({ code, ...readCourse(files, { language: code }) }));
  const courses = read.flatMap(({ course }) => course ?? []);
  const complete = language === undefined && courses.length === languages.length;
  const different = complete ? checkLanguages(courses) : new Map<string, readonly Problem[]>();
  const unused = complete ? [...unusedFiles(files.folder, courses, files.media.keys())] : [];
  return read.map(({ code, course, problems: found, texts }) => {
    const unread = new Set(found.flatMap(({ severity, place }) => (severity === 'error' ? place.file : [])));
    const judged = course ? check(course, texts, unread) : [];
    const all = [...problems, ...found, ...judged, ...(different.get(code) ?? []), ...unused];
    return { folder, language: code, ...(course && { course }), problems: sorted(all), texts };
  });
}

/** In the order of files, lines and columns. */
const sorted = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted(({ place: a }, { place: b }) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

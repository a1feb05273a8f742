import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CoursePath } from '../model/course-path.ts';
import type { Course } from '../model/course.ts';
import type { Problem } from '../model/problem.ts';
import { decode } from '../source/decode.ts';
import {
  coverageProblems,
  missingCourse,
  otherLanguage,
  sameCourseIds,
  takenId,
  untranslatedCourse,
} from '../source/path-problems.ts';
import { pathLanguages, readPath } from '../source/path-file.ts';
import { inspectCourse, type Reading } from './inspect-course.ts';

/** A path read in one language, with its courses. */
export interface PathReading {
  readonly language: string;
  readonly path?: CoursePath;
  /** By folder, those that could be read. */
  readonly courses: ReadonlyMap<string, Course>;
  /** Of `path.yaml`, and of how its courses go together. */
  readonly problems: readonly Problem[];
  /** What was found in the courses themselves. */
  readonly readings: readonly Reading[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads and checks a course folder in one language, as far as it can be read; a build that has done so already hands over what it found. */
export type Inspect = (folder: string, language: string) => Promise<Reading | undefined>;

const inspectAnew: Inspect = async (folder, language) => (await inspectCourse(folder, language))[0];

/** Whether what stands on the command line is a path, not a course. */
export const isPathFile = (given: string): boolean => path.basename(given) === 'path.yaml';

/** Reads and checks a `path.yaml` and its courses, once per language asked for: all of the path's where none is. */
export async function inspectPath(
  given: string,
  language?: string,
  inspect: Inspect = inspectAnew,
): Promise<readonly PathReading[]> {
  const file = path.normalize(given).split(path.sep).join('/');
  const decoded = decode(file, await readFile(given));
  if ('problem' in decoded) {
    const nothing = { courses: new Map(), readings: [], texts: new Map() };
    return [{ language: language ?? 'fr', problems: [decoded.problem], ...nothing }];
  }
  const { text } = decoded;
  const languages = language === undefined ? pathLanguages(file, text) : [language];
  return Promise.all(languages.map((code) => inspectIn(code, { file, text }, inspect)));
}

async function inspectIn(
  language: string,
  { file, text }: { readonly file: string; readonly text: string },
  inspect: Inspect,
): Promise<PathReading> {
  const read = readPath(file, text, language);
  const texts = new Map([[file, text]]);
  const problems = [...read.problems];
  const courses = new Map<string, Course>();
  const readings: Reading[] = [];
  const listed = read.path ? [...read.path.courses, ...read.path.blocks.flatMap((block) => block.courses)] : [];
  const unlike = read.path && !read.path.languages.includes(language);
  if (unlike) problems.push(otherLanguage(read.path, language, file));
  for (const one of listed) {
    if (!existsSync(path.join(one.folder, 'course.yaml'))) {
      problems.push(missingCourse(one));
      continue;
    }
    const reading = await inspect(one.folder, language);
    if (!reading) continue;
    if (reading.course && !reading.course.languages.includes(language)) {
      problems.push(untranslatedCourse(one, reading.course, language));
      continue;
    }
    readings.push(reading);
    if (reading.course) courses.set(one.folder, reading.course);
  }
  problems.push(...sameCourseIds(listed, courses));
  if (read.path) problems.push(...takenId(read.path, listed, courses), ...coverageProblems(read.path, courses));
  return { language, ...(read.path && { path: read.path }), courses, problems, readings, texts };
}

import type { PackageFile, Packager } from './package-file.ts';
import { type PlacedCourses, placedFiles } from './placed-course.ts';

/** The same pages as a static site: nothing to add, progress is kept in the browser. */
export const packageWeb: Packager = (_course, content) => content;

/** A path as a static site: its start page, and each course in a folder named by its id. */
export const packageWebPath = (courses: PlacedCourses, start: readonly PackageFile[]): readonly PackageFile[] => [
  ...placedFiles(courses),
  ...start,
];

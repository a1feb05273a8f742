import type { CoursePath, PathCourse } from '../model/course-path.ts';
import type { Course } from '../model/course.ts';
import type { PackageFile, PackageOptions } from './package-file.ts';

/** A course of a path, with its content files as they stand in a package of its own. */
export interface PlacedCourse {
  readonly course: Course;
  readonly content: readonly PackageFile[];
}

/** The courses of a path by their folders, as the path names them. */
export type PlacedCourses = ReadonlyMap<string, PlacedCourse>;

/** Wraps a path as one package, as a `Packager` does a course: a pure function. */
export type PathPackager = (
  path: CoursePath,
  courses: PlacedCourses,
  options: PackageOptions,
) => readonly PackageFile[];

/** The files of each course, in a folder named by its id. Inside it they are what they are in a package of its own. */
export const placedFiles = (courses: PlacedCourses): readonly PackageFile[] =>
  [...courses.values()].flatMap(({ course, content }) =>
    content.map((file) => ({ ...file, path: `${course.id}/${file.path}` })),
  );

/** What a path lists, in its order: those courses that are there. */
export const listed = (courses: PlacedCourses, folders: readonly PathCourse[]): readonly PlacedCourse[] =>
  folders.flatMap(({ folder }) => courses.get(folder) ?? []);

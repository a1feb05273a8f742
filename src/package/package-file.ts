import type { Course } from '../model/course.ts';
import type { Lms } from '../model/player-course.ts';

/** A file of a package: path from the package's root, forward slashes, ASCII. */
export interface PackageFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What the build knows besides the course. */
export interface PackageOptions {
  readonly lms: Lms;
  /** SCORM 2004 edition. */
  readonly edition: 3 | 4;
  /** Schema files of the standard, by name, byte for byte from the package that holds them. */
  readonly schemas: readonly PackageFile[];
}

/**
 * Adds to the content files (pages, player, styles) what a standard needs.
 * A pure function: the same course, content and options give the same bytes.
 */
export type Packager = (
  course: Course,
  content: readonly PackageFile[],
  options: PackageOptions,
) => readonly PackageFile[];

import type { Place } from './course.ts';

/** A path in one language: courses that a learner takes as one. */
export interface CoursePath {
  readonly id: string;
  readonly language: string;
  /** All the languages that the path is made in. */
  readonly languages: readonly string[];
  readonly title: string;
  readonly description: string;
  /** Courses in front of all blocks. */
  readonly courses: readonly PathCourse[];
  readonly blocks: readonly PathBlock[];
  /** Rows of the competency framework that no course serves, and why. */
  readonly notCovered: readonly NotCovered[];
}

/** Rows of the competency framework that are left out for one reason. */
export interface NotCovered {
  readonly rows: readonly string[];
  readonly reason: string;
  readonly place: Place;
}

/** Courses under a title of their own. */
export interface PathBlock {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly courses: readonly PathCourse[];
}

export interface PathCourse {
  /** The course's folder, from the working folder, forward slashes. */
  readonly folder: string;
  readonly place: Place;
}

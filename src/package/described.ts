import type { CoursePath } from '../model/course-path.ts';
import type { Course } from '../model/course.ts';
import type { PlacedCourses } from './placed-course.ts';

/** What metadata say of a package, be it a course or a path. */
export interface Described {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly keywords: readonly string[];
  readonly minutes: number;
  readonly licence: string;
  /** A path has none: its courses have. */
  readonly version?: string;
}

/** A path as metadata describe it: as long as its courses together, with their keywords and licences. */
export function describedPath({ id, title, description, language }: CoursePath, placed: PlacedCourses): Described {
  const courses = [...placed.values()].map(({ course }) => course);
  const each = (of: (course: Course) => readonly string[]): readonly string[] => [...new Set(courses.flatMap(of))];
  return {
    id,
    title,
    description,
    language,
    keywords: each(({ keywords }) => keywords),
    minutes: courses.reduce((sum, { minutes }) => sum + minutes, 0),
    licence: each(({ licence }) => [licence]).join(', '),
  };
}

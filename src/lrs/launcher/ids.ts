import { namedUuid } from '../named-uuid.ts';

/** Of the launcher: what it once told keeps its id. */
const nameSpace = '2b8f0c4de6a94f3389d15c7e10b2f6a3';

/** The same in every process. */
export const uuidFrom = (...parts: readonly string[]): string => namedUuid(nameSpace, parts);

/** The id of a course here: a package that is imported again replaces the one before. */
export const courseIdOf = (publisherId: string): string => uuidFrom('course', publisherId);

/**
 * The LMS's own id of a unit, block or course, which must not be its publisher's (cmi5 § 8.1.5, § 9.4). It hangs on both publishers' ids, so
 * that it is the same for all registrations and after the course has been imported again.
 */
export const objectIdOf = (
  origin: string,
  kind: 'unit' | 'block' | 'course',
  { course, id }: { readonly course: string; readonly id: string },
): string => `${origin}/cmi5/${kind}/${uuidFrom(kind, course, id)}`;

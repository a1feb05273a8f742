/**
 * Activity ids: the same for a course whatever its build, language or standard, so that records of years can be compared.
 * See docs/decisions/008.
 */
export const courseActivityId = (course: string): string => `urn:parcours:course:${course}`;

/** `part` is what the id is unique among: the pages of a course and its questions may bear the same id. */
export const partActivityId = (
  course: string,
  part: 'lesson' | 'page' | 'question' | 'assessment' | 'objective' | 'video',
  id: string,
): string => `${courseActivityId(course)}/${part}/${id}`;

/** A package of one course, where a standard wants an id for the whole besides the course's own (cmi5 § 13.1). */
export const packageActivityId = (course: string): string => `urn:parcours:package:${course}`;

/** Several courses as one. */
export const pathActivityId = (path: string): string => `urn:parcours:path:${path}`;

/** Courses that stand together in a path. */
export const blockActivityId = (path: string, block: string): string => `${pathActivityId(path)}/block/${block}`;

/** Whether an id is this activity's or that of a part of it, whoever made the ids. */
export const isWithin = (id: string, activity: string): boolean => id === activity || id.startsWith(`${activity}/`);

/**
 * Activity ids: the same for a course whatever its build, language or standard, so that records of years can be compared.
 * See docs/decisions/008.
 */
export const courseActivityId = (course: string): string => `urn:parcours:course:${course}`;

/** `part` is what the id is unique among: the pages of a course and its questions may bear the same id. */
export const partActivityId = (
  course: string,
  part: 'lesson' | 'page' | 'question' | 'assessment' | 'objective',
  id: string,
): string => `${courseActivityId(course)}/${part}/${id}`;

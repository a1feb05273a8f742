import type { Course } from '../model/course.ts';

/**
 * Identifiers of a package, made from the course's id alone.
 *
 * Moodle keeps a learner's tracks only for items whose `identifier` is unchanged (`scorm_parse_scorm`): neither version nor
 * language nor standard may enter them. Course ids are `[a-z][a-z0-9-]*`, so these are valid `xs:ID`s.
 */
export const identifiers = ({ id }: Course) => ({
  manifest: id,
  organization: `${id}-organization`,
  item: `${id}-item`,
  resource: `${id}-sco`,
});

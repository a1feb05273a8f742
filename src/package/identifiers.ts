import type { CoursePath, PathBlock } from '../model/course-path.ts';
import type { Course } from '../model/course.ts';

/**
 * Identifiers of a package, made from the course's id alone.
 *
 * Moodle keeps a learner's tracks only for items whose `identifier` is unchanged (`scorm_parse_scorm`): neither version nor
 * language nor standard may enter them. Course ids are `[a-z][a-z0-9-]*`, so these are valid `xs:ID`s. Item and resource have the same in
 * a path: a course may move to another block, and its learners' tracks stay.
 */
export const identifiers = ({ id }: Pick<Course, 'id'>) => ({
  manifest: id,
  organization: `${id}-organization`,
  item: `${id}-item`,
  resource: `${id}-sco`,
});

/** Identifiers of the package of a path, from the path's id; no id holds a dot, so none of a course is among them. */
export const pathIdentifiers = ({ id }: Pick<CoursePath, 'id'>) => ({
  manifest: `${id}.path`,
  organization: `${id}.path-organization`,
  block: (block: Pick<PathBlock, 'id'>) => `${id}.${block.id}-block`,
});

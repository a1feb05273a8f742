import type { Course, Place } from '../model/course.ts';
import type { Problem } from '../model/problem.ts';
import type { AskedInteraction, BlockIn, NodeIn, Passage } from './walk/walk.ts';

/** What a rule looks at: the course, and everything in it that rules keep looking for, found once. */
export interface Located {
  readonly course: Course;
  /** The author's files, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every block, the outer before the inner: of pages, of the assessment, of questions. */
  readonly blocks: readonly BlockIn[];
  /** Every question, of lessons and bank. */
  readonly interactions: readonly AskedInteraction[];
  /** Every stretch of Markdown that the learner reads. */
  readonly passages: readonly Passage[];
  /** Every Markdown node of these, the outer before the inner. */
  readonly nodes: readonly NodeIn[];
  /** Files in which something could not be read: nothing is proved of what is left of them. */
  readonly unread: ReadonlySet<string>;
  /** Where a field stands in course.yaml. */
  readonly inCourse: (field: string) => Place;
}

/** One rule: yields what is wrong, changes nothing. */
export type Rule = (located: Located) => Iterable<Problem>;

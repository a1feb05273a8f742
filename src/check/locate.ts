import type { Course } from '../model/course.ts';
import { courseFile, fieldPlace } from './places.ts';
import type { Located } from './rule.ts';
import { blocksOf, interactionsOf, nodesOf, passagesOf } from './walk/walk.ts';

/** Walks a course once, so that no rule has to. */
export function locate(
  course: Course,
  texts: ReadonlyMap<string, string>,
  unread: ReadonlySet<string> = new Set(),
): Located {
  const blocks = [...blocksOf(course)];
  const passages = [...passagesOf(blocks)];
  const file = courseFile(texts);
  return {
    course,
    texts,
    blocks,
    interactions: interactionsOf(blocks),
    passages,
    nodes: [...nodesOf(passages)],
    unread,
    inCourse: (field) => fieldPlace(texts, file, field),
  };
}

import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { Progress } from '../state/progress.ts';
import type { ShellText } from './say.ts';
import { isPageDone, pagesOf } from './standing.ts';

/** Why a page is not open yet where navigation is sequential: what to tell the learner; undefined where it is open. */
export function heldBy(id: string, course: PlayerCourse, progress: Progress): ShellText | undefined {
  if (course.navigation !== 'sequential' || progress.completed) return undefined;
  const pages = pagesOf(course);
  const isFurther = id === 'end' || (course.assessment !== undefined && id === course.assessment.id);
  const at = isFurther ? pages.length : pages.map((page) => page.id).indexOf(id);
  const before = at < 0 ? [] : pages.slice(0, at);
  const undone = before.filter((page) => !isPageDone(page, course, progress));
  if (undone.length === 0) return undefined;
  return undone.length === 1 && undone[0]!.id === progress.location ? 'heldQuestions' : 'heldPages';
}

import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { Progress } from '../state/progress.ts';

/** What the end of the course gives the list of all commitments to draw from. */
export interface Told extends Pick<Progress, 'answers'> {
  readonly course: PlayerCourse;
  print(element: Element): void;
}

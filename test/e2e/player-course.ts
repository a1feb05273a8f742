import type { PlayerCourse } from '../../src/model/player-course.ts';
import { fullCourse } from '../package-questions.ts';
import type { Built } from './built.ts';

/** The course as the package hands it to the player, page and parts together. */
export const playerCourseOf = ({ files }: Built): PlayerCourse =>
  fullCourse(Array.from(files, ([path, content]) => ({ path, content })));

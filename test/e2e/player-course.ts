import { interfaceTexts } from '../../build-scripts/interface-texts.ts';
import { render } from '../../src/render/render.ts';
import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { Built } from './built.ts';

/** The course as its own page hands it to the player. */
export function playerCourseOf({ course }: Built): PlayerCourse {
  const { html } = render(course, { lms: 'moodle', texts: interfaceTexts('fr') });
  const json = /<script type="application\/json" id="course">(.*?)<\/script>/s.exec(html)?.[1];
  if (json === undefined) throw new Error('The page holds no course.');
  return JSON.parse(json) as PlayerCourse;
}

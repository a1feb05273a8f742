import { inspectCourse } from '../src/cli/inspect-course.ts';
import type { Lms, PlayerCourse } from '../src/model/player-course.ts';
import { render } from '../src/render/render.ts';
import { fullCourse } from './package-questions.ts';

/** A course folder as the player has it once every part has come, without what only its interface needs. */
export async function compiledCourse(folder: string, lms: Lms = 'moodle'): Promise<PlayerCourse> {
  const [reading] = await inspectCourse(folder);
  if (!reading?.course) throw new Error(`${folder} does not build: run "parcours check ${folder}".`);
  const { html, files } = render(reading.course, { lms, texts: {}, inks: {} });
  return fullCourse([{ path: 'index.html', content: html }, ...files]);
}

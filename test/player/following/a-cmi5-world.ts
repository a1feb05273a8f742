import { Following } from '../../../player/following/following.ts';
import type { PlayerCourse } from '../../../src/model/player-course.ts';
import { aBrowser, type Browser } from '../outbox/a-browser.ts';
import { FakeCmi5Lms, type LaunchOptions } from './a-cmi5-lms.ts';
import { open } from './a-followed-learner.ts';
import { aPage } from '../tracker/a-page.ts';

/** A learner's browser, and an LMS that launches courses in it by cmi5. */
export function world() {
  const lms = new FakeCmi5Lms();
  const browser = aBrowser(lms as never);
  const launch = (course: PlayerCourse, options: LaunchOptions = {}) => openAt(lms.launch(options), course);
  const openAt = (search: string, course: PlayerCourse, more: { session?: Map<string, string>; at?: Browser } = {}) =>
    open(aPage(more.at ?? browser, { search, ...more }), course, (at) => new Following(at, 'cmi5'));
  return { lms, browser, launch, openAt };
}

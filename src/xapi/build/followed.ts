import type { PlayerCourse } from '../../model/player-course.ts';
import type { Agent, Context } from '../statement.ts';

/** Who is followed in which course, and how it was launched: what every statement is made from besides what happened. */
export interface Followed {
  readonly course: PlayerCourse;
  readonly actor: Agent;
  readonly registration?: string;
  /** The launch's, for statements about the course as a whole; the course's own where absent. */
  readonly activityId?: string;
  /** `contextTemplate` of the launch data: every statement has all of it, unchanged (cmi5 § 10.2.1). The session id stands in it. */
  readonly template?: Context;
  /** Present under cmi5: course-level statements are cmi5-defined then. `masteryScore`: as the launch data gives it. */
  readonly cmi5?: { readonly masteryScore?: number };
}

/** When something happened, and how long the learner had been at it. */
export interface Spent {
  readonly at: Date;
  readonly milliseconds: number;
}

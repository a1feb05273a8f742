import type { Activity, Context, Extensions, Result, Statement, Verb } from '../statement.ts';
import { activityTypes, categories, extensions } from '../vocabulary.ts';
import { courseActivity } from './activity.ts';
import type { Followed } from './followed.ts';

/** What differs between statements. */
export interface Said {
  readonly verb: Verb;
  readonly object: Activity;
  readonly at: Date;
  readonly result?: Result;
  readonly parent?: Activity;
  /** Another profile that it follows beside ours, and what that profile puts into the context. */
  readonly also?: { readonly profile: string; readonly extensions: Extensions };
  /** cmi5-defined, where the course was launched by cmi5 (§ 7.1.3). */
  readonly defined?: boolean;
}

/** A statement without id: the outbox gives it one, for ever. */
export const make = (followed: Followed, said: Said): Statement => ({
  actor: followed.actor,
  verb: said.verb,
  object: said.object,
  ...(said.result && { result: said.result }),
  context: contextOf(followed, said),
  timestamp: said.at.toISOString(),
});

function contextOf(followed: Followed, said: Said): Context {
  const { course, registration, template = {} } = followed;
  const own = courseActivity(followed);
  // So that the course is found also where the LMS made an id of its own for the launch.
  const above = said.parent || (said.object.id === own.id ? undefined : own);
  const given = template.contextActivities || {};
  return {
    ...(registration && { registration }),
    revision: course.version,
    platform: 'Parcours',
    language: course.language,
    ...template,
    contextActivities: {
      ...given,
      ...(above && { parent: joined([above], given.parent) }),
      grouping: joined([own], given.grouping),
      category: joined(rulesOf(followed, said), given.category),
    },
    extensions: {
      [extensions.courseVersion]: course.version,
      ...(said.also && said.also.extensions),
      ...masteryOf(followed, said),
      ...template.extensions,
    },
  };
}

/** The sets of rules that a statement follows. */
function rulesOf({ cmi5 }: Followed, { defined, result = {}, also }: Said): readonly Activity[] {
  const profile = (id: string): Activity => ({ id, definition: { type: activityTypes.profile } });
  const ours = profile(categories.parcours);
  if (also) return [ours, profile(also.profile)];
  if (!cmi5 || !defined) return [ours];
  const counts = result.success !== undefined || result.completion !== undefined;
  return [ours, { id: categories.cmi5 }].concat(counts ? { id: categories.moveOn } : []);
}

/** What a course was judged by, where the LMS gave it. */
function masteryOf({ cmi5 = {} }: Followed, { defined, result = {} }: Said): Extensions {
  const isJudged = defined && result.success !== undefined && cmi5.masteryScore !== undefined;
  return isJudged ? { [extensions.masteryScore]: cmi5.masteryScore } : {};
}

/** Ours in front, where tools look for the course; what the template has of the same id stays as it is there (cmi5 § 10.2.1). */
function joined(ours: readonly Activity[], given: readonly Activity[] = []): readonly Activity[] {
  const isOurs = ({ id }: Activity): boolean => ours.some((each) => each.id === id);
  return ours
    .map((each) => given.filter(({ id }) => id === each.id)[0] || each)
    .concat(given.filter((each) => !isOurs(each)));
}

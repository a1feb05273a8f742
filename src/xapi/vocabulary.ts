import type { Verb } from './statement.ts';

/**
 * The words our statements are made of. An existing vocabulary wherever there is one (ADL, cmi5, Activity Streams, Tin Can);
 * what only we have is `urn:parcours:xapi:…`. `docs/xapi/profile.jsonld` says what each means.
 */

const adl = (name: string, display: Record<'fr' | 'en' | 'nl', string>): Verb => ({
  id: `http://adlnet.gov/expapi/verbs/${name}`,
  display,
});

const video = (name: string, display: Record<'fr' | 'en' | 'nl', string>): Verb => ({
  id: `https://w3id.org/xapi/video/verbs/${name}`,
  display,
});

export const verbs = {
  initialized: adl('initialized', { fr: 'a ouvert', en: 'initialized', nl: 'opende' }),
  resumed: adl('resumed', { fr: 'a repris', en: 'resumed', nl: 'hervatte' }),
  progressed: adl('progressed', { fr: 'a avancé dans', en: 'progressed', nl: 'vorderde in' }),
  answered: adl('answered', { fr: 'a répondu à', en: 'answered', nl: 'beantwoordde' }),
  completed: adl('completed', { fr: 'a achevé', en: 'completed', nl: 'voltooide' }),
  scored: adl('scored', { fr: 'a obtenu un score dans', en: 'scored', nl: 'scoorde in' }),
  passed: adl('passed', { fr: 'a réussi', en: 'passed', nl: 'slaagde voor' }),
  failed: adl('failed', { fr: 'n’a pas réussi', en: 'failed', nl: 'slaagde niet voor' }),
  suspended: adl('suspended', { fr: 'a mis en pause', en: 'suspended', nl: 'onderbrak' }),
  terminated: adl('terminated', { fr: 'a quitté', en: 'terminated', nl: 'verliet' }),
  played: video('played', { fr: 'a lu', en: 'played', nl: 'speelde' }),
  paused: video('paused', { fr: 'a mis en pause', en: 'paused', nl: 'pauzeerde' }),
  seeked: video('seeked', { fr: 's’est déplacé dans', en: 'seeked', nl: 'verplaatste zich in' }),
} as const;

export const activityTypes = {
  course: 'http://adlnet.gov/expapi/activities/course',
  lesson: 'http://adlnet.gov/expapi/activities/lesson',
  page: 'http://activitystrea.ms/schema/1.0/page',
  question: 'http://adlnet.gov/expapi/activities/cmi.interaction',
  assessment: 'http://adlnet.gov/expapi/activities/assessment',
  objective: 'http://adlnet.gov/expapi/activities/objective',
  /** Storyboards too: drawings on a timeline are watched as videos are. */
  video: 'https://w3id.org/xapi/video/activity-type/video',
  profile: 'http://adlnet.gov/expapi/activities/profile',
} as const;

export const extensions = {
  /** Result: how much of the course is done, a whole number 0–100 (cmi5 § 9.5.5.1). */
  progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress',
  /** Result: the same of one lesson. cmi5's is of the whole assignable unit, and an LMS may show it as such. */
  lessonProgress: 'urn:parcours:xapi:lesson-progress',
  /** Result: the how manieth answer of this learner to this question it is, from 1. Open edX counts its attempts under the same name. */
  tries: 'http://id.tincanapi.com/extension/attempt-id',
  /** Result: where a storyboard or video stands, in seconds. Those of the video profile, as the six that follow. */
  time: 'https://w3id.org/xapi/video/extensions/time',
  timeFrom: 'https://w3id.org/xapi/video/extensions/time-from',
  timeTo: 'https://w3id.org/xapi/video/extensions/time-to',
  /** Result: the share of it that was played at least once in this session, 0–1. */
  playedShare: 'https://w3id.org/xapi/video/extensions/progress',
  /** Result: what was played in this session, `0[.]12[,]14[.]21`. */
  playedSegments: 'https://w3id.org/xapi/video/extensions/played-segments',
  /** Context: seconds that it lasts. */
  length: 'https://w3id.org/xapi/video/extensions/length',
  /** Context: the share that counts as all of it. */
  completionThreshold: 'https://w3id.org/xapi/video/extensions/completion-threshold',
  /** Context: `version` of the course as its author gave it. */
  courseVersion: 'urn:parcours:xapi:course-version',
  /** Context: when it happened, of a statement that a later cmi5 session brings: its `timestamp` must lie within that session. */
  happened: 'urn:parcours:xapi:happened',
  /** Context, from the launch's template: the cmi5 session (cmi5 § 9.6.3.1). */
  sessionId: 'https://w3id.org/xapi/cmi5/context/extensions/sessionid',
  /** Context: the share needed to pass that the LMS gave (cmi5 § 9.6.3.2). */
  masteryScore: 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
} as const;

/** Where a launch's data stands in the State resource; the unit reads it and leaves it as it is (cmi5 § 10.1, 10.2.1). */
export const launchDataId = 'LMS.LaunchData';

/** Context activities in `category`: which rules a statement follows. */
export const categories = {
  /** Ours, in this version. */
  parcours: 'urn:parcours:xapi:profile/1.0',
  /** What is said of storyboards and videos (xAPI Video Profile). */
  video: 'https://w3id.org/xapi/video',
  /** cmi5-defined (cmi5 § 9.6.2.1). */
  cmi5: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
  /** Exactly where a cmi5-defined statement tells success or completion (cmi5 § 9.6.2.2). */
  moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon',
} as const;

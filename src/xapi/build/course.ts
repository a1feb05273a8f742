import type { Result, Score, Statement } from '../statement.ts';
import { extensions, verbs } from '../vocabulary.ts';
import { courseActivity } from './activity.ts';
import { duration } from '../../model/duration.ts';
import type { Followed, Spent } from './followed.ts';
import { make } from './make.ts';
import { decimal, percent } from './numbers.ts';

/** Statements about the course as a whole. Under cmi5 they are cmi5-defined, but for those that cmi5 does not know. */

interface Done {
  /** Share of the course, 0–1. */
  readonly progress: number;
}

interface Scored {
  /** Share of the maximum, 0–1. */
  readonly score?: number;
}

const about = (
  followed: Followed,
  verb: keyof typeof verbs,
  at: Date,
  { defined = true, result }: { readonly defined?: boolean; readonly result?: Result } = {},
): Statement =>
  make(followed, {
    verb: verbs[verb],
    object: courseActivity(followed, followed.activityId),
    at,
    defined,
    ...(result && { result }),
  });

/** The course was opened and can be learnt. Under cmi5 the first of a session. */
export const initialized = (followed: Followed, at: Date): Statement => about(followed, 'initialized', at);

/** After `initialized` under cmi5, instead of it elsewhere: the learner goes on where an earlier session ended. */
export const resumed = (followed: Followed, done: Done, at: Date): Statement =>
  about(followed, 'resumed', at, { defined: false, ...progressResult(followed, done) });

/** All that the author asks for is done; once per registration. */
export const completed = (followed: Followed, { at, milliseconds }: Spent): Statement =>
  about(followed, 'completed', at, { result: { completion: true, duration: duration(milliseconds) } });

/** The score of the course, as it now stands: cmi5-defined statements have it only once the course is passed or failed (cmi5 § 9.5.1). */
export const scored = (followed: Followed, { score }: { readonly score: number }, at: Date): Statement =>
  about(followed, 'scored', at, { defined: false, result: { score: scoreOf(score, followed.cmi5 !== undefined) } });

export const passed = (followed: Followed, { score }: Scored, { at, milliseconds }: Spent): Statement =>
  about(followed, 'passed', at, { result: judged(followed, true, score, milliseconds) });

/** No attempt is left and the course is not passed. */
export const failed = (followed: Followed, { score }: Scored, { at, milliseconds }: Spent): Statement =>
  about(followed, 'failed', at, { result: judged(followed, false, score, milliseconds) });

/** The page is hidden or left before the course is completed. */
export const suspended = (followed: Followed, done: Done, { at, milliseconds }: Spent): Statement =>
  about(followed, 'suspended', at, {
    defined: false,
    result: { ...progressResult(followed, done).result, duration: duration(milliseconds) },
  });

/** The learner leaves. Under cmi5 the last of a session. */
export const terminated = (followed: Followed, { at, milliseconds }: Spent): Statement =>
  about(followed, 'terminated', at, { result: { duration: duration(milliseconds) } });

/** How much of the course is done; nothing under cmi5 once it is completed (cmi5 § 9.5.5.1). */
export const progressResult = ({ cmi5 }: Followed, { progress }: Done): { readonly result?: Result } =>
  cmi5 && progress >= 1 ? {} : { result: { extensions: { [extensions.progress]: percent(progress) } } };

const judged = ({ cmi5 }: Followed, success: boolean, score: number | undefined, milliseconds: number): Result => ({
  ...(score !== undefined && { score: scoreOf(score, cmi5 !== undefined) }),
  success,
  duration: duration(milliseconds),
});

/** Of a hundred, with two decimals as SCORM has it, but where cmi5 asks for whole numbers (§ 9.5.1): rounded down, so that it promises nothing. */
function scoreOf(share: number, whole: boolean): Score {
  const scaled = decimal(Math.min(1, Math.max(0, share)), 7);
  return { scaled, raw: whole ? percent(scaled) : decimal(scaled * 100, 2), min: 0, max: 100 };
}

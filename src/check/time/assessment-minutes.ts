import type { Assessment, Interaction } from '../../model/course.ts';
import { drawsOf } from '../assessment/drawn.ts';
import { fieldPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { inMinutes, isFair, wholeMinutes } from './fair-minutes.ts';
import { learningTime, type LearningTime } from './learning-time.ts';
import { mean, sum } from './reading-speed.ts';

/**
 * The minutes that an assessment says are those of one attempt, give or take 15 %.
 *
 * Of a draw, each question counts as the mean of those it may be. A minute more or less is always fine.
 *
 * @example {"name": "ok"}
 *   == fr/90-evaluation.md
 *   minutes: 1
 *   ---
 *   ## Le feu {#fire}
 *
 *   :::true-false{#q-sand answer=true}
 *   Sand puts out burning oil.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["fr/90-evaluation.md:1:1: time/assessment-minutes"]}
 *   == fr/90-evaluation.md
 *   minutes: 20
 *   ---
 *   ## Le feu {#fire}
 *
 *   :::true-false{#q-sand answer=true}
 *   Sand puts out burning oil.
 *   :::
 */
export const assessmentMinutes: Rule = function* ({ course, texts, unread }) {
  const { assessment } = course;
  if (!assessment || unread.size > 0) return;
  const { title, minutes, place } = assessment;
  const reckoned = attemptMinutes(assessment, learningTime(course));
  if (isFair(minutes, reckoned)) return;
  yield {
    severity: 'warning',
    rule: 'time/assessment-minutes',
    place: fieldPlace(texts, place.file, 'minutes'),
    message: `The assessment "${title}" says ${inMinutes(minutes)}; an attempt takes about ${wholeMinutes(reckoned)}.`,
    fix: `Write minutes: ${wholeMinutes(reckoned)}, or draw ${reckoned > minutes ? 'fewer' : 'more'} questions.`,
  };
};

function attemptMinutes(assessment: Assessment, time: LearningTime): number {
  const asked = assessment.groups.flatMap(({ interactions }) => interactions);
  const byQuestion = new Map(asked.map((one) => [one.question, one] as const));
  const minutesOf = (one: Interaction | undefined): number => (one ? time.question(one) : 0);
  const draws = drawsOf(assessment).map(
    ({ count, from }) =>
      Math.min(count, from.length) * mean(from.map((question) => minutesOf(byQuestion.get(question)))),
  );
  return time.blocks(assessment.intro) + sum(draws);
}

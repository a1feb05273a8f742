import type { Answer, Question } from '../../model/question.ts';
import { partActivityId } from '../activity-ids.ts';
import type { Activity, Result, Statement } from '../statement.ts';
import { extensions, verbs } from '../vocabulary.ts';
import { courseActivity, partActivity } from './activity.ts';
import { duration } from '../../model/duration.ts';
import type { Followed } from './followed.ts';
import { definitionOf, responseOf } from './interaction.ts';
import { make } from './make.ts';
import { decimal } from './numbers.ts';

/** An answer that was confirmed: in a lesson one by one, in an assessment when the attempt is sent. */
export interface Answered {
  readonly question: Question;
  readonly answer: Answer;
  /** 1 for the first answer of this learner to this question. */
  readonly count: number;
  readonly begun: Date;
  readonly at: Date;
  /** Of a decision: the id of the scenario it was taken in. */
  readonly within?: string;
}

export const answered = (followed: Followed, record: Answered): Statement =>
  make(followed, {
    verb: verbs.answered,
    object: {
      objectType: 'Activity',
      id: partActivityId(followed.course.id, 'question', record.question.id),
      definition: definitionOf(record.question, followed.course.language),
    },
    at: record.at,
    result: resultOf(record),
    parent: placeOf(followed, record.within || record.question.id),
  });

/** Where the question is asked. */
function placeOf(followed: Followed, question: string): Activity {
  const { lessons, assessment } = followed.course;
  if (assessment && assessment.bank.indexOf(question) >= 0) return partActivity(followed, 'assessment', assessment);
  for (const { pages } of lessons) {
    const page = pages.filter(({ questions, asides = [] }) => questions.concat(asides).indexOf(question) >= 0)[0];
    if (page) return partActivity(followed, 'page', page);
  }
  return courseActivity(followed);
}

function resultOf({ question, answer, count, begun, at }: Answered): Result {
  const response = responseOf(question, answer.response);
  const scaled = decimal(answer.score, 7);
  const { points } = question;
  return {
    ...(response !== undefined && { response }),
    ...(answer.outcome !== 'neutral' && {
      success: answer.outcome === 'right',
      // Data 2.4.5.1: `min` is less than `max`, so a question without weight has a share alone.
      score: points > 0 ? { scaled, raw: decimal(scaled * points, 7), min: 0, max: points } : { scaled },
    }),
    duration: duration(at.getTime() - begun.getTime()),
    extensions: { [extensions.tries]: count },
  };
}

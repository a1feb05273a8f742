import type { Question } from '../../src/model/question.ts';
import { rightResponse } from '../../src/model/right-response.ts';
import type { Plan } from './harness/good-learner.ts';

/** Right answers; where nothing is right, the first option or a few words. */
export function planFor(questions: ReadonlyMap<string, Question>): Plan {
  return Object.fromEntries(
    [...questions].map(([id, question]) => [
      id,
      { type: question.type, response: rightResponse(question) ?? anyResponse(question) },
    ]),
  );
}

const anyResponse = (question: Question): string =>
  'options' in question ? (question.options[0]?.id ?? '') : 'Je le note ici.';

import { pairsResponse } from './pairs.ts';
import type { Question, Response } from './question.ts';
import { sheetResponse } from './worksheet/response.ts';

/** A response that scores 1, for the learner to read, for records and for tests; `undefined` where nothing is right or wrong. */
export function rightResponse(question: Question): Response | undefined {
  switch (question.type) {
    case 'choice':
    case 'hotspot':
      return question.right.slice().sort().join('');
    case 'true-false':
      return question.right ? 't' : 'f';
    case 'matching':
    case 'categorize':
      return pairsResponse(question.pairs);
    case 'sequencing':
      return question.right.join('');
    case 'fill-in':
      return question.accept[0];
    case 'cloze':
      return question.gaps.map(({ accept }) => accept[0]).join('\n');
    case 'numeric':
      return String(question.right);
    case 'worksheet':
      return sheetResponse(
        question.cells.map(({ right }) => String(right)),
        question.cells,
      );
    case 'likert':
    case 'long-fill-in':
    case 'commitment':
    case 'scenario':
      return undefined;
  }
}

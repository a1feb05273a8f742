import { isAccepted } from './fold-text.ts';
import { choiceShare } from './grade-choice.ts';
import { clozeShare } from './grade-cloze.ts';
import { pairsShare } from './grade-pairs.ts';
import { sequencingShare } from './grade-sequencing.ts';
import { worksheetShare } from './grade-worksheet.ts';
import { isNear, parseNumber } from './parse-number.ts';
import type { Answer, Numeric, Outcome, Question, Response, Scenario } from './question.ts';
import { gameOf } from './scenario/game.ts';

/**
 * What a response is worth, decided here once for player, records and reports.
 * A response that makes no sense (an old state, a changed question) is worth nothing and breaks nothing.
 */
export function grade(question: Question, response: Response): Answer {
  const share = shareOf(question, response);
  if (share === undefined) return { response, score: 1, outcome: 'neutral' };
  const score = question.partial || share === 1 ? share : 0;
  const isWon = question.type === 'scenario' && share >= (question.mastery || 0);
  return { response, score, outcome: isWon ? 'right' : outcomeOf(score) };
}

function outcomeOf(score: number): Outcome {
  if (score === 1) return 'right';
  return score === 0 ? 'wrong' : 'partial';
}

/** Share of the question that is right, 0–1; `undefined` where there is nothing to be right about. */
function shareOf(question: Question, response: Response): number | undefined {
  switch (question.type) {
    case 'choice':
    case 'hotspot':
      // A decision of a story may have no right one, or several of which each is right.
      if (!question.right.length) return undefined;
      return choiceShare(response, question);
    case 'true-false':
      return Number(response === (question.right ? 't' : 'f'));
    case 'matching':
    case 'categorize':
      return pairsShare(response, question.pairs);
    case 'sequencing':
      return sequencingShare(response, question.right);
    case 'fill-in':
      return Number(isAccepted(response, question.accept, question));
    case 'cloze':
      return clozeShare(response, question);
    case 'numeric':
      return numericShare(response, question);
    case 'worksheet':
      return worksheetShare(response, question);
    case 'scenario':
      return scenarioShare(response, question);
    case 'likert':
    case 'long-fill-in':
    case 'commitment':
      return undefined;
  }
}

function numericShare(response: Response, { right, tolerance, unit }: Numeric): number {
  const value = parseNumber(response, unit);
  return Number(value !== undefined && isNear(value, right, tolerance));
}

/** The best game's score. */
function scenarioShare(response: Response, { mastery }: Scenario): number | undefined {
  const { best = 0 } = gameOf(response);
  return mastery === undefined ? undefined : best / 100;
}

import type { PlayerQuestion } from '../../model/player-course.ts';
import type { Question } from '../../model/question.ts';
import type { ActivityDefinition } from '../statement.ts';

/**
 * The steps of a game, by which its response is read: decision after decision, as the table of types numbers them. Which scene a step
 * was depends on the way taken; each decision has a statement of its own that says it.
 */
export function gameSteps(question: Question & Pick<PlayerQuestion, 'story'>): Pick<ActivityDefinition, 'steps'> {
  const { story } = question;
  const decisions = story ? story.scenes.filter(({ choices }) => choices.length) : [];
  return decisions.length ? { steps: decisions.map((_, i) => ({ id: String(i + 1) })) } : {};
}

import type { Choice, Scenario } from '../question.ts';
import { stateKey } from '../state-key.ts';
import type { StoryScene } from './story.ts';

/** The question under which a decision is recorded: right are the choices that the author advises; it counts for nothing. */
export function decisionOf(
  { id: scenario }: Pick<Scenario, 'id'>,
  { id: scene, title, choices }: StoryScene<unknown, unknown>,
): Choice {
  const id = `${scenario}_${scene}`;
  return {
    type: 'choice',
    id,
    key: stateKey(id),
    title: title.slice(0, 250),
    points: 0,
    tries: 1,
    partial: false,
    multiple: false,
    options: choices.map((choice) => ({ id: choice.id, text: choice.title })),
    right: choices.filter(({ advised }) => advised).map((choice) => choice.id),
  };
}

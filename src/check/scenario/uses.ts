import { namesIn } from '../../model/parse-expression.ts';
import type { AnyStory } from '../../model/scenario/engine.ts';

/** Which names of a story its choices change, and which its conditions and its score read. */
export interface Uses {
  readonly changed: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
}

export function usesOf({ scenes, endings, score }: AnyStory): Uses {
  const choices = scenes.flatMap((scene) => scene.choices);
  const effects = choices.flatMap((choice) => choice.effects);
  const helps = scenes.map(({ help }) => help?.when);
  const conditions = [...[...scenes, ...choices, ...endings].map(({ when }) => when), ...helps, score];
  return {
    changed: new Set(effects.map((effect) => ('mark' in effect ? effect.mark : effect.variable))),
    read: new Set(conditions.flatMap((condition) => (condition === undefined ? [] : namesIn(condition)))),
  };
}

import { seeded } from '../../../src/check/scenario/proof/plays.ts';
import type { Story } from '../../../src/model/scenario/story.ts';
import { aStory, type ChoiceOutline, type SceneOutline } from './a-story.ts';

export interface StorySize {
  readonly scenes: number;
  readonly choices: number;
  readonly variables: number;
  readonly flags: number;
  /** Share of scenes with a condition, 0–1. */
  readonly conditions: number;
  /** Share of choices that lead back, 0–1. */
  readonly loops?: number;
}

/** A story at random, the same for the same seed: conditions on scenes and choices, effects on variables and flags, endings by rules. */
export function randomStory(seed: number, size: StorySize): Story<string, string> {
  const random = seeded(seed);
  const upTo = (count: number): number => Math.floor(random() * count);
  const pick = <Item>(items: readonly Item[]): Item => items[upTo(items.length)]!;
  const variables = Array.from({ length: size.variables }, (_, at) => `v${at}`);
  const flags = Array.from({ length: size.flags }, (_, at) => `f${at}`);
  const atom = (): string => {
    const isFlag = flags.length > 0 && random() < 0.5;
    return isFlag ? pick(flags) : `${pick(variables)} ${pick(['<', '>=', '<=', '>'])} ${20 + upTo(60)}`;
  };
  const condition = (): string => {
    const kind = random();
    if (kind < 0.5) return atom();
    return kind < 0.7 ? `not ${pick(flags)}` : `${atom()} ${pick(['and', 'or'])} ${atom()}`;
  };
  const choice = (place: number): ChoiceOutline => {
    const steps = Array.from(
      { length: 1 + upTo(2) },
      () => `${pick(variables)} ${random() < 0.5 ? '-' : '+'}${1 + upTo(9)}`,
    );
    if (random() < 0.3) steps.push(`${random() < 0.2 ? 'not ' : ''}${pick(flags)}`);
    const goesBack = place > 0 && random() < (size.loops ?? 0);
    return {
      does: steps.join(', '),
      ...(random() < 0.1 && { when: condition() }),
      ...(goesBack && { goto: `s${upTo(place)}` }),
    };
  };
  const scene = (place: number): SceneOutline => ({
    id: `s${place}`,
    title: `Scene number ${place}`,
    act: `Act ${Math.floor(place / 12) + 1}`,
    ...(random() < size.conditions && { when: condition() }),
    choices: Object.fromEntries(Array.from({ length: size.choices }, (_, at) => ['abcdefgh'[at]!, choice(place)])),
  });
  return aStory({
    variables: Object.fromEntries(variables.map((id, at) => [id, { start: 50, ...(at > 0 && { min: 0, max: 100 }) }])),
    marks: flags,
    scenes: Array.from({ length: size.scenes }, (_, place) => scene(place)),
    endings: [
      { id: 'empty', when: 'v0 < 0', atOnce: true, score: 0 },
      ...Array.from({ length: 5 }, (_, at) => ({ id: `e${at}`, when: condition() })),
      { id: 'rest' },
    ],
    score: `clamp((${variables.join(' + ')}) / ${variables.length}, 0, 100)`,
  });
}

/** The story that the budget of the proof is measured with. */
export const longStory = (seed: number): Story<string, string> =>
  randomStory(seed, { scenes: 200, choices: 3, variables: 4, flags: 20, conditions: 1 / 3 });

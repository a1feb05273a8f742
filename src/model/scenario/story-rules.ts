import type { AnyStory } from './engine.ts';
import type { StoryChoice, StoryScene } from './story.ts';

/** What the rules of a part of a story are, by what they are called: text that can be compared. */
export type PartRules = Readonly<Record<string, string>>;

/** All of a story that no translation changes, by part (`storyPlace`; '' is the whole). */
export function rulesOfStory(story: AnyStory): ReadonlyMap<string, PartRules> {
  const { scenes, endings, variables, marks, helps, score } = story;
  return new Map<string, PartRules>([
    [
      '',
      { 'order of scenes': idsOf(scenes), 'order of endings': idsOf(endings), helps: `${helps}`, score: text(score) },
    ],
    ...variables.map(
      ({ id, start, min, max, goal, alarm, gauge }) =>
        [`$${id}`, { numbers: text([start, min, max, goal, alarm, gauge]) }] as const,
    ),
    ...marks.map(({ id, title }) => [`$${id}`, { kind: title === undefined ? 'flag' : 'clue' }] as const),
    ...scenes.flatMap((scene) => [
      [scene.id, ofScene(scene)] as const,
      ...scene.choices.map((choice) => [`${scene.id}/${choice.id}`, ofChoice(choice)] as const),
    ]),
    ...endings.map(
      ({ id, when, atOnce, score: own }) =>
        [id, { kind: 'ending', condition: text(when), 'at-once': `${atOnce}`, score: text(own) }] as const,
    ),
  ]);
}

const ofScene = ({ when, goto, help, choices }: StoryScene<unknown, unknown>): PartRules => ({
  kind: 'scene',
  condition: text(when),
  goto: text(goto),
  help: help ? `if ${text(help.when)}` : 'none',
  choices: idsOf(choices),
});

const ofChoice = ({ when, effects, goto, advised }: StoryChoice<unknown, unknown>): PartRules => ({
  condition: text(when),
  effects: text(effects),
  goto: text(goto),
  advice: text(advised),
});

const idsOf = (all: readonly { readonly id: string }[]): string => all.map(({ id }) => id).join(' ');
const text = (value: unknown): string => JSON.stringify(value) ?? '';

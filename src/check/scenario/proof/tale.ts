import { type AnyStory, type Engine, engineOf } from '../../../model/scenario/engine.ts';
import type { Expression } from '../../../model/expression.ts';
import type { StoryEffect } from '../../../model/scenario/story.ts';
import type { Ground } from './conditions.ts';
import { exactly, type Range, range } from './ranges.ts';

/** One way out of a scene: a choice, or going on where there is none. */
export interface Way {
  /** Index among the choices; -1: the scene is read and left. */
  readonly move: number;
  readonly when?: Expression;
  readonly effects: readonly StoryEffect[];
  /** Place it leads to; absent: the next scene whose condition holds. */
  readonly goto?: number;
}

/** A story prepared for its proof. Places are those of the engine: scenes, behind them the endings. */
export interface Tale {
  readonly story: AnyStory;
  readonly engine: Engine;
  /** Of variables, then marks. */
  readonly names: readonly string[];
  readonly ground: Ground;
  readonly ways: readonly (readonly Way[])[];
  /** What each name can never leave: bounds of variables, 0 to 1 for marks. */
  readonly limits: readonly Range[];
  /** Where one may be after a way: endings at once, then the place it leads to, or every scene and ending that may come next. */
  after(from: number, way: Way): readonly number[];
}

export function taleOf(story: AnyStory): Tale {
  const { variables, marks, scenes, endings } = story;
  const names = [...variables, ...marks].map(({ id }) => id);
  const placeOf = new Map([...scenes, ...endings].map(({ id }, place) => [id, place] as const));
  const led = (id: string | undefined) => {
    const place = id === undefined ? undefined : placeOf.get(id);
    return place === undefined ? {} : { goto: place };
  };
  const ways = scenes.map(({ choices, goto }): readonly Way[] =>
    choices.length === 0
      ? [{ move: -1, effects: [], ...led(goto) }]
      : choices.map((choice, move) => ({
          move,
          ...(choice.when !== undefined && { when: choice.when }),
          effects: choice.effects,
          ...led(choice.goto),
        })),
  );
  const bounds = variables.map(({ min = -Infinity, max = Infinity }) => range(min, max));
  return {
    story,
    engine: engineOf(story),
    names,
    ground: { slots: new Map(names.map((name, slot) => [name, slot] as const)), isWhole: wholeOnes(story) },
    ways,
    limits: [...bounds, ...marks.map(() => range(0, 1))],
    after: afterIn(story),
  };
}

/** Values that start whole, move by whole steps and are held at whole bounds. */
function wholeOnes({ variables, marks, scenes }: AnyStory): readonly boolean[] {
  const effects = scenes.flatMap(({ choices }) => choices.flatMap((choice) => choice.effects));
  const isWhole = (id: string, numbers: readonly (number | undefined)[]): boolean => {
    const steps = effects.flatMap((effect) => {
      if (!('variable' in effect) || effect.variable !== id) return [];
      return 'to' in effect ? effect.to : effect.by;
    });
    return [...numbers, ...steps].every((number) => number === undefined || Number.isInteger(number));
  };
  return [...variables.map(({ id, start, min, max }) => isWhole(id, [start, min, max])), ...marks.map(() => true)];
}

/** Where a value goes by the effects of a way, before it is held at its bounds. */
export function moved(tale: Tale, slot: number, way: Way, value: Range): Range {
  return way.effects.reduce((at: Range, effect) => {
    if (tale.ground.slots.get('mark' in effect ? effect.mark : effect.variable) !== slot) return at;
    if ('mark' in effect) return exactly(effect.is ? 1 : 0);
    return 'to' in effect ? exactly(effect.to) : range(at.from + effect.by, at.to + effect.by);
  }, value);
}

export const held = (value: Range, { from, to }: Range): Range =>
  range(Math.min(to, Math.max(from, value.from)), Math.min(to, Math.max(from, value.to)));

/** Whether a place is an ending. */
export const isEnd = (tale: Tale, place: number): boolean => place >= tale.story.scenes.length;

/** Reckoned once for each scene: nothing but its place and the `goto` of a way makes a difference. */
function afterIn({ scenes, endings }: AnyStory): Tale['after'] {
  const atOnce = endings.flatMap((end, at) => (end.atOnce ? [scenes.length + at] : []));
  const ends = endings.map((_, at) => scenes.length + at);
  const onward = scenes.map((_, from) => {
    const last = scenes.findIndex(({ when }, at) => at > from && when === undefined);
    const next = scenes.map((_scene, at) => at).slice(from + 1, last < 0 ? undefined : last + 1);
    return last < 0 ? [...next, ...ends] : next;
  });
  const afterChoice = onward.map((next) => [...new Set([...atOnce, ...next])]);
  return (from, { goto, move }) => {
    if (goto !== undefined) return move < 0 ? [goto] : [...new Set([...atOnce, goto])];
    return (move < 0 ? onward : afterChoice)[from]!;
  };
}

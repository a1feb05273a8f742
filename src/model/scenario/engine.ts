import { type Expression, functions, workedIn } from '../expression.ts';
import type { Story, StoryChoice, StoryEffect, StoryScene } from './story.ts';

/** The variables in the order of the story, then its marks as 1 or 0. Whoever holds one never changes it. */
export type Values = readonly number[];

/** What the rules of a game look at: its words may stand in any form. */
export type AnyStory = Story<unknown, unknown>;

export type Test = (values: Values) => boolean;

interface Conditional {
  /** Absent: always. */
  readonly when?: Test;
}

/** A choice at its barest. */
export interface Move extends Conditional {
  readonly id: string;
  /** The place it leads to; absent: the next scene whose condition holds. */
  readonly goto?: number;
  /** The values after the choice, variables held at their bounds. */
  apply(values: Values): Values;
}

/** A scene at its barest. */
export interface Spot extends Conditional {
  readonly moves: readonly Move[];
  readonly goto?: number;
  /** Whether a help may be asked for; absent where there is none. */
  readonly help?: Test;
}

/**
 * The rules of a game on a state of numbers, for player, proof and tests alike.
 * A place is the index of a scene; behind the scenes come the endings: `scenes.length + 1` is the second of them.
 */
export interface Engine {
  readonly start: Values;
  readonly spots: readonly Spot[];
  /** The place where a game begins. */
  first(): number;
  /** The place after a choice, or, without one, after a scene that is read and left; `values` are those after the choice. */
  next(values: Values, from: number, move?: Move): number;
  /** 0–100, whole: the ending's own score, else that of the formula; `undefined` where the game has none. */
  score(values: Values, ending: number): number | undefined;
  /** A formula of the story as a function of values, compiled once. */
  work(expression: Expression): (values: Values) => number;
}

/** Compiles the conditions, effects and score of a story, once. */
export function engineOf(story: AnyStory): Engine {
  const { scenes, endings, variables, marks } = story;
  const names = [...variables, ...marks].map(({ id }) => id);
  const work = workshop(names);
  const placeOf = (id: string): number => [...scenes, ...endings].findIndex((one) => one.id === id);
  const led = (id: string | undefined) => (id === undefined || placeOf(id) < 0 ? {} : { goto: placeOf(id) });
  const conditional = (when: Expression | undefined): Conditional => {
    if (when === undefined) return {};
    const run = work(when);
    // What cannot be worked out (`NaN`) does not hold.
    return { when: (values) => Math.abs(run(values)) > 0 };
  };
  const moveOf = ({ id, when, goto, effects }: StoryChoice<unknown, unknown>): Move => ({
    id,
    ...conditional(when),
    ...led(goto),
    apply: applied(story, names, effects),
  });
  const spotOf = ({ when, help, choices, goto }: StoryScene<unknown, unknown>): Spot => ({
    ...conditional(when),
    ...(help && { help: conditional(help.when).when || always }),
    moves: choices.map(moveOf),
    ...led(goto),
  });
  const spots = scenes.map(spotOf);
  const ends = endings.map(({ when, atOnce }) => ({ ...conditional(when), atOnce }));
  const start = [...variables.map((variable) => variable.start), ...marks.map(() => 0)];
  const scored = story.score === undefined ? undefined : work(story.score);
  const score = (values: Values, ending: number): number | undefined => {
    const own = endings[ending - scenes.length]?.score;
    return own === undefined ? scored && percent(scored(values)) : own;
  };
  return { start, spots, ...wayThrough(spots, ends, start), score, work };
}

const always: Test = () => true;

/** Half goes to the even neighbour, as in Python's `round`. */
const percent = (value: number): number => functions.round(functions.clamp(value || 0, 0, 100));

/** Formulas over one scope, filled anew only when other values are asked about: nothing is copied for each. */
function workshop(names: readonly string[]): Engine['work'] {
  const scope: Record<string, unknown> = { ...functions };
  let filled: Values | undefined;
  return (expression) => {
    const run = workedIn(expression);
    return (values) => {
      if (filled !== values) for (let slot = 0; slot < names.length; slot++) scope[names[slot]!] = values[slot];
      filled = values;
      return run(scope);
    };
  };
}

/** The effects of a choice in their order, then the bounds. */
function applied(
  { variables }: AnyStory,
  names: readonly string[],
  effects: readonly StoryEffect[],
): (values: Values) => Values {
  const steps = effects
    .map((effect) => ({ slot: names.indexOf('mark' in effect ? effect.mark : effect.variable), effect }))
    .filter(({ slot }) => slot >= 0);
  return (values) => {
    if (!steps.length) return values;
    const after = values.slice();
    for (const { slot, effect } of steps) {
      if ('mark' in effect) after[slot] = effect.is ? 1 : 0;
      else after[slot] = 'to' in effect ? effect.to : sum(after[slot]!, effect.by);
    }
    for (let slot = 0; slot < variables.length; slot++) {
      const { min = -Infinity, max = Infinity } = variables[slot]!;
      after[slot] = functions.clamp(after[slot]!, min, max);
    }
    return after;
  };
}

/** 0.1 + 0.2 is 0.3: a learner reads these numbers. */
const sum = (a: number, b: number): number => Math.round((a + b) * 1e6) / 1e6;

/** The one rule about what comes after what. */
function wayThrough(
  spots: readonly Spot[],
  ends: readonly (Conditional & { readonly atOnce: boolean })[],
  start: Values,
): Pick<Engine, 'first' | 'next'> {
  const holds = ({ when }: Conditional, values: Values): boolean => !when || when(values);
  const onward = (from: number, values: Values): number => {
    for (let at = from; at < spots.length; at++) if (holds(spots[at]!, values)) return at;
    const end = ends.findIndex((one) => holds(one, values));
    // The last ending has no condition; where a story escaped the check, it ends there all the same.
    return spots.length + (end < 0 ? ends.length - 1 : end);
  };
  const next = (values: Values, from: number, move?: Move): number => {
    const end = move ? ends.findIndex((one) => one.atOnce && holds(one, values)) : -1;
    if (end >= 0) return spots.length + end;
    const { goto } = move || spots[from]!;
    return goto === undefined ? onward(from + 1, values) : goto;
  };
  return { first: () => onward(0, start), next };
}

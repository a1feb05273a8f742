/** How much is looked at before a question is left open. */
export interface Effort {
  /** States of an exact exploration; it is given up as soon as it will not come to its end within them. */
  readonly states: number;
  /** States looked at for one question, and for all of them, where the exploration was given up. */
  readonly each: number;
  readonly all: number;
  /** Turns of plays at random. */
  readonly turns: number;
}

/** For `check`, which runs at each save. */
export const quick: Effort = { states: 60_000, each: 4000, all: 60_000, turns: 20_000 };

/** For the map, which is drawn when asked for: a few seconds. */
export const thorough: Effort = { states: 120_000, each: 20_000, all: 120_000, turns: 120_000 };

/** For `map --exact`: the two million states of a game of twenty scenes take ten seconds and 600 MB. */
export const exhaustive: Effort = { ...thorough, states: 4_000_000 };

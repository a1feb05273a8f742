import type { Interaction } from '../model/course.ts';
import type { PlayerQuestion } from '../model/player-course.ts';
import { inlineProse } from './prose.ts';
import type { Writing } from './writing.ts';

/** A worksheet as the player draws it: its words as HTML. */
export function playerSheet(
  writing: Writing,
  sheet: NonNullable<Interaction['sheet']>,
): NonNullable<PlayerQuestion['sheet']> {
  const hints = Object.entries(sheet.hints).map(([cell, words]) => [cell, inlineProse(writing, words).markup]);
  return {
    ...sheet,
    formulas: sheet.formulas.map((words) => inlineProse(writing, words).markup),
    foreseen: sheet.foreseen.map(({ words, ...answer }) => ({ ...answer, words: inlineProse(writing, words).markup })),
    hints: Object.fromEntries(hints),
  };
}

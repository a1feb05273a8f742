import type { Figure } from '../model/course.ts';

/** Longest value that stays on one line. */
const oneLine = 14;

/** What the learner reads of a figure: with its unit, or `number` alone. A number never parts from its unit. */
export function displayOf({ display, unit }: Figure, as = ''): string {
  const shown = as === 'number' ? withoutUnit(display, unit) : display;
  return shown.length <= oneLine && /\d/.test(shown)
    ? shown.replaceAll(' ', '\u00a0')
    : shown.replace(/(\d) (?=\S)/g, '$1\u00a0');
}

function withoutUnit(display: string, unit: string): string {
  const number = /^\D*?([\d.,\u00a0\u202f ]*\d)/.exec(display)?.[1];
  return unit === '' ? display : (number ?? display).trim();
}

import type { Problem } from '../model/problem.ts';

/**
 * A problem as authors read it:
 *
 * ```text
 * courses/fire/02-oil.md:9:1: error choice/no-correct-option
 *   Question "oil" has 2 options, none of them correct.
 *   Mark the right one: - [x] Foam
 *
 *    9 │ :::choice{#oil}
 *      │ ^^^^^^^^^^^^^^^
 * ```
 */
export function formatProblem(problem: Problem, text: string | undefined): string {
  const { file, line, column } = problem.place;
  const head = [
    `${file}:${line}:${column}: ${problem.severity} ${problem.rule}`,
    `  ${problem.message}`,
    `  ${problem.fix}`,
  ];
  const source = text?.split(/\r\n|\n|\r/)[line - 1];
  return [...head, ...(source === undefined || source === '' ? [] : ['', ...excerpt(problem, source)]), ''].join('\n');
}

/** At most this much of a long line is shown, around the place. */
const width = 100;

function excerpt({ place }: Problem, source: string): readonly string[] {
  const from = Math.max(0, Math.min(place.column - 1 - width / 2, source.length - width));
  const shown = source.slice(from, from + width).replaceAll('\t', ' ');
  const end = place.endLine === place.line && place.endColumn ? place.endColumn : source.length + 1;
  const start = Math.min(place.column - 1, source.length) - from;
  const length = Math.max(1, Math.min(end - place.column, shown.length - start));
  const gutter = String(place.line).padStart(4);
  return [`${gutter} │ ${shown}`, `     │ ${' '.repeat(start)}${'^'.repeat(length)}`];
}

/** `1 error, 0 warnings in 3 files` */
export function formatCount(problems: readonly Problem[], files: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')} in ${count(files, 'file')}`;
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

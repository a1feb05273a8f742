import type { Problem } from '../model/problem.ts';
import { formatProblem } from './format-problem.ts';

/** Prints problems to standard error, in the order of files and lines. */
export function printProblems(problems: readonly Problem[], texts: ReadonlyMap<string, string>): void {
  for (const problem of problems) console.error(formatProblem(problem, texts.get(problem.place.file)));
}

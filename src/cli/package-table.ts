import type { Course } from '../model/course.ts';
import { interactionsOf } from '../model/interactions-of.ts';
import { stateBudget, stateLimit } from '../model/state-budget.ts';

/** One zip, as the closing table shows it. */
export interface BuiltPackage {
  readonly file: string;
  readonly course: Course;
  readonly bytes: number;
  readonly files: number;
  readonly warnings: number;
}

const columns = ['package', 'size', 'files', 'pages', 'questions', 'state', 'warnings'] as const;

/** The closing table of a build, a line a package. */
export function packageTable(built: readonly BuiltPackage[]): string {
  const rows = built.map(({ file, course, bytes, files, warnings }) => [
    file,
    `${(bytes / 1000).toFixed(1)} kB`,
    String(files),
    String(course.lessons.reduce((sum, { pages }) => sum + pages.length, 0)),
    String(questionCount(course)),
    `${stateBudget(course)} / ${stateLimit}`,
    String(warnings),
  ]);
  const widths = columns.map((name, index) => Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return ['', line(columns), ...rows.map(line)].join('\n');
}

function questionCount({ lessons, assessment }: Course): number {
  const blocks = lessons.flatMap(({ pages }) => pages.flatMap((page) => page.blocks));
  const bank = assessment?.groups.flatMap(({ interactions }) => interactions) ?? [];
  return interactionsOf(blocks).length + bank.length;
}

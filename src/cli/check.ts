import { Command, Option } from 'commander';
import { ExitCode } from './exit.ts';
import { findCourses } from './find-courses.ts';
import { formatCount } from './format-problem.ts';
import { inspectCourse, type Reading } from './inspect-course.ts';
import { printProblems } from './print-problems.ts';

interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly language?: string;
}

/** `parcours check [course…]`: everything that is wrong, at once. */
export const checkCommand = (): Command =>
  new Command('check')
    .description('Say everything that is wrong in courses, with the line and the remedy.')
    .argument('[course...]', 'course folders; all under courses/ when none is given')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--language <code>', 'one language; all of the course when none is given')
    .action(async (given: string[], options: CheckOptions) => {
      const folders = await findCourses(given);
      const readings = (await Promise.all(folders.map((folder) => inspectCourse(folder, options.language)))).flat();
      print(readings, options.format);
      const errors = readings.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
      process.exitCode = errors ? ExitCode.problems : ExitCode.good;
    });

function print(readings: readonly Reading[], format: 'text' | 'json'): void {
  const problems = readings.flatMap((reading) => reading.problems);
  if (format === 'json') {
    console.log(JSON.stringify(problems, null, 2));
    return;
  }
  for (const reading of readings) printProblems(reading.problems, reading.texts);
  const files = new Set(readings.flatMap(({ texts }) => [...texts.keys()]));
  console.log(formatCount(problems, files.size));
}

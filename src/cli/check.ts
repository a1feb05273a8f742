import { Command, Option } from 'commander';
import type { Problem } from '../model/problem.ts';
import { ExitCode } from './exit.ts';
import { findCourses, findPaths } from './find-courses.ts';
import { fixFiles } from './fix-files.ts';
import { formatCount } from './format-problem.ts';
import { inspectCourse, type Reading } from './inspect-course.ts';
import { inspectPath } from './inspect-path.ts';
import { printProblems } from './print-problems.ts';

interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly language?: string;
  readonly fix?: true;
}

/** `parcours check [course…]`: everything that is wrong, at once. */
export const checkCommand = (): Command =>
  new Command('check')
    .description('Say everything that is wrong in courses, with the line and the remedy.')
    .argument('[course...]', 'course folders, or path.yaml files; all under courses/ when none is given')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--language <code>', 'one language; all of the course when none is given')
    .option('--fix', 'write the ids that are missing into the files, then check')
    .action(async (given: string[], options: CheckOptions) => {
      const folders = await findCourses(given);
      const paths = await findPaths(given);
      const inspect = async () => [
        ...(await Promise.all(folders.map((folder) => inspectCourse(folder, options.language)))).flat(),
        ...(await Promise.all(paths.map((file) => readingsOf(file, options.language)))).flat(),
      ];
      const found = await inspect();
      const readings = options.fix && (await fix(found)) ? await inspect() : found;
      print(readings, options.format);
      const errors = readings.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
      process.exitCode = errors ? ExitCode.problems : ExitCode.good;
    });

/** Mends what can be mended; whether a file has changed. */
async function fix(readings: readonly Checked[]): Promise<boolean> {
  const texts = new Map(readings.flatMap((reading) => [...reading.texts]));
  const changed = await fixFiles(
    readings.flatMap(({ problems }) => problems),
    texts,
  );
  for (const file of changed) console.error(`${file}: ids written`);
  return changed.length > 0;
}

/** A path, and its courses where they are not checked by themselves: what is said twice is printed once. */
async function readingsOf(file: string, language?: string): Promise<readonly Checked[]> {
  const found = await inspectPath(file, language);
  return found.flatMap((reading) => [reading, ...reading.readings]);
}

/** What was found, and the texts to show lines of. */
type Checked = Pick<Reading, 'problems' | 'texts'>;

function print(readings: readonly Checked[], format: 'text' | 'json'): void {
  const problems = distinct(readings.flatMap((reading) => reading.problems));
  if (format === 'json') {
    console.log(JSON.stringify(problems, null, 2));
    return;
  }
  const texts = new Map(readings.flatMap((reading) => [...reading.texts]));
  printProblems(problems, texts);
  console.log(formatCount(problems, texts.size));
}

/** What is wrong in a file that all languages share is said once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

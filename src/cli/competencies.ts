import path from 'node:path';
import { Command, Option } from 'commander';
import { type Coverage, coverageOf, type CoveringCourse } from '../competencies/coverage.ts';
import { coverageCsv } from '../competencies/coverage-csv.ts';
import { coverageJson } from '../competencies/coverage-json.ts';
import { coverageMarkdown } from '../competencies/coverage-markdown.ts';
import type { Problem } from '../model/problem.ts';
import { readCourseFiles } from '../source/course-files.ts';
import { readCourse } from '../source/read-course.ts';
import { ExitCode, UsageError } from './exit.ts';
import { findPaths } from './find-courses.ts';
import { type Inspect, inspectPath, isPathFile } from './inspect-path.ts';
import { printProblems } from './print-problems.ts';
import { writeWhole } from './write-whole.ts';

interface CompetenciesOptions {
  readonly format: 'md' | 'csv' | 'json';
  readonly language?: string;
  readonly out?: string;
}

/** `parcours competencies <path.yaml>`: which rows of the framework the courses of a path cover. */
export const competenciesCommand = (): Command =>
  new Command('competencies')
    .description('Write which competencies the courses of a path cover, at which level, by which lessons.')
    .argument('<path>', 'a path.yaml')
    .addOption(new Option('--format <format>', 'how to write it').choices(['md', 'csv', 'json']).default('md'))
    .option('--language <code>', 'the language of its words; the first of the path when none is given')
    .option('--out <file>', 'the file; the screen when none is given')
    .action(async (given: string, options: CompetenciesOptions) => {
      process.exitCode = await competencies(given, options);
    });

async function competencies(given: string, { format, language, out }: CompetenciesOptions): Promise<number> {
  if (!isPathFile(given))
    throw new UsageError(`"${given}" is no path.yaml: name the path whose courses are looked at.`);
  await findPaths([given]);
  const { coverage, title, told } = await readCoverage(given, language);
  for (const { problems, texts } of told) printProblems(problems, texts);
  if (!coverage) return ExitCode.problems;
  const text = written(coverage, format, { title, given });
  if (out === undefined) console.log(text.trimEnd());
  else await writeWhole(out, text);
  return ExitCode.good;
}

/** The coverage in one of its forms; the tests compare these with what is committed. */
export function written(
  coverage: Coverage,
  format: CompetenciesOptions['format'],
  { title, given }: { readonly title: string; readonly given: string },
): string {
  if (format === 'csv') return coverageCsv(coverage);
  if (format === 'json') return coverageJson(coverage);
  return coverageMarkdown(coverage, { title, command: `parcours competencies ${given}` });
}

interface Read {
  readonly coverage?: Coverage;
  readonly title: string;
  /** What is wrong with the path, and with each course that cannot be read whole. */
  readonly told: readonly Told[];
}

interface Told {
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads a path and its courses without checking them: `check` would prove games. A table that left out what could not be read would be untrue. */
export async function readCoverage(file: string, language?: string): Promise<Read> {
  const [reading] = await inspectPath(file, language, readOnly);
  if (!reading) throw new UsageError(`"${file}" has no language.`);
  const { path: read, problems, texts, courses } = reading;
  const told: readonly Told[] = [{ problems, texts }, ...reading.readings];
  const found = { title: read?.title ?? '', told };
  if (!read || told.some((one) => one.problems.some(isError))) return found;
  const framework = [...courses.values()].find(({ competencies }) => competencies)?.competencies;
  if (!framework) throw new UsageError(`No competencies.yaml that can be read stands above the courses of "${file}".`);
  const covering = [...courses].map(([folder, course]): CoveringCourse => ({
    label: path.posix.basename(folder),
    course,
  }));
  const reasons = read.notCovered.flatMap(({ rows, reason }) => rows.map((row) => [row, reason] as const));
  return { ...found, coverage: coverageOf(framework, covering, new Map(reasons)) };
}

const readOnly: Inspect = async (folder, language) => {
  const { files } = await readCourseFiles(folder);
  const { course, problems, texts } = readCourse(files, { language });
  return { folder, language, ...(course && { course }), problems: problems.filter(isError), texts };
};

const isError = ({ severity }: Problem): boolean => severity === 'error';

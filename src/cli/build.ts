import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Course } from '../model/course.ts';
import type { Lms, Standard } from '../model/player-course.ts';
import type { PackageFile } from '../package/package-file.ts';
import { zip } from '../package/zip.ts';
import { assemble } from './assemble.ts';
import { buildPath, pathStandards, refuseXapi } from './build-path.ts';
import { ExitCode, UsageError } from './exit.ts';
import { findCourses, findPaths } from './find-courses.ts';
import { inspectCourse, type Reading } from './inspect-course.ts';
import { type Inspect, isPathFile } from './inspect-path.ts';
import { lrsOf, parseGateway, parsePackageId } from './lrs-address.ts';
import { printProblems } from './print-problems.ts';
import { type BuiltPackage, packageTable } from './package-table.ts';
import { writeWhole } from './write-whole.ts';

const standards: readonly Standard[] = ['scorm12', 'scorm2004', 'cmi5', 'xapi', 'web'];

interface BuildOptions {
  readonly standard: readonly Standard[];
  /** Whether the standards were asked for, and are not just all there are. */
  readonly byName: boolean;
  readonly lms: Lms;
  readonly edition: 3 | 4;
  readonly lrs?: string;
  readonly lrsPackage?: string;
  readonly language?: string;
  readonly out: string;
}

/** `parcours build [course…]`: course text to zips. */
export const buildCommand = (): Command =>
  new Command('build')
    .description('Build courses into packages that an LMS imports.')
    .argument('[course...]', 'course folders, or path.yaml files; all under courses/ when none is given')
    .option('--standard <list>', `comma-separated: ${standards.join(', ')}`, parseStandards, standards)
    .addOption(new Option('--lms <lms>', 'whose habits to follow').choices(['moodle', 'generic']).default('moodle'))
    .addOption(
      new Option('--edition <number>', 'edition of SCORM 2004').choices(['3', '4']).default(4).argParser(Number),
    )
    .option(
      '--lrs <gateway>',
      'also send statements: the address of an LRS’s gateway, for scorm12, scorm2004, web',
      parseGateway,
    )
    .option(
      '--lrs-package <id>',
      'public id of the package at the gateway; the course’s id when none is given',
      parsePackageId,
    )
    .option('--language <code>', 'one language; all of the course when none is given')
    .option('--out <dir>', 'folder of the zips', path.join('dist', 'packages'))
    .action(async (given: string[], options: BuildOptions, command: Command) => {
      const byName = command.getOptionValueSource('standard') !== 'default';
      process.exitCode = await build(given, { ...options, byName });
    });

/** Builds every course and path × language × standard; what has errors writes nothing. Returns the exit code. */
async function build(given: readonly string[], options: BuildOptions): Promise<number> {
  refuseSlips(given, options);
  const paths = await findPaths(given);
  const folders = await findCourses(given);
  const built: BuiltPackage[] = [];
  const inspected = new Map<string, readonly Reading[]>();
  let failed = false;
  for (const folder of folders) {
    const readings = await inspectCourse(folder, options.language);
    inspected.set(folder, readings);
    for (const reading of readings) {
      const errors = reading.problems.filter(({ severity }) => severity === 'error');
      printProblems(errors, reading.texts);
      if (!reading.course || errors.length > 0) {
        failed = true;
        continue;
      }
      const warnings = reading.problems.length - errors.length;
      for (const standard of options.standard) {
        built.push({ ...(await buildOne(reading.course, standard, options)), warnings });
      }
    }
  }
  for (const file of paths) {
    const standard = pathStandards(options.standard);
    failed = !(await buildPath(file, { ...options, standard }, alreadyRead(inspected))) || failed;
  }
  if (built.length > 0) console.log(packageTable(built));
  return failed ? ExitCode.problems : ExitCode.good;
}

/** The courses of a path that were built by themselves are not read and checked again. */
const alreadyRead =
  (inspected: ReadonlyMap<string, readonly Reading[]>): Inspect =>
  async (folder, language) =>
    inspected.get(path.normalize(folder))?.find((reading) => reading.language === language) ??
    (await inspectCourse(folder, language))[0];

/** An option that would change nothing is a slip of whoever typed it. */
function refuseSlips(given: readonly string[], { lrs, lrsPackage, standard, byName }: BuildOptions): void {
  const path = given.find(isPathFile);
  if (path !== undefined && byName && standard.includes('xapi')) throw refuseXapi(path);
  if (lrsPackage !== undefined && lrs === undefined) {
    throw new UsageError('--lrs-package names the package at a gateway: give the gateway with --lrs.');
  }
  if (lrs !== undefined && standard.every((name) => name === 'cmi5' || name === 'xapi')) {
    throw new UsageError(
      '--lrs is for scorm12, scorm2004 and web: a cmi5 or xAPI package is told its LRS at the launch.',
    );
  }
}

async function buildOne(
  course: Course,
  standard: Standard,
  options: BuildOptions,
): Promise<Omit<BuiltPackage, 'warnings'>> {
  const { lms, edition } = options;
  const lrs = lrsOf(options, course.id);
  const files = await assemble(course, standard, { lms, edition, ...(lrs && { lrs }) });
  const bytes = await zip(files);
  const file = path.join(options.out, packageName(course, standard));
  await writeWhole(file, bytes);
  console.log(`${file}  ${bytes.length} bytes`);
  return { file, course, bytes: bytes.length, files: countShipped(files) };
}

/** `numeco-module-1.scorm12.zip`; the language enters the name only where the course has several. */
function packageName({ id, language, languages }: Course, standard: Standard): string {
  return languages.length > 1 ? `${id}.${language}.${standard}.zip` : `${id}.${standard}.zip`;
}

const countShipped = (files: readonly PackageFile[]): number => files.length;

function parseStandards(list: string): readonly Standard[] {
  const asked = list.split(',').map((name) => name.trim());
  for (const name of asked) {
    if (!standards.some((standard) => standard === name)) {
      throw new InvalidArgumentError(`"${name}" is not one of ${standards.join(', ')}.`);
    }
  }
  return standards.filter((standard) => asked.includes(standard));
}

import path from 'node:path';
import { Command } from 'commander';
import { type Effort, exhaustive, thorough } from '../check/scenario/proof/effort.ts';
import { prove } from '../check/scenario/proof/prove.ts';
import type { Course, Interaction } from '../model/course.ts';
import { interactionsOf } from '../model/interactions-of.ts';
import type { Problem } from '../model/problem.ts';
import { languagesOf, readCourseFiles } from '../source/course-files.ts';
import { readCourse } from '../source/read-course.ts';
import { drawMap } from '../story-map/draw-map.ts';
import { mapTable } from '../story-map/map-table.ts';
import { ExitCode, UsageError } from './exit.ts';
import { findCourses } from './find-courses.ts';
import { printProblems } from './print-problems.ts';
import { writeWhole } from './write-whole.ts';

interface MapOptions {
  readonly out?: string;
  readonly language?: string;
  readonly exact?: true;
}

/** `parcours map <course>`: the stories of a course drawn, and told as tables. */
export const mapCommand = (): Command =>
  new Command('map')
    .description('Draw the map of a scenario: what leads where, what is reached, and how often.')
    .argument('<course>', 'a course folder with a scenario')
    .option('--out <file>', 'the drawing; dist/maps/<scenario>.svg when none is given')
    .option('--language <code>', 'the language of its words; the first of the course when none is given')
    .option('--exact', 'look at up to four million states instead of playing at random; may take a minute and 1 GB')
    .action(async (folder: string, options: MapOptions) => {
      process.exitCode = await map(folder, options);
    });

async function map(given: string, { out, language, exact }: MapOptions): Promise<number> {
  const [folder = given, ...others] = await findCourses([given]);
  if (others.length > 0) throw new UsageError(`"${given}" holds ${others.length + 1} courses: name one of them.`);
  const { scenarios, problems, texts } = await readScenarios(folder, language);
  if (scenarios.length === 0 && problems.length > 0) {
    printProblems(problems, texts);
    return ExitCode.problems;
  }
  if (scenarios.length === 0) {
    throw new UsageError(`There is no scenario in "${given}". A lesson calls one: ::scenario{src=histoire.md}`);
  }
  if (out !== undefined && scenarios.length > 1) {
    throw new UsageError(`"${given}" holds ${scenarios.length} scenarios: without --out, each gets a file of its own.`);
  }
  for (const scenario of scenarios) await mapOne(scenario, { out, effort: exact ? exhaustive : thorough });
  return ExitCode.good;
}

interface Scenarios {
  readonly scenarios: readonly Interaction[];
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads a course without checking it: `check` would prove the story once more. */
async function readScenarios(folder: string, language: string | undefined): Promise<Scenarios> {
  const { files, problems } = await readCourseFiles(folder);
  const reading = readCourse(files, { language: language ?? languagesOf(files)[0] ?? '' });
  return {
    scenarios: reading.course ? scenariosOf(reading.course) : [],
    problems: [...problems, ...reading.problems],
    texts: reading.texts,
  };
}

const scenariosOf = ({ lessons }: Course): readonly Interaction[] =>
  lessons
    .flatMap(({ pages }) => pages)
    .flatMap(({ blocks }) => interactionsOf(blocks))
    .filter(({ story }) => story && story.scenes.length > 0 && story.endings.length > 0);

interface Drawing {
  readonly out: string | undefined;
  readonly effort: Effort;
}

async function mapOne({ question, story }: Interaction, { out, effort }: Drawing): Promise<void> {
  if (!story) return;
  const mastery = question.type === 'scenario' ? question.mastery : undefined;
  const proof = prove(story, { mastery, effort });
  const file = out ?? path.join('dist', 'maps', `${question.id}.svg`);
  await writeWhole(file, drawMap(question.title, proof));
  console.log(`${mapTable(question.title, proof)}\n\n${file}`);
}

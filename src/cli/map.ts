import path from 'node:path';
import { Command } from 'commander';
import { thorough } from '../check/scenario/proof/effort.ts';
import { prove } from '../check/scenario/proof/prove.ts';
import type { Course, Interaction } from '../model/course.ts';
import { interactionsOf } from '../model/interactions-of.ts';
import { drawMap } from '../story-map/draw-map.ts';
import { mapTable } from '../story-map/map-table.ts';
import { ExitCode, UsageError } from './exit.ts';
import { findCourses } from './find-courses.ts';
import { inspectCourse } from './inspect-course.ts';
import { printProblems } from './print-problems.ts';
import { writeWhole } from './write-whole.ts';

interface MapOptions {
  readonly out?: string;
  readonly language?: string;
}

/** `parcours map <course>`: the stories of a course drawn, and told as tables. */
export const mapCommand = (): Command =>
  new Command('map')
    .description('Draw the map of a scenario: what leads where, what is reached, and how often.')
    .argument('<course>', 'a course folder with a scenario')
    .option('--out <file>', 'the drawing; dist/maps/<scenario>.svg when none is given')
    .option('--language <code>', 'the language of its words; the first of the course when none is given')
    .action(async (folder: string, options: MapOptions) => {
      process.exitCode = await map(folder, options);
    });

async function map(given: string, { out, language }: MapOptions): Promise<number> {
  const [folder] = await findCourses([given]);
  const [reading] = await inspectCourse(folder ?? given, language);
  if (!reading?.course) {
    printProblems(reading?.problems ?? [], reading?.texts ?? new Map());
    return ExitCode.problems;
  }
  const scenarios = scenariosOf(reading.course);
  if (scenarios.length === 0) {
    throw new UsageError(`There is no scenario in "${given}". A lesson calls one: ::scenario{src=histoire.md}`);
  }
  if (out !== undefined && scenarios.length > 1) {
    throw new UsageError(`"${given}" holds ${scenarios.length} scenarios: without --out, each gets a file of its own.`);
  }
  for (const scenario of scenarios) await mapOne(scenario, out);
  return ExitCode.good;
}

const scenariosOf = ({ lessons }: Course): readonly Interaction[] =>
  lessons
    .flatMap(({ pages }) => pages)
    .flatMap(({ blocks }) => interactionsOf(blocks))
    .filter(({ story }) => story && story.scenes.length > 0 && story.endings.length > 0);

async function mapOne({ question, story }: Interaction, out: string | undefined): Promise<void> {
  if (!story) return;
  const mastery = question.type === 'scenario' ? question.mastery : undefined;
  const proof = prove(story, { mastery, effort: thorough });
  const file = out ?? path.join('dist', 'maps', `${question.id}.svg`);
  await writeWhole(file, drawMap(question.title, proof));
  console.log(`${mapTable(question.title, proof)}\n\n${file}`);
}

import { existsSync } from 'node:fs';
import { assemble } from '../../src/cli/assemble.ts';
import { inspectCourse } from '../../src/cli/inspect-course.ts';
import type { Course, Interaction } from '../../src/model/course.ts';
import { setInLanguage } from '../../src/render/no-break.ts';
import type { Lms, LrsAddress, Standard } from '../../src/model/player-course.ts';
import type { Question } from '../../src/model/question.ts';
import type { PackageFile } from '../../src/package/package-file.ts';
import { interactionsOf } from '../../src/model/interactions-of.ts';

/** A course as learners get it: its files, and what its questions are. */
export interface Built {
  readonly course: Course;
  readonly files: ReadonlyMap<string, PackageFile['content']>;
  /** All questions, of lessons and bank, by id. */
  readonly questions: ReadonlyMap<string, Question>;
}

export const module1 = 'courses/numeco/module-1';
export const allTypes = 'test/fixtures/all-types';
export const stage = 'test/fixtures/stage';

/** Builds a course in memory, from its text and the player in `dist/player`. */
export async function build(
  folder: string,
  standard: Standard,
  { lms = 'moodle', lrs }: { readonly lms?: Lms; readonly lrs?: LrsAddress } = {},
): Promise<Built> {
  if (!existsSync('dist/player/web.js')) throw new Error('The player is not built: run "npm run build" first.');
  const [reading] = await inspectCourse(folder);
  if (!reading?.course) throw new Error(`${folder} does not build: ${JSON.stringify(reading?.problems, null, 2)}`);
  const files = await assemble(reading.course, standard, { lms, edition: 4, ...(lrs && { lrs }) });
  // What learners read: in French, with spaces at which no line breaks.
  const course = setInLanguage(reading.course);
  const questions = [...lessonInteractions(course), ...bank(course)].map(({ question }) => question);
  return {
    course,
    files: new Map(files.map(({ path, content }) => [path, content])),
    questions: new Map(questions.map((question) => [question.id, question])),
  };
}

export const lessonInteractions = ({ lessons }: Course): readonly Interaction[] =>
  lessons.flatMap(({ pages }) => pages.flatMap(({ blocks }) => interactionsOf(blocks)));

const bank = ({ assessment }: Course): readonly Interaction[] =>
  (assessment?.groups ?? []).flatMap(({ interactions }) => interactions);

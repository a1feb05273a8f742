import type { Assessment, Course, Lesson } from '../model/course.ts';
import type { Problem } from '../model/problem.ts';
import { readAssessment } from './assessment.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { readTree } from './containers.ts';
import { readCourseFile } from './course-file.ts';
import type { CourseFiles } from './course-files.ts';
import { readFrontMatter } from './front-matter.ts';
import { Ids } from './ids.ts';
import { readLesson } from './lesson.ts';
import { limits } from './limits.ts';
import { Media } from './media.ts';
import { poolsOf } from './pools-here.ts';
import type { Reader } from './reader.ts';
import { reportTo } from './report.ts';
import { reportUnused } from './scenario/read-scenario.ts';
import { isScenarioFile, Scenarios } from './scenario/scenarios.ts';
import { readSharedEntries } from './shared-entries.ts';
import { linePlace, placeAt, textFile, type TextFile } from './text-file.ts';

/** A course as it could be read, and everything that is wrong with its text. */
export interface CourseReading {
  /** Absent when `course.yaml` cannot be read. Where there are problems, what could not be built is left out. */
  readonly course?: Course;
  readonly problems: readonly Problem[];
  /** The texts by the path that problems name, to show lines of. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the lessons of one language into a course. Touches no disk, throws nothing. */
export function readCourse(files: CourseFiles, { language }: { readonly language: string }): CourseReading {
  const problems: Problem[] = [];
  const report = reportTo(problems);
  const head = readCourseFile(files, language, report);
  const shared = readSharedEntries({ files: { texts: files.texts, shared: { ...files.shared } }, language, report });
  const lessonFiles = lessonsOf(files, language);
  const pools = poolsOf(files, language);
  const ids = new Ids([...lessonFiles, ...pools.here.values()].map(({ text }) => text));
  const media = new Media(files.media);
  const scenarios = new Scenarios(lessonFiles.filter(isScenarioFile));
  const reader = { report, language, ...shared, ids, media, pools, scenarios, readBlocks };
  const read = lessonFiles.filter((file) => !isScenarioFile(file)).map((file) => readFile({ ...reader, file }));
  for (const file of scenarios.unused()) reportUnused(file, reader);
  const lessons = read.flatMap(({ lesson }) => lesson ?? []);
  const [assessment, ...others] = read.flatMap((one) => one.assessment ?? []);
  for (const other of others) reportSecond(other, report);
  const { sources, glossary, figures, competencies } = shared;
  const parts = {
    lessons,
    ...(assessment && { assessment }),
    figures,
    sources,
    glossary,
    ...(competencies && { competencies }),
    media: media.used,
  };
  return { ...(head && { course: { ...head, ...parts } }), problems, texts: files.texts };
}

/** The lessons and scenarios of a language, in the order of the file names. */
function lessonsOf({ folder, texts }: CourseFiles, language: string): readonly TextFile[] {
  const start = `${folder}/${language}/`;
  return [...texts]
    .filter(([path]) => path.startsWith(start) && path.endsWith('.md') && !path.slice(start.length).includes('/'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => textFile(path, text));
}

function readFile(reader: Reader): { readonly lesson?: Lesson; readonly assessment?: Assessment } {
  const { file, report } = reader;
  if (file.text.length > limits.lessonBytes) {
    report({
      rule: 'files/too-large',
      place: placeAt(file, 0),
      message: `This lesson has ${file.text.length} characters; at most ${limits.lessonBytes} are read.`,
      fix: 'Split the lesson into several files.',
    });
    return {};
  }
  if (file.text.trim() === '') {
    report({
      rule: 'files/empty',
      place: linePlace(file, 1),
      message: 'This lesson is empty.',
      fix: 'Write it, or remove the file.',
    });
    return {};
  }
  const matter = readFrontMatter(file, report);
  const nodes = readTree(file, matter.bodyLine, report);
  return isAssessment(matter.yaml?.data)
    ? { assessment: readAssessment(nodes, matter, reader) }
    : { lesson: readLesson(nodes, matter, reader) };
}

const isAssessment = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'assessment';

function reportSecond({ place }: Assessment, report: Reader['report']): void {
  report({
    rule: 'files/second-assessment',
    place,
    message: 'This is the second assessment of the course; only the first is asked.',
    fix: 'Put all the questions into one file.',
  });
}

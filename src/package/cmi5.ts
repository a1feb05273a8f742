import type { Course } from '../model/course.ts';
import {
  blockActivityId,
  courseActivityId,
  packageActivityId,
  partActivityId,
  pathActivityId,
} from '../xapi/activity-ids.ts';
import { activityTypes } from '../xapi/vocabulary.ts';
import type { MoveOn } from './cmi5-structure.ts';
import type { PackageFile, Packager } from './package-file.ts';
import { listed, type PathPackager, placedFiles } from './placed-course.ts';
import { printXml, type Xml, xml } from './xml.ts';

/** cmi5: one assignable unit, the course. The package has an id of its own: none may stand twice in a structure (cmi5 § 13.1). */
export const packageCmi5: Packager = (course, content) => [
  ...content,
  manifest({ ...course, id: packageActivityId(course.id) }, [course], [unit(course, 'index.html')]),
];

/** cmi5: a path as one package. Each course is a unit in a folder named by its id; blocks are blocks. */
export const packageCmi5Path: PathPackager = (path, courses) => {
  const unitsOf = (folders: Parameters<typeof listed>[1]): readonly Xml[] =>
    listed(courses, folders).map(({ course }) => unit(course, `${course.id}/index.html`));
  const placed = [...courses.values()];
  const children = [
    ...unitsOf(path.courses),
    ...path.blocks.map((block) =>
      xml(
        'block',
        { id: blockActivityId(path.id, block.id) },
        ...words(block, path.language),
        ...unitsOf(block.courses),
      ),
    ),
  ];
  return [
    ...placedFiles(courses),
    manifest(
      { ...path, id: pathActivityId(path.id) },
      placed.map(({ course }) => course),
      children,
    ),
  ];
};

interface Whole {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

function manifest(whole: Whole, courses: readonly Course[], children: readonly Xml[]): PackageFile {
  const objectives = courses.flatMap((course) =>
    course.objectives.map(({ id, title }) =>
      // A description is required, and an objective is a sentence already.
      xml(
        'objective',
        { id: partActivityId(course.id, 'objective', id) },
        ...words({ title, description: title }, course.language),
      ),
    ),
  );
  const structure = xml(
    'courseStructure',
    { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
    xml('course', { id: whole.id }, ...words(whole, whole.language)),
    ...(objectives.length > 0 ? [xml('objectives', {}, ...objectives)] : []),
    ...children,
  );
  return { path: 'cmi5.xml', content: printXml(structure) };
}

function unit(course: Course, url: string): Xml {
  const mastery = masteryScore(course);
  const references = course.objectives.map(({ id }) =>
    xml('objective', { idref: partActivityId(course.id, 'objective', id) }),
  );
  return xml(
    'au',
    {
      id: courseActivityId(course.id),
      moveOn: moveOn(course),
      ...(mastery === undefined ? {} : { masteryScore: mastery }),
      launchMethod: 'AnyWindow',
      activityType: activityTypes.course,
    },
    ...words(course, course.language),
    ...(references.length > 0 ? [xml('objectives', {}, ...references)] : []),
    xml('url', {}, url),
  );
}

/**
 * The course says `completed` when all that its author asks for is done, a passed assessment included. Where one is to be passed, an LMS
 * waits for both statements: an author's rule and a score that the LMS may have set otherwise are then both met. Decision 009.
 */
const moveOn = (course: Course): MoveOn => (isPassed(course) ? 'CompletedAndPassed' : 'Completed');

/** 0–1 with at most four decimals (cmi5 § 13.1.4). */
function masteryScore(course: Course): string | undefined {
  if (!isPassed(course) || !course.assessment) return undefined;
  return String(Math.round(course.assessment.masteryScore * 10_000) / 10_000);
}

/** Whether there is something to pass, as the player understands it. */
const isPassed = ({ assessment, completion }: Course): boolean =>
  assessment !== undefined && completion.assessment === 'passed';

const words = ({ title, description }: Pick<Whole, 'title' | 'description'>, language: string): readonly Xml[] => [
  xml('title', {}, xml('langstring', { lang: language }, title.trim())),
  xml('description', {}, xml('langstring', { lang: language }, description.trim())),
];

import type { Block, Course, Place } from '../../model/course.ts';
import { fieldPlace } from '../places.ts';

/** Titles, captions, alternatives and labels that a block shows beside its Markdown. */
export function titlesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'callout':
    case 'definition':
    case 'more':
    case 'download':
      return [block.title];
    case 'accordion':
    case 'tabs':
    case 'cards':
    case 'steps':
      return block.items.map(({ title }) => title);
    case 'timeline':
      return block.items.flatMap(({ when, title }) => [when, title]);
    case 'figure':
      return [block.alt];
    case 'chart':
      return [block.title, ...block.columns, ...block.rows.map(({ label }) => label)];
    case 'table':
      return [block.caption];
    case 'storyboard':
      return [block.title, ...block.scenes.flatMap(({ title, alt }) => [title, alt])];
    case 'video':
      return [block.title, block.why];
    case 'interaction': {
      const { drawing, sheet, story } = block.interaction;
      return [...(drawing ? [drawing.alt] : []), ...(sheet ? ofSheet(sheet) : []), ...(story ? ofStory(story) : [])];
    }
    default:
      return [];
  }
}

type Asked = Extract<Block, { readonly type: 'interaction' }>['interaction'];

const ofSheet = ({ corner, columns, rows }: NonNullable<Asked['sheet']>): readonly string[] => [
  corner,
  ...columns.map(({ title }) => title),
  ...rows.map(({ title }) => title),
];

const ofStory = ({ variables, marks, characters, scenes, endings }: NonNullable<Asked['story']>): readonly string[] => [
  ...variables.map(({ title }) => title),
  ...marks.map(({ title = '' }) => title),
  ...characters.map(({ role }) => role),
  ...scenes.flatMap(({ title, act, ask, help }) => [title, act, ask, help?.title ?? '']),
  ...endings.map(({ title }) => title),
];

/** What a course, its lessons and its pages are called. */
export function* titlesOfCourse(
  { title, description, audience, objectives, lessons, assessment }: Course,
  texts: ReadonlyMap<string, string>,
  inCourse: (field: string) => Place,
): Iterable<{ readonly text: string; readonly place: Place }> {
  yield { text: title, place: inCourse('title') };
  yield { text: description, place: inCourse('description') };
  yield { text: audience, place: inCourse('audience') };
  for (const objective of objectives) yield { text: objective.title, place: inCourse('objectives') };
  for (const lesson of lessons) {
    yield { text: lesson.title, place: fieldPlace(texts, lesson.place.file, 'title') };
    for (const page of lesson.pages) yield { text: page.title, place: page.place };
  }
  if (!assessment) return;
  yield { text: assessment.title, place: fieldPlace(texts, assessment.place.file, 'title') };
  for (const group of assessment.groups) yield { text: group.title, place: group.place };
}

import type { Heading } from 'mdast';
import type { Block, Lesson, Page, Place } from '../model/course.ts';
import { parseServedCompetency } from '../model/competency.ts';
import { lessonSchema } from '../model/schema-lesson.ts';
import { stateKey } from '../model/state-key.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { type FrontMatter, subjectOf } from './front-matter.ts';
import { type HeadingIds, readHeading } from './heading.ts';
import { isPageId, slug } from './ids.ts';
import type { Reader } from './reader.ts';
import { readFields } from './schema-problems.ts';
import { type Node, placeOfNode } from './tree.ts';

/** Reads a lesson: its front matter, and its pages from one level-2 heading to the next. */
export function readLesson(nodes: readonly Node[], { yaml }: FrontMatter, reader: Reader): Lesson {
  const place: Place = { file: reader.file.path, line: 1, column: 1 };
  const name = reader.file.path.split('/').at(-1)?.replace(/\.md$/, '') ?? '';
  const instead = { id: slug(name) || 'lesson', title: name, minutes: 0, objectives: [], competencies: [] };
  const fields = yaml
    ? readFields(lessonSchema, yaml.data, { subject: subjectOf(yaml), report: reader.report, instead })
    : instead;
  const { before, parts } = splitAtHeadings(nodes, reader);
  reportBefore(before, reader);
  const pages = parts.map((part): Page => {
    const blocks = readBlocks(part.nodes, reader);
    return { id: part.id, key: stateKey(part.id), title: part.title, blocks, place: part.place };
  });
  const { id, title, minutes, objectives } = fields;
  const competencies = fields.competencies.map(parseServedCompetency);
  return { id, title, minutes, objectives, competencies, pages, place };
}

/** What stands under a level-2 heading. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly Node[];
  readonly place: Place;
}

/** Cuts a file at its level-2 headings. */
export function splitAtHeadings(
  nodes: readonly Node[],
  reader: Reader,
): { readonly before: readonly Node[]; readonly parts: readonly Part[] } {
  const starts = nodes.flatMap((node, index) => (node.type === 'heading' && node.depth === 2 ? [index] : []));
  const parts = starts.map((start, n) => {
    const heading = nodes[start] as Heading;
    const { id, title, place } = readHeading(heading, reader, pageIds(reader));
    return { id, title, place, nodes: nodes.slice(start + 1, starts[n + 1]) };
  });
  return { before: nodes.slice(0, starts[0] ?? nodes.length), parts };
}

const pageIds = ({ ids }: Reader): HeadingIds => ({
  isValid: isPageId,
  make: (title) => ids.make(title, 'page'),
  missing: {
    rule: 'markdown/missing-page-id',
    message: (title) => `The page "${title}" has no id, and learners' records hang on it.`,
  },
  wrong: {
    rule: 'markdown/wrong-page-id',
    message: (id) =>
      `The id "${id}" of a page is not made of lower-case letters, digits and hyphens, does not start with a letter, or is "constructor".`,
  },
});

function reportBefore(before: readonly Node[], reader: Reader): void {
  const blocks: readonly Block[] = readBlocks(
    before.filter((node) => !isTitle(node, reader)),
    reader,
  );
  const [first] = blocks;
  if (first === undefined) return;
  reader.report({
    rule: 'markdown/text-before-first-page',
    place: first.place,
    message: 'This stands before the first page of the lesson, so no page shows it.',
    fix: 'Write a level-2 heading above it: ## Title of the page {#id}',
  });
}

/** Out of habit, lessons start with their title. */
function isTitle(node: Node, { file, report }: Reader): boolean {
  if (node.type !== 'heading' || node.depth !== 1) return false;
  report({
    rule: 'markdown/heading-level',
    place: placeOfNode(file.path, node),
    message: 'A heading of level 1 stands in the lesson.',
    fix: 'The title of the lesson stands in its front matter: remove this line, or write ## for a page.',
  });
  return true;
}

import type { Heading, RootContent } from 'mdast';
import type { Interaction, StoryboardScene } from '../../model/course.ts';
import { lineAttributes } from '../../model/schema-blocks.ts';
import { spokenSeconds } from '../../model/storyboard/pace.ts';
import { placeOfAttribute, readAttributes } from '../attributes.ts';
import { isOptionId, nextOptionId } from '../ids.ts';
import { takeId, type TakenId } from '../inline.ts';
import { questionNames } from '../nesting.ts';
import { inlineText, plainText } from '../plain-text.ts';
import { readProse } from '../prose.ts';
import type { Reader } from '../reader.ts';
import { type Container, type Node, placeOfNode } from '../tree.ts';

/** A scene before it is read: its heading and what stands under it. */
export interface RawScene {
  readonly heading: Heading;
  readonly nodes: readonly Node[];
}

type Line = Extract<RootContent, { type: 'leafDirective' }>;

/** The id of each scene: where the learner stands is kept under it. */
export function sceneIds(scenes: readonly RawScene[], reader: Reader): readonly string[] {
  const taken = scenes.map(({ heading }) => titleOf(heading, reader));
  const used = new Set(taken.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const given = new Set<string>();
  return taken.map((title, i) => {
    const { id } = title;
    if (id !== undefined && isOptionId(id) && !given.has(id)) {
      given.add(id);
      return id;
    }
    const made = nextOptionId(used, 'a') ?? '';
    used.add(made);
    reportId(title, made, { heading: scenes[i]!.heading, reader });
    return made;
  });
}

function titleOf(heading: Heading, reader: Reader): TakenId {
  return takeId(readProse(heading.children, reader), reader.file, (heading.position?.start.offset ?? 0) + 3);
}

function reportId({ id, end }: TakenId, made: string, { heading, reader }: { heading: Heading; reader: Reader }): void {
  const { file, report } = reader;
  const place = placeOfNode(file.path, heading);
  if (id === undefined) {
    report({
      rule: 'storyboard/missing-scene-id',
      place,
      message: 'This scene has no id, and where learners stand is kept under it.',
      fix: `Write {#${made}} behind its title, or let "parcours check --fix" do it.`,
      edit: { file: file.path, offset: end, length: 0, text: ` {#${made}}` },
    });
  } else if (isOptionId(id)) {
    report({
      rule: 'storyboard/same-scene-id',
      place,
      message: `Two scenes of this storyboard have the id "${id}".`,
      fix: `Give the younger of them another: {#${made}}.`,
    });
  } else {
    report({
      rule: 'storyboard/wrong-scene-id',
      place,
      message: `The id "${id}" of a scene is not one character, a digit or a lower-case letter.`,
      fix: `Write {#${made}}.`,
    });
  }
}

/** A drawing, its narration, and the questions asked at its end. */
export function readScene({ heading, nodes }: RawScene, id: string, reader: Reader): StoryboardScene | undefined {
  const place = placeOfNode(reader.file.path, heading);
  const title = inlineText(titleOf(heading, reader).words, reader.figures);
  if (title === '') {
    reader.report({
      rule: 'storyboard/no-title',
      place,
      message: 'This scene has no title, and learners find it by its title.',
      fix: `Write it behind the hashes: ### Title {#${id}}`,
    });
  }
  const drawing = drawingOf(nodes.filter(isDrawing), place, reader);
  const told = nodes.filter((node): node is RootContent => node.type !== 'container' && !isDrawing(node));
  const narration = readProse(told, reader);
  const questions = questionsOf(nodes, reader);
  if (drawing === undefined) return undefined;
  const { seconds = spokenSeconds(plainText(narration, reader.figures)), ...drawn } = drawing;
  return { id, title, ...drawn, seconds, narration, questions, place };
}

const isDrawing = (node: Node): node is Line => node.type === 'leafDirective' && node.name === 'scene';

function drawingOf([line, second]: readonly Line[], scene: StoryboardScene['place'], reader: Reader) {
  const { report, media } = reader;
  if (line === undefined) {
    report({
      rule: 'storyboard/no-drawing',
      place: scene,
      message: 'This scene has no drawing.',
      fix: 'Write ::scene{src=media/….svg alt="…"} below its heading.',
    });
    return undefined;
  }
  if (second) {
    report({
      rule: 'storyboard/second-drawing',
      place: placeOfNode(reader.file.path, second),
      message: 'This scene has a drawing already.',
      fix: 'Begin another scene above it: ### Title {#b}',
    });
  }
  const place = placeOfNode(reader.file.path, line);
  const attributes = readAttributes(
    lineAttributes.scene,
    { written: '::scene', attributes: line.attributes ?? {}, place },
    reader,
  );
  if (attributes) media.use(attributes.src, placeOfAttribute(reader, place, { key: 'src', part: 'value' }), report);
  return attributes;
}

/** Questions end a scene; of what stands elsewhere, or is none, it is said so. */
function questionsOf(nodes: readonly Node[], reader: Reader): readonly Interaction[] {
  const containers = nodes.filter((node): node is Container => node.type === 'container');
  const asked = containers.filter(({ name }) => questionNames.includes(name));
  for (const { name, place } of containers) {
    if (questionNames.includes(name)) continue;
    reader.report({
      rule: 'markdown/misplaced-block',
      place,
      message: `":::${name}" stands in a scene of a storyboard, which holds a drawing, narration and questions.`,
      fix: 'Move it above or below the storyboard.',
    });
  }
  const [first] = asked;
  const after = first && nodes.slice(nodes.indexOf(first)).find((node) => !isAsked(node));
  if (after) {
    reader.report({
      rule: 'storyboard/text-after-question',
      place: after.type === 'container' ? after.place : placeOfNode(reader.file.path, after),
      message: 'This stands behind a question, and a question is asked once its scene has been told.',
      fix: 'Move it above the question, or begin another scene: ### Title {#b}',
    });
  }
  return reader.readBlocks(asked, reader).flatMap((block) => (block.type === 'interaction' ? [block.interaction] : []));
}

const isAsked = (node: Node): boolean =>
  node.type === 'html' || (node.type === 'container' && questionNames.includes(node.name));

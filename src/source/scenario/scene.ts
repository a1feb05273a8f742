import type { Block, Place, Prose } from '../../model/course.ts';
import { interactionsOf } from '../../model/interactions-of.ts';
import type { StoryEnding, StoryScene } from '../../model/scenario/story.ts';
import { blockAttributes, lineAttributes } from '../../model/schema-blocks.ts';
import { placeOfAttribute, readAttributes } from '../attributes.ts';
import { attributesOf, neededLabel } from '../blocks/block.ts';
import type { Reader } from '../reader.ts';
import type { Container, Node } from '../tree.ts';
import { placeOfNode } from '../tree.ts';
import { readFormula, readGoal, type StoryReader } from './cast.ts';
import { readDecision } from './decision.ts';
import type { Section } from './sections.ts';

type Scene = StoryScene<readonly Block[], Prose>;

/** A scene: what is told, a help, a decision. */
export function readScene(section: Section, story: StoryReader): Scene {
  const { id, title, act, nodes, place } = section;
  const { reader } = story;
  const [helps, decisions] = [named(nodes, 'help'), named(nodes, 'decide')];
  const [decision] = decisions;
  for (const second of [...helps.slice(1), ...decisions.slice(1)]) reportSecond(second, story);
  const told = nodes.filter((node) => !isOneOf(node, [...helps, ...decisions]));
  const text = reader.readBlocks(told, reader);
  const { ask, choices } = decision ? readDecision(decision, id, story) : { ask: '', choices: [] };
  const { goto, ...head } = readHead(section, story);
  if (goto !== undefined && decision) reportGoto(place, story);
  if (text.length === 0 && !decision) reportEmpty(place, title, story);
  const [help] = helps.map((one) => readHelp(one, story));
  return {
    id,
    title,
    act,
    ...head,
    text,
    ...(help && { help }),
    ask,
    choices,
    ...(goto !== undefined && !decision && { goto }),
  };
}

/** An ending: what is told, when it comes, and what it is worth. */
export function readEnding(
  { id, title, line, nodes, place }: Section,
  story: StoryReader,
): StoryEnding<readonly Block[]> {
  const { reader } = story;
  for (const misplaced of [...named(nodes, 'help'), ...named(nodes, 'decide')]) {
    reader.report({
      rule: 'scenario/decision-in-ending',
      place: misplaced.place,
      message: `":::${misplaced.name}" stands in an ending, where nothing is decided any more.`,
      fix: 'Move it into a scene.',
    });
  }
  const told = nodes.filter((node) => !isNamed(node, 'help') && !isNamed(node, 'decide'));
  const text = withoutQuestions(reader.readBlocks(told, reader), story);
  if (text.length === 0) reportEmpty(place, title, story);
  const attributes = line && readLine('ending', line, story);
  const when = conditionOf(attributes?.if, attributes?.place, story);
  return {
    id,
    title,
    ...(when !== undefined && { when }),
    atOnce: attributes?.['at-once'] ?? false,
    ...(attributes?.score !== undefined && { score: attributes.score }),
    text,
  };
}

/** The attributes of the line that says what a section is. */
function readLine<Name extends 'setting' | 'ending'>(
  name: Name,
  line: NonNullable<Section['line']>,
  { reader }: StoryReader,
) {
  const place = placeOfNode(reader.file.path, line);
  const written = { written: `::${name}`, attributes: line.attributes ?? {}, place };
  type Attributes = ReturnType<(typeof lineAttributes)[Name]['parse']>;
  const attributes = readAttributes<unknown>(lineAttributes[name], written, reader) as Attributes | undefined;
  return attributes && { ...attributes, place };
}

/** What `::setting{…}` says. */
function readHead({ line }: Section, story: StoryReader): Pick<Scene, 'when' | 'picture' | 'goto'> {
  const attributes = line && readLine('setting', line, story);
  if (attributes === undefined) return {};
  const { reader } = story;
  const { if: condition, goto: goal, place } = attributes;
  const when = conditionOf(condition, place, story);
  const where = placeOfAttribute(reader, place, { key: 'goto', part: 'value' });
  const goto = goal === undefined ? undefined : readGoal(goal, where, story);
  const picture = pictureOf(attributes, reader);
  return {
    ...(when !== undefined && { when }),
    ...(picture && { picture }),
    ...(goto !== undefined && { goto }),
  };
}

type Setting = NonNullable<ReturnType<typeof readLine<'setting'>>>;

/** The drawing above a scene, a figure like any other for whoever checks pictures. */
function pictureOf({ picture: src, alt, decorative, credit, place }: Setting, reader: Reader): Scene['picture'] {
  if (src === undefined) return undefined;
  reader.media.use(src, placeOfAttribute(reader, place, { key: 'picture', part: 'value' }), reader.report);
  return [{ type: 'figure', src, alt, decorative, credit, caption: [], description: [], place }];
}

function readHelp(container: Container, story: StoryReader): NonNullable<Scene['help']> {
  const { reader } = story;
  const attributes = attributesOf(blockAttributes.help, container, reader);
  const title = neededLabel(container, reader, 'title, such as Demander à Naïma');
  const when = conditionOf(attributes?.if, container.place, story);
  const text = withoutQuestions(reader.readBlocks(container.children, reader), story);
  return { title, text, ...(when !== undefined && { when }) };
}

function conditionOf(written: string | undefined, place: Place | undefined, story: StoryReader) {
  if (written === undefined || place === undefined) return undefined;
  return readFormula(written, placeOfAttribute(story.reader, place, { key: 'if', part: 'value' }), story);
}

/** Questions are asked where the learner passes for sure: in what a scene tells. */
function withoutQuestions(blocks: readonly Block[], { reader }: StoryReader): readonly Block[] {
  for (const { place } of interactionsOf(blocks)) {
    reader.report({
      rule: 'scenario/question-outside-scene',
      place,
      message: 'A question stands in a help, an ending or what comes of a choice.',
      fix: 'Ask it in a scene of its own, without :::decide: a debrief.',
    });
  }
  return blocks.filter(({ type }) => type !== 'interaction');
}

const isNamed = (node: Node, name: string): node is Container => node.type === 'container' && node.name === name;
const named = (nodes: readonly Node[], name: string): readonly Container[] =>
  nodes.filter((node): node is Container => isNamed(node, name));
const isOneOf = (node: Node, containers: readonly Container[]): boolean =>
  node.type === 'container' && containers.includes(node);

function reportSecond({ name, place }: Container, { reader }: StoryReader): void {
  reader.report({
    rule: 'scenario/said-twice',
    place,
    message: `This scene has a second :::${name}.`,
    fix: 'Keep one, or begin another scene above it: ## Title {#id}',
  });
}

function reportGoto(place: Place, { reader }: StoryReader): void {
  reader.report({
    rule: 'scenario/goto-and-decision',
    place,
    message: 'This scene says where it leads, but its choices do.',
    fix: 'Write "- goto …" below the choices that lead elsewhere, and take goto out of ::setting.',
  });
}

function reportEmpty(place: Place, title: string, { reader }: StoryReader): void {
  reader.report({
    rule: 'scenario/nothing-told',
    place,
    message: `"${title}" tells nothing.`,
    fix: 'Write what happens there, or remove it.',
  });
}

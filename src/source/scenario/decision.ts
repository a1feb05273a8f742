import type { Blockquote, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Block, Place, Prose } from '../../model/course.ts';
import type { StoryChoice } from '../../model/scenario/story.ts';
import { blockAttributes } from '../../model/schema-blocks.ts';
import { attributesOf, labelOf } from '../blocks/block.ts';
import { giveIds, type RawEntry, writtenIds } from '../entries.ts';
import { cutAt, takeId } from '../inline.ts';
import { clip, inlineText } from '../plain-text.ts';
import { readProse } from '../prose.ts';
import type { Container } from '../tree.ts';
import { placeOfNode } from '../tree.ts';
import type { StoryReader } from './cast.ts';
import { type EffectLine, readEffects } from './effects.ts';

type Choice = StoryChoice<Prose, readonly Block[]>;

/** A choice whose id is not known yet. */
interface Draft extends RawEntry {
  readonly lines: readonly EffectLine[];
  readonly comes: readonly Blockquote[];
}

const example = '- [x] Demander des preuves {#a} :: Une semaine.';

/** The question above the choices, and the choices of a scene. */
export function readDecision(container: Container, scene: string, story: StoryReader) {
  const { reader, places } = story;
  attributesOf(blockAttributes.decide, container, reader);
  const ask = labelOf(container, reader);
  const lists = container.children.filter((node): node is List => node.type === 'list');
  container.children.filter((node) => node.type !== 'list').forEach((node) => reportBeside(node, story));
  const drafts = lists.flatMap(({ children }) => children).flatMap((item) => readDraft(item, story) ?? []);
  if (drafts.length === 0) reportNoChoice(container, story);
  const used = writtenIds(drafts);
  const advises = drafts.some(({ checked }) => checked);
  const choices = giveIds(drafts, 'a', { used, reader }).map((draft): Choice => {
    places.set(`${scene}/${draft.id}`, draft.place);
    return readChoice(draft, story, advises);
  });
  return { ask, choices };
}

function readChoice(
  { id, words, feedback, lines, comes, checked, place }: Draft & { id: string },
  story: StoryReader,
  advises: boolean,
): Choice {
  const { reader } = story;
  const told = reader.readBlocks(
    comes.flatMap(({ children }) => children),
    reader,
  );
  if (told.length === 0) {
    reader.report({
      rule: 'scenario/choice-without-outcome',
      place,
      message: 'Nothing is said of what comes of this choice.',
      fix: 'Write it below, set in by two spaces, on a line that starts with >.',
    });
  }
  return {
    id,
    title: clip(inlineText(words, reader.figures), 250),
    words,
    ...(feedback && { note: feedback }),
    ...readEffects(lines, story),
    feedback: told,
    ...(advises && { advised: checked === true }),
  };
}

/** A line of the list: words, id, note; below it effects and, quoted, what comes of it. */
function readDraft(item: ListItem, story: StoryReader): Draft | undefined {
  const { reader } = story;
  const { file } = reader;
  const [first, ...below] = item.children;
  const paragraph = first?.type === 'paragraph' ? readProse([first], reader)[0] : undefined;
  const place = placeOfNode(file.path, paragraph ?? item);
  const { before, after } = cutAt(paragraph?.children ?? [], '::', file);
  const taken = takeId(before, file, paragraph?.position?.start.offset ?? 0);
  if (taken.words.length === 0) {
    reader.report({
      rule: 'scenario/choice-without-words',
      place,
      message: 'This choice has no words.',
      fix: `Write what the learner can do: ${example}`,
    });
    return undefined;
  }
  const known = below.filter(({ type }) => type === 'list' || type === 'blockquote');
  below.filter((node) => !known.includes(node)).forEach((node) => reportBeside(node, story));
  return {
    words: taken.words,
    taken,
    checked: item.checked ?? undefined,
    ...(after && { feedback: after }),
    lines: known.flatMap((node) => (node.type === 'list' ? linesOf(node, story) : [])),
    comes: known.filter((node) => node.type === 'blockquote'),
    place,
  };
}

/** Effects are read as they were written: in a formula, stars are no emphasis. */
function linesOf({ children }: List, story: StoryReader): readonly EffectLine[] {
  const { file } = story.reader;
  return children.flatMap(({ children: [first, ...more], ...item }): readonly EffectLine[] => {
    more.forEach((node) => reportBeside(node, story));
    const place = placeOfNode(file.path, first ?? item);
    return [{ text: first?.type === 'paragraph' ? sourceOf(first, file.text) : '', place }];
  });
}

const sourceOf = ({ position }: Paragraph, text: string): string =>
  text
    .slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
    .replaceAll(/\s+/g, ' ')
    .trim();

function reportBeside(node: RootContent | Container, { reader }: StoryReader): void {
  if (node.type === 'html' && readProse([node], reader).length === 0) return;
  const place: Place = node.type === 'container' ? node.place : placeOfNode(reader.file.path, node);
  reader.report({
    rule: 'scenario/text-in-decision',
    place,
    message: 'This stands in a decision, which holds choices, their effects and what comes of them.',
    fix: 'Move it above :::decide; or start it with > below its choice, set in by two spaces.',
  });
}

function reportNoChoice({ place }: Container, { reader }: StoryReader): void {
  reader.report({
    rule: 'scenario/no-choice',
    place,
    message: 'This decision has no choice.',
    fix: `Write lines such as ${example}`,
  });
}

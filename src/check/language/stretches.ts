import type { Nodes } from 'mdast';
import type { Block, Interaction, Page, Place, Prose } from '../../model/course.ts';
import { nodePlace, wordsPlace } from '../places.ts';
import type { Located } from '../rule.ts';
import { plainText } from '../walk/plain-text.ts';
import { titlesOf, titlesOfCourse } from './titles.ts';

/** What part a stretch of words plays: some rules spare what is said by somebody, or what may be picked. */
export type Role = 'prose' | 'title' | 'option' | 'cell' | 'speech' | 'quoted';

/** Words that stand together: a paragraph, a heading, a cell, an option, a title. */
export interface Stretch {
  readonly role: Role;
  /** Code, words of another language, figures and sources stand as `spared`. */
  readonly text: string;
  /** The figures it quotes, and where in the text. */
  readonly figures: readonly { readonly id: string; readonly index: number }[];
  /** Absent of titles of the course and of its lessons. */
  readonly block?: Block;
  readonly page?: Page;
  readonly interaction?: Interaction;
  /** Where a part of the text stands in the author's file. */
  readonly at: (index: number) => Place;
}

/** Stands for what is none of the author's French. */
export const spared = '\ufffc';

const known = new WeakMap<Located, readonly Stretch[]>();

/** Every stretch of words of a course, found once for all rules. */
export function stretchesOf(located: Located): readonly Stretch[] {
  const found = known.get(located) ?? [...everyStretch(located)];
  known.set(located, found);
  return found;
}

function* everyStretch({ blocks, course, inCourse, texts }: Located): Iterable<Stretch> {
  for (const { text, place } of titlesOfCourse(course, texts, inCourse)) yield fixed('title', text, place);
  for (const { block, page, interaction } of blocks) {
    const asked = block.type === 'interaction' ? block.interaction : interaction;
    const context = { block, ...(page && { page }), ...(asked && { interaction: asked }) };
    for (const text of titlesOf(block)) if (text !== '') yield { ...fixed('title', text, block.place), ...context };
    for (const { role, content, place } of proseIn(block)) {
      for (const stretch of stretchesIn(content, role, place)) yield { ...stretch, ...context };
    }
  }
}

const fixed = (role: Role, text: string, place: Place): Stretch => ({ role, text, figures: [], at: () => place });

interface ProseIn {
  readonly role: Role;
  readonly content: Prose;
  readonly place: Place;
}

/** The Markdown that stands directly in a block, with the part it plays. */
function proseIn(block: Block): readonly ProseIn[] {
  const { place } = block;
  const as = (role: Role, ...all: readonly Prose[]) => all.map((content) => ({ role, content, place }));
  switch (block.type) {
    case 'prose':
    case 'table':
      return as('prose', block.content);
    case 'quote':
      return as('quoted', block.content);
    case 'key-figure':
      return as('prose', block.text);
    case 'figure':
      return as('prose', block.caption);
    case 'chart':
      return as('prose', block.note);
    case 'talk':
      return as('speech', ...block.lines.map(({ words }) => words));
    case 'storyboard':
      return block.scenes.map((scene) => ({ role: 'prose', content: scene.narration, place: scene.place }));
    case 'interaction':
      return proseAsked(block.interaction);
    default:
      return [];
  }
}

function proseAsked(asked: Interaction): readonly ProseIn[] {
  const { words, optionFeedback, sheet, story, place } = asked;
  const as = (role: Role, content: Prose, at = place) => ({ role, content, place: at });
  return [
    ...Object.entries(words).map(([id, content]) => as('option', content, wordsPlace(asked, id))),
    ...Object.entries(optionFeedback).map(([id, content]) => as('prose', content, wordsPlace(asked, id))),
    ...(sheet ? sheet.foreseen.map((foreseen) => as('prose', foreseen.words)) : []),
    ...(sheet ? Object.values(sheet.hints).map((hint) => as('prose', hint)) : []),
    ...(story ? story.marks.flatMap((mark) => (mark.words ? [as('prose', mark.words)] : [])) : []),
    ...(story?.scenes ?? []).flatMap(({ choices }) =>
      choices.flatMap((choice) => [as('option', choice.words), ...(choice.note ? [as('option', choice.note)] : [])]),
    ),
  ];
}

/** Text of a stretch as it is put together, and where each part of it comes from. */
interface Part {
  readonly text: string;
  readonly node?: Nodes;
}

const roles: Readonly<Partial<Record<Nodes['type'], Role>>> = {
  heading: 'title',
  tableCell: 'cell',
  blockquote: 'quoted',
};

const isInline = ({ type }: Nodes): boolean =>
  /^(?:text|strong|emphasis|delete|link|inlineCode|textDirective|break|html|image)$/.test(type);

/** Cuts Markdown where its words stop standing together. */
function* stretchesIn(nodes: readonly Nodes[], role: Role, around: Place): Iterable<Stretch> {
  const line = nodes.filter(isInline);
  if (line.length > 0) yield stretchOf(line.flatMap(partsOf), role, around);
  for (const node of nodes) {
    if (!isInline(node) && 'children' in node) yield* stretchesIn(node.children, roles[node.type] ?? role, around);
  }
}

function partsOf(node: Nodes): readonly Part[] {
  if (node.type === 'text') return [{ text: node.value, node }];
  if (node.type === 'break') return [{ text: '\n' }];
  if (node.type === 'textDirective' && node.name !== 'term') return [{ text: spared, node }];
  return 'children' in node ? node.children.flatMap(partsOf) : [{ text: spared, node }];
}

function stretchOf(parts: readonly Part[], role: Role, around: Place): Stretch {
  const at = (index: number): Place => {
    let start = 0;
    for (const { text, node } of parts) {
      if (node && index < start + text.length) return placeIn(node, text, index - start, around);
      start += text.length;
    }
    return around;
  };
  return { role, text: parts.map(({ text }) => text).join(''), figures: figuresIn(parts), at };
}

const figuresIn = (parts: readonly Part[]): Stretch['figures'] =>
  parts.flatMap(({ node }, i) => {
    if (node?.type !== 'textDirective' || node.name !== 'figure') return [];
    const index = parts.slice(0, i).reduce((length, { text }) => length + text.length, 0);
    return [{ id: plainText(node.children), index }];
  });

/** Where a character of a text stands: its line is known, its column where no mark stands before it. */
function placeIn(node: Nodes, text: string, index: number, around: Place): Place {
  const whole = nodePlace(node, around);
  if (!node.position) return whole;
  const before = text.slice(0, index).split('\n');
  const line = whole.line + before.length - 1;
  const column = (before.length === 1 ? whole.column : 1) + (before.at(-1)?.length ?? 0);
  return { file: whole.file, line, column };
}

import type { PhrasingContent, RootContent } from 'mdast';
import type { Gap } from '../../model/question.ts';
import { isOptionId, nextOptionId } from '../ids.ts';
import { clip, inlineText, plainText } from '../plain-text.ts';
import type { Reader } from '../reader.ts';
import { placeOfNode } from '../tree.ts';
import type { QuestionReader } from './question.ts';

type GapNode = Extract<PhrasingContent, { type: 'textDirective' }>;

export const readCloze: QuestionReader<'cloze'> = ({ base, attributes, container, body, reader }) => {
  const text = reader.readBlocks(body, { ...reader, gaps: true });
  const nodes = text.flatMap((block) => (block.type === 'prose' ? gapsIn(block.content) : []));
  const gaps = readGaps(nodes, reader);
  if (gaps.length === 0) {
    reader.report({
      rule: 'question/no-gap',
      place: container.place,
      message: `":::cloze" has no gap that can be filled.`,
      fix: 'Write a gap with its accepted answers: :gap[11|onze]{#a}.',
    });
    return undefined;
  }
  // The title of a cloze without a prompt is its text.
  const prose = body.filter((node): node is RootContent => node.type !== 'container');
  const title = base.title || clip(plainText(prose, reader.figures), 250);
  return {
    question: { ...base, title, type: 'cloze', gaps, caseMatters: attributes.case, accentsMatter: attributes.accents },
    text,
  };
};

/** The gaps in a text, in reading order. */
export function gapsIn(nodes: readonly RootContent[]): GapNode[] {
  return nodes.flatMap((node): GapNode[] => {
    if (node.type === 'textDirective' && node.name === 'gap') return [node];
    return 'children' in node ? gapsIn(node.children) : [];
  });
}

function readGaps(nodes: readonly GapNode[], reader: Reader): Gap[] {
  const written = new Set(nodes.map((node) => node.attributes?.['id'] ?? ''));
  const given = new Set<string>();
  return nodes.flatMap((node): Gap[] => {
    const id = idOf(node, { written, given }, reader);
    const accept = partsOf(inlineText(node.children, reader.figures));
    if (accept.length === 0 || id === undefined) return [];
    const options = node.attributes?.['options'];
    return [{ id, accept, ...(options ? { options: partsOf(options) } : {}) }];
  });
}

const partsOf = (text: string): string[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The id of a gap, or one that is made for it when it has none of its own. */
function idOf(
  node: GapNode,
  { written, given }: { readonly written: Set<string>; readonly given: Set<string> },
  reader: Reader,
): string | undefined {
  const id = node.attributes?.['id'] ?? '';
  const kept = isOptionId(id) && !given.has(id) ? id : undefined;
  const next = kept ?? nextOptionId(new Set([...written, ...given]), 'a');
  if (next === undefined) return undefined;
  given.add(next);
  if (kept !== undefined) return kept;
  node.attributes = { ...node.attributes, id: next };
  if (id === '') reportMissing(node, next, reader);
  else reportWrong(node, { id, next }, reader);
  return next;
}

function reportMissing(node: GapNode, next: string, { file, report }: Reader): void {
  // Behind `:gap[…]`, or in front of the attributes where there are some.
  const end = node.position?.end.offset ?? 0;
  const brace = node.attributes?.['options'] === undefined ? -1 : file.text.lastIndexOf('{', end);
  report({
    rule: 'question/missing-option-id',
    place: placeOfNode(file.path, node),
    message: 'This gap has no id.',
    fix: `Write {#${next}} behind the brackets, or let "parcours check --fix" do it.`,
    edit:
      brace < 0
        ? { file: file.path, offset: end, length: 0, text: `{#${next}}` }
        : { file: file.path, offset: brace + 1, length: 0, text: `#${next} ` },
  });
}

function reportWrong(
  node: GapNode,
  { id, next }: { readonly id: string; readonly next: string },
  { file, report }: Reader,
): void {
  const twice = isOptionId(id);
  report({
    rule: twice ? 'question/same-option-id' : 'question/wrong-option-id',
    place: placeOfNode(file.path, node),
    message: twice ? `Two gaps have the id "${id}".` : `The id "${id}" of a gap is not one character.`,
    fix: `Write {#${next}} behind the brackets.`,
  });
}

import type { PhrasingContent, RootContent } from 'mdast';
import type { Gap } from '../../model/question.ts';
import { readBlocks } from '../blocks/read-blocks.ts';
import { isOptionId, nextOptionId } from '../ids.ts';
import { clip, inlineText, plainText } from '../plain-text.ts';
import type { Reader } from '../reader.ts';
import { placeOfNode } from '../tree.ts';
import type { QuestionReader } from './question.ts';

type GapNode = Extract<PhrasingContent, { type: 'textDirective' }>;

export const readCloze: QuestionReader<'cloze'> = ({ base, attributes, container, body, reader }) => {
  const text = readBlocks(body, { ...reader, gaps: true });
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

function idOf(
  node: GapNode,
  { written, given }: { readonly written: Set<string>; readonly given: Set<string> },
  { file, report }: Reader,
): string | undefined {
  const id = node.attributes?.['id'] ?? '';
  const place = placeOfNode(file.path, node);
  if (isOptionId(id) && !given.has(id)) {
    given.add(id);
    return id;
  }
  const next = nextOptionId(new Set([...written, ...given]), 'a');
  if (next === undefined) return undefined;
  given.add(next);
  // Behind `:gap[…]`, in front of the attributes where there are some.
  const end = node.position?.end.offset ?? 0;
  const brace = node.attributes?.['options'] === undefined ? end : file.text.lastIndexOf('{', end);
  const fresh = brace === end;
  const what = isOptionId(id) ? `Two gaps have the id "${id}".` : `The id "${id}" of a gap is not one character.`;
  node.attributes = { ...node.attributes, id: next };
  report({
    rule: id === '' ? 'question/missing-option-id' : 'question/wrong-option-id',
    place,
    message: id === '' ? 'This gap has no id.' : what,
    fix: `Write {#${next}} behind the brackets${id === '' ? ', or let "parcours check --fix" do it' : ''}.`,
    ...(id === '' && {
      edit: fresh
        ? { file: file.path, offset: end, length: 0, text: `{#${next}}` }
        : { file: file.path, offset: brace + 1, length: 0, text: `#${next} ` },
    }),
  });
  return next;
}

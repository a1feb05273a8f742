import type { List } from 'mdast';
import type { QuestionName } from '../../model/schema-questions.ts';
import { clip, inlineText, plainText } from '../plain-text.ts';
import { readProse } from '../prose.ts';
import type { Reader } from '../reader.ts';
import { type Node, placeOfNode } from '../tree.ts';
import { divideSheet } from '../worksheet/divide-sheet.ts';
import { gapsIn } from './cloze.ts';

const withList: ReadonlySet<QuestionName> = new Set([
  'choice',
  'matching',
  'sequencing',
  'categorize',
  'fill-in',
  'numeric',
  'likert',
  'hotspot',
  'commitment',
]);

/** The prompt, the list of answers behind it, and what stands where nothing should; of a cloze, its text. */
export function divide(name: QuestionName, body: readonly Node[]) {
  if (name === 'cloze') {
    const first = body.findIndex((node) => node.type !== 'container' && gapsIn([node]).length > 0);
    const at = first < 0 ? body.length : first;
    return { promptNodes: body.slice(0, at), rest: body.slice(at), list: undefined };
  }
  if (name === 'worksheet') return divideSheet(body);
  const at = withList.has(name) ? body.findLastIndex((node) => node.type === 'list') : -1;
  const list = body[at];
  if (list?.type !== 'list' || (name === 'numeric' && !holdsForeseen(list))) {
    return { promptNodes: body, rest: [], list: undefined };
  }
  return { promptNodes: body.slice(0, at), rest: body.slice(at + 1), list };
}

/** A list under a numeric question is part of its prompt unless it says something of values. */
function holdsForeseen(list: List): boolean {
  return list.children.some((item) => {
    const text = inlineText(item.children, new Map());
    return / :: /.test(`${text} `) || /^-?\d+([.,]\d+)?$/.test(text);
  });
}

/** The question in plain text, for records and reports. */
export function titleOf(nodes: readonly Node[], reader: Reader): string {
  const prose = nodes.flatMap((node) => (node.type === 'container' ? [] : [node]));
  return clip(plainText(prose, reader.figures), 250);
}

/** Says of what stands behind the answers that it cannot. */
export function reportRest(rest: readonly Node[], reader: Reader): void {
  const [first] = rest;
  if (first === undefined) return;
  if (first.type === 'html' && readProse([first], reader).length === 0) return;
  reader.report({
    rule: 'question/text-after-answers',
    place: first.type === 'container' ? first.place : placeOfNode(reader.file.path, first),
    message: 'This stands behind the answers of a question, where only :::hint and :::feedback can.',
    fix: 'Move it above the answers, or put it into :::feedback.',
  });
}

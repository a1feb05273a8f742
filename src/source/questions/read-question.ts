import type { List } from 'mdast';
import type * as z from 'zod';
import type { Interaction } from '../../model/course.ts';
import type { QuestionBase } from '../../model/question.ts';
import { questionAttributes, type QuestionName } from '../../model/schema-questions.ts';
import { stateKey } from '../../model/state-key.ts';
import { readAttributes } from '../attributes.ts';
import { readBlocks } from '../blocks/read-blocks.ts';
import { clip, inlineText, plainText } from '../plain-text.ts';
import { readProse } from '../prose.ts';
import type { Reader } from '../reader.ts';
import { type Container, type Node, placeOfNode } from '../tree.ts';
import { readAsides } from './asides.ts';
import { readCategorize } from './categorize.ts';
import { readChoice } from './choice.ts';
import { gapsIn, readCloze } from './cloze.ts';
import { readFillIn } from './fill-in.ts';
import { readHotspot } from './hotspot.ts';
import { readLikert } from './likert.ts';
import { readLongFillIn } from './long-fill-in.ts';
import { readMatching } from './matching.ts';
import { readNumeric } from './numeric.ts';
import type { QuestionReader } from './question.ts';
import { readSequencing } from './sequencing.ts';
import { readTrueFalse } from './true-false.ts';

const readers: { readonly [Name in QuestionName]: QuestionReader<Name> } = {
  choice: readChoice,
  'true-false': readTrueFalse,
  matching: readMatching,
  sequencing: readSequencing,
  categorize: readCategorize,
  'fill-in': readFillIn,
  cloze: readCloze,
  numeric: readNumeric,
  likert: readLikert,
  hotspot: readHotspot,
  'long-fill-in': readLongFillIn,
};

const withList: ReadonlySet<QuestionName> = new Set([
  'choice',
  'matching',
  'sequencing',
  'categorize',
  'fill-in',
  'numeric',
  'likert',
  'hotspot',
]);

/** Reads a question with the words around it; undefined when it cannot be built, which has been told. */
export function readQuestion<Name extends QuestionName>(
  container: Container & { readonly name: Name },
  reader: Reader,
): Interaction | undefined {
  const { name, place } = container;
  const schema = questionAttributes[name] as unknown as z.ZodType<Common>;
  const written = `:::${name}`;
  const attributes = readAttributes(schema, { ...container, written }, reader);
  const { body, ...asides } = readAsides(container, reader);
  const { promptNodes, list, rest } = divide(name, body);
  const prompt = readBlocks(promptNodes, reader);
  reportRest(rest, reader);
  if (container.broken) return undefined;
  const title = titleOf(promptNodes, reader);
  const id = attributes?.id ?? idFor(container, title, reader);
  if (prompt.length === 0 && name !== 'cloze') reportNoPrompt(container, reader);
  if (attributes === undefined) return undefined;
  const draft = {
    base: baseOf(name, { ...attributes, id, title }),
    container,
    body: rest,
    reader,
    ...(list && { list }),
  };
  const read = readers[name] as unknown as QuestionReader<QuestionName>;
  const built = read({ ...draft, attributes } as unknown as Parameters<typeof read>[0]);
  if (built === undefined) return undefined;
  return {
    question: built.question,
    tags: attributes.tags,
    prompt,
    words: built.words ?? {},
    optionFeedback: built.optionFeedback ?? {},
    ...asides,
    ...(attributes.page !== undefined && { page: attributes.page }),
    ...(built.drawing && { drawing: built.drawing }),
    ...(built.text && { text: built.text }),
    place,
  };
}

/** The attributes that all questions share. */
interface Common {
  readonly id?: string | undefined;
  readonly points: number;
  readonly tries?: number | undefined;
  readonly partial: boolean;
  readonly objective?: string | undefined;
  readonly tags: readonly string[];
  readonly page?: string | undefined;
}

function baseOf(name: QuestionName, common: Common & { readonly id: string; readonly title: string }): QuestionBase {
  const graded = name !== 'likert' && name !== 'long-fill-in';
  const { id, title, points, tries, partial, objective } = common;
  return {
    id,
    key: stateKey(id),
    title,
    points: graded ? points : 0,
    tries: tries ?? (graded && name !== 'true-false' ? 2 : 1),
    partial,
    ...(objective !== undefined && { objective }),
  };
}

/** The prompt, the list of answers behind it, and what stands where nothing should; of a cloze, its text. */
function divide(name: QuestionName, body: readonly Node[]) {
  if (name === 'cloze') {
    const first = body.findIndex((node) => node.type !== 'container' && gapsIn([node]).length > 0);
    const at = first < 0 ? body.length : first;
    return { promptNodes: body.slice(0, at), rest: body.slice(at), list: undefined };
  }
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

function titleOf(nodes: readonly Node[], reader: Reader): string {
  const prose = nodes.flatMap((node) => (node.type === 'container' ? [] : [node]));
  return clip(plainText(prose, reader.figures), 250);
}

function reportRest(rest: readonly Node[], reader: Reader): void {
  const [first] = rest;
  if (first === undefined || rest.some((node) => node.type !== 'container' && gapsIn([node]).length > 0)) return;
  if (first.type === 'html' && readProse([first], reader).length === 0) return;
  reader.report({
    rule: 'question/text-after-answers',
    place: first.type === 'container' ? first.place : placeOfNode(reader.file.path, first),
    message: 'This stands behind the answers of a question, where only :::hint and :::feedback can.',
    fix: 'Move it above the answers, or put it into :::feedback.',
  });
}

/** An id for a question that has none, and the edit that writes it. */
function idFor({ name, place, idSlot, attributes }: Container, title: string, { file, ids, report }: Reader): string {
  const id = ids.make(title.split(' ').slice(0, 8).join(' '), name);
  // An id that is written and wrong has been told, and is the author's to mend.
  if (attributes['id'] !== undefined) return id;
  const { offset, open, close } = idSlot;
  report({
    rule: 'question/missing-id',
    place,
    message: `This question has no id, and learners' answers hang on it.`,
    fix: `Write :::${name}{#${id}}, or let "parcours check --fix" do it.`,
    edit: { file: file.path, offset, length: 0, text: `${open}#${id}${close}` },
  });
  return id;
}

function reportNoPrompt({ name, place }: Container, { report }: Reader): void {
  report({
    rule: 'question/no-prompt',
    place,
    message: `":::${name}" asks nothing: no text stands before its answers.`,
    fix: 'Write the question under its opening line.',
  });
}

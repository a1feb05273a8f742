import type { Place } from '../../model/course.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import type { Expression } from '../../model/expression.ts';
import type { StoryEffect } from '../../model/scenario/story.ts';
import { readFormula, readGoal, type StoryReader } from './cast.ts';

/** What the lines under a choice say. */
export interface Outcome {
  readonly effects: readonly StoryEffect[];
  readonly when?: Expression;
  readonly goto?: string;
}

/** A line under a choice, as written. */
export interface EffectLine {
  readonly text: string;
  readonly place: Place;
}

interface Line extends EffectLine {
  readonly story: StoryReader;
}

type Read = (rest: string, line: Line) => Partial<Outcome>;

/** The lines that start with a word; a line of changes starts with the name of a variable. */
const readers: Readonly<Record<string, Read>> = {
  if: (rest, { place, story }) => defined('when', readFormula(rest, place, story)),
  goto: (rest, { place, story }) => defined('goto', readGoal(rest, place, story)),
  flag: (rest, line) => ({ effects: marks(rest, line, { kind: 'flags', is: true }) }),
  clue: (rest, line) => ({ effects: marks(rest, line, { kind: 'clues', is: true }) }),
  lose: (rest, line) => ({ effects: marks(rest, line, { kind: 'both', is: false }) }),
  set: readSet,
};

/** Reads the lines under a choice, in their order. */
export function readEffects(lines: readonly EffectLine[], story: StoryReader): Outcome {
  const effects: StoryEffect[] = [];
  const once: { when?: Expression; goto?: string } = {};
  for (const line of lines) {
    const { effects: more = [], when, goto } = readLine({ ...line, story });
    effects.push(...more);
    if ((when !== undefined && 'when' in once) || (goto !== undefined && 'goto' in once)) reportTwice(line, story);
    Object.assign(once, defined('when', when), defined('goto', goto));
  }
  return { effects, ...once };
}

function readLine(line: Line): Partial<Outcome> {
  const [, word = '', rest = ''] = /^([a-z]+)(?:\s+(.*))?$/.exec(line.text) ?? [];
  const read = Object.hasOwn(readers, word) ? readers[word] : undefined;
  return read ? read(rest, line) : { effects: readChanges(line) };
}

/** `carbone -4, budget -3, service +6` */
function readChanges(line: Line): readonly StoryEffect[] {
  return line.text.split(',').flatMap((part): readonly StoryEffect[] => {
    // Word processors write a minus as U+2212 or as a dash.
    const [, name, sign, number] = /^\s*([A-Za-z]\w*)\s*([+−–-])\s*(\d{1,9}(?:\.\d{1,6})?)\s*$/.exec(part) ?? [];
    if (name === undefined) return unreadable(part.trim() === '' ? line.text : part.trim(), line);
    if (!isVariable(name, line)) return [];
    return [{ variable: name, by: (sign === '+' ? 1 : -1) * Number(number) }];
  });
}

/** `set budget = 10` */
function readSet(rest: string, line: Line): Partial<Outcome> {
  const [, name, number] = /^([A-Za-z]\w*)\s*=\s*([−–-]?\s*\d{1,9}(?:\.\d{1,6})?)$/.exec(rest) ?? [];
  if (name === undefined || number === undefined) return { effects: unreadable(line.text, line) };
  if (!isVariable(name, line)) return {};
  return { effects: [{ variable: name, to: Number(number.replace(/^[−–-]\s*/, '-')) }] };
}

function isVariable(name: string, { place, story }: Line): boolean {
  const { cast, reader } = story;
  if (cast.variables.has(name)) return true;
  const isMark = cast.names.has(name);
  reader.report({
    rule: 'scenario/unknown-variable',
    place,
    message: isMark
      ? `"${name}" is a flag or a clue, and no number can be added to it.`
      : `The story has no variable "${name}".${didYouMean(name, cast.variables)}`,
    fix: isMark
      ? `Write flag ${name} or clue ${name}, or lose ${name}.`
      : `The variables are: ${[...cast.variables].join(', ') || 'none yet'}. Add it to the front matter, or mend its name.`,
  });
  return false;
}

/** `flag refus, mesure` */
function marks(
  rest: string,
  line: Line,
  { kind, is }: { readonly kind: MarkKind; readonly is: boolean },
): readonly StoryEffect[] {
  const { cast, reader } = line.story;
  const known = kind === 'both' ? new Set([...cast.flags, ...cast.clues]) : cast[kind];
  const ids = rest.split(/[\s,]+/).filter((id) => id !== '');
  if (ids.length === 0) return unreadable(line.text, line);
  return ids.flatMap((id): readonly StoryEffect[] => {
    if (known.has(id)) return [{ mark: id, is }];
    reader.report({ rule: 'scenario/unknown-mark', place: line.place, ...noMark(id, kind, line.story) });
    return [];
  });
}

type MarkKind = 'flags' | 'clues' | 'both';

function noMark(id: string, kind: MarkKind, { cast }: StoryReader): { readonly message: string; readonly fix: string } {
  const what = { flags: 'flag', clues: 'clue', both: 'flag or clue' }[kind];
  const known = kind === 'both' ? [...cast.flags, ...cast.clues] : [...cast[kind]];
  const other = kind === 'flags' ? 'clue' : 'flag';
  if (kind !== 'both' && (cast.flags.has(id) || cast.clues.has(id))) {
    return { message: `"${id}" is a ${other}, no ${what}.`, fix: `Write ${other} ${id}` };
  }
  return {
    message: `The story has no ${what} "${id}".${didYouMean(id, known)}`,
    fix: `There are: ${known.join(', ') || 'none yet'}. Add it to the front matter, or mend its name.`,
  };
}

function unreadable(text: string, { place, story }: Line): readonly StoryEffect[] {
  story.reader.report({
    rule: 'scenario/unreadable-effect',
    place,
    message: `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}" is no effect of a choice.`,
    fix: 'Write one of: budget -3, service +6 / set budget = 10 / flag refus / clue certificat / lose certificat / if budget >= 5 / goto n08. What comes of the choice starts with >.',
  });
  return [];
}

function reportTwice({ place, text }: EffectLine, { reader }: StoryReader): void {
  const word = text.split(/\s/)[0] ?? '';
  reader.report({
    rule: 'scenario/said-twice',
    place,
    message: `This choice has a second line "${word}".`,
    fix: word === 'if' ? 'Join the two conditions with "and" or "or".' : 'Keep one.',
  });
}

const defined = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [Name in Key]?: Value };

import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Place } from '../model/course.ts';
import { isOptionId, nextOptionId } from './ids.ts';
import { cutAt, type TakenId, takeId } from './inline.ts';
import { readProse } from './prose.ts';
import type { Reader } from './reader.ts';
import { placeAt } from './text-file.ts';
import { placeOfNode } from './tree.ts';

/** A line of a question's list: `- [x] words {#a} :: what is said of it`. */
export interface Entry {
  readonly words: readonly PhrasingContent[];
  /** As written; missing and doubled ones have been told and replaced. */
  readonly id: string;
  readonly checked: boolean | undefined;
  readonly feedback?: readonly PhrasingContent[];
  /** What stands behind `=>`, in a matching. */
  readonly target?: RawEntry;
  readonly children?: List;
  readonly place: Place;
}

/** A line before its id is known. */
export type RawEntry = Omit<Entry, 'id' | 'target'> & {
  readonly taken: TakenId;
  readonly target?: RawEntry;
  id?: string;
};

/** Reads the lines of a list; `nested` where a line may have a list of its own. */
export function readEntries(list: List, reader: Reader, allowed: 'nested' | 'targets' | 'plain' = 'plain'): RawEntry[] {
  return list.children.flatMap((item) => readEntry(item, reader, allowed) ?? []);
}

function readEntry(item: ListItem, reader: Reader, allowed: 'nested' | 'targets' | 'plain'): RawEntry | undefined {
  const { file } = reader;
  const [first, ...others] = readProse(item.children, reader);
  if (first?.type !== 'paragraph') {
    reportNoWords(item, reader);
    return undefined;
  }
  const children = allowed === 'nested' ? others.find((node) => node.type === 'list') : undefined;
  reportExtra(
    others.find((node) => node !== children),
    reader,
  );
  const place = placeOfNode(file.path, first);
  const { before, after } = cutAt(first.children, '::', file);
  const sides = allowed === 'targets' ? cutAt(before, '=>', file) : { before };
  const taken = takeId(sides.before, file, startOf(first));
  return {
    words: taken.words,
    taken,
    checked: item.checked ?? undefined,
    ...(after && { feedback: after }),
    ...(sides.after && { target: sideOf(takeId(sides.after, file, startOf(sides.after[0] ?? first)), place) }),
    ...(children && { children }),
    place,
  };
}

const startOf = ({ position }: Pick<RootContent, 'position'>): number => position?.start.offset ?? 0;

function reportNoWords(item: ListItem, { file, report }: Reader): void {
  report({
    rule: 'question/entry-without-words',
    place: placeOfNode(file.path, item),
    message: 'This line of the answers has no words.',
    fix: 'Write the words behind the hyphen, or remove the line.',
  });
}

function reportExtra(extra: RootContent | undefined, { file, report }: Reader): void {
  if (extra === undefined) return;
  report({
    rule: 'question/entry-too-long',
    place: placeOfNode(file.path, extra),
    message: 'An answer is one line; more stands under this one.',
    fix: 'Keep one paragraph, and write what is said of the answer behind " :: ".',
  });
}

const sideOf = (taken: TakenId, place: Place): RawEntry => ({
  words: taken.words,
  taken,
  checked: undefined,
  place,
});

/** Gives every line the id that is written at its end, or makes one and says that it is missing. */
export function giveIds<Raw extends RawEntry>(
  entries: readonly Raw[],
  first: 'a' | '1',
  { used, reader }: GivingIds,
): (Raw & { readonly id: string })[] {
  return entries.flatMap((entry) => {
    const id = idOf(entry, first, { used, reader });
    return id === undefined ? [] : [{ ...entry, id }];
  });
}

/** `used`: the ids of the question so far. Ids that are written further down are in it from the start. */
export interface GivingIds {
  readonly used: Map<string, 'written' | 'given'>;
  readonly reader: Reader;
}

/** The ids that stand in a question's list: one that is made must not meet them. */
export function writtenIds(entries: readonly RawEntry[]): Map<string, 'written' | 'given'> {
  const ids = entries.flatMap(({ taken, target }) => [taken.id, target?.taken.id]);
  return new Map(ids.flatMap((id) => (id === undefined ? [] : [[id, 'written'] as const])));
}

function idOf({ taken, place }: RawEntry, first: 'a' | '1', { used, reader }: GivingIds): string | undefined {
  const { file, report } = reader;
  if (taken.id !== undefined && isOptionId(taken.id)) {
    if (used.get(taken.id) === 'given') {
      report({
        rule: 'question/same-option-id',
        place,
        message: `Two answers of this question have the id "${taken.id}".`,
        fix: `Give one of them another: ${free(used, first)}.`,
      });
      return undefined;
    }
    used.set(taken.id, 'given');
    return taken.id;
  }
  const id = nextOptionId(new Set(used.keys()), first);
  if (id === undefined) {
    report({
      rule: 'question/too-many-options',
      place,
      message: 'A question holds at most 36 answers, one for each digit and letter.',
      fix: 'Split it into several questions.',
    });
    return undefined;
  }
  used.set(id, 'given');
  if (taken.id === undefined) {
    report({
      rule: 'question/missing-option-id',
      place,
      message: `This answer has no id.`,
      fix: `Write {#${id}} behind its words, or let "parcours check --fix" do it.`,
      edit: { file: file.path, offset: taken.end, length: 0, text: ` {#${id}}` },
    });
  } else {
    report({
      rule: 'question/wrong-option-id',
      place: placeAt(file, taken.end, taken.end + taken.id.length + 4),
      message: `The id "${taken.id}" of an answer is not one character, a digit or a lower-case letter.`,
      fix: `Write {#${id}}.`,
    });
  }
  return id;
}

const free = (used: ReadonlyMap<string, unknown>, first: 'a' | '1'): string =>
  nextOptionId(new Set(used.keys()), first) ?? 'none is left';

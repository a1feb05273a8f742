import { type Entry, giveIds, type GivingIds, type RawEntry, readEntries, writtenIds } from '../entries.ts';
import { inlineText } from '../plain-text.ts';
import type { Reader } from '../reader.ts';
import { displayOrder } from './display-order.ts';
import { feedbackOf, optionOf, type QuestionReader, reportNoList, wordsOf } from './question.ts';

const example = '- Terminaux {#1} => 50 % {#a}';

export const readMatching: QuestionReader<'matching'> = (draft) => {
  const { list, reader, container, base } = draft;
  if (list === undefined) return reportNoList(draft, example);
  const lines = readEntries(list, reader, 'targets').filter((line) => hasTarget(line, reader));
  const used = writtenIds(lines);
  const targets = readTargets(lines, { used, reader });
  const sources = lines.filter(({ words }) => words.length > 0);
  const withIds = giveIds(sources, '1', { used, reader });
  const pairs = withIds.flatMap(({ id, target }) => {
    const known = target && targets.byEntry.get(target);
    return known ? [[id, known.id] as const] : [];
  });
  if (pairs.length < 2) {
    reader.report({
      rule: 'question/too-few-answers',
      place: container.place,
      message: `":::matching" has ${pairs.length === 1 ? 'a single pair' : 'no pairs'}.`,
      fix: `Write at least two lines such as ${example}`,
    });
    return undefined;
  }
  const right = [...new Set(pairs.map(([, target]) => target))];
  const shown = displayOrder(targets.all, base.id, (order) => startsWith(order, right));
  return {
    question: {
      ...base,
      type: 'matching',
      sources: withIds.map((entry) => optionOf(entry, reader)),
      targets: shown.map((entry) => optionOf(entry, reader)),
      pairs: Object.fromEntries(pairs),
    },
    words: wordsOf([...withIds, ...targets.all]),
    optionFeedback: feedbackOf(withIds),
  };
};

function hasTarget({ target, place }: RawEntry, { report }: Reader): boolean {
  if (target && (target.words.length > 0 || target.taken.id !== undefined)) return true;
  report({
    rule: 'question/no-target',
    place,
    message: 'This line of a matching has nothing to be matched with.',
    fix: `Write both sides with => between them: ${example}`,
  });
  return false;
}

/** The right-hand sides. Lines that match the same thing write the same id and the same words, or the id alone. */
function readTargets(lines: readonly RawEntry[], giving: GivingIds) {
  const byEntry = new Map<RawEntry, Entry>();
  const byId = new Map<string, Entry>();
  for (const { target } of lines) {
    if (target === undefined) continue;
    const same = target.taken.id === undefined ? undefined : byId.get(target.taken.id);
    if (same && isSame(same, target, giving.reader)) {
      byEntry.set(target, same);
      continue;
    }
    const [entry] = giveIds([target], 'a', giving);
    if (entry === undefined) continue;
    byEntry.set(target, entry);
    byId.set(entry.id, entry);
  }
  return { byEntry, all: [...byId.values()] };
}

const isSame = (known: Entry, { words }: RawEntry, { figures }: Reader): boolean =>
  words.length === 0 || inlineText(words, figures) === inlineText(known.words, figures);

const startsWith = (order: readonly Entry[], right: readonly string[]): boolean =>
  right.every((id, index) => order[index]?.id === id);

import type { Problem } from '../../model/problem.ts';
import type { Located } from '../rule.ts';
import { show } from '../show.ts';
import { type Role, spared, type Stretch, stretchesOf } from './stretches.ts';

/** A way of writing that a rule tells, why, and what to write instead. */
export interface Wording {
  /** Global, over lines (`m`) where it has ^ or $, Unicode-aware. */
  readonly find: RegExp;
  readonly why: string;
  readonly fix: string;
}

/** Which words a rule reads. */
export interface Reading {
  readonly roles: readonly Role[];
  /** What stands between « and » is somebody's, and not read. */
  readonly quotes: 'read' | 'spared';
  /** Stretches that are left out beside. */
  readonly leave?: (stretch: Stretch) => boolean;
}

export const isFrench = ({ course }: Located): boolean => /^fr\b/.test(course.language);

/** Every place where the French of a course is worded so; each wording once a stretch. */
export function* told(
  located: Located,
  rule: string,
  wordings: readonly Wording[],
  { roles, quotes, leave }: Reading,
): Iterable<Problem> {
  if (!isFrench(located)) return;
  const read = stretchesOf(located).filter((stretch) => roles.includes(stretch.role) && leave?.(stretch) !== true);
  const { text, starts } = joined(read, quotes);
  const found = wordings.flatMap((wording) => {
    const matches = [...text.matchAll(wording.find)].map((match) => ({ match, nth: stretchAt(starts, match.index) }));
    return matches
      .filter(({ nth }, i) => nth !== matches[i - 1]?.nth)
      .map(({ match, nth }) => ({ ...wording, match, nth }));
  });
  for (const { match, nth, why, fix } of found.toSorted((a, b) => a.match.index - b.match.index)) {
    const stretch = read[nth]!;
    const index = match.index - starts[nth]!;
    yield {
      severity: 'warning',
      rule,
      place: stretch.at(index),
      message: `${show(inContext(stretch.text, index, match[0].length))}: ${why}`,
      fix,
    };
  }
}

/** No pattern reaches over it; `^` and `$` stand before and behind. */
const between = '\n\u0000\n';

/** All stretches as one text, which is looked through once for each wording: starting anew for each stretch would cost more than looking. */
function joined(stretches: readonly Stretch[], quotes: Reading['quotes']) {
  const starts: number[] = [];
  let length = 0;
  const texts = stretches.map((stretch) => {
    const text = (quotes === 'read' ? stretch.text : withoutQuotes(stretch.text)).replaceAll('\n', ' ');
    starts.push(length);
    length += text.length + between.length;
    return text;
  });
  return { text: texts.join(between), starts };
}

/** Which stretch a character of the joined text is in. */
function stretchAt(starts: readonly number[], index: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

const withoutQuotes = (text: string): string => text.replace(/«[^»]*(?:»|$)/g, (words) => spared.repeat(words.length));

/** Characters that are looked at on each side of words found: more are no word. */
const around = 40;

/** The words found, with those that touch them. */
function inContext(text: string, index: number, length: number): string {
  const end = index + length;
  const before = /[^\s]*\s?[^\s]*$/.exec(text.slice(Math.max(0, index - around), index))?.[0] ?? '';
  const after = /^[^\s]*/.exec(text.slice(end, end + around))?.[0] ?? '';
  return `${before}${text.slice(index, end)}${after}`.replaceAll(spared, '…').replace(/\s+/g, ' ').trim();
}

/** Words that stand alone, whatever capitals they have; `’` and a space stand for any of their kinds. */
export const words = (pattern: string): RegExp => {
  const loose = pattern.replaceAll('’', "['’]").replaceAll(' ', String.raw`[\s\u00a0]+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${loose})(?![\p{L}\p{N}])`, 'giu');
};

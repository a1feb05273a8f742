import type { Problem } from '../../model/problem.ts';
import type { Located } from '../rule.ts';
import { show } from '../show.ts';
import { type Role, spared, type Stretch, stretchesOf } from './stretches.ts';

/** A way of writing that a rule tells, why, and what to write instead. */
export interface Wording {
  /** Global and Unicode-aware. */
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
  for (const stretch of stretchesOf(located)) {
    if (!roles.includes(stretch.role) || leave?.(stretch)) continue;
    const text = quotes === 'read' ? stretch.text : withoutQuotes(stretch.text);
    const found = wordings.flatMap((wording) =>
      [...text.matchAll(wording.find)].slice(0, 1).map((at) => ({ ...wording, at })),
    );
    for (const { why, fix, at } of found.toSorted((a, b) => a.at.index - b.at.index)) {
      yield {
        severity: 'warning',
        rule,
        place: stretch.at(at.index),
        message: `${show(inContext(stretch.text, at.index, at[0].length))}: ${why}`,
        fix,
      };
    }
  }
}

const withoutQuotes = (text: string): string => text.replace(/«[^»]*(?:»|$)/g, (words) => spared.repeat(words.length));

/** The words found, with those that touch them. */
function inContext(text: string, index: number, length: number): string {
  const before = /[^\s]*\s?[^\s]*$/.exec(text.slice(0, index))?.[0] ?? '';
  const after = /^[^\s]*/.exec(text.slice(index + length))?.[0] ?? '';
  return `${before}${text.slice(index, index + length)}${after}`.replaceAll(spared, '…').replace(/\s+/g, ' ').trim();
}

/** Words that stand alone, whatever capitals they have; `’` and a space stand for any of their kinds. */
export const words = (pattern: string): RegExp => {
  const loose = pattern.replaceAll('’', "['’]").replaceAll(' ', String.raw`[\s\u00a0]+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${loose})(?![\p{L}\p{N}])`, 'giu');
};
